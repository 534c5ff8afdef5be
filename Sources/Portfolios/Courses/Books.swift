/// What a project's funders keep of it: its cash, and a book for each instrument that has state.
struct Books: Sendable, Hashable, BitwiseCopyable {
  var account = CashAccount()
  var bridging = BridgingBook()
  var loan = LoanBook()
  var debt = DebtBook()
  var royalty = RoyaltyBook()
  var followOn = FollowOnBook()
  /// What the centre paid a broker at signing.
  var brokerFee = 0.0
  /// What came to the treasury after the fund's end, less what it had to honour.
  var treasury = 0.0
  /// What of it is the centre's money, unspent.
  var returnedToTreasury = 0.0

  /// What the centre has paid by the crossing or the end before it.
  var centrePaid: Double { account.centre.amount + loan.vouched + brokerFee }

  /// What of the money set aside for one team has not been paid.
  @inline(never)
  func uncalled(of award: Lent<Award>) -> Double {
    max(0, award.reserveOfTeam - centrePaid)
  }

  /// Adds what another team at the same problem cost.
  mutating func add(_ rival: Books) {
    account.add(rival.account)
    loan.add(rival.loan)
    debt.add(rival.debt)
    brokerFee += rival.brokerFee
    treasury += rival.treasury
    returnedToTreasury += rival.returnedToTreasury
  }
}
