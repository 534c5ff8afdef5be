import Policies

// The team's right to buy the state out of an instrument at principal and interest.

extension Tenure {
  /// Buys as long as the right lasts and the shares are worth more.
  mutating func buyByRight(
    _ company: inout Ownership, worth value: Double, _ cash: inout CentreFlows
  ) {
    guard let right = award.parts.buyBack,
      now - crossing.signedMonth <= right.terms.buyBackMonths
    else { return }
    buy(&company, worth: value, for: price(of: right), &cash)
  }

  /// The right's last day, if it comes before a month.
  ///
  /// A team that cannot wait longer for a price goes by the last one.
  mutating func endRight(
    before month: Double, _ company: inout Ownership, _ cash: inout CentreFlows
  ) {
    guard let right = award.parts.buyBack, right.terms.buyBackMonths > 0 else { return }
    let deadline = crossing.signedMonth + right.terms.buyBackMonths
    // A last day that is the fund's end is still the team's, against whoever holds the shares by then.
    let isToday = deadline == now && now == fundEnd.month
    guard deadline > now || isToday, deadline < month else { return }
    settle(until: deadline, &cash)
    now = deadline
    buy(&company, worth: lastPrice, for: price(of: right), &cash)
  }

  /// Principal and simple interest on all that was paid.
  private func price(of right: AwardParts.Part<InvestThenEquity>) -> Double {
    let centre = crossing.books.account.centre
    return right.share
      * (centre.amount
        + centre.interest(perYear: right.terms.buyBackInterestPerYear, atMonth: now))
  }
}
