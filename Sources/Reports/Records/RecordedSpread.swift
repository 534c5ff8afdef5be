// How results spread over futures.

/// How many futures have how many crossings.
public struct RecordedCrossings: Sendable, Hashable {
  /// `counts[k]` futures have k crossings.
  public let counts: [Int]
  /// Quantiles of that number over futures, `p10`, `p50` and `p90`, where the document tells them.
  public let quantiles: [String: RecordedEstimate]

  /// Where nobody counted.
  static let none = RecordedCrossings(counts: [], quantiles: [:])

  static let form: Form<RecordedCrossings> = .record(
    RecordedCrossings.init,
    .init("counts", \.counts, .list(.count)),
    .init(among: \.quantiles, .each(["p10", "p50", "p90"], .estimate, mayLack: true)))
}

/// Quantiles over futures of what a fund ends with.
public struct RecordedDistribution: Sendable, Hashable {
  /// Futures in which it has no value.
  public let undefined: Int?
  /// From `p05` to `p95`.
  public let quantiles: [String: RecordedEstimate]

  static let form: Form<RecordedDistribution> = .record(
    RecordedDistribution.init,
    .init("undefined", \.undefined, .expected(.count)),
    .init(among: \.quantiles, .each(["p05", "p10", "p50", "p90", "p95"], .estimate)))

  static let all: Form<[String: RecordedDistribution]> = .dictionary(
    ["multiple", "presentValue", "peakNeed", "netToState"], form)
}

/// Quantiles over futures, without errors.
public struct RecordedFan: Sendable, Hashable {
  public let p10: Double?
  public let p50: Double?
  public let p90: Double?

  static let form: Form<RecordedFan> = .record(
    RecordedFan.init,
    .init("p10", \.p10, .orNull(.number)), .init("p50", \.p50, .orNull(.number)),
    .init("p90", \.p90, .orNull(.number)))
}
