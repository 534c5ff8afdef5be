import Languages
import Policies

extension EntryTerms: InstrumentPage {
  static let title = Phrase("equity", "投")

  var words: [Phrase] { [.sum("pre-money", "投前", preMoney)] }

  static let mechanism = Mechanism(
    kind, "shares bought at entry", "直接投资（投）", source: "S1",
    "preMoney: 5500",
    "preMoney: 5500, preferred: false",
    shown: ["yangtze-delta: equity", "fine-print: owners-try-less"],
    cash: Phrase("as a grant of the same sum", "与同额拨款相同"),
    ownership: Phrase(
      "grows with each tranche at a price fixed before any market", "每笔拨付按入库价格取得股份，早于市场定价"),
    losses: Phrase("as a grant; shares share the exit", "与拨款相同；股份分享退出"))
}
