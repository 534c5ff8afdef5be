import Policies

// What becomes of the state's shares before the company's exit: sales at rounds, and what comes between.

extension Tenure {
  /// Sales and buy-backs at a round, counted from 1 for the first after crossing.
  mutating func hold(
    _ company: inout Ownership, afterRound number: Int, _ cash: inout CentreFlows
  ) {
    switch holding {
    case .toExit, .teamBuyBack, .teamBuyBackBelowMarket: break
    case .sell(let fraction, let atRound):
      if number == atRound { sell(fraction, of: &company, &cash) }
    case .sellInSteps(let fraction, let fromRound):
      // Of what was held at first, so a growing part of what is left.
      let left = 1 - fraction * Double(number - fromRound)
      guard number >= fromRound, left > Self.smallestStep else { break }
      let part = fraction < left - Self.smallestStep ? fraction / left : 1
      sell(part, of: &company, &cash)
    }
    buyBack(&company, worth: lastPrice, &cash)
  }

  /// What adding up equal steps may lose.
  private static var smallestStep: Double { 1e-9 }

  private mutating func sell(
    _ fraction: Double, of company: inout Ownership, _ cash: inout CentreFlows
  ) {
    guard company.state > 0 else { return }
    let proceeds = fraction * company.state * lastPrice
    listener.hear(.sharesSold(proceeds: proceeds), atMonth: now)
    countSale(of: proceeds, for: proceeds)
    part(with: fraction, of: &company, for: proceeds, by: .proceedsInRounds, &cash)
  }

  /// What happens between two prices: what instruments are paid, and the last day of the team's right.
  mutating func pass(
    _ company: inout Ownership, to month: Double, _ cash: inout CentreFlows
  ) {
    endRight(before: month, &company, &cash)
    settle(until: month, &cash)
  }

  /// Lets go of a fraction of the shares.
  mutating func part(
    with fraction: Double, of company: inout Ownership, for proceeds: Double,
    by route: Column, _ cash: inout CentreFlows
  ) {
    result[.stakeAtExit] += fraction * company.state
    costOfSold += fraction * (result[.costOfShares] - costOfSold)
    company.sellState(fraction)
    if fraction == 1, !hasFundEnded {
      result.partWithLast(by: route == .proceedsOfBuyBack ? .buyBack : .rounds, inMonth: now)
    }
    take(proceeds, by: route, &cash)
    revalue(&company, &cash)
  }
}
