/// A number that may be undefined, and then says why instead of turning into a null.
public enum Measure: Equatable, Sendable {
  case value(Double)
  case undefined(Reason)

  public enum Reason: String, Sendable, CaseIterable {
    /// Nothing was paid in, so no ratio to it exists.
    case nothingPaidIn
    /// Nothing was received, so nothing can be scaled or compounded.
    case nothingReceived
    /// All flows happen at one moment, so no rate per year exists.
    case noTimePasses
    /// The result lies outside the numbers that the machine can hold.
    case notRepresentable
  }

  /// The number, or nothing when it is undefined; prefer to show the reason.
  public var number: Double? {
    if case .value(let number) = self { number } else { nil }
  }

  /// A ratio whose denominator may be zero for a stated reason.
  static func ratio(_ numerator: Double, _ denominator: Double, ifZero reason: Reason) -> Measure {
    guard denominator != 0 else { return .undefined(reason) }
    return finite(numerator / denominator)
  }

  static func finite(_ number: Double) -> Measure {
    number.isFinite ? .value(number) : .undefined(.notRepresentable)
  }
}
