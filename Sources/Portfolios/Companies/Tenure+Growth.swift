import Policies
import Projects

// Later rounds and the exit: what the company is worth, and what the state gets of it.

extension Tenure {
  /// Goes from round to round until none comes or the company dies; then to the exit.
  mutating func grow(
    _ company: inout Ownership, _ future: inout Future, _ cash: inout CentreFlows
  ) {
    // Values are kept as in an average climate and priced in the climate of their day.
    averagePrice =
      lastPrice / future.nature.climate.valuation(atMonth: crossing.market.month)
    for index in crossing.market.nextRound..<agenda.rounds.count {
      let number = index - crossing.market.nextRound
      let plan = agenda.rounds[index]
      let fate = Award.supported(
        future.round(index), followOn, number: number, index: index, chance: plan.chance,
        &future)
      pass(months: fate.months, &company, &cash)
      if fate.outcome == .stays { break }
      if fate.outcome == .dies {
        let end = future.exit()
        listener.hear(.companyDied, atMonth: now)
        return exit(.writeOff, worth: end.recovery * lastPrice, &company, &cash)
      }
      guard plan.leavesShares(fate) else { break }
      let climateBefore = lastPrice / averagePrice
      averagePrice = plan.postMoney(after: averagePrice, fate)
      let climate = future.nature.climate.valuation(atMonth: now)
      lastPrice = averagePrice * climate
      close(
        MarketRound(postMoney: lastPrice, fate, plan), number: number + 1, &company, &cash,
        PriceStep(stepUp: plan.priceStep(fate), climate: climate / climateBefore))
    }
    finish(&company, &future, &cash)
  }

  /// A round, counted from 1 for the first after crossing, with what the public puts into it.
  private mutating func close(
    _ round: MarketRound, number: Int, _ company: inout Ownership, _ cash: inout CentreFlows,
    _ step: @autoclosure () -> PriceStep
  ) {
    let count = crossing.market.nextRound + number
    var round = round
    let ours = followOn(into: &round, number: number, &company)
    listener.hear(
      .roundClosed(
        number: count, preMoney: round.preMoney, newMoney: round.newMoney, qualified: true,
        step: step()), atMonth: now)
    let place = company.stack.count
    let cost = result[.costOfShares]
    admit(round, to: &company)
    follow(ours, into: round, place: place, &company, &cash)
    putCapital(since: cost, &cash)
    let privateMoney = round.newMoney - ours
    result[.laterMarketPaid] += privateMoney
    if ours > 0 { result[.besideFollowOn] += privateMoney }
    hold(&company, afterRound: number, &cash)
  }

  // MARK: - Exit

  private mutating func finish(
    _ company: inout Ownership, _ future: inout Future, _ cash: inout CentreFlows
  ) {
    let fate = future.exit()
    pass(months: fate.months, &company, &cash)
    let value =
      fate.kind == .writeOff
      ? fate.recovery * lastPrice
      : averagePrice * fate.multiple * future.nature.climate.exit(atMonth: now)
    buyBack(&company, worth: value, &cash)
    exit(fate.kind, worth: value, &company, &cash)
  }

  /// Pays out by what the state's shares are: at a listing all classes become common.
  private mutating func exit(
    _ kind: Exit.Kind, worth value: Double, _ company: inout Ownership,
    _ cash: inout CentreFlows
  ) {
    let stake = company.state
    if stake > 0, !hasFundEnded { result.partWithLast(by: StakeEnd(kind), inMonth: now) }
    result[.valueAtExit] = value
    let order = order(at: value)
    repayBank(order.bank, &cash)
    let (shares, rule): (Double, CourseEvent.BuyBackRule?) =
      switch kind {
      case .listing: (stake * order.rest, nil)
      case .acquisition, .writeOff: (company.proceeds(of: order.rest), nil)
      case .buyBack: boughtBack(stake, outOf: order.rest)
      }
    listener.hear(
      .exited(kind, value: value, proceeds: order.first + shares, by: rule), atMonth: now)
    take(order.first, by: .proceedsOfClaims, &cash)
    take(shares, by: .proceeds(by: kind), &cash)
    if kind == .acquisition { countSale(of: stake * lastPrice, for: shares) }
    closeCapital(&cash)
  }
}

extension Column {
  /// The column of what shares bring at an exit of a kind.
  fileprivate static func proceeds(by kind: Exit.Kind) -> Column {
    switch kind {
    case .listing: .proceedsOfListing
    case .acquisition: .proceedsOfAcquisition
    case .buyBack: .proceedsOfBuyBack
    case .writeOff: .proceedsOfWriteOff
    }
  }
}
