import Languages
import Portfolios

/// A number that `botou explain metrics` defines.
struct DefinedNumber {
  let name: String
  let title: Phrase
  let meaning: Phrase
}

extension DefinedNumber {
  init(_ metric: Metric) {
    self.init(name: metric.name, title: metric.title, meaning: metric.meaning)
  }

  /// Numbers of the result document that are no metrics of their own: what published figures may be held
  /// against, and curves.
  static let beside = [
    DefinedNumber(
      name: "additionality.publicCostPerCrossing",
      title: Phrase("public cost of an additional crossing", "每新增一项跨越的公共成本"),
      meaning: Phrase(
        "Expected gross public money paid until the crossing or the end before it, beyond that under the policy "
          + "without the centre's money, over the crossings beyond it; without follow-on money and overhead.",
        "截至跨越或此前终止的预期公共资金总额超出无中心资金政策的部分，除以超出的跨越项目数；不计后续跟投与管理费。")),
    DefinedNumber(
      name: "snapshot.held", title: Phrase("companies held at a date", "某日国有持股公司"),
      meaning: Phrase(
        "Mean number of companies that have crossed by the date of a published figure and in which the state "
          + "still holds shares; in official figures only.",
        "截至官方数字所指日期已跨越且国有方仍持有股份的公司数均值；仅用于官方数字。")),
    DefinedNumber(
      name: "snapshot.private", title: Phrase("private money by a date", "截至某日的社会资本"),
      meaning: Phrase(
        "Mean market money of the projects that have crossed by the date of a published figure, up to and with "
          + "the round that crosses; in official figures only.",
        "截至官方数字所指日期已跨越项目所获市场资金（至跨越轮为止，含该轮）的均值；仅用于官方数字。")),
    DefinedNumber(
      name: "valley.spending", title: Phrase("spending over time (a curve)", "累计支出（曲线）"),
      meaning: Phrase(
        "Mean over projects of what each has spent by a time after its entry on stages, rework, standby and the "
          + "friction of its money, until it crosses or ends. Money goes out evenly within a stage. Every eighth "
          + "future is watched; running projects are left out.",
        "各项目入库后至某时点在阶段、返工、待机及资金摩擦上的累计支出均值，跟踪至跨越或终止；阶段内均匀支出。"
          + "每八个未来跟踪一个；在研项目不计。")),
    DefinedNumber(
      name: "valley.need", title: Phrase("uncovered need over time (a curve)", "资金缺口（曲线）"),
      meaning: Phrase(
        "Mean over projects of the most of its spending that team and market money had not covered by a time after "
          + "its entry. Once all have crossed or ended it is the depth of the valley of the futures watched.",
        "各项目入库后至某时点，支出中团队与市场资金未覆盖部分的峰值的均值；全部项目跨越或终止后，即所跟踪未来的死亡之谷深度。")),
  ]
}
