import Portfolios

/// How a policy's metric spreads over the cases of what nobody knows: ignorance, apart from the simulation's error.
public struct StudiedSpread: Sendable, Hashable {
  public let policy: String
  public let metric: String
  /// Whether it is what the policy has more than the baseline.
  public let isOverBaseline: Bool
  /// Cases that have a value.
  public let cases: Int
  public let mean: Double
  /// Over cases, the simulation's error in it.
  public let standardDeviation: Double
  /// One in ten cases lies below, half of them, and nine in ten.
  public let low: Double
  public let median: Double
  public let high: Double
  /// How much of the deviation may be the simulation's, at most: all cases meet the same futures, so that only what
  /// futures do to a case otherwise than to the best guess is noise.
  public let noiseAtMost: Double?

  static let form: Form<StudiedSpread> = .record(
    StudiedSpread.init,
    .init("policy", \.policy, .text), .init("metric", \.metric, .text),
    .init("overBaseline", \.isOverBaseline, .flag), .init("cases", \.cases, .count),
    .init("mean", \.mean, .number), .init("standardDeviation", \.standardDeviation, .number),
    .init("p10", \.low, .number), .init("p50", \.median, .number), .init("p90", \.high, .number),
    .init("noiseAtMost", \.noiseAtMost, .orNone(.number)))

  /// Of every policy and metric that has a value in two cases or more.
  static func all(
    of points: [StudiedPoint], _ policies: [String], _ metrics: [String]
  ) -> [StudiedSpread] {
    policies.flatMap { policy in
      let outcomes = points.compactMap { $0.outcome(of: policy) }
      return metrics.flatMap { metric in
        [false, true].compactMap { StudiedSpread(policy, metric, isOverBaseline: $0, outcomes) }
      }
    }
  }

  private init?(
    _ policy: String, _ metric: String, isOverBaseline: Bool, _ outcomes: [StudiedOutcome]
  ) {
    let values = outcomes.compactMap {
      (isOverBaseline ? $0.overBaseline : $0.metrics)[metric]?.value
    }.sorted()
    guard values.count > 1 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let errors = outcomes.compactMap { $0.fromBest[metric]?.standardError }
    let noise = errors.reduce(0) { $0 + $1 * $1 } / max(1, Double(errors.count))
    self.init(
      policy: policy, metric: metric, isOverBaseline: isOverBaseline, cases: values.count,
      mean: mean, standardDeviation: (squares / (count - 1)).squareRoot(),
      low: values.quantile(0.1), median: values.quantile(0.5), high: values.quantile(0.9),
      noiseAtMost: isOverBaseline || errors.count < values.count ? nil : noise.squareRoot())
  }

  private init(
    policy: String, metric: String, isOverBaseline: Bool, cases: Int, mean: Double,
    standardDeviation: Double, low: Double, median: Double, high: Double, noiseAtMost: Double?
  ) {
    (self.policy, self.metric, self.isOverBaseline) = (policy, metric, isOverBaseline)
    (self.cases, self.mean, self.standardDeviation) = (cases, mean, standardDeviation)
    (self.low, self.median, self.high, self.noiseAtMost) = (low, median, high, noiseAtMost)
  }
}

extension [Double] {
  /// Of sorted numbers, between two neighbours in proportion (Hyndman and Fan 1996, definition 7).
  fileprivate func quantile(_ share: Double) -> Double {
    let place = share * Double(count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, count - 1)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
