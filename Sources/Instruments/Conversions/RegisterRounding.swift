/// Works out rounded prices and whole shares that agree with each other.
///
/// A rounded price changes the shares that money buys, and whole shares change what the prices are
/// divided over, so both are worked out in turns until neither moves, as lawyers close a round. More
/// shares of one kind lower every price and never take shares from another. So from the exact round
/// it climbs until no price gives anybody more, then comes down until every price gives what stands:
/// each way it cannot turn back, and a round that is whole already stays as it is.
struct RegisterRounding<Number: Scalar> {
  /// A usual round takes four; rounding moves far only where what converts takes nearly everything.
  static var mostTurns: Int { 10_000 }

  let rounding: ShareRounding
  let pool: PricedRound<Number>.PoolTopUp
  let instruments: [Convertible<Number>]
  let solver: ConversionSolver<Number>
  let limited: ConversionSolver<Number>.Limited
  /// The most shares that an instrument may receive, where whole shares would break a limit.
  var ceilings: [Int: Number] = [:]

  init(
    _ rounding: ShareRounding, _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ solver: ConversionSolver<Number>, _ limited: ConversionSolver<Number>.Limited
  ) {
    self.rounding = rounding
    pool = round.pool
    self.instruments = instruments
    self.solver = solver
    self.limited = limited
  }

  /// Prices and shares that agree, near the exact round's.
  func settled() throws(TermsError) -> RegisterShares<Number> {
    var shares = RegisterShares(limited.outcome, of: solver)
    for (index, ceiling) in ceilings {
      shares.conversions[index] = min(shares.conversions[index], ceiling)
    }
    var climbs = true
    for _ in 0..<Self.mostTurns {
      let next = try turn(shares)
      if next == shares { return shares }
      climbs = climbs && !next.isWithin(shares)
      shares = climbs ? next.larger(shares) : next
    }
    throw .rounding(.field("round").field("rounding"), .neverSettles)
  }

  /// Every price over the shares as they were, and the shares that these prices give.
  private func turn(
    _ last: RegisterShares<Number>
  ) throws(TermsError) -> RegisterShares<Number> {
    var next = last
    next.price = try roundPrice(last)
    for index in instruments.indices { try convert(index, last, &next) }
    next.allotted = solver.investments.map { rounding.shares($0.amount / next.price) }
    next.increase = poolIncrease(next)
    return next
  }

  // MARK: - The round's price

  /// The pre-money over the whole shares that it counts.
  ///
  /// Under the dollars-invested convention it counts the money that converted before whole shares
  /// were taken off for a limit; these few shares' price is left in.
  private func roundPrice(_ last: RegisterShares<Number>) throws(TermsError) -> Number {
    var counted = solver.equations.counted
    if solver.equations.countsIncrease { counted += last.increase }
    var money = solver.equations.preMoney
    for (index, claim) in solver.claims.enumerated() where claim.convention != .alongside {
      counted += last.conversions[index]
      if claim.convention == .dollarsInvested, claim.amount > 0 {
        money += claim.principal * limited.amount(index, of: solver) / claim.amount
      }
    }
    let price = rounding.price(money / counted)
    guard price > 0 else {
      throw .priceRoundsToZero(
        .field("round").field("rounding").field("priceDecimals"),
        price: (money / counted).description)
    }
    return price
  }

  // MARK: - Instruments

  private func rounding(of index: Int) -> ShareRounding { instruments[index].rounding ?? rounding }

  private func convert(
    _ index: Int, _ last: RegisterShares<Number>, _ next: inout RegisterShares<Number>
  ) throws(TermsError) {
    let amount = limited.amount(index, of: solver)
    let shares: Number
    if case .share(let share) = solver.claims[index].offers[last.chosen[index]].rule {
      let others = solver.equations.existing + last.added - last.conversions[index]
      let whole = share / (1 - share) * others
      next.unitPrices[index] = rounding(of: index).price(amount / whole)
      shares = limited.cuts[index] == .none ? 0 : whole
    } else {
      (next.chosen[index], next.unitPrices[index]) = try lowestPrice(index, last, next.price)
      shares = amount > 0 ? amount / next.unitPrices[index] : 0
    }
    let whole = rounding(of: index).shares(shares)
    next.conversions[index] = ceilings[index].map { min($0, whole) } ?? whole
  }

  /// The offer with the lowest price as rounded; of equal ones that of the exact solution.
  private func lowestPrice(
    _ index: Int, _ last: RegisterShares<Number>, _ price: Number
  ) throws(TermsError) -> (offer: Int, price: Number) {
    let claim = solver.claims[index]
    let solution = RoundSolution(
      sharesPerMoney: 1 / price, poolIncrease: last.increase, converted: last.converted)
    func exact(_ offer: Int) -> Number {
      claim.offers[offer].price(
        at: solution, own: last.conversions[index], amount: claim.amount)
    }
    let rounding = rounding(of: index)
    var best = limited.outcome.chosen[index]
    var lowest = rounding.price(exact(best))
    // A claim that a limit cuts has its money worked out at the offer that it took.
    for offer in claim.offers.indices where limited.cuts[index] == .full {
      let other = rounding.price(exact(offer))
      if other < lowest { (best, lowest) = (offer, other) }
    }
    guard lowest > 0 || limited.amount(index, of: solver) == 0 else {
      let path = TermsPath.instrument(index)
      let isOwn = instruments[index].rounding != nil
      throw .priceRoundsToZero(
        isOwn ? path.field("rounding").field("priceDecimals") : path,
        price: exact(best).description)
    }
    return (best, lowest)
  }

  // MARK: - The pool

  /// A pool target is met on the rounded register.
  private func poolIncrease(_ next: RegisterShares<Number>) -> Number {
    switch pool {
    case .none: return 0
    case .shares(let shares): return shares
    case .target(let share):
      let others = solver.equations.existing + next.added - next.increase
      return max(0, rounding.shares((share * others - solver.equations.unissued) / (1 - share)))
    }
  }
}
