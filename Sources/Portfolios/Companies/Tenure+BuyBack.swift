import Policies

// The team's right to buy the state out, by the holding or by an instrument's own terms.

extension Tenure {
  /// The team buys as long as its right lasts and the shares are worth more than its price.
  mutating func buyBack(
    _ company: inout Ownership, worth value: Double, _ cash: inout CentreFlows
  ) {
    guard now <= lastDayOfRight else { return }
    let owed = priceOfRight(stake: company.state, value)
    guard company.state * value > owed else { return }
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

  // MARK: - Its terms

  /// A holding's right counts from the crossing, an instrument's own from signing; no policy has both.
  private var lastDayOfRight: Double {
    switch award.holding {
    case .teamBuyBack(_, let within), .teamBuyBackBelowMarket(_, _, let within):
      crossing.month + within
    case .toExit, .sell, .sellInSteps:
      award.parts.buyBack?.lastDay(signedMonth: crossing.signedMonth) ?? -.infinity
    }
  }

  private func priceOfRight(stake: Double, _ value: Double) -> Double {
    switch award.holding {
    case .teamBuyBack(let rate, _): cost(withInterest: rate)
    case .teamBuyBackBelowMarket(let discount, let rate, _):
      max(cost(withInterest: rate), (1 - discount) * stake * value)
    case .toExit, .sell, .sellInSteps:
      award.parts.buyBack?.price(crossing.books.account.centre, atMonth: now) ?? .infinity
    }
  }

  /// What the state's shares cost it, with simple interest from the crossing on.
  private func cost(withInterest perYear: Double) -> Double {
    result[.costOfShares] * (1 + perYear * (now - crossing.month) / 12)
  }
}
