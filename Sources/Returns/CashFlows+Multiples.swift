extension CashFlows {
  /// DPI, distributions to paid-in: what has come back per unit paid in.
  public var distributedToPaidIn: Measure {
    .ratio(received, paidIn, ifZero: .nothingPaidIn)
  }

  /// RVPI, residual value to paid-in: what is still held, per unit paid in.
  public func residualToPaidIn(_ residualValue: Double) -> Measure {
    .ratio(residualValue, paidIn, ifZero: .nothingPaidIn)
  }

  /// TVPI, total value to paid-in: DPI + RVPI.
  public func totalToPaidIn(_ residualValue: Double = 0) -> Measure {
    .ratio(received + residualValue, paidIn, ifZero: .nothingPaidIn)
  }

  /// MOIC, multiple on invested capital: the same ratio as TVPI, the name used for one deal.
  public func multipleOnInvested(_ residualValue: Double = 0) -> Measure {
    totalToPaidIn(residualValue)
  }
}
