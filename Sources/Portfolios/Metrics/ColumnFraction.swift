import Estimates

/// Sums of columns over a sum of columns, of which both a run and a single future have one.
///
/// Of a run it is the fraction of the means; nothing below stands for 1.
struct ColumnFraction: Sendable {
  let above: [Column]
  let less: [Column]
  let below: [Column]

  init(_ above: [Column], less: [Column] = [], over below: [Column] = []) {
    self.above = above
    self.less = less
    self.below = below
  }

  func pooled(_ source: MetricSource) -> PooledValue {
    func sum(_ columns: [Column]) -> PooledValue? {
      columns.dropFirst().reduce(columns.first.map(source.mean)) { sum, column in
        sum.map { $0 + source.mean(column) }
      }
    }
    let above = less.reduce(sum(above) ?? PooledValue(0)) { $0 - source.mean($1) }
    return sum(below).map { above / $0 } ?? above
  }

  /// What one future has; no number where there is nothing to divide by.
  func value(in row: borrowing TrialRow, _ policy: Int) -> Double {
    var number = 0.0
    for column in above { number += row[column, policy] }
    for column in less { number -= row[column, policy] }
    guard !below.isEmpty else { return number }
    var divisor = 0.0
    for column in below { divisor += row[column, policy] }
    return divisor == 0 ? .nan : number / divisor
  }
}
