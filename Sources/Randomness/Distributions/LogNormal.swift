/// A positive value whose logarithm is normal.
public struct LogNormal: TabulatedLaw {
  public static let name = "lognormal"
  /// The mean and sd of the logarithm.
  public let mu, sigma: Double

  public init(mu: Double, sigma: Double) throws(DistributionError) {
    try Self.require("mu", mu, .finite)
    try Self.require("sigma", sigma, .positive)
    self.mu = mu
    self.sigma = sigma
    try Self.require("mean", mean, .positive)
    try Self.require("sd", standardDeviation, .positive)
  }

  /// The lognormal law with these moments of the value itself.
  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .positive)
    try Self.require("sd", sd, .positive)
    let ratio = sd / mean
    let variance = logarithmOfOnePlus(ratio * ratio)
    try self.init(mu: logarithm(mean) - variance / 2, sigma: variance.squareRoot())
  }

  /// The lognormal law with these quantiles.
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.require("p10", p10, .positive)
    try Self.requireRange("p10", p10, "p90", p90)
    let (low, high) = (logarithm(p10), logarithm(p90))
    try self.init(
      mu: low + (high - low) / 2, sigma: (high - low) / (2 * GSL.normalUpperQuantile(0.1)))
  }

  public var median: Double { exponential(mu) }
  public var mean: Double { exponential(mu + sigma * sigma / 2) }
  public var standardDeviation: Double { mean * exponentialMinusOne(sigma * sigma).squareRoot() }
  public var support: ClosedRange<Double> { 0 ... .infinity }
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : GSL.normalCDF(score(x)) }
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : GSL.normalSurvival(score(x)) }
  public func lowerQuantile(_ u: Double) -> Double { exponential(logLowerQuantile(u)) }
  public func upperQuantile(_ v: Double) -> Double {
    exponential(mu + sigma * GSL.normalUpperQuantile(v))
  }
  public func draw(from stream: inout GSLStream) -> Double {
    stream.lognormal(mu: mu, sigma: sigma)
  }
  func density(_ x: Double) -> Double {
    x <= 0 ? 0 : GSL.normalDensity(score(x)) / (sigma * x)
  }
  func logLowerQuantile(_ u: Double) -> Double { mu + sigma * GSL.normalQuantile(u) }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(
      law: .logNormal(try LogNormal(mu: 0, sigma: sigma)), location: 0, scale: median)
  }

  private func score(_ x: Double) -> Double { (logarithm(x) - mu) / sigma }
}
