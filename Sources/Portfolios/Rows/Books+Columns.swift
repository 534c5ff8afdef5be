// Where the books of a course are entered in a row.

extension Books {
  /// Tells what was paid by the crossing or the end before it, column by column.
  @inline(__always)
  func enter(_ note: (Column, Double) -> Void) {
    note(.centrePaid, centrePaid)
    note(.otherPublicPaid, account.otherPublic)
    note(.teamPaid, account.team)
    note(.marketPaid, account.market)
    note(.centrePaidByCrossing, centrePaid)
    note(.returned, account.returned)
    note(.otherPublicReturned, account.otherPublicReturned)
    note(.otherPublicRepaid, account.otherPublicRepaid)
    note(.proceeds, debt.repaid)
    note(.proceedsOfClaims, debt.repaid)
    note(.treasury, treasury)
    note(.returnedToTreasury, returnedToTreasury)
  }
}

/// A course that ends before any crossing leaves no more than its books.
extension Books: RowFragment {
  var proceeds: Double { debt.repaid }
  var stakeEnd: StakeEnd? { nil }

  @inline(__always)
  func add(to part: inout MutableSpan<Double>) {
    precondition(part.count >= Column.count, "a row is wider than what is entered in it")
    enter { column, amount in part[column.rawValue] += amount }
    part[Column.tolerated.rawValue] += CourseResult.loss(
      paid: centrePaid, returned: account.returned, proceeds: proceeds)
  }
}

extension CourseResult: RowFragment {
  var centrePaid: Double { self[.centrePaid] }
  var proceeds: Double { self[.proceeds] }

  @inline(__always)
  mutating func add(to part: inout MutableSpan<Double>) { columns.add(to: &part) }
}
