/// How prices and shares are rounded in practice: a price to decimals, shares to whole ones.
///
/// A round declares it, and an instrument may declare another for its own price and shares.
public struct ShareRounding: Hashable, Sendable {
  /// More decimals than any register keeps.
  public static let mostDecimals = 18

  /// Decimals of every price, or nil for exact prices.
  public var priceDecimals: Int?
  public var price: Rounding
  public var shares: Rounding

  public init(priceDecimals: Int?, price: Rounding, shares: Rounding) {
    self.priceDecimals = priceDecimals
    self.price = price
    self.shares = shares
  }

  func check<Number: Scalar>(
    _: Number.Type, at path: TermsPath, _ faults: inout FaultList
  ) {
    guard let priceDecimals else { return }
    faults.require(
      Number(priceDecimals), .within(0, Self.mostDecimals), at: path.field("priceDecimals"))
  }

  func price<Number: Scalar>(_ exact: Number) -> Number {
    priceDecimals.map { exact.rounded(price, decimals: $0) } ?? exact
  }
  func shares<Number: Scalar>(_ exact: Number) -> Number { exact.rounded(shares, decimals: 0) }
}
