import Languages
import Policies

extension NoMoney: InstrumentPage {
  static let title = Phrase("none", "无")

  static let mechanism = Mechanism(
    kind, "no programme, the counterfactual", "无拨款（反事实）",
    shown: ["yangtze-delta: none"],
    cash: Phrase("only team, park and market", "仅团队、园区与市场资金"),
    losses: Phrase("nothing of the centre's to lose", "中心无可损失"))
}
