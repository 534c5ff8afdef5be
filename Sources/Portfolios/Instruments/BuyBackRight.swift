import Policies

// The team's right to buy the state out of an instrument at principal and interest.

extension AwardParts.Part<InvestThenEquity> {
  /// The right's last day, counted from signing; before all days without a right.
  func lastDay(signedMonth: Double) -> Double {
    terms.buyBackMonths > 0 ? signedMonth + terms.buyBackMonths : -.infinity
  }

  /// Principal and simple interest on all that was paid.
  func price(_ centre: Principal, atMonth month: Double) -> Double {
    share
      * (centre.amount + centre.interest(perYear: terms.buyBackInterestPerYear, atMonth: month))
  }
}

extension Tenure {
  var buyBackRight: AwardParts.Part<InvestThenEquity>? {
    Terms.arePlain ? nil : award.parts.buyBack
  }
}
