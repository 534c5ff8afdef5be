/// A combination of choices that has no meaning.
public enum Combination: Error, Equatable, Sendable {
  /// Reviewers are described, but an investor judges every gate.
  case reviewWithoutGates
  /// An appraiser who refuses some, where everybody is commissioned.
  case appraisedCommission
  /// A part kept back until acceptance, when nothing is paid before.
  case holdbackOnDelivery
  /// A fund that costs something every year, and never ends.
  case endlessOverhead
  /// What a fund holds passes on, and is worth nothing.
  case successorAtNoValue
  /// A fund that costs something after it has ended.
  case overheadAfterEnd
  /// Interest that converts, on a principal that does not.
  case interestOnNothing
}
