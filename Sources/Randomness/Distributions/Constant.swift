/// A value that is known.
public struct Constant: Law {
  public static let name = "constant"
  public let value: Double

  public static let zero = Constant()

  private init() { value = 0 }

  public init(_ value: Double) throws(DistributionError) {
    try Self.require("value", value, .finite)
    self.value = value
  }

  public var mean: Double { value }
  public var standardDeviation: Double { 0 }
  public var support: ClosedRange<Double> { value...value }
  public func cdf(_ x: Double) -> Double { x >= value ? 1 : 0 }
  public func survival(_ x: Double) -> Double { x >= value ? 0 : 1 }
  public func lowerQuantile(_ u: Double) -> Double { value }
  public func upperQuantile(_ v: Double) -> Double { value }
  public func draw(from stream: inout GSLStream) -> Double { value }
}
