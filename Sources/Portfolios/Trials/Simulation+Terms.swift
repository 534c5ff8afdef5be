// Courses under full terms where a run would choose plain ones: for the test that holds both to the same.

extension Simulation {
  /// Whether any course of a run is followed under plain terms.
  package var usesPlainTerms: Bool {
    (0..<plan.members.count).contains { member in
      plan.members[member].present == nil && plan.agenda(of: member).isPlain
        && plan.members[member].awards.values.enumerated().contains { policy, award in
          award.isPlainToCrossing && plan.terms.rules[policy].end.month == .infinity
        }
    }
  }

  /// The row of a trial.
  package func row(ofTrial trial: UInt64, underFullTerms isFull: Bool) -> [Double] {
    var runner = runner(underFullTerms: isFull)
    var tallies = plan.tallyPlan.empty
    runner.play(trial: trial, &tallies)
    return runner.row.numbers
  }

  /// As `replay`.
  package func replay(
    trial: UInt64, project: Int, copy: Int, policy: Int, underFullTerms isFull: Bool
  ) -> Replay? {
    var runner = runner(underFullTerms: isFull)
    return runner.replay(trial: trial, project: project, copy: copy, policy: policy)
  }

  private func runner(underFullTerms isFull: Bool) -> TrialRunner {
    guard isFull else { return TrialRunner(plan, seed: seed, sampling: sampling) }
    var full = RunPlan(programme, asked: layout.asked, mayBePlain: false)
    full.terms = plan.terms
    return TrialRunner(full, seed: seed, sampling: sampling)
  }
}
