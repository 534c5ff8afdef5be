import Policies
import Projects

// Who buys the state's shares back: the team by a right of its own, or the company at its exit.

extension Tenure {
  /// The team buys as long as its right lasts and the shares are worth more than its price.
  mutating func buyBack(
    _ company: inout Ownership, worth value: Double, _ cash: inout CentreFlows
  ) {
    guard now <= lastDayOfRight else { return }
    let owed = priceOfRight(stake: company.state, value)
    guard company.state > 0, company.state * value > owed else { return }
    listener.hear(.boughtBack(proceeds: owed), atMonth: now)
    countSale(of: company.state * lastPrice, for: owed)
    part(with: 1, of: &company, for: owed, by: .proceedsOfBuyBack, &cash)
  }

  /// The right's last day, if it comes before a month.
  ///
  /// A team that cannot wait longer for a price goes by the last one.
  mutating func endRight(
    before month: Double, _ company: inout Ownership, _ cash: inout CentreFlows
  ) {
    let deadline = lastDayOfRight
    // A last day that is the fund's end is still the team's, against whoever holds the shares by then.
    let isToday = deadline == now && now == fundEnd.month
    guard deadline > now || isToday, deadline < month else { return }
    settle(until: deadline, &cash)
    now = deadline
    buyBack(&company, worth: lastPrice, &cash)
  }

  // MARK: - The team's right

  /// A holding's right counts from the crossing, an instrument's own from signing; no policy has both.
  private var lastDayOfRight: Double {
    switch holding {
    case .teamBuyBack(_, let within), .teamBuyBackBelowMarket(_, _, let within):
      crossing.month + within
    case .toExit, .sell, .sellInSteps:
      buyBackRight?.lastDay(signedMonth: crossing.signedMonth) ?? -.infinity
    }
  }

  private func priceOfRight(stake: Double, _ value: Double) -> Double {
    switch holding {
    case .teamBuyBack(let rate, _): costOfHeld(withInterest: rate)
    case .teamBuyBackBelowMarket(let discount, let rate, _):
      max(costOfHeld(withInterest: rate), (1 - discount) * stake * value)
    case .toExit, .sell, .sellInSteps:
      buyBackRight?.price(crossing.books.account.centre, atMonth: now) ?? .infinity
    }
  }

  /// What the shares that the state still has cost it, with simple interest from the crossing on.
  private func costOfHeld(withInterest perYear: Double) -> Double {
    (result[.costOfShares] - costOfSold) * (1 + perYear * (now - crossing.month) / 12)
  }

  // MARK: - The company's exit

  /// What a buy-back of the company pays for the state's shares out of what is left for shares.
  func boughtBack(
    _ stake: Double, outOf rest: Double
  ) -> (paid: Double, by: CourseEvent.BuyBackRule?) {
    guard stake > 0 else { return (0, nil) }
    guard case .principal(let rate) = agenda.buyBackPays else { return (stake * rest, .share) }
    let owed = costOfHeld(withInterest: rate)
    return owed > rest ? (rest, .rest) : (owed, .principal(interestPerYear: rate))
  }
}
