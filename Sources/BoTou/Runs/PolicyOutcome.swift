internal import Languages
internal import Portfolios
internal import Reports

/// What came of one policy.
public struct PolicyOutcome: Identifiable, Sendable {
  let recorded: RecordedPolicy
  let comparison: RecordedComparison?
  let money: MoneyUnit

  /// The identifier that the scenario gives the policy.
  public var name: String { recorded.name }

  /// The name, which no other policy of the run has.
  public var id: String { name }

  /// What people call the policy.
  public var title: Phrase { Phrase(recorded.title) }

  /// A metric under the policy; one that the run did not keep has no value.
  public subscript(metric: Metric) -> Estimate {
    Estimate(metric, recorded.metrics[metric.name], money)
  }

  /// What the policy has more of than the baseline, on the same futures.
  ///
  /// Its error is that of the difference taken future by future: what happens to both alike does not widen it.
  /// That of a quantile, whose errors cannot be paired, has none. Nothing for the baseline itself.
  public func difference(in metric: Metric) -> Estimate? {
    comparison?.metrics[metric.name].map {
      Estimate(metric, $0, money, isDifference: true)
    }
  }

  /// How many futures had 0, 1, 2 … crossings; empty where the run kept chosen metrics alone.
  public var futuresByCrossings: [Int] { recorded.crossings.counts }

  /// Who has come to an end by which month since entry; empty where the run kept chosen metrics alone.
  public func curve(of end: ProjectEnd) -> [CurvePoint] {
    let curves = recorded.curves
    guard let curve = end.curve(curves) else { return [] }
    return curves.months.indices.map { place in
      CurvePoint(curve, place, month: curves.months[place])
    }
  }
}
