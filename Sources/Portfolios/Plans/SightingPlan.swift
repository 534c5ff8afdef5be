import Estimates

/// A programme's sightings laid out for the trial loop.
///
/// A snapshot adds up in a column of its own; a metric is worked out once its trial is over.
struct SightingPlan: Sendable {
  private struct Watch: Sendable, BitwiseCopyable {
    var snapshot: Snapshot
    var month: Double
    var policy: Int
    var column: Int
  }

  private var watches: [Watch] = []
  private var fractions: [(fraction: ColumnFraction, policy: Int, sketch: Int)] = []
  private var sketches: [(column: Int, sketch: Int)] = []

  var isEmpty: Bool { watches.isEmpty && fractions.isEmpty }
  var hasSnapshots: Bool { !watches.isEmpty }

  init(_ sightings: [Sighting], _ layout: TrialLayout, _ tallies: TallyPlan) {
    for (index, sighting) in sightings.enumerated() {
      switch sighting.quantity {
      case .snapshot(let snapshot, let month):
        watches.append(
          Watch(
            snapshot: snapshot, month: month, policy: sighting.policy,
            column: layout.sighting(index)))
        sketches.append((layout.sighting(index), tallies.place(ofSighting: index)))
      case .metric(let name):
        guard case .fraction(let fraction)? = Metric.named(name)?.recipe else { continue }
        fractions.append((fraction, sighting.policy, tallies.place(ofSighting: index)))
      }
    }
  }

  /// Counts a project in the snapshots of its policy.
  func add(
    _ ending: borrowing Ending, _ result: borrowing CourseResult, policy: Int,
    to numbers: inout [Double]
  ) {
    for watch in watches where watch.policy == policy {
      numbers[watch.column] += watch.snapshot.amount(
        of: ending, result, byMonth: watch.month)
    }
  }

  /// Sketches what the trial came to.
  func sketch(_ row: borrowing TrialRow, _ tallies: inout [QuantileSketch]) {
    for (column, sketch) in sketches { tallies[sketch].add(row.numbers[column]) }
    for (fraction, policy, sketch) in fractions {
      tallies[sketch].add(fraction.value(in: row, policy))
    }
  }
}
