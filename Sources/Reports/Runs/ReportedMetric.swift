import Estimates
public import Portfolios

/// A number of the result document: one that follows from pooled columns, or one of the tallies.
///
/// The catalogue is the whole list, in the order in which `botou explain metrics` prints it.
public struct ReportedMetric: Sendable {
  public let name: String
  public let kind: Metric.Kind
  /// Nothing for a number whose error cannot be paired with another policy's.
  let pooled: Metric?
  private let estimate: @Sendable (FinishedRun, Int) -> Estimate

  public static let all: [ReportedMetric] = Metric.all.map(ReportedMetric.init) + tallied

  public static func named(_ name: String) -> ReportedMetric? { all.first { $0.name == name } }

  func estimate(_ run: FinishedRun, _ policy: Int) -> Estimate { estimate(run, policy) }

  /// What a policy has more than the baseline on the same futures.
  func difference(_ run: FinishedRun, _ policy: Int) -> Estimate? {
    pooled?.difference(run.source(policy), run.source(run.baseline))
  }

  private init(_ metric: Metric) {
    name = metric.name
    kind = metric.kind
    pooled = metric
    estimate = { run, policy in metric.estimate(run.source(policy)) }
  }

  private init(
    _ name: String, _ kind: Metric.Kind,
    _ estimate: @escaping @Sendable (FinishedRun, Int) -> Estimate
  ) {
    self.name = name
    self.kind = kind
    pooled = nil
    self.estimate = estimate
  }

  // MARK: - From tallies

  private static let tallied =
    [
      ReportedMetric("state.expectedShortfall95", .money) { run, policy in
        run.sketch(.netToState, policy).estimateShortfall(worst: 0.05)
      }
    ]
    + [0.1, 0.5, 0.9].map { quantile("valley.width", .months, .width, $0) }
    + [0.1, 0.5, 0.9].map { quantile("valley.depth", .money, .need, $0) }

  /// A quantile over projects.
  ///
  /// The share of a trial's projects below it varies between trials by no more than if all of them
  /// fell on the same side together, so that its error is at most √(q(1−q)/trials).
  private static func quantile(
    _ name: String, _ kind: Metric.Kind, _ sketch: TallyPlan.Sketch, _ q: Double
  ) -> ReportedMetric {
    ReportedMetric("\(name).p\(Int((q * 100).rounded()))", kind) { run, policy in
      let most = (q * (1 - q) / Double(max(1, run.trials))).squareRoot()
      return run.sketch(sketch, policy).estimate(
        quantile: q, shareError: most, trials: run.trials)
    }
  }
}
