import Languages
import Portfolios

// How tables print published figures.

extension RecordedOfficial {
  static let heading = Phrase("Simulated beside official", "模拟与公布数值对照")

  static let columns: [TextTable.Column] = [
    .text(heading), .name(Phrase("policy", "政策")), .number(Phrase("official", "公布")),
    .number(Phrase("simulated", "模拟")), .number(Phrase("90% of futures", "90% 的未来")),
    .text(Phrase("official is", "公布值")),
  ]

  /// A figure's row, and under it what an assumption leaves open of the simulated number.
  func rows(in money: MoneyUnit) -> [[Phrase]] {
    let cells = cells(in: money)
    guard let range else { return [cells] }
    let open = [
      Phrase("assumption leaves open", "假设未定范围"), policyTitle, Phrase(same: ""),
      RecordedOfficial.span(range.from, range.to, kind), Phrase(same: ""), Phrase(same: ""),
    ]
    return [cells, open]
  }

  /// Which assumptions leave a figure open; nothing where none does.
  static func openings(_ figures: [RecordedOfficial]) -> Phrase? {
    var seen: Set<Phrase> = []
    let reasons = figures.compactMap(\.range?.because).filter { seen.insert($0).inserted }
    guard !reasons.isEmpty else { return nil }
    return Phrase(
      "What the assumption leaves open is no simulation error: "
        + reasons.map(\.english).joined(separator: "; "),
      "假设未定范围并非模拟误差：" + reasons.map(\.chinese).joined(separator: "；"))
  }

  /// From the least to the most that an assumption brings; means of counts keep their fractions.
  static func span(_ from: Double, _ to: Double, _ kind: Metric.Kind) -> Phrase {
    func text(_ value: Double) -> String {
      switch kind {
      case .share, .rate: NumberText.percent(value, digits: 1)
      case .count, .money, .months, .ratio: NumberText.plain(value)
      }
    }
    return Phrase("\(text(from)) to \(text(to))", "\(text(from)) 至 \(text(to))")
  }

  private func cells(in money: MoneyUnit) -> [Phrase] {
    let dated = date.map { title.adding(Phrase(", \($0)", "，\($0)")) } ?? title
    return [
      kind == .money ? dated.adding(Phrase(", ", "，")).adding(money.name) : dated, policyTitle,
      Phrase(same: number(official)), Phrase(same: EstimateText.text(simulated, kind)),
      band.map { band in
        let (low, high) = (number(band.low), number(band.high))
        return Phrase("\(low) to \(high)", "\(low) 至 \(high)")
      } ?? Phrase(same: NumberText.missing),
      verdict?.words ?? Phrase(same: NumberText.missing),
    ]
  }

  /// Where the figures stand, each source once.
  static func sources(_ figures: [RecordedOfficial]) -> Phrase {
    var seen: Set<Phrase> = []
    let sources = figures.map(\.source).filter { seen.insert($0).inserted }
    return Phrase("Official: ", "公布数值：").adding(sources.joined(Phrase("; ", "；")))
  }

  private func number(_ value: Double) -> String {
    switch kind {
    case .share, .rate: NumberText.percent(value, digits: 1)
    case .count, .money: NumberText.fixed(value, digits: 0)
    case .months: NumberText.fixed(value, digits: 1)
    case .ratio: NumberText.fixed(value, digits: 2)
    }
  }
}

extension RecordedOfficial.Verdict {
  var words: Phrase {
    switch self {
    case .inside: Phrase("inside", "在区间内")
    case .below: Phrase("below", "低于区间")
    case .above: Phrase("above", "高于区间")
    }
  }
}
