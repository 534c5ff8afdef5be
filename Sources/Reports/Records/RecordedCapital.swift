/// The state's capital in a year of the programme 国有资本.
public struct RecordedCapital: Sendable, Hashable {
  /// Counted from 1.
  public let year: Int
  /// When the year ends.
  public let date: String?
  public let opening: RecordedEstimate
  public let putIn: RecordedEstimate
  public let takenOut: RecordedEstimate
  public let closing: RecordedEstimate
  /// 保值增值率: what is held at the end and was taken out, less what was put in, over what was held before.
  public let preservation: RecordedEstimate

  static let form: Form<RecordedCapital> = .record(
    RecordedCapital.init,
    .init("year", \.year, .count),
    .init("date", \.date, .orNone(.date)),
    .init("opening", \.opening, .estimate),
    .init("putIn", \.putIn, .estimate),
    .init("takenOut", \.takenOut, .estimate),
    .init("closing", \.closing, .estimate),
    .init("preservation", \.preservation, .estimate))
}
