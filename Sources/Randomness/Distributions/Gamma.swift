/// A positive value such as a duration or a cost: the gamma law.
public struct Gamma: TabulatedLaw {
  public static let name = "gamma"
  public let shape, scale: Double

  public init(shape: Double, scale: Double) throws(DistributionError) {
    try Self.require("shape", shape, .positive)
    try Self.require("scale", scale, .positive)
    self.shape = shape
    self.scale = scale
    try Self.require("mean", mean, .positive)
    try Self.require("sd", standardDeviation, .positive)
  }

  /// The gamma law with these moments: shape (mean/sd)², scale sd²/mean.
  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .positive)
    try Self.require("sd", sd, .positive)
    try self.init(shape: (mean / sd) * (mean / sd), scale: sd * (sd / mean))
  }

  /// The gamma law with these quantiles; the shape solves for their ratio, which falls as it grows.
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.require("p10", p10, .positive)
    try Self.requireRange("p10", p10, "p90", p90)
    let target = logarithm(p90 / p10)
    let solved = RootFinding.bisect(in: logarithm(0.02)...logarithm(1e6)) { logShape in
      let shape = exponential(logShape)
      return target - logarithm(UnitGamma.upper(0.1, shape: shape))
        + UnitGamma.logLower(0.1, shape: shape)
    }
    guard let solved else { throw .unreachable(law: Self.name, parameter: "p90", value: p90) }
    let shape = exponential(solved)
    try self.init(shape: shape, scale: p90 / UnitGamma.upper(0.1, shape: shape))
  }

  var searchesQuantiles: Bool { true }
  public var mean: Double { shape * scale }
  public var standardDeviation: Double { shape.squareRoot() * scale }
  public var support: ClosedRange<Double> { 0 ... .infinity }
  public func cdf(_ x: Double) -> Double {
    x <= 0 ? 0 : UnitGamma.cdf(x / scale, shape: shape)
  }
  public func survival(_ x: Double) -> Double {
    x <= 0 ? 1 : UnitGamma.survival(x / scale, shape: shape)
  }
  public func lowerQuantile(_ u: Double) -> Double { exponential(logLowerQuantile(u)) }
  public func upperQuantile(_ v: Double) -> Double {
    scale * UnitGamma.upper(v, shape: shape)
  }
  public func draw(from stream: inout GSLStream) -> Double {
    stream.gamma(shape: shape, scale: scale)
  }
  func density(_ x: Double) -> Double { UnitGamma.density(x / scale, shape: shape) / scale }
  func logLowerQuantile(_ u: Double) -> Double {
    logarithm(scale) + UnitGamma.logLower(u, shape: shape)
  }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(law: .gamma(try Gamma(shape: shape, scale: 1)), location: 0, scale: scale)
  }
}
