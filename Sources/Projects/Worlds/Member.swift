import Randomness

/// A project of a world, as the loop sees it.
public struct Member: Sendable, Hashable, BitwiseCopyable {
  public let identity: Identity
  /// The place of its blueprint among the world's.
  let blueprint: Int
  let sector: Int?
  public let copies: Int
  public let entry: Entry
  /// The place of the law of how many come among the world's, of a stream.
  let arrivals: Int?
  let running: Running?

  public var isRunning: Bool { running != nil }
  /// The stage that a running project is in; 0 for a fresh one.
  public var firstStage: Int { running?.stage ?? 0 }
  /// How long a running project has been there.
  public var monthsInStage: Double { running?.months ?? 0 }
}

/// Where a running project stands, and what that tells of its future.
struct Running: Sendable, Hashable, BitwiseCopyable {
  /// The stage it is in; the number of stages when it looks for money.
  var stage: Int
  /// How long it has been there.
  var months: Double
  /// The chance that the stage, or an investor who comes at all, takes longer than that.
  var chanceOfLonger: Double
  /// The place of its past among the world's.
  var past: Int

  init(_ present: Present, _ template: ProjectTemplate, past: Int) {
    stage = present.stage
    months = present.monthsInStage
    self.past = past
    chanceOfLonger = 1
    guard months > 0 else { return }
    if stage < template.stages.count {
      chanceOfLonger = template.stages[stage].durationMonths.law.survival(months)
    } else if case .ever(_, _, let wait) = template.financing.form {
      chanceOfLonger = wait.survival(months)
    }
  }
}
