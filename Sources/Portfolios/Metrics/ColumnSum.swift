import Estimates

/// Columns added up, less others.
struct ColumnSum: Sendable {
  let columns: [Column]
  let less: [Column]

  init(_ columns: [Column], less: [Column] = []) {
    self.columns = columns
    self.less = less
  }

  /// All columns of it.
  var all: [Column] { columns + less }

  func pooled(_ source: MetricSource) -> PooledValue {
    let sum = columns.dropFirst().reduce(columns.first.map(source.mean)) { sum, column in
      sum.map { $0 + source.mean(column) }
    }
    return less.reduce(sum ?? PooledValue(0)) { $0 - source.mean($1) }
  }

  /// What one future has.
  func value(in row: borrowing TrialRow, _ policy: Int) -> Double {
    var number = 0.0
    for column in columns { number += row[column, policy] }
    for column in less { number -= row[column, policy] }
    return number
  }
}

extension ColumnSum: ExpressibleByArrayLiteral {
  init(arrayLiteral columns: Column...) { self.init(columns) }
}

// MARK: - Purses

extension ColumnSum {
  /// What the centre pays for awards and later rounds, less what came back of it unspent.
  static let centreNet = ColumnSum([.centrePaid], less: [.returned])
  /// The same with what running the fund costs.
  static let centreNetWithOverhead = ColumnSum([.centrePaid, .overhead], less: [.returned])
  /// What the centre and other public sources pay.
  static let publicPaid: ColumnSum = [.centrePaid, .otherPublicPaid]
  /// The same until the crossing or the end before it.
  static let publicPaidByCrossing: ColumnSum = [.centrePaidByCrossing, .otherPublicPaid]
  /// What came back of public money unspent, with advances repaid.
  static let publicReturned: ColumnSum = [
    .returned, .returnedToTreasury, .otherPublicReturned, .otherPublicRepaid,
  ]
  /// What public money pays, less what came back of it unspent or was repaid.
  static let publicNet = ColumnSum(
    [.centrePaid, .otherPublicPaid],
    less: [.returned, .returnedToTreasury, .otherPublicReturned, .otherPublicRepaid])
  /// What comes of what public money bought, with what the treasury gets after the fund's end.
  static let publicReceived = ColumnSum([.proceeds, .treasury], less: [.returnedToTreasury])
}
