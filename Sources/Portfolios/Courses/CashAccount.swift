import Projects

/// A project's cash and whose it was.
struct CashAccount: Sendable, Hashable, BitwiseCopyable {
  private(set) var balance = 0.0
  private(set) var centre = Principal()
  private(set) var otherPublic = 0.0
  private(set) var team = 0.0
  private(set) var market = 0.0
  /// What a bank lent under a public guarantee.
  private(set) var bank = Principal()
  private(set) var spent = 0.0
  /// Peak spending that team and market money did not cover.
  private(set) var needWithoutPublic = 0.0
  /// What other public sources got back of what they advanced.
  private(set) var otherPublicRepaid = 0.0
  /// What came back of the centre's and of other public money, unspent.
  private(set) var returned = 0.0
  private(set) var otherPublicReturned = 0.0

  /// The part of a cost that adding up tranches may lose; nobody dies of it.
  static let rounding = 1e-9

  var received: Double {
    centre.amount + (otherPublic - otherPublicRepaid) + team + market + bank.amount
  }

  /// Takes up the books of a running project.
  mutating func resume(_ present: Present, signedMonth: Double) {
    centre.add(present.receivedFromCentre, atMonth: signedMonth)
    otherPublic = present.receivedFromOtherPublic
    team = present.receivedFromTeam
    spent = present.spent
    balance = max(0, received - spent)
  }

  @inline(__always)
  mutating func receive(centre amount: Double, friction: Double = 0, atMonth month: Double) {
    centre.add(amount, atMonth: month)
    guard friction > 0 else { return balance += amount }
    balance += amount * (1 - friction)
    spent += amount * friction
  }

  mutating func receive(otherPublic amount: Double) {
    otherPublic += amount
    balance += amount
  }

  mutating func receive(team amount: Double) {
    notePeak()
    team += amount
    balance += amount
  }

  /// The centre pays back what another source advanced: the money is its own from here on.
  mutating func repayAdvance(_ amount: Double, to source: Source, atMonth month: Double) {
    centre.add(amount, atMonth: month)
    switch source {
    case .team: team -= amount
    case .otherPublic: otherPublicRepaid += amount
    case .centre, .market: break
    }
  }

  mutating func receive(bank amount: Double, atMonth month: Double) {
    bank.add(amount, atMonth: month)
    balance += amount
  }

  mutating func receive(market amount: Double) {
    notePeak()
    market += amount
    balance += amount
  }

  /// Pays back what was lent; it is no spending on the project.
  mutating func repay(_ amount: Double) {
    balance -= min(amount, balance)
  }

  /// Spends what there is of an amount, and tells how much that was.
  mutating func spend(_ amount: Double) -> Double {
    let amount = min(amount, balance)
    spent += amount
    balance -= amount
    return amount
  }

  /// Spending only grows, so its uncovered part peaks just before cover comes, or at the end.
  mutating func notePeak() {
    needWithoutPublic = max(needWithoutPublic, spent - team - market)
  }

  /// Peak spending that team and market money did not cover until now.
  mutating func need() -> Double {
    notePeak()
    return needWithoutPublic
  }

  /// What may be spent before more than ever is uncovered.
  var untilNewPeak: Double { needWithoutPublic - (spent - team - market) }

  /// Gives back the public parts of what is left, in proportion to what each source put in.
  ///
  /// What was lent has been paid back before, so only `share` of the centre's money counts. What
  /// adding up leaves of money that is spent is not money, and stays.
  mutating func returnUnspent(share: Double, toCentre: Bool) -> (centre: Double, other: Double) {
    let isSpent = balance <= self.received * Self.rounding
    let given = centre.amount * share
    let received = received - (centre.amount - given) - bank.amount
    guard received > 0, !isSpent else { return (0, 0) }
    let part = balance * given / received
    let other = balance * max(0, otherPublic - otherPublicRepaid) / received
    balance -= part + other
    if toCentre { returned = part }
    otherPublicReturned = other
    return (part, other)
  }

  /// Adds another team's account, but for the peak of its need.
  mutating func add(_ rival: CashAccount) {
    spent += rival.spent
    balance += rival.balance
    bank.add(rival.bank.amount, atMonth: 0)
  }
}
