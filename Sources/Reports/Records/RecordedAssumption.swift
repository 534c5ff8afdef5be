public import Languages

/// An assumption of the scenario's register: a number or a choice that its file marks, and on what it rests.
public struct RecordedAssumption: Sendable, Hashable {
  /// What nobody knows, what can be chosen, or what is simply stated with its source.
  public enum Kind: String, CaseIterable, Sendable { case uncertain, decide, stated }

  /// Where it stands, as `--set` takes it.
  public let path: String
  /// What people call it; what the field means, and where, unless the file says.
  public let title: Phrase
  /// What the run used.
  public let value: RecordedValue
  public let unit: Phrase?
  public let kind: Kind
  /// The law of what nobody knows, or what could be chosen, in words.
  public let range: Phrase?
  /// One in ten values of the law lies below; or the least that could be chosen.
  public let low: Double?
  /// Nine in ten values of the law lie below; or the greatest that could be chosen.
  public let high: Double?
  public let source: Phrase?
  public let note: Phrase?
  public let owner: String?
  /// Whether it rests on a judgement: its source says so, or there is none.
  public let isJudgement: Bool
  /// What it would be if the file did not say; nothing where there is no such value, or the document does not tell.
  public let usual: RecordedValue?

  /// Whether it differs from what it would be if the file did not say.
  public var isChanged: Bool { usual.map { $0 != value } ?? false }

  static let form: Form<RecordedAssumption> = .record(
    RecordedAssumption.init,
    .init("path", \.path, .text),
    .init("title", \.title, .phrase),
    .init("value", \.value, .value),
    .init("unit", \.unit, .orNone(.phrase)),
    .init("kind", \.kind, .choice),
    .init("range", \.range, .orNone(.phrase)),
    .init("low", \.low, .orNone(.number)),
    .init("high", \.high, .orNone(.number)),
    .init("source", \.source, .orNone(.phrase)),
    .init("note", \.note, .orNone(.phrase)),
    .init("owner", \.owner, .orNone(.text)),
    .init("isJudgement", \.isJudgement, .flag),
    .init("default", \.usual, .orNone(.value)))
}
