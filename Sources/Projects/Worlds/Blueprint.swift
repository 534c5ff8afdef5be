/// A template in a sector, compiled: thresholds solved and every quantity ready to be drawn.
///
/// Its stages, rounds and draws lie among those of all blueprints; what nature does not draw is
/// read of the template.
struct Blueprint: Sendable, BitwiseCopyable {
  /// The place of the template among the world's.
  let template: Int
  let firstStage: Int
  let stageCount: Int
  let firstRound: Int
  let roundCount: Int
  let firstStageDraw: Int
  let firstRoundDraw: Int
  let firstOtherDraw: Int
  let search: SearchPlan
  let exit: ExitPlan
  let composition: Composition
  let meritOwn: Double
}

/// Whether one stage is achieved, ready to be drawn.
@frozen
public struct StagePlan: Sendable, BitwiseCopyable {
  public let success: Threshold
  public let reworkSuccess: Double
}

/// Whether investors come, ready to be drawn.
struct SearchPlan: Sendable, BitwiseCopyable {
  /// Whether the form is `ever`; else investors arrive by intensity.
  let isEver: Bool
  let ever: Threshold
  /// Arrivals a month, on average over merit and climate.
  let perMonth: Double
  let meritEffect: Double
}

/// Whether one later round closes, ready to be drawn.
struct RoundPlan: Sendable, BitwiseCopyable {
  let closes: Threshold
  let survives: Threshold
}

/// What kind of end comes, ready to be drawn.
struct ExitPlan: Sendable, BitwiseCopyable {
  /// Upper ends of the cumulative chances of each kind but the last.
  let ends: InlineArray<3, Double>
}
