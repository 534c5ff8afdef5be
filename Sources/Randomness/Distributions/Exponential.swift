/// The wait for an event whose chance does not depend on the time already waited.
public struct Exponential: TabulatedLaw {
  public static let name = "exponential"
  public let mean: Double

  public init(mean: Double) throws(DistributionError) {
    try Self.require("mean", mean, .positive)
    self.mean = mean
  }

  /// The exponential law with this many events for each unit of time.
  public init(rate: Double) throws(DistributionError) {
    try Self.require("rate", rate, .positive)
    try self.init(mean: 1 / rate)
  }

  /// The exponential law that nine in ten waits do not exceed.
  public init(p90: Double) throws(DistributionError) {
    try Self.require("p90", p90, .positive)
    try self.init(mean: p90 / -logarithm(0.1))
  }

  public var standardDeviation: Double { mean }
  public var support: ClosedRange<Double> { 0 ... .infinity }
  public func cdf(_ x: Double) -> Double { x <= 0 ? 0 : -exponentialMinusOne(-x / mean) }
  public func survival(_ x: Double) -> Double { x <= 0 ? 1 : exponential(-x / mean) }
  public func lowerQuantile(_ u: Double) -> Double { -mean * logarithmOfOnePlus(-u) }
  public func upperQuantile(_ v: Double) -> Double { -mean * logarithm(v) }
  public func draw(from stream: inout GSLStream) -> Double { stream.exponential(mean: mean) }
  func density(_ x: Double) -> Double { x < 0 ? 0 : exponential(-x / mean) / mean }

  func standardised() throws(DistributionError) -> StandardisedLaw {
    StandardisedLaw(law: .exponential(try Exponential(mean: 1)), location: 0, scale: mean)
  }
}
