import Projects

/// A market round that is known to close.
struct MarketRound: Sendable, BitwiseCopyable {
  var preMoney = 0.0
  var newMoney = 0.0
  /// Options added before the new money, as a share of the company.
  var poolTopUp = 0.0
  var isQualified = false
  var isTaken = false

  var postMoney: Double { preMoney + newMoney }

  init() {}

  /// A later round at a value.
  init(postMoney: Double, _ fate: RoundFate, _ plan: Agenda.Round) {
    preMoney = (1 - fate.dilution) * postMoney
    newMoney = fate.dilution * postMoney
    poolTopUp = plan.poolTopUp
  }
}

/// How far the search for market money has come.
struct MarketSearch: Sendable, BitwiseCopyable {
  /// When the round closes, whether or not the project lives to see it.
  var month = Double.infinity
  var round = MarketRound()
  var hasBegun = false
  /// How many rounds closed that did not qualify; what they left of the company is kept for the course.
  var earlierRounds = 0
  /// Whether no further round can come, and whether the company died looking for one.
  var isOver = false
  var hasDied = false
  /// The first round of growth that has not been asked for.
  var nextRound = 0
}

extension Venture {
  /// Starts the search once enough stages are passed.
  mutating func searchIfListened(
    after passed: Int, achieved: Bool, _ future: inout Future
  ) {
    guard passed >= stagesBeforeSearch else { return }
    search(achieved: achieved, &future)
  }

  /// Looks for an investor from now on; the search is opened once.
  mutating func search(achieved: Bool, _ future: inout Future) {
    guard !market.hasBegun else { return }
    market.hasBegun = true
    listener.hear(.searchStarted, atMonth: now)
    let fate = future.financing()
    let exposure = fate.exposureMonths(
      achieved: achieved, isEver: agenda.search.isEver,
      unachievedFactor: agenda.search.unachievedFactor)
    market.month = future.nature.climate.month(
      from: now, exposure: incentives.attracted(exposure, &future), before: .infinity)
    guard market.month < .infinity else { return }
    let valuation = future.nature.climate.valuation(atMonth: market.month)
    market.round.preMoney = fate.preMoney * valuation
    market.round.newMoney = fate.newMoney * valuation
    market.round.isQualified = qualifies(market.round)
  }

  func qualifies(_ round: MarketRound) -> Bool {
    round.newMoney > 0 && round.newMoney >= agenda.search.qualifyingMoney
  }

  /// `step` tells how the price of a later round came about.
  mutating func takeRound(_ step: @autoclosure () -> PriceStep? = nil) {
    now = max(now, market.month)
    let round = market.round
    market.round.isTaken = true
    books.account.receive(market: round.newMoney)
    listener.hear(
      .roundClosed(
        number: market.nextRound, preMoney: round.preMoney, newMoney: round.newMoney,
        qualified: round.isQualified, step: step()), atMonth: now)
    listener.hear(.paid(.market, round.newMoney, .round), atMonth: now)
  }
}
