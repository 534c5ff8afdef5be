import Estimates
import Policies
import Portfolios

// Each policy less the baseline on the same futures.

extension RunRecorder {
  func comparison(_ policy: Int) -> RecordedComparison {
    RecordedComparison(
      policy: run.policies[policy].name, baseline: run.policies[run.baseline].name,
      metrics: metrics { difference($0, policy) },
      isWhole: run.layout.parts.contains(.comparisons),
      chanceOfBeing: section(.comparisons, contests(policy), or: .none),
      attribution: section(.comparisons, attribution(policy), or: [:]))
  }

  private func contests(_ policy: Int) -> RecordedContests {
    RecordedContests(
      moreCross: contest(.moreCross, policy), stateKeepsMore: contest(.stateKeepsMore, policy))
  }

  /// A number of the tallies has no paired error: its difference is told without one.
  private func difference(_ metric: Metric, _ policy: Int) -> RecordedEstimate {
    if let difference = metric.difference(run, policy) {
      return RecordedEstimate(paired: difference)
    }
    let own = metric.estimate(run, policy).value
    let other = metric.estimate(run, run.baseline).value
    let value = own.flatMap { own in other.map { own - $0 } }
    return RecordedEstimate(
      value: value?.ifFinite, standardError: nil, interval: nil, n: run.trials,
      status: "unpaired")
  }

  private func contest(_ contest: TrialLayout.Contest, _ policy: Int) -> RecordedEstimate {
    RecordedEstimate(run.moments.estimate(share: run.layout.contest(contest, of: policy)))
  }

  /// What the state has more in the end, shared out among the factors that make it.
  private func attribution(_ policy: Int) -> [String: RecordedEstimate] {
    var parts: [String: RecordedEstimate] = [:]
    for factor in TrialLayout.Factor.allCases {
      parts["\(factor)"] = RecordedEstimate(
        run.moments.estimate(mean: run.layout.share(of: factor, for: policy)))
    }
    parts["total"] = RecordedEstimate(
      paired: run.moments.estimate(run.net(policy) - run.net(run.baseline)))
    return parts
  }
}

extension FinishedRun {
  /// What the state has in the end, before overhead and without discount.
  func net(_ policy: Int) -> PooledValue {
    mean(.proceeds, policy) + mean(.returned, policy) - mean(.centrePaid, policy)
  }
}
