import Languages
import Policies

extension GuaranteedLoan: InstrumentPage {
  static let title = Phrase("guaranteed loan", "科技履约贷")

  var words: [Phrase] {
    var words: [Phrase] = [
      .percent("state bears", "财政承担", risk.state),
      .percent("insurer", "保险", risk.insurer),
      .percent("interest", "利率", interestPerYear),
    ]
    if collateral > 0 { words.append(.percent("pledge", "质押", collateral)) }
    return words
  }

  static let mechanism = Mechanism(
    kind, "a bank's loan under a guarantee", "科技履约贷、科创助力贷、微贷通、高企贷、小巨人贷",
    source: "S3",
    "risk: { bank: 0.3, state: 0.4, insurer: 0.3 }",
    shown: ["loan-linkage: state-50", "policy-menu: guaranteed-loan"],
    cash: Phrase("the bank's; repaid at crossing or exit", "银行出资；跨越或退出时偿还"),
    ownership: Phrase("none", "不持股"),
    losses: Phrase("split by the stated parts", "按约定比例分担"))
}
