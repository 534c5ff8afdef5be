/// Every value between two bounds is equally likely.
public struct Uniform: Law {
  public static let name = "uniform"
  public let min, max: Double

  public init(min: Double, max: Double) throws(DistributionError) {
    try Self.requireRange("min", min, "max", max)
    self.min = min
    self.max = max
  }

  /// The uniform law with these moments: mean ± √3·sd.
  public init(mean: Double, sd: Double) throws(DistributionError) {
    try Self.require("mean", mean, .finite)
    try Self.require("sd", sd, .positive)
    let half = 3.0.squareRoot() * sd
    try self.init(min: mean - half, max: mean + half)
  }

  /// The uniform law with these quantiles; an eighth of their distance lies beyond each.
  public init(p10: Double, p90: Double) throws(DistributionError) {
    try Self.requireRange("p10", p10, "p90", p90)
    let beyond = (p90 - p10) / 8
    try self.init(min: p10 - beyond, max: p90 + beyond)
  }

  public var mean: Double { min + (max - min) / 2 }
  public var standardDeviation: Double { (max - min) / 12.0.squareRoot() }
  public var support: ClosedRange<Double> { min...max }
  public func cdf(_ x: Double) -> Double { unit((x - min) / (max - min)) }
  public func survival(_ x: Double) -> Double { unit((max - x) / (max - min)) }
  public func lowerQuantile(_ u: Double) -> Double { min + u * (max - min) }
  public func upperQuantile(_ v: Double) -> Double { max - v * (max - min) }
  public func draw(from stream: inout GSLStream) -> Double { stream.flat(min, max) }

  private func unit(_ share: Double) -> Double { Swift.min(1, Swift.max(0, share)) }
}
