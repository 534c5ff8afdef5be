/// Yes (1) with a given chance, else no (0).
public struct Bernoulli: Law {
  public static let name = "Bernoulli"
  public let chance: Double

  public init(chance: Double) throws(DistributionError) {
    try Self.require("chance", chance, .between(0, 1))
    self.chance = chance
  }

  public var mean: Double { chance }
  public var standardDeviation: Double { (chance * (1 - chance)).squareRoot() }
  public var support: ClosedRange<Double> { (chance == 1 ? 1 : 0)...(chance == 0 ? 0 : 1) }
  public func cdf(_ x: Double) -> Double { x < 0 ? 0 : (x < 1 ? 1 - chance : 1) }
  public func survival(_ x: Double) -> Double { x < 0 ? 1 : (x < 1 ? chance : 0) }
  public func lowerQuantile(_ u: Double) -> Double { 1 - u < chance ? 1 : 0 }
  public func upperQuantile(_ v: Double) -> Double { v < chance ? 1 : 0 }
  public func draw(from stream: inout GSLStream) -> Double { stream.bernoulli(chance) ? 1 : 0 }
}
