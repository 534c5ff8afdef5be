/// What a run until a half-width found.
public struct RecordedAccuracy: Sendable {
  public let metric: String
  public let halfWidth: Double
  /// Whether every policy's interval became narrow enough before the trials ran out.
  public let isReached: Bool
  public let policies: [LastLook]

  /// A policy's interval at the last look, wider than a single look's would be.
  public struct LastLook: Sendable {
    public let name: String
    public let confidence: Double
    public let estimate: RecordedEstimate

    static let form: Form<LastLook> = .record(
      LastLook.init,
      .init("name", \.name, .text),
      .init("confidence", \.confidence, .number),
      .init("estimate", \.estimate, .estimate))
  }

  static let form: Form<RecordedAccuracy> = .record(
    RecordedAccuracy.init,
    .init("metric", \.metric, .text),
    .init("halfWidth", \.halfWidth, .number),
    .init("reached", \.isReached, .flag),
    .init("policies", \.policies, .list(LastLook.form)))
}
