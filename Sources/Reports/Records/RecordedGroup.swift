public import Languages

/// What becomes of a group of projects: a sector's, a district's, or a project and its copies.
public struct RecordedGroup: Sendable {
  public let name: String
  let stated: Phrase?
  public let count: RecordedEstimate
  public let chance: RecordedFates
  public let crossingMonth: RecordedEstimate?
  public let crossingDate: String?
  public let paid: RecordedEstimate
  public let value: RecordedEstimate

  /// What people call it.
  public var title: Phrase { stated ?? Phrase(same: name) }

  static let members = RecordForm(
    RecordedGroup.init,
    .init("name", \.name, .text),
    .init("title", \.stated, .expected(.phrase)),
    .init("count", \.count, .estimate),
    .init("chance", \.chance, RecordedFates.form),
    .init("crossingMonth", \.crossingMonth, .expected(.estimate)),
    .init("crossingDate", \.crossingDate, .orNone(.date)),
    .init("paid", \.paid, .estimate),
    .init("value", \.value, .estimate))

  static let form = Form(members).defined("group")
}

/// The chances of a group's fates, which add up to 1.
public struct RecordedFates: Sendable {
  public let crossed: RecordedEstimate
  public let failed: RecordedEstimate
  public let closed: RecordedEstimate
  public let living: RecordedEstimate
  /// Refused, or tired of waiting.
  public let neverSigned: RecordedEstimate

  static let form: Form<RecordedFates> = .record(
    RecordedFates.init,
    .init("crossed", \.crossed, .estimate),
    .init("failed", \.failed, .estimate),
    .init("closed", \.closed, .estimate),
    .init("living", \.living, .estimate),
    .init("neverSigned", \.neverSigned, .estimate))
}

/// What becomes of a project of the scenario, or of a cohort of them.
public struct RecordedProject: Sendable {
  public let group: RecordedGroup
  public let sector: String?
  public let district: String?
  /// Whether it is under way at the start.
  public let isRunning: Bool
  /// What is to be decided about one that is under way; nothing for others.
  public let advice: RecordedAdvice?

  public var name: String { group.name }
  public var title: Phrase { group.title }
  public var chance: RecordedFates { group.chance }

  static let form: Form<RecordedProject> = .record(
    RecordedProject.init,
    .init(among: \.group, RecordedGroup.members),
    .init("sector", \.sector, .orNone(.text)),
    .init("district", \.district, .orNone(.text)),
    .init("running", \.isRunning, .flag.orAbsent(false)),
    .init("advice", \.advice, .orNone(RecordedAdvice.form)))
}
