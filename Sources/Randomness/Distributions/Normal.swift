/// The normal law.
public struct Normal: TabulatedLaw {
  public static let name = "normal"
  public let mean, standardDeviation: Double

  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .finite)
    try Self.require("sd", sd, .positive)
    self.init(unchecked: mean, sd)
  }

  /// The normal law with these quantiles.
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.requireRange("p10", p10, "p90", p90)
    try self.init(
      mean: p10 + (p90 - p10) / 2, sd: (p90 - p10) / (2 * GSL.normalUpperQuantile(0.1)))
  }

  private init(unchecked mean: Double, _ sd: Double) {
    self.mean = mean
    standardDeviation = sd
  }

  static let standard = Normal(unchecked: 0, 1)

  public var support: ClosedRange<Double> { -.infinity ... .infinity }
  public func cdf(_ x: Double) -> Double { GSL.normalCDF(score(x)) }
  public func survival(_ x: Double) -> Double { GSL.normalSurvival(score(x)) }
  public func lowerQuantile(_ u: Double) -> Double {
    mean + standardDeviation * GSL.normalQuantile(u)
  }
  public func upperQuantile(_ v: Double) -> Double {
    mean + standardDeviation * GSL.normalUpperQuantile(v)
  }
  public func draw(from stream: inout GSLStream) -> Double {
    mean + standardDeviation * stream.gaussian()
  }
  func density(_ x: Double) -> Double { GSL.normalDensity(score(x)) / standardDeviation }

  func standardised() -> StandardisedLaw {
    StandardisedLaw(law: .normal(.standard), location: mean, scale: standardDeviation)
  }

  private func score(_ x: Double) -> Double { (x - mean) / standardDeviation }
}
