import Documents
import Estimates
import Policies
import Portfolios

// Each policy less the baseline on the same futures.

extension RunDocument {
  func comparison(_ policy: Int) -> JSONValue {
    [
      "policy": .text(run.policies[policy].name),
      "baseline": .text(run.policies[run.baseline].name),
      "metrics": metrics { difference($0, policy) },
      "chanceOfBeing": [
        "moreCross": contest(.moreCross, policy),
        "stateKeepsMore": contest(.stateKeepsMore, policy),
      ],
      "attribution": attribution(policy),
    ]
  }

  /// A number of the tallies has no paired error: its difference is told without one.
  private func difference(_ metric: Metric, _ policy: Int) -> JSONValue {
    if let difference = metric.difference(run, policy) { return difference.json }
    let own = metric.estimate(run, policy).value
    let other = metric.estimate(run, run.baseline).value
    let value = own.flatMap { own in other.map { own - $0 } }
    return [
      "value": value.map(JSONValue.number) ?? .null, "standardError": nil, "interval": nil,
      "n": .integer(run.trials), "status": "unpaired",
    ]
  }

  private func contest(_ contest: TrialLayout.Contest, _ policy: Int) -> JSONValue {
    run.moments.estimate(share: run.layout.contest(contest, of: policy)).json
  }

  /// What the state has more in the end, shared out among the factors that make it.
  private func attribution(_ policy: Int) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for factor in TrialLayout.Factor.allCases {
      members["\(factor)"] =
        run.moments.estimate(mean: run.layout.share(of: factor, for: policy)).json
    }
    members["total"] = run.moments.estimate(run.net(policy) - run.net(run.baseline)).json
    return .object(members)
  }
}

extension FinishedRun {
  /// What the state has in the end, before overhead and without discount.
  func net(_ policy: Int) -> PooledValue {
    mean(.proceeds, policy) + mean(.returned, policy) - mean(.centrePaid, policy)
  }
}
