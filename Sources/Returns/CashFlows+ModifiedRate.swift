import Glibc

extension CashFlows {
  /// MIRR: outflows financed at one rate, inflows reinvested at another until the end.
  ///
  /// (FV of inflows at `reinvestRate` / PV of outflows at `financeRate`)^(1/periods) − 1,
  /// over the whole span, moments with zero flows included. Unlike IRR it is always unique.
  public func modifiedRateOfReturn(
    financeRate: Double, reinvestRate: Double
  ) throws(ReturnsError) -> Measure {
    try ReturnsError.requireDiscountable(financeRate)
    try ReturnsError.requireDiscountable(reinvestRate)
    guard let span, paidIn > 0 else { return .undefined(.nothingPaidIn) }
    guard received > 0 else { return .undefined(.nothingReceived) }
    guard span.lowerBound < span.upperBound else { return .undefined(.noTimePasses) }
    let out = try part { $0 < 0 }.value(at: financeRate, asOf: span.lowerBound)
    let back = try part { $0 > 0 }.value(at: reinvestRate, asOf: span.upperBound)
    return .finite(expm1(log(back / -out) / (span.upperBound - span.lowerBound)))
  }

  private func part(_ belongs: (Double) -> Bool) throws(ReturnsError) -> CashFlows {
    let chosen = flows.filter { belongs($0.amount) }
    return try CashFlows(times: chosen.map(\.time), amounts: chosen.map(\.amount))
  }
}
