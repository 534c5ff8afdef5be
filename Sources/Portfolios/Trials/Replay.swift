import Projects

/// One course of a run played again for a reader: the same code, with somebody listening.
public struct Replay: Sendable {
  public let events: [(month: Double, event: CourseEvent)]
  public let outcome: CourseOutcome
}

extension Simulation {
  /// Follows one copy of a project under one policy in one trial.
  ///
  /// The whole trial's queue is settled first where money is short, so that the project is
  /// signed when the run signs it. `nil` when the project does not come in this future.
  public func replay(trial: UInt64, project: Int, copy: Int, policy: Int) -> Replay? {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    return runner.replay(trial: trial, project: project, copy: copy, policy: policy)
  }
}
