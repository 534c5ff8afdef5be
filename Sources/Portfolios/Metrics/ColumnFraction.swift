import Estimates

/// Sums of columns over a sum of columns, of which both a run and a single future have one.
///
/// Of a run it is the fraction of the means; nothing below stands for 1.
struct ColumnFraction: Sendable {
  let above: ColumnSum
  let below: ColumnSum?

  init(_ above: ColumnSum, over below: ColumnSum? = nil) {
    self.above = above
    self.below = below
  }

  /// All columns of it.
  var columns: [Column] { above.all + (below?.all ?? []) }

  func pooled(_ source: MetricSource) -> PooledValue {
    let above = above.pooled(source)
    return below.map { above / $0.pooled(source) } ?? above
  }

  /// What one future has; no number where there is nothing to divide by.
  func value(in row: borrowing TrialRow, _ policy: Int) -> Double {
    let number = above.value(in: row, policy)
    guard let below else { return number }
    let divisor = below.value(in: row, policy)
    return divisor == 0 ? .nan : number / divisor
  }
}
