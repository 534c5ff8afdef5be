import Languages
import Policies

extension Royalty: InstrumentPage {
  static let title = Phrase("royalty", "约定收益")

  var words: [Phrase] {
    var words: [Phrase] = []
    if revenueShare > 0 { words.append(.percent("revenue", "收入", revenueShare)) }
    if exitShare > 0 { words.append(.percent("exit", "退出", exitShare)) }
    words.append(.percent("up to", "最多", mostMultiple))
    return words
  }

  static let mechanism = Mechanism(
    kind, "title for the team, agreed income for the state", "赋予所有权+转让+约定收益",
    source: "S1, S4",
    "revenueShare: 0.04, revenueOverValue: 0.2, revenueAfter: 12, most: 1, interestPerYear: 0.03",
    "exitShare: 0.1, most: 3",
    shown: ["title-and-royalty: royalty", "policy-menu: royalty"],
    cash: Phrase("as a grant; yearly payments from crossing on", "与拨款相同；跨越后逐年分成"),
    ownership: Phrase("none for the state; the team owns the result", "国有不持股，成果归团队"),
    losses: Phrase("ends at its multiple; nothing owed on failure", "到约定倍数为止；失败不追偿"))
}
