/// A probability law on the real line: its moments, its distribution function and how to draw from it.
public protocol Law: Hashable, Sendable {
  /// The word for this law in scenario files and messages.
  static var name: String { get }

  var mean: Double { get }
  var standardDeviation: Double { get }

  /// The least and the greatest value, possibly infinite.
  var support: ClosedRange<Double> { get }

  /// P(X ≤ x).
  func cdf(_ x: Double) -> Double

  /// P(X > x), accurate where it is small.
  func survival(_ x: Double) -> Double

  /// The least x with P(X ≤ x) ≥ u, for 0 < u < 1, accurate where u is small.
  func lowerQuantile(_ u: Double) -> Double

  /// The least x with P(X > x) ≤ v, for 0 < v < 1, accurate where v is small.
  func upperQuantile(_ v: Double) -> Double

  /// A draw by GSL's own algorithm.
  func draw(from stream: inout GSLStream) -> Double
}

extension Law {
  /// The least x with P(X ≤ x) ≥ u; NaN unless 0 ≤ u ≤ 1.
  public func quantile(_ u: Double) -> Double {
    guard 0 <= u, u <= 1 else { return .nan }
    if u == 0 { return support.lowerBound }
    if u == 1 { return support.upperBound }
    return u < 0.5 ? lowerQuantile(u) : upperQuantile(1 - u)
  }
}

/// A law with a density whose quantiles are worth tabulating.
protocol TabulatedLaw: Law {
  func density(_ x: Double) -> Double

  /// ln of the lower quantile, also where the quantile itself underflows; meaningful for laws on [0, ∞).
  func logLowerQuantile(_ u: Double) -> Double

  /// Whether quantiles are roots to search for, which costs many times what a probability costs.
  var searchesQuantiles: Bool { get }

  /// The same with location 0 and scale 1, so that laws of one shape share a table.
  func standardised() throws(DistributionError) -> StandardisedLaw

  func table(as distribution: Distribution) throws(DistributionError) -> QuantileTable
}

extension TabulatedLaw {
  func logLowerQuantile(_ u: Double) -> Double { logarithm(lowerQuantile(u)) }

  var searchesQuantiles: Bool { false }

  func table(as distribution: Distribution) throws(DistributionError) -> QuantileTable {
    try QuantileTable(self, as: distribution)
  }
}
