import Languages
import Portfolios

/// A column of the table of policies: its head, and a number for each policy in one precision.
struct PolicyColumn {
  let title: Phrase
  /// One for each policy.
  let cells: [Phrase]

  /// Whether some policy has such a number.
  var isTold: Bool { cells.contains { $0.english != NumberText.missing } }

  /// All columns, for a terminal that has room for them.
  static func all(_ policies: [RecordedPolicy], _ money: PeopleMoney) -> [PolicyColumn] {
    [
      crossings(policies),
      number(Phrase("months", "跨越\n月数"), policies) { $0.metrics[.valleyWidth].number },
      share(Phrase("state's\nstake", "国有\n持股"), policies, .stateStakeAtConversion),
      number(Phrase("MOIC", "倍数\nMOIC"), policies) { $0.metrics[.stateMoic].number },
      amount(Phrase("NPV,\n", "净现值\n"), policies, .stateNpv, money),
      amount(Phrase("public cost\neach, ", "每项公共成本\n"), policies, .moneyCostPerCrossing, money),
    ]
  }

  /// The three that a narrow terminal has room for.
  static func few(_ policies: [RecordedPolicy], _ money: PeopleMoney) -> [PolicyColumn] {
    let all = all(policies, money)
    return [all[0], all[4], all[5]]
  }

  // MARK: - Kinds of numbers

  private static func crossings(_ policies: [RecordedPolicy]) -> PolicyColumn {
    let spreads = policies.map { CrossingSpread($0.crossings) }
    let means = spreads.compactMap { $0?.mean }
    // What is the same in every future is a count, and no mean.
    let areWhole = means.allSatisfy { $0 == $0.rounded() }
    let precision = Precision(ofColumn: means)
    let title: Phrase =
      if spreads.contains(where: { $0?.futures == .many }) {
        Phrase("cross (8 of\n10 futures)", "跨越项目\n（八成未来）")
      } else if spreads.contains(where: { $0?.range != nil }) {
        Phrase("cross\n(least–most)", "跨越项目\n（最少–最多）")
      } else {
        Phrase("cross", "跨越项目")
      }
    return PolicyColumn(
      title: title,
      cells: spreads.map { spread in
        guard let spread else { return Phrase(same: NumberText.missing) }
        let range = spread.range.map { " (\($0))" } ?? ""
        let mean = areWhole ? NumberText.fixed(spread.mean, digits: 0) : precision.text(spread.mean)
        return Phrase(same: mean + range)
      })
  }

  private static func number(
    _ title: Phrase, _ policies: [RecordedPolicy], suffix: String = "",
    _ value: (RecordedPolicy) -> Double?
  ) -> PolicyColumn {
    let values = policies.map(value)
    let precision = Precision(ofColumn: values.compactMap(\.self))
    return PolicyColumn(
      title: title,
      cells: values.map { value in
        Phrase(same: value.map { precision.text($0) + suffix } ?? NumberText.missing)
      })
  }

  private static func share(
    _ title: Phrase, _ policies: [RecordedPolicy], _ metric: Metric
  ) -> PolicyColumn {
    number(title, policies, suffix: "%") { $0.metrics[metric].number.map { $0 * 100 } }
  }

  /// Amounts in one scale, which the head says.
  private static func amount(
    _ title: Phrase, _ policies: [RecordedPolicy], _ metric: Metric, _ money: PeopleMoney
  ) -> PolicyColumn {
    let values = policies.map { $0.metrics[metric].number }
    let greatest = values.compactMap(\.self).map { abs($0) }.max() ?? 0
    func column(_ language: Language) -> (title: String, cells: [String]) {
      let scale = money.scale(of: greatest, in: language)
      let precision = Precision(of: money.number(greatest, in: scale))
      return (
        money.name(of: scale, in: language),
        values.map { value in
          value.map { precision.text(money.number($0, in: scale)) } ?? NumberText.missing
        }
      )
    }
    let (english, chinese) = (column(.english), column(.chinese))
    return PolicyColumn(
      title: Phrase(
        "\(title.english)\(english.title)", "\(title.chinese)（\(chinese.title)）"),
      cells: zip(english.cells, chinese.cells).map { Phrase($0, $1) })
  }
}
