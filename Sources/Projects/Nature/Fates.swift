// What nature holds for a project, as small values that any number of policies may read.
// Which of it comes to pass is for the course of a policy to find out.

/// A stage as one attempt at it would turn out.
@frozen
public struct StageFate: Sendable, Hashable, BitwiseCopyable {
  public var months: Double
  public var cost: Double
  /// Whether this attempt achieves what the ones before it did not.
  public var succeeds: Bool
  /// The reviewer's uniform; `Review.passes` reads it.
  public var review: Double

  @inlinable
  public init(months: Double, cost: Double, succeeds: Bool, review: Double) {
    self.months = months
    self.cost = cost
    self.succeeds = succeeds
    self.review = review
  }
}

/// What the search for market money would find.
@frozen
public struct FinancingFate: Sendable, Hashable, BitwiseCopyable {
  /// Whether investors ever come to a project that achieved all it should.
  public var comes: Bool
  /// Below the template's factor, they come to a wrongly passed one too; `exposureMonths(achieved:…)` reads it.
  public var forgiveness: Double
  /// Months of average climate that the search of an achieved project takes.
  public var exposureMonths: Double
  /// The value before new money, in an average climate.
  public var preMoney: Double
  /// The money offered, in an average climate.
  public var newMoney: Double

  @inlinable
  public init(
    comes: Bool, forgiveness: Double, exposureMonths: Double, preMoney: Double, newMoney: Double
  ) {
    self.comes = comes
    self.forgiveness = forgiveness
    self.exposureMonths = exposureMonths
    self.preMoney = preMoney
    self.newMoney = newMoney
  }
}

/// How one later round would turn out.
@frozen
public struct RoundFate: Sendable, Hashable, BitwiseCopyable {
  public enum Outcome: UInt8, Sendable, BitwiseCopyable {
    case closes
    case dies
    /// No round and no death: the company looks for an exit as it stands.
    case stays
  }

  public var outcome: Outcome
  public var months: Double
  public var stepUp: Double
  public var dilution: Double

  @inlinable
  public init(outcome: Outcome, months: Double, stepUp: Double, dilution: Double) {
    self.outcome = outcome
    self.months = months
    self.stepUp = stepUp
    self.dilution = dilution
  }
}

/// How the company would end, counted from its last round.
@frozen
public struct ExitFate: Sendable, Hashable, BitwiseCopyable {
  public var months: Double
  public var kind: Exit.Kind
  /// Value over the last post-money, in an average climate.
  public var multiple: Double
  /// What a write-off brings over the last post-money.
  public var recovery: Double

  @inlinable
  public init(months: Double, kind: Exit.Kind, multiple: Double, recovery: Double) {
    self.months = months
    self.kind = kind
    self.multiple = multiple
    self.recovery = recovery
  }
}
