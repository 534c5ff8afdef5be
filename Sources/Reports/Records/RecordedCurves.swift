/// Cumulative incidence over months since entry, by cause.
public struct RecordedCurves: Sendable, Hashable {
  public let months: [Double]
  public let restrictedMean: RecordedEstimate?
  public let crossed: RecordedCurve
  public let failed: RecordedCurve?
  public let closed: RecordedCurve?
  public let living: RecordedCurve?
  public let neverSigned: RecordedCurve?

  /// Where nobody asked for them.
  static let none = RecordedCurves(
    months: [], restrictedMean: nil, crossed: .none, failed: nil, closed: nil, living: nil,
    neverSigned: nil)

  static let form = Form<RecordedCurves>.record(
    RecordedCurves.init,
    .init("months", \.months, .list(.number)),
    .init("restrictedMean", \.restrictedMean, .expected(.estimate)),
    .init("crossed", \.crossed, RecordedCurve.form),
    .init("failed", \.failed, .expected(RecordedCurve.form)),
    .init("closed", \.closed, .expected(RecordedCurve.form)),
    .init("living", \.living, .expected(RecordedCurve.form)),
    .init("neverSigned", \.neverSigned, .expected(RecordedCurve.form))
  ).withColumns(over: "months")
}

/// A share of projects with its pointwise band, a number for each month.
public struct RecordedCurve: Sendable, Hashable {
  public let share: [Double?]
  public let standardError: [Double?]
  public let low: [Double?]
  public let high: [Double?]

  static let none = RecordedCurve(share: [], standardError: [], low: [], high: [])

  static let form: Form<RecordedCurve> = .record(
    RecordedCurve.init,
    .init("share", \.share, .column),
    .init("standardError", \.standardError, .column),
    .init("low", \.low, .column),
    .init("high", \.high, .column))
}
