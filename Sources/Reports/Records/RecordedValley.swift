public import Languages

/// What a project spends, and needs beyond team and market money, over months since its entry.
public struct RecordedValley: Sendable, Hashable {
  public let months: [Double]
  /// How many futures were watched.
  public let futures: Int
  public let spending: RecordedMeans
  public let need: RecordedMeans
  /// Quantiles over futures of a future's mean.
  public let needQuantiles: RecordedFans
  /// The gates in their order; none in a document without them.
  public let gates: [RecordedGate]

  static let form = Form<RecordedValley>.record(
    RecordedValley.init,
    .init("months", \.months, .list(.number)),
    .init("futures", \.futures, .count),
    .init("spending", \.spending, RecordedMeans.form),
    .init("need", \.need, RecordedMeans.form),
    .init("needQuantiles", \.needQuantiles, RecordedFans.form),
    .init("gates", \.gates, .list(RecordedGate.form).orAbsent([]))
  ).withColumns(over: "months")
}

/// When a gate is due if every stage lasts its mean, in the template that most projects are of.
public struct RecordedGate: Sendable, Hashable {
  /// Since entry.
  public let month: Double
  public let title: Phrase?

  static let form: Form<RecordedGate> = .record(
    RecordedGate.init,
    .init("month", \.month, .number), .init("title", \.title, .orNone(.phrase)))
}

/// Means with their pointwise band, a number for each month.
public struct RecordedMeans: Sendable, Hashable {
  public let value: [Double?]
  public let standardError: [Double?]
  public let low: [Double?]
  public let high: [Double?]

  static let form: Form<RecordedMeans> = .record(
    RecordedMeans.init,
    .init("value", \.value, .column),
    .init("standardError", \.standardError, .column),
    .init("low", \.low, .column),
    .init("high", \.high, .column))
}

/// Quantiles over futures, a number for each month.
public struct RecordedFans: Sendable, Hashable {
  public let p10: [Double?]
  public let p50: [Double?]
  public let p90: [Double?]

  static let form: Form<RecordedFans> = .record(
    RecordedFans.init,
    .init("p10", \.p10, .column), .init("p50", \.p50, .column), .init("p90", \.p90, .column))
}
