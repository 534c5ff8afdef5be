import Glibc

extension CashFlows {
  /// What the flows are worth at a moment, at a rate per period: Σ aᵢ·(1+r)^(asOf − tᵢ).
  ///
  /// The net present value is the worth at time 0 and the net future value the worth at the
  /// end. Spreadsheets' `NPV` discounts its first amount by a period: it is the worth at −1.
  public func value(at rate: Double, asOf moment: Double = 0) throws(ReturnsError) -> Double {
    try ReturnsError.requireDiscountable(rate)
    try ReturnsError.requireFinite([moment], .time)
    let growth = log1p(rate)
    let total = flows.reduce(0) { $0 + $1.amount * exp(growth * (moment - $1.time)) }
    guard total.isFinite else { throw .notRepresentable(rate: rate) }
    return total
  }

  /// Worth at time 0, the first date: NPV, and XNPV for dated flows.
  public func netPresentValue(at rate: Double) throws(ReturnsError) -> Double {
    try value(at: rate)
  }

  /// Worth at the last moment: NFV, and XNFV for dated flows.
  public func netFutureValue(at rate: Double) throws(ReturnsError) -> Double {
    try value(at: rate, asOf: span?.upperBound ?? 0)
  }
}
