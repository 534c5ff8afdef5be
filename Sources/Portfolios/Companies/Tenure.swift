import Policies
import Projects

/// The third act: a company from its crossing to the state's last yuan.
///
/// Followed though the state may own nothing: later money comes under every policy.
struct Tenure<Listener: CourseListener, Terms: CourseTerms> {
  let award: Lent<Award>
  let agenda: Lent<Agenda>
  var crossing: Crossing
  let fundEnd: FundEnd
  var listener: Listener
  /// Months from the start of the programme.
  var now: Double
  /// The company's last price, as it was and as in an average climate.
  var lastPrice: Double
  var averagePrice = 0.0
  /// Principal that a limit keeps waiting for the next round.
  var deferred = 0.0
  /// What the shares that the state sold had cost it.
  var costOfSold = 0.0
  /// Cash that is owed to the centre before any shares are paid.
  var claim = 0.0
  /// Whether the company crosses after the fund sold out, so that what it had in it has lapsed.
  var hasLapsed = false
  /// What the state's shares count for as capital now.
  var capital = 0.0
  var result: CourseResult

  @inline(__always)
  init(
    _ crossing: Crossing, under award: Lent<Award>, _ agenda: Lent<Agenda>, fundEnd: FundEnd,
    _ listener: Listener
  ) {
    self.award = award
    self.agenda = agenda
    self.crossing = crossing
    self.fundEnd = fundEnd
    self.listener = listener
    now = crossing.month
    lastPrice = crossing.market.round.postMoney
    result = CourseResult(crossing.books)
  }

  /// `company` is what earlier rounds left of it, if there were any.
  mutating func run(
    _ company: inout Ownership, _ future: inout Future, _ cash: inout CentreFlows
  ) {
    if crossing.market.earlierRounds == 0 { company.found(award.company) }
    openCapital(&cash)
    if hasFundEnded { crossAfterEnd() }
    let cost = result.capitalPut
    convert(&company)
    putCapital(since: cost, &cash)
    settleAfterCrossing(&cash)
    result.note(crossing: company)
    result[.valueAtCrossing] = lastPrice
    result.exitMonth = now
    grow(&company, &future, &cash)
    result[.stakeAtExit] += company.state
  }

  // MARK: - Money that comes back

  /// Money for what the state owns or is owed: the centre's, or the treasury's once the fund has ended.
  mutating func take(_ proceeds: Double, by route: Column, _ cash: inout CentreFlows) {
    guard proceeds > 0 else { return }
    guard !hasFundEnded else { return result[.treasury] += proceeds }
    bring(proceeds, by: route, &cash)
  }

  mutating func bring(_ proceeds: Double, by route: Column, _ cash: inout CentreFlows) {
    note(proceeds, by: route)
    if route != .proceedsOfClaims { takeCapital(proceeds, &cash) }
    cash.receive(proceeds, atMonth: now)
  }

  mutating func note(_ proceeds: Double, by route: Column) {
    result[.proceeds] += proceeds
    result[route] += proceeds
    result.exitMonth = now
  }
}
