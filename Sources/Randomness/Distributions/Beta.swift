/// A value between two bounds whose two shapes put it where it belongs: the beta law on [min, max].
public struct Beta: TabulatedLaw {
  public static let name = "beta"
  /// Below this a shape leaves nothing but the two ends; a Bernoulli law says that better.
  public static let leastShape = 1e-4

  /// Beyond this alpha + beta a table would take too long to build.
  public static let greatestTotal = 1e6

  public let alpha, beta: Double
  public let min, max: Double

  public init(
    alpha: Double, beta: Double, min: Double = 0, max: Double = 1
  ) throws(DistributionError) {
    try Self.require("alpha", alpha, .between(Self.leastShape, Self.greatestTotal))
    try Self.require("beta", beta, .between(Self.leastShape, Self.greatestTotal))
    try Self.require("alpha + beta", alpha + beta, .between(0, Self.greatestTotal))
    try Self.requireRange("min", min, "max", max)
    self.alpha = alpha
    self.beta = beta
    self.min = min
    self.max = max
    try Self.require("sd", standardDeviation, .positive)
  }

  /// The beta law on [min, max] with these moments; its sd must be below √((mean − min)(max − mean)).
  public init(
    mean: Double, sd: Double, min: Double = 0, max: Double = 1
  ) throws(DistributionError) {
    try Self.requireRange("min", min, "max", max)
    try Self.require("mean", mean, .strictlyBetween(min, max))
    let limit = ((mean - min) * (max - mean)).squareRoot()
    try Self.require("sd", sd, .strictlyBetween(0, limit))
    let share = (mean - min) / (max - min)
    let total = (limit / sd) * (limit / sd) - 1
    try self.init(alpha: share * total, beta: (1 - share) * total, min: min, max: max)
  }

  /// The PERT law, whose mean is (min + 4·mode + max)/6.
  ///
  /// D. G. Malcolm et al., "Application of a technique for research and development program evaluation",
  /// Operations Research 7 (1959), doi:10.1287/opre.7.5.646.
  public static func pert(
    min: Double, mode: Double, max: Double
  ) throws(DistributionError) -> Beta {
    try requireRange("min", min, "max", max)
    try require("mode", mode, .between(min, max))
    let share = (mode - min) / (max - min)
    return try Beta(alpha: 1 + 4 * share, beta: 1 + 4 * (1 - share), min: min, max: max)
  }

  var searchesQuantiles: Bool { true }
  public var mean: Double { min + (max - min) * (alpha / (alpha + beta)) }
  public var standardDeviation: Double {
    let total = alpha + beta
    return (max - min) * ((alpha / total) * (beta / total) / (total + 1)).squareRoot()
  }
  public var support: ClosedRange<Double> { min...max }

  public func cdf(_ x: Double) -> Double {
    if x <= min { return 0 }
    if x >= max { return 1 }
    return UnitBeta.cdf((x - min) / (max - min), alpha, beta)
  }

  public func survival(_ x: Double) -> Double {
    if x <= min { return 1 }
    if x >= max { return 0 }
    return UnitBeta.cdf((max - x) / (max - min), beta, alpha)
  }

  public func lowerQuantile(_ u: Double) -> Double {
    min + (max - min) * UnitBeta.lower(u, alpha, beta)
  }
  public func upperQuantile(_ v: Double) -> Double {
    max - (max - min) * UnitBeta.lower(v, beta, alpha)
  }
  public func draw(from stream: inout GSLStream) -> Double {
    min + (max - min) * stream.beta(alpha, beta)
  }

  func density(_ x: Double) -> Double {
    UnitBeta.density((x - min) / (max - min), alpha, beta) / (max - min)
  }
  func logLowerQuantile(_ u: Double) -> Double {
    logarithm(max - min) + UnitBeta.logLower(u, alpha, beta)
  }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(
      law: .beta(try Beta(alpha: alpha, beta: beta)), location: min, scale: max - min)
  }
}
