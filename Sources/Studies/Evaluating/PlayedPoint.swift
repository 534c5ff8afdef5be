public import Estimates
public import Portfolios

/// The futures of a point, played: what its numbers follow from, and what pairs them with another point's.
public struct PlayedPoint: Sendable {
  public let programme: Programme
  let layout: TrialLayout
  let moments: Moments
  let tallies: Tallies
  let kept: KeptFutures

  /// Where a policy's metrics are read from.
  public func source(_ policy: Int) -> MetricSource {
    MetricSource(moments: moments, tallies: tallies, layout: layout, policy: policy)
  }

  public func estimate(_ metric: Metric, of policy: Int) -> Estimate {
    metric.estimate(source(policy))
  }

  /// What a policy has more than the baseline in the same futures; nothing where errors cannot be paired.
  public func gain(_ metric: Metric, of policy: Int) -> Estimate? {
    metric.difference(source(policy), source(programme.baseline))
  }

  /// What a policy has more than another in the same futures; nothing where errors cannot be paired.
  ///
  /// By what is kept of each replicate: moments pair policies with the baseline alone.
  public func lead(_ metric: Metric, of policy: Int, over other: Int) -> Estimate? {
    metric.difference(source(policy), kept, less: source(other), kept)
  }

  /// What a policy has more than it has at another point in the same futures; nothing where errors cannot be paired.
  public func difference(_ metric: Metric, of policy: Int, from other: PlayedPoint) -> Estimate? {
    metric.difference(source(policy), kept, less: other.source(policy), other.kept)
  }

  /// What a policy gains over the baseline more than it gains at another point; nothing where errors cannot be paired.
  public func differenceOfGains(
    _ metric: Metric, of policy: Int, from other: PlayedPoint
  ) -> Estimate? {
    guard let own = pooledGain(metric, of: policy), let less = other.pooledGain(metric, of: policy)
    else { return nil }
    return ReplicateMeans.difference(own, kept.means, less: less, other.kept.means)
  }

  /// A metric's value in each replicate, a net of futures or a single future, along its slopes.
  ///
  /// Their mean is the metric itself. Nothing where it has no value or follows from counts.
  public func replicates(of metric: Metric, _ policy: Int) -> [Double]? {
    metric.pooled(source(policy)).flatMap(kept.means.values)
  }

  /// The same of what a policy has more than the baseline.
  public func replicatesOfGain(_ metric: Metric, _ policy: Int) -> [Double]? {
    pooledGain(metric, of: policy).flatMap(kept.means.values)
  }

  private func pooledGain(_ metric: Metric, of policy: Int) -> PooledValue? {
    guard let own = metric.pooled(source(policy)),
      let less = metric.pooled(source(programme.baseline))
    else { return nil }
    return own - less
  }
}
