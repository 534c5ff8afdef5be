import Languages
import Policies

extension ConvertibleDebt: InstrumentPage {
  static let title = Phrase("convertible debt", "债股转换")

  var words: [Phrase] {
    var words: [Phrase] = [
      .months("matures after", "期限", maturityMonths),
      .percent("interest", "利率", interestPerYear),
    ]
    if repaymentPremium > 0 { words.append(.percent("premium", "偿还溢价", repaymentPremium)) }
    if discount > 0 { words.append(.percent("discount", "折扣", discount)) }
    if let cap { words.append(.sum("cap", "上限", cap)) }
    return words
  }

  static let mechanism = Mechanism(
    kind, "a loan that becomes shares", "债股转换", source: "S1 §6",
    "maturity: 36, interestPerYear: 0.08, repaymentPremium: 0.5, discount: 0.2, cap: 9000",
    shown: ["policy-menu: convertible-debt"],
    cash: Phrase("repaid from cash at maturity", "到期以公司现金偿还"),
    ownership: Phrase("principal and interest, if a round comes in time", "期内融资则本息转股"),
    losses: Phrase("what stands is paid before shares", "未还部分优先于股权受偿"))
}
