import Documents
import Estimates
import Languages
import Portfolios
import Reports
import ScenarioFiles

/// A metric and how narrow its interval shall become, as `--until crossing.ultimate:0.005`.
struct Target: Sendable {
  let metric: Metric
  let rule: StoppingRule

  /// As many chunks as give sixteen nets: 4,096 trials.
  private static let firstLook = StoppingRule.leastReplicates

  var text: String { "\(metric.name):\(JSONText.numeral(rule.halfWidth))" }

  /// Reads the option's value, which names a metric that follows from pooled columns.
  init(_ text: String, command: String) throws(ToolError) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    func refused(_ accepted: Phrase, _ suggestion: String? = nil) -> ToolError {
      .usage(
        UsageError(
          problem: .badValue(
            option: RunOptions.until.declaration.spelling, value: text, accepted: accepted,
            suggestion: suggestion),
          command: command))
    }
    let form = Phrase(
      "a metric and a half-width above 0, such as crossing.ultimate:0.005",
      "是指标与大于 0 的半宽，如 crossing.ultimate:0.005")
    guard parts.count == 2, let halfWidth = Numeral(parts[1])?.double,
      let rule = try? StoppingRule(halfWidth: halfWidth, firstLook: Self.firstLook)
    else { throw refused(form) }
    if let renamed = RenamedFigure.named(parts[0]) {
      throw .usage(
        UsageError(
          problem: .outdated(
            option: RunOptions.until.declaration.spelling, value: text, since: renamed.phrase),
          command: command))
    }
    guard let metric = Metric.ofMeans.first(where: { $0.name == parts[0] }) else {
      let near = Suggestion.closest(to: parts[0], among: Metric.ofMeans.map(\.name))
      throw refused(
        Phrase(
          "a metric of 'botou explain metrics' that follows from means",
          "是“botou explain metrics”中由均值得出的指标"),
        near.map { "\($0):\(parts[1])" })
    }
    self.metric = metric
    self.rule = rule
  }

  // MARK: - Looks

  /// What look `k` finds under every policy.
  func look(_ k: Int, _ moments: Moments, _ layout: TrialLayout) -> Accuracy {
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
