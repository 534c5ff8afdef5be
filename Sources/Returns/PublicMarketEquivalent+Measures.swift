// MARK: - Kaplan–Schoar

extension PublicMarketEquivalent {
  /// KS-PME: (carried distributions + residual value) / carried contributions.
  ///
  /// Above 1 the fund beat the index. Kaplan & Schoar, *J. Finance* 60 (2005) 1791–1823,
  /// doi:10.1111/j.1540-6261.2005.00780.x.
  public var kaplanSchoar: Measure {
    .ratio(carriedReceived + residualValue, carriedPaidIn, ifZero: .nothingPaidIn)
  }
}

// MARK: - Long–Nickels

extension PublicMarketEquivalent {
  /// What an index account fed and drained by the same flows holds at the end.
  ///
  /// Negative when the fund paid out more than the account could: a known weakness of the
  /// index comparison method (Long & Nickels, 1996).
  public var longNickelsResidualValue: Double { carriedPaidIn - carriedReceived }

  /// LN-PME: the IRR of the flows with the index account's value in place of the fund's.
  public func longNickels(in range: RateRange = .all) throws(ReturnsError) -> RateOfReturn {
    try rateOfReturn(ending: longNickelsResidualValue, in: range) { $0.amount }
  }
}

// MARK: - PME+

extension PublicMarketEquivalent {
  /// λ by which distributions are scaled so that the index account ends at the residual value.
  ///
  /// λ = (carried contributions − residual value) / carried distributions (Rouvinez, 2003).
  public var plusLambda: Measure {
    .ratio(carriedPaidIn - residualValue, carriedReceived, ifZero: .nothingReceived)
  }

  /// PME+: the IRR of contributions, λ times the distributions, and the residual value.
  ///
  public func plus(in range: RateRange = .all) throws(ReturnsError) -> RateOfReturn {
    guard let lambda = plusLambda.number else { return .none(.nothingToScale) }
    return try rateOfReturn(ending: residualValue, in: range) {
      $0.amount > 0 ? lambda * $0.amount : $0.amount
    }
  }
}

// MARK: - Direct alpha

extension PublicMarketEquivalent {
  /// Direct alpha: the rate per period earned above the index, compounded.
  ///
  /// The IRR of the carried flows and the residual value. Its logarithm log(1 + α) is the
  /// continuous form; the discrete one is given, as published examples print it.
  public func directAlpha(in range: RateRange = .all) throws(ReturnsError) -> RateOfReturn {
    try rateOfReturn(ending: residualValue, in: range, of: carried)
  }

  private func rateOfReturn(
    ending residual: Double, in range: RateRange, of amount: (Point) -> Double
  ) throws(ReturnsError) -> RateOfReturn {
    try CashFlows(
      times: points.map(\.time) + [end], amounts: points.map(amount) + [residual]
    ).internalRateOfReturn(in: range)
  }
}
