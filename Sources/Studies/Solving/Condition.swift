import Documents
public import Estimates
public import Portfolios

/// What a number must come to, such as `state.npv>=0` or `P(crossings>=20)>=80%`.
public struct Condition: Sendable {
  public enum Number: Sendable, Hashable {
    case metric(Metric)
    /// The chance that at least so many projects cross.
    case chance(ofAtLeast: Int)
  }

  public enum Problem: Error, Hashable, Sendable {
    /// The text says no condition.
    case noCondition
    case unknownMetric(String, suggestion: String?)
    /// A chance that is not between 0 and 1.
    case noChance
  }

  public let number: Number
  /// Whether it must be no less, or no more.
  public let isAtLeast: Bool
  public let bound: Double
  /// As one types it.
  public let text: String

  public init(_ typed: String) throws(Problem) {
    text = typed.filter { !$0.isWhitespace }.replacing("≥", with: ">=").replacing("≤", with: "<=")
    guard let sign = Self.lastSign(of: text) else { throw .noCondition }
    isAtLeast = text[sign].first == ">"
    guard let bound = TypedNumber(String(text[sign.upperBound...]))?.numeral.double,
      bound.isFinite
    else { throw .noCondition }
    self.bound = bound
    let name = String(text[..<sign.lowerBound])
    if let count = try Self.count(in: name) {
      number = .chance(ofAtLeast: count)
      guard 0...1 ~= bound else { throw .noChance }
    } else if let metric = Metric.named(name) {
      number = .metric(metric)
    } else {
      throw .unknownMetric(
        name, suggestion: Suggestion.closest(to: name, among: Metric.all.map(\.name)))
    }
  }

  private static func lastSign(of text: String) -> Range<String.Index>? {
    let places = text.indices.filter { index in
      text[index...].hasPrefix(">=") || text[index...].hasPrefix("<=")
    }
    return places.last.map { $0..<text.index($0, offsetBy: 2) }
  }

  /// The number of crossings of `P(crossings>=20)`; nothing where it is no chance.
  private static func count(in name: String) throws(Problem) -> Int? {
    guard name.hasPrefix("P("), name.hasSuffix(")") else { return nil }
    let inside = name.dropFirst(2).dropLast()
    for start in ["crossings>=", "crossing.count>="] where inside.hasPrefix(start) {
      guard let count = Int(inside.dropFirst(start.count)), count >= 0 else { throw .noCondition }
      return count
    }
    throw .noCondition
  }

  /// What a run must be asked for to know it.
  public static func asked(_ conditions: [Condition]) -> Asked {
    let metrics = conditions.compactMap { condition -> Metric? in
      if case .metric(let metric) = condition.number { metric } else { nil }
    }
    return Asked(metrics, parts: metrics.count < conditions.count ? .crossings : [])
  }

  /// The number at a point.
  public func estimate(_ played: PlayedPoint, of policy: Int) -> Estimate {
    switch number {
    case .metric(let metric): played.estimate(metric, of: policy)
    case .chance(let count): played.chance(ofAtLeast: count, under: policy)
    }
  }

  /// Whether no number can meet both.
  public func contradicts(_ other: Condition) -> Bool {
    guard number == other.number, isAtLeast != other.isAtLeast else { return false }
    return isAtLeast ? bound > other.bound : bound < other.bound
  }

  /// How far a number is on the right side of the bound; negative on the wrong one.
  func margin(_ value: Double) -> Double { isAtLeast ? value - bound : bound - value }
}

extension PlayedPoint {
  /// How often at least so many projects cross.
  fileprivate func chance(ofAtLeast count: Int, under policy: Int) -> Estimate {
    tallies.histograms[policy].estimate(shareAtLeast: count)
  }
}
