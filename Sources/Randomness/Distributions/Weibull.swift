/// A wait whose hazard rises (shape above 1) or falls (below 1) as a power of time.
public struct Weibull: TabulatedLaw {
  public static let name = "Weibull"
  public let shape, scale: Double

  public init(shape: Double, scale: Double) throws(DistributionError) {
    try Self.require("shape", shape, .positive)
    try Self.require("scale", scale, .positive)
    self.shape = shape
    self.scale = scale
    try Self.require("mean", mean, .positive)
    try Self.require("sd", standardDeviation, .positive)
  }

  /// The Weibull law with these moments; the shape solves for their ratio, which falls as it grows.
  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .positive)
    try Self.require("sd", sd, .positive)
    let target = logarithmOfOnePlus((sd / mean) * (sd / mean))
    let solved = RootFinding.bisect(in: logarithm(0.05)...logarithm(1e4)) { logShape in
      target - Self.logSecondMomentRatio(exponential(logShape))
    }
    guard let solved else { throw .unreachable(law: Self.name, parameter: "sd", value: sd) }
    let shape = exponential(solved)
    try self.init(shape: shape, scale: mean / exponential(GSL.logGamma(1 + 1 / shape)))
  }

  /// The Weibull law with these quantiles: F(x) = 1 − exp(−(x/scale)^shape), twice.
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.require("p10", p10, .positive)
    try Self.requireRange("p10", p10, "p90", p90)
    let shape = logarithm(logarithm(0.1) / logarithm(0.9)) / logarithm(p90 / p10)
    try self.init(shape: shape, scale: p90 / power(-logarithm(0.1), 1 / shape))
  }

  public var mean: Double { scale * exponential(GSL.logGamma(1 + 1 / shape)) }
  public var standardDeviation: Double {
    mean * exponentialMinusOne(Self.logSecondMomentRatio(shape)).squareRoot()
  }
  public var support: ClosedRange<Double> { 0 ... .infinity }
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -exponentialMinusOne(-hazard(x)) }
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : exponential(-hazard(x)) }
  public func lowerQuantile(_ u: Double) -> Double { exponential(logLowerQuantile(u)) }
  public func upperQuantile(_ v: Double) -> Double { scale * power(-logarithm(v), 1 / shape) }
  public func draw(from stream: inout GSLStream) -> Double {
    stream.weibull(shape: shape, scale: scale)
  }
  func density(_ x: Double) -> Double {
    x <= 0 ? 0 : shape / x * hazard(x) * exponential(-hazard(x))
  }
  func logLowerQuantile(_ u: Double) -> Double {
    logarithm(scale) + logarithm(-logarithmOfOnePlus(-u)) / shape
  }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(law: .weibull(try Weibull(shape: shape, scale: 1)), location: 0, scale: scale)
  }

  /// The integrated hazard up to x.
  private func hazard(_ x: Double) -> Double { power(x / scale, shape) }

  /// ln(E[X²]/E[X]²).
  private static func logSecondMomentRatio(_ shape: Double) -> Double {
    GSL.logGamma(1 + 2 / shape) - 2 * GSL.logGamma(1 + 1 / shape)
  }
}
