/// What a policy's money bought in one project: what it adds to a row, and when it came about.
struct CourseResult: Sendable, Hashable, BitwiseCopyable {
  var columns = ResultColumns()
  /// Whether the state owned shares after crossing.
  var ownsShares = false
  /// By what way the state parted with the last of its shares; nothing while it holds any.
  var lastWay: StakeEnd?
  /// What the centre granted to teams that ended before any crossing.
  var principal = 0.0
  /// What became shares in a company that crossed, and what they brought.
  var capitalPut = 0.0
  var capitalBack = 0.0
  /// When the last money came back.
  var exitMonth = Double.infinity
  /// When the state parted with the last of its shares, for money or for nothing.
  var heldUntilMonth = Double.infinity

  init() {}

  /// What was paid by the crossing or the end before it.
  @inline(__always)
  init(_ books: borrowing Books) {
    books.enter { column, amount in columns[column] = amount }
    principal = books.account.centre.amount
    exitMonth = books.debt.repaidMonth
  }

  subscript(column: Column) -> Double {
    @inline(__always) get { columns[column] }
    @inline(__always) set { columns[column] = newValue }
  }

  /// Who owns what once the crossing round has closed.
  mutating func note(crossing company: borrowing Ownership) {
    ownsShares = company.state > 0
    self[.stakeAtCrossing] = company.state
    self[.teamAtCrossing] = company.team
  }

  /// Fills in what only the end decides.
  @inline(__always)
  mutating func close(_ ending: Ending) {
    guard ending.hasCrossed else {
      return self[.tolerated] = loss
    }
    self[.crossers] = 1
    self[.teamInControl] = isTeamInControl ? 1 : 0
    guard ownsShares else { return disown() }
    self[.owning] = 1
    self[.proceedsBelowCost] = isBelowCost ? 1 : 0
  }

  /// What the centre has paid and not got back.
  var loss: Double {
    Self.loss(paid: self[.centrePaid], returned: self[.returned], proceeds: self[.proceeds])
  }

  static func loss(paid: Double, returned: Double, proceeds: Double) -> Double {
    paid - returned - proceeds
  }

  /// Whether the team holds half at least: a floor of one half that binds leaves it exactly there.
  ///
  /// Rounding must not decide what a limit made equal.
  private var isTeamInControl: Bool {
    self[.teamAtCrossing] > 0.5 * (1 - CashAccount.rounding)
  }

  /// Whether the state's shares brought less than they cost; a preference paid in full brings as much.
  private var isBelowCost: Bool {
    // What a successor took over is worth its price; what it was never priced at, what came of it.
    let passedOn = self[.handedOver] > 0 ? self[.handedOver] : max(0, self[.treasury])
    return self[.proceeds] + passedOn < self[.costOfShares] * (1 - CashAccount.rounding)
  }

  /// Without shares there is nothing to hold or to have paid for.
  private mutating func disown() {
    self[.stakeAtCrossing] = 0
    self[.stakeAtExit] = 0
    self[.costOfShares] = 0
  }

  /// Adds what another team at the same problem cost.
  mutating func add(_ rival: CourseResult) {
    for column in [
      Column.centrePaid, .centrePaidByCrossing, .otherPublicPaid, .teamPaid, .marketPaid, .returned,
      .otherPublicRepaid, .otherPublicReturned, .proceeds, .proceedsOfClaims, .treasury,
      .returnedToTreasury,
    ] { self[column] += rival[column] }
    principal += rival.principal
  }
}
