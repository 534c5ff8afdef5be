/// A quarter of the centre's cash.
public struct RecordedQuarter: Sendable, Hashable {
  public let month: Double
  public let date: String?
  public let paid: RecordedEstimate
  public let received: RecordedEstimate
  public let balance: RecordedEstimate
  public let paidQuantiles: RecordedFan
  public let balanceQuantiles: RecordedFan

  static let form: Form<RecordedQuarter> = .record(
    RecordedQuarter.init,
    .init("month", \.month, .number),
    .init("date", \.date, .orNone(.date)),
    .init("paid", \.paid, .estimate),
    .init("received", \.received, .estimate),
    .init("balance", \.balance, .estimate),
    .init("paidQuantiles", \.paidQuantiles, RecordedFan.form),
    .init("balanceQuantiles", \.balanceQuantiles, RecordedFan.form))
}

/// Mean counts of projects at a date.
public struct RecordedSnapshot: Sendable {
  public let date: String
  public let month: Double
  public let started: RecordedEstimate
  public let crossed: RecordedEstimate
  public let failed: RecordedEstimate
  public let closed: RecordedEstimate
  public let inProgress: RecordedEstimate
  /// What an observer of the day does not count.
  public let refused: RecordedEstimate?
  public let living: RecordedEstimate?
  public let gaveUp: RecordedEstimate?

  static let form: Form<RecordedSnapshot> = .record(
    RecordedSnapshot.init,
    .init("date", \.date, .date),
    .init("month", \.month, .number),
    .init("started", \.started, .estimate),
    .init("crossed", \.crossed, .estimate),
    .init("failed", \.failed, .estimate),
    .init("closed", \.closed, .estimate),
    .init("inProgress", \.inProgress, .estimate),
    .init("refused", \.refused, ifAny: .estimate),
    .init("living", \.living, ifAny: .estimate),
    .init("gaveUp", \.gaveUp, ifAny: .estimate))
}
