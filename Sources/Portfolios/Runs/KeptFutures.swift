public import Estimates
import Languages
import Randomness

/// What of a run's single futures is kept, so that it can be paired with another run on the same futures.
///
/// Of a run of enough futures the means of each chunk are kept, which are independent of each other however its
/// futures are balanced; of a shorter one each future's own numbers.
public struct KeptFutures: Sendable {
  public private(set) var means: ReplicateMeans
  private let layout: TrialLayout
  /// Whether single futures are kept.
  public let keepsRows: Bool

  public init(_ simulation: Simulation, trials: Int) {
    layout = simulation.layout
    keepsRows = Simulation.chunks(for: trials) < Futures.leastNets
    let layout = layout
    let columns = (0..<layout.policies).flatMap { policy in
      layout.asked.columns.map { layout.place($0, of: policy) }
    }
    means = ReplicateMeans(columns: keepsRows ? columns : nil)
    if !keepsRows {
      means.reserve(replicates: Simulation.chunks(for: trials), columns: layout.columns)
    }
  }

  /// Bytes that the means of so many chunks take, and the lines that are drawn through them when two runs are paired.
  static func bytes(columns: Double, _ chunks: Int) -> Double {
    let (trials, lines) = (1.0, 3.0)
    return Double(chunks) * (columns + trials + lines) * Double(MemoryLayout<Double>.stride)
  }

  /// Takes the next chunk of the run.
  public mutating func add(_ chunk: FinishedChunk) {
    guard keepsRows else {
      return means.add(trials: chunk.trials.count, means: chunk.means)
    }
    for trial in 0..<chunk.trials.count {
      let rows = (0..<layout.policies).flatMap { chunk.rows.row(trial * layout.policies + $0) }
      means.add(trials: 1, means: rows)
    }
  }
}

extension Metric {
  /// What a policy of one run has more than a policy of another run on the same futures; nothing where errors
  /// cannot be paired.
  public func difference(
    _ own: MetricSource, _ kept: KeptFutures, less other: MetricSource, _ others: KeptFutures
  ) -> Estimate? {
    guard let value = pooled(own), let less = pooled(other) else { return nil }
    let isUnstable = [estimate(own), estimate(other)].contains { $0.status == .unstable }
    return ReplicateMeans.difference(
      value, kept.means, less: less, others.means, isUnstable: isUnstable)
  }

  /// Every project that crosses, those under way at the start among them; of no document, which counts them.
  public static let crossers = Metric(
    "crossings", .count, .mean(.crossers), Phrase("projects that cross", "跨越项目数"),
    Phrase(
      "Mean number of projects of a future that cross in the end, those under way at the start among them.",
      "每个未来中最终跨越的项目数的均值，含期初在研项目。"))
}
