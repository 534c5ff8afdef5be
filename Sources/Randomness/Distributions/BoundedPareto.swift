/// A power law between two bounds: most values small, a few very large, none beyond `max`.
public struct BoundedPareto: TabulatedLaw {
  public static let name = "bounded Pareto"
  public let shape, min, max: Double

  public init(shape: Double, min: Double, max: Double) throws(DistributionError) {
    try Self.require("shape", shape, .strictlyBetween(0, 1e3))
    try Self.require("min", min, .positive)
    try Self.requireRange("min", min, "max", max)
    self.shape = shape
    self.min = min
    self.max = max
    try Self.require("max / min", max / min, .finite)
  }

  /// The bounded Pareto law with this mean; the shape solves for it, which falls as the shape grows.
  public init(mean: Double, min: Double, max: Double) throws(DistributionError) {
    try Self.require("min", min, .positive)
    try Self.requireRange("min", min, "max", max)
    try Self.require("mean", mean, .strictlyBetween(min, max))
    let solved = RootFinding.bisect(in: logarithm(1e-6)...logarithm(999)) { logShape in
      mean / min - Self.moment(1, exponential(logShape), max / min)
    }
    guard let solved else { throw .unreachable(law: Self.name, parameter: "mean", value: mean) }
    try self.init(shape: exponential(solved), min: min, max: max)
  }

  public var mean: Double { min * Self.moment(1, shape, max / min) }
  public var standardDeviation: Double {
    let first = Self.moment(1, shape, max / min)
    let second = Self.moment(2, shape, max / min)
    return min * Swift.max(0, second - first * first).squareRoot()
  }
  public var support: ClosedRange<Double> { min...max }

  public func cdf(_ x: Double) -> Double {
    if x <= min { return 0 }
    if x >= max { return 1 }
    return exponentialMinusOne(-shape * logarithm(x / min)) / exponentialMinusOne(-reach)
  }

  public func survival(_ x: Double) -> Double {
    if x <= min { return 1 }
    if x >= max { return 0 }
    return exponentialMinusOne(shape * logarithm(max / x)) / exponentialMinusOne(reach)
  }

  public func lowerQuantile(_ u: Double) -> Double {
    clamped(
      min * exponential(-logarithmOfOnePlus(u * exponentialMinusOne(-reach)) / shape))
  }

  public func upperQuantile(_ v: Double) -> Double {
    let reach = reach
    guard reach < 700 else { return clamped(min * exponential(-logarithm(v) / shape)) }
    return clamped(
      max * exponential(-logarithmOfOnePlus(v * exponentialMinusOne(reach)) / shape))
  }

  /// GSL's Pareto, redrawn above `max`; where that would mostly reject, one GSL uniform inverted.
  public func draw(from stream: inout GSLStream) -> Double {
    guard reach > 0.3 else { return quantile(stream.uniform()) }
    while true {
      let x = stream.pareto(shape: shape, minimum: min)
      if x <= max { return x }
    }
  }

  func density(_ x: Double) -> Double {
    guard min <= x, x <= max else { return 0 }
    return shape / x * exponential(-shape * logarithm(x / min)) / -exponentialMinusOne(-reach)
  }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(
      law: .boundedPareto(try BoundedPareto(shape: shape, min: 1, max: max / min)), location: 0,
      scale: min)
  }

  private func clamped(_ x: Double) -> Double { Swift.min(max, Swift.max(min, x)) }

  /// ln of (max/min)^shape.
  private var reach: Double { shape * logarithm(max / min) }

  /// E[Xⁿ] for min 1: a/(a−n)·(1 − r^(n−a))/(1 − r^−a), with its limit at a = n.
  private static func moment(_ order: Double, _ shape: Double, _ ratio: Double) -> Double {
    let span = logarithm(ratio)
    let excess = order - shape
    let growth =
      (excess * span).magnitude < 1e-12 ? span : exponentialMinusOne(excess * span) / excess
    return shape * growth / -exponentialMinusOne(-shape * span)
  }
}
