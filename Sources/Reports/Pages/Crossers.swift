import Portfolios

/// How many projects cross, of how many, over all futures.
struct Crossers {
  let mean: Double?
  /// Fresh projects that start, and those under way.
  let all: Double
  /// From the 10 % to the 90 % quantile over futures.
  let range: ClosedRange<Double>?
  /// Whether as many cross in every future.
  let isCertain: Bool
  /// Whether all were under way at the start.
  let areRunning: Bool

  init(_ policy: RecordedPolicy) {
    let counts = policy.crossings.counts
    let futures = counts.reduce(0, +)
    let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset) * Double($1.element) }
    mean = futures > 0 ? sum / Double(futures) : nil
    isCertain = counts.count { $0 > 0 } == 1
    let running = policy.projects.filter(\.isRunning).reduce(0) {
      $0 + ($1.group.count.value ?? 0)
    }
    let fresh = policy.snapshots.last?.started.value ?? Self.fresh(policy)
    all = fresh + running
    areRunning = fresh == 0 && running > 0
    if let low = policy.crossings.quantiles["p10"]?.value,
      let high = policy.crossings.quantiles["p90"]?.value, low <= high
    {
      range = low...high
    } else {
      range = nil
    }
  }

  /// As many as the projects of the file that enter, where a document counts no starts.
  private static func fresh(_ policy: RecordedPolicy) -> Double {
    policy.projects.filter { !$0.isRunning }.reduce(0) { $0 + ($1.group.count.value ?? 0) }
  }
}
