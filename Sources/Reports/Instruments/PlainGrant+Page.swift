import Languages
import Policies

extension PlainGrant: InstrumentPage {
  static let title = Phrase("grant", "拨")

  static let mechanism = Mechanism(
    kind, "a grant that stays one", "拨款", source: "S0",
    shown: ["yangtze-delta: grant"],
    cash: Phrase("in by disbursement; what is unspent comes back", "按拨付方式到账；结余退回"),
    ownership: Phrase("none for the state", "国有不持股"),
    losses: Phrase("all that was spent", "已用部分全部为成本"))
}
