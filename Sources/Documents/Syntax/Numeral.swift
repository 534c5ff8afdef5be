/// A number as typed: the literal is kept, so that 0.1 can be read exactly.
public struct Numeral: Hashable, Sendable {
  /// The digits as typed, such as `+.5e3` or `0x1F`.
  public let literal: String
  /// The nearest `Double`; infinite or NaN where the literal says so or is too large.
  public let double: Double

  /// More digits or a larger exponent than these are refused, which bounds exact arithmetic.
  public static let maximumDigits = 1000
  public static let maximumExponent = 1000

  /// Reads a JSON5 numeral; nil when it is none or breaks the limits.
  public init?(_ literal: String) {
    let parts = NumeralParts(literal)
    guard let parts, parts.isWithinLimits else { return nil }
    self.literal = literal
    self.double = parts.double
  }

  public init(_ value: Int) {
    literal = String(value)
    double = Double(value)
  }

  /// The exact value, nil for `Infinity` and `NaN`.
  public var decimal: ExactDecimal? { NumeralParts(literal)?.decimal }
}

/// An exact decimal number: ±`digits` × 10^`exponent`.
///
/// Zeros at either end of the digits are dropped, so equal numbers are equal values; zero has the
/// digits "0", exponent 0.
public struct ExactDecimal: Hashable, Sendable {
  public let isNegative: Bool
  /// Decimal digits, the most significant first.
  public let digits: String
  public let exponent: Int

  public init(isNegative: Bool, digits: some StringProtocol, exponent: Int) {
    let significant = digits.drop { $0 == "0" }
    let trailing = significant.reversed().prefix { $0 == "0" }.count
    self.isNegative = isNegative && !significant.isEmpty
    self.digits = significant.isEmpty ? "0" : String(significant.dropLast(trailing))
    self.exponent = significant.isEmpty ? 0 : exponent + trailing
  }
}
