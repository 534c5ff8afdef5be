import Randomness

/// A template in a sector, with thresholds solved and every quantity ready to be drawn.
public struct Blueprint: Sendable {
  public let stages: [StagePlan]
  public let search: SearchPlan
  public let rounds: [RoundPlan]
  public let exit: ExitPlan
  public let composition: Composition
}

/// One stage, ready to be drawn.
@frozen
public struct StagePlan: Sendable, BitwiseCopyable {
  public let months: Draw
  public let cost: Draw
  public let success: Threshold
  public let review: Review
  public let reworkAttempts: Int
  public let reworkSuccess: Double
  public let extraMonths: Draw
  public let extraCost: Draw
}

/// The search for market money, ready to be drawn.
@frozen
public struct SearchPlan: Sendable, BitwiseCopyable {
  /// Whether the form is `ever`; else investors arrive by intensity.
  public let isEver: Bool
  @usableFromInline let ever: Threshold
  @usableFromInline let wait: Draw
  /// Arrivals a month, on average over merit and climate.
  @usableFromInline let perMonth: Double
  @usableFromInline let meritEffect: Double
  /// What a wrong pass leaves of the chance of an investor, or of the rate of their arrival.
  public let unachievedFactor: Double
  public let preMoney: Draw
  public let newMoney: Draw
  public let qualifyingMoney: Double
  public let stagesBefore: Int
  public let longStopMonths: Double
}

/// One later round, ready to be drawn.
@frozen
public struct RoundPlan: Sendable, BitwiseCopyable {
  public let months: Draw
  public let closes: Threshold
  public let survives: Threshold
  public let stepUp: Draw
  public let dilution: Draw
  public let poolTopUp: Double
}

/// The exit, ready to be drawn.
@frozen
public struct ExitPlan: Sendable, BitwiseCopyable {
  public let months: Draw
  /// Upper ends of the cumulative chances of each kind but the last.
  @usableFromInline let ends: InlineArray<3, Double>
  public let multiple: Draw
  public let recovery: Draw
}
