import Documents
public import Languages
public import Portfolios

/// A published figure beside the simulated one, as tables print it.
public struct RecordedOfficial: Sendable {
  /// Where the figure lies in the band that nine tenths of the futures fall in.
  public enum Verdict: String, Sendable {
    case inside, below, above

    var words: Phrase {
      switch self {
      case .inside: Phrase("inside", "在区间内")
      case .below: Phrase("below", "低于区间")
      case .above: Phrase("above", "高于区间")
      }
    }
  }

  public let title: Phrase
  public let kind: Metric.Kind
  public let policy: String
  public let date: String?
  public let official: Double
  public let source: String
  public let simulated: RecordedEstimate
  public let low: Double?
  public let high: Double?
  /// Nothing where there are too few futures for a band.
  public let verdict: Verdict?

  static let heading = Phrase("Simulated beside official", "模拟与公布数值对照")

  static let columns: [TextTable.Column] = [
    .text(heading), .name(Phrase("policy", "政策")), .number(Phrase("official", "公布")),
    .number(Phrase("simulated", "模拟")), .number(Phrase("90% of futures", "90% 的未来")),
    .text(Phrase("official is", "公布值")),
  ]

  var cells: [Phrase] {
    [
      date.map { title.adding(Phrase(", \($0)", "，\($0)")) } ?? title, Phrase(same: policy),
      Phrase(same: number(official)), Phrase(same: EstimateText.text(simulated, kind)),
      low.flatMap { low in
        high.map { Phrase("\(number(low)) to \(number($0))", "\(number(low)) 至 \(number($0))") }
      } ?? Phrase(same: NumberText.missing),
      verdict?.words ?? Phrase(same: NumberText.missing),
    ]
  }

  /// Where the figures stand, each source once.
  static func sources(_ figures: [RecordedOfficial]) -> Phrase {
    var seen: Set<String> = []
    let sources = figures.map(\.source).filter { seen.insert($0).inserted }
    return Phrase(
      "Official: " + sources.joined(separator: "; "), "公布数值：" + sources.joined(separator: "；"))
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

extension RecordedOfficial {
  init(_ place: RunFilePlace) throws(Faults) {
    let titles = try place.field("title")
    let kind = try place.field("kind")
    guard let known = Metric.Kind(rawValue: try kind.text()) else {
      throw kind.fault(
        .unknownChoice, .choices(Metric.Kind.allCases.map(\.rawValue)))
    }
    self.kind = known
    title = Phrase(try titles.text("en"), try titles.text("zh"))
    policy = try place.text("policy")
    date = try place.optional("date")?.text()
    official = try place.number("official")
    source = try place.text("source")
    simulated = try place.estimate("simulated")
    let band = try place.optional("band")?.items() ?? []
    low = try band.first?.number()
    high = try band.last?.number()
    verdict = Verdict(rawValue: try place.optional("verdict")?.text() ?? "")
  }
}
