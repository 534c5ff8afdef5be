/// A density that rises in a straight line from `min` to `mode` and falls in one to `max`.
public struct Triangular: Law {
  public static let name = "triangular"
  public let min, mode, max: Double

  public init(min: Double, mode: Double, max: Double) throws(DistributionError) {
    try Self.requireRange("min", min, "max", max)
    try Self.require("mode", mode, .between(min, max))
    self.min = min
    self.mode = mode
    self.max = max
  }

  /// The symmetric triangle with these moments: mean ± √6·sd.
  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .finite)
    try Self.require("sd", sd, .positive)
    let half = 6.0.squareRoot() * sd
    try self.init(min: mean - half, mode: mean, max: mean + half)
  }

  /// The symmetric triangle with these quantiles: half its width is (p90 − p10)/2 ÷ (1 − √0.2).
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.requireRange("p10", p10, "p90", p90)
    let mode = p10 + (p90 - p10) / 2
    let half = (p90 - p10) / 2 / (1 - 0.2.squareRoot())
    try self.init(min: mode - half, mode: mode, max: mode + half)
  }

  /// The chance of a value below the mode.
  var rise: Double { (mode - min) / (max - min) }

  public var mean: Double { min + ((max - min) + (mode - min)) / 3 }
  public var standardDeviation: Double {
    let range = max - min
    return range * ((1 - rise * (1 - rise)) / 18).squareRoot()
  }
  public var support: ClosedRange<Double> { min...max }

  public func cdf(_ x: Double) -> Double {
    if x <= min { return 0 }
    if x >= max { return 1 }
    return x < mode ? (x - min) / (max - min) * ((x - min) / (mode - min)) : 1 - survival(x)
  }

  public func survival(_ x: Double) -> Double {
    if x <= min { return 1 }
    if x >= max { return 0 }
    return x < mode ? 1 - cdf(x) : (max - x) / (max - min) * ((max - x) / (max - mode))
  }

  public func lowerQuantile(_ u: Double) -> Double {
    u < rise
      ? min + (max - min) * (u * rise).squareRoot()
      : max - (max - min) * ((1 - u) * (1 - rise)).squareRoot()
  }

  public func upperQuantile(_ v: Double) -> Double {
    v < 1 - rise
      ? max - (max - min) * (v * (1 - rise)).squareRoot()
      : min + (max - min) * ((1 - v) * rise).squareRoot()
  }

  /// GSL has no triangular law: one of its uniforms, inverted.
  public func draw(from stream: inout GSLStream) -> Double { quantile(stream.uniform()) }
}
