package import Estimates
package import Portfolios

/// A metric and how narrow its interval shall become.
package struct Target: Sendable {
  package let metric: Metric
  package let rule: StoppingRule

  /// As many chunks as give sixteen nets: 4,096 trials.
  private static let firstLook = StoppingRule.leastReplicates

  /// A target of one of `Metric.ofMeans`, with a half-width above 0.
  package init(_ metric: Metric, halfWidth: Double) throws(StoppingRuleError) {
    self.metric = metric
    rule = try StoppingRule(halfWidth: halfWidth, firstLook: Self.firstLook)
  }

  // MARK: - Looks

  /// What look `k` finds under every policy.
  package func look(_ k: Int, _ moments: Moments, _ layout: TrialLayout) -> Accuracy {
    var isEnough = true
    var hasOne = false
    let estimates = (0..<layout.policies).map { policy -> Estimate in
      let source = MetricSource(moments: moments, layout: layout, policy: policy)
      // Only metrics that have one are targets.
      let value = metric.pooled(source) ?? PooledValue(undefined: .noEntries)
      let decision =
        metric.kind == .share
        ? rule.decide(share: value, in: moments, look: k)
        : rule.decide(value, in: moments, look: k)
      switch decision {
      case .stop(let estimate):
        hasOne = true
        return estimate
      case .goOn(let estimate):
        isEnough = isEnough && isSettled(estimate)
        return estimate
      }
    }
    return Accuracy(
      metric: metric.name, halfWidth: rule.halfWidth, isReached: isEnough && hasOne,
      estimates: estimates)
  }

  /// A policy under which the metric means nothing, or is the same in every future and known well
  /// enough by the number of trials alone, does not hold up the others.
  private func isSettled(_ estimate: Estimate) -> Bool {
    guard let interval = estimate.interval else { return estimate.n > 1 }
    return estimate.standardError == 0 && interval.halfWidth <= rule.halfWidth
  }
}
