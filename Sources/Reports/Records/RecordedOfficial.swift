public import Languages
public import Portfolios

/// A published figure beside the same number of the simulated futures.
public struct RecordedOfficial: Sendable {
  /// Where the figure lies in the band that nine tenths of the futures fall in.
  public enum Verdict: String, CaseIterable, Sendable { case inside, below, above }

  /// The metric or count that is compared.
  public let what: String?
  public let kind: Metric.Kind
  public let title: Phrase
  public let policy: String
  let stated: Phrase?
  public let date: String?
  public let official: Double
  public let source: Phrase
  /// The mean over futures, or the metric of the whole run.
  public let simulated: RecordedEstimate
  /// The quantiles of 5 % and 95 % over futures.
  public let p05: RecordedEstimate?
  public let p95: RecordedEstimate?
  /// Futures that have no such number.
  public let undefined: Int?
  /// Nothing where there are too few futures for a band.
  public let band: RecordedInterval?
  public let verdict: Verdict?
  /// What an assumption leaves open of the simulated number, where the scenario says so.
  public let range: RecordedAssumedRange?

  /// What people call the policy.
  public var policyTitle: Phrase { stated ?? Phrase(same: policy) }

  static let form: Form<RecordedOfficial> = .record(
    RecordedOfficial.init,
    .init("what", \.what, .expected(.text)),
    .init("kind", \.kind, .choice),
    .init("title", \.title, .phrase),
    .init("policy", \.policy, .text),
    .init("policyTitle", \.stated, .expected(.phrase)),
    .init("date", \.date, .orNone(.date)),
    .init("official", \.official, .number),
    .init("source", \.source, .phrase),
    .init("simulated", \.simulated, .estimate),
    .init("p05", \.p05, .expected(.estimate)),
    .init("p95", \.p95, .expected(.estimate)),
    .init("undefined", \.undefined, .expected(.count)),
    .init("band", \.band, .orNone(.interval)),
    .init("verdict", \.verdict, .orNone(.choice)),
    .init("range", \.range, .orNone(RecordedAssumedRange.form)))
}
