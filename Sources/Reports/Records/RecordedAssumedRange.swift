public import Languages

/// What an assumption leaves open of a simulated figure, as the scenario states it; no simulation error.
public struct RecordedAssumedRange: Sendable, Hashable {
  public let from: Double
  public let to: Double
  /// Which assumption, and what was assumed instead.
  public let because: Phrase

  static let form: Form<RecordedAssumedRange> = .record(
    RecordedAssumedRange.init,
    .init("from", \.from, .number), .init("to", \.to, .number),
    .init("because", \.because, .phrase))
}
