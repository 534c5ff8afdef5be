public import Languages

/// What is to be decided about a project under way: what going on is worth to the centre, and what ending it is.
///
/// Money of the centre alone, from today on, discounted to today at the scenario's rate: what it still pays
/// against what it still gets. What it has paid already is the same either way and counts for neither.
public struct RecordedAdvice: Sendable {
  /// What of the award is still to be paid if every gate is passed, undiscounted.
  public let stillToPay: Double
  /// The same on average, as not every gate is.
  public let expectedToPay: RecordedEstimate
  /// The gate of the stage that it is in; nothing once it is accepted.
  public let nextGate: RecordedNextGate?
  /// When an accepted project gives up its search for money; nothing for others and for a search without end.
  public let searchEnds: String?
  public let valueIfContinued: RecordedEstimate
  /// The same in every future: loans are repaid out of its cash, and what is unspent goes back.
  public let valueIfStopped: Double
  /// Continued less stopped, on the same futures.
  public let difference: RecordedEstimate
  public let action: String

  /// What the difference suggests.
  enum Action: String, CaseIterable, Sendable {
    case goOn = "continue"
    case stop
    case notToldApart
    /// A policy that asks for nothing back would stop every project by money alone.
    case noReturnSought
  }

  var suggestion: Action { Action(rawValue: action) ?? .notToldApart }

  static let form: Form<RecordedAdvice> = Form.record(
    RecordedAdvice.init,
    .init("stillToPay", \.stillToPay, .number),
    .init("expectedToPay", \.expectedToPay, .estimate),
    .init("nextGate", \.nextGate, .orNone(RecordedNextGate.form)),
    .init("searchEnds", \.searchEnds, .orNone(.date)),
    .init("valueIfContinued", \.valueIfContinued, .estimate),
    .init("valueIfStopped", \.valueIfStopped, .number),
    .init("difference", \.difference, .estimate),
    .init("action", \.action, .text(among: Action.allCases.map(\.rawValue)))
  ).defined("advice")
}

/// The next gate of a project under way, and when its stage ends if its money lasts.
public struct RecordedNextGate: Sendable {
  public let stage: String
  let stated: Phrase?
  /// From today.
  public let months: RecordedEstimate
  public let date: String?

  /// What people call its stage.
  public var title: Phrase { stated ?? Phrase(same: stage) }

  static let form: Form<RecordedNextGate> = .record(
    RecordedNextGate.init,
    .init("stage", \.stage, .text),
    .init("title", \.stated, .expected(.phrase)),
    .init("months", \.months, .estimate),
    .init("date", \.date, .orNone(.date)))
}
