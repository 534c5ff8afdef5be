internal import Instruments

/// An exact fraction of whole numbers of any size.
///
///     let share: Rational = 1 / 11
///     share.decimal(digits: 4)  // "0.0909"
public struct Rational: Hashable, Sendable {
  let layer: Instruments.Rational

  init(_ layer: Instruments.Rational) { self.layer = layer }

  /// A whole number.
  public init(_ value: Int) { layer = .init(value) }

  /// The fraction of `51000/45763`, `12` or `-1.5e-3`; nothing for any other text.
  public init?(_ text: String) {
    guard let value = Instruments.Rational(text) else { return nil }
    layer = value
  }

  /// Written with so many decimals, none at least, the last one rounded to the nearest.
  public func decimal(digits: Int) -> String { layer.decimal(digits: max(0, digits)) }
}

extension Rational: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral,
  LosslessStringConvertible
{
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// The exact value, `1/11`, or `12` for a whole number.
  public var description: String { layer.description }

  /// Whether one is less than the other.
  public static func < (left: Rational, right: Rational) -> Bool { left.layer < right.layer }

  /// The exact sum.
  public static func + (left: Rational, right: Rational) -> Rational {
    Rational(left.layer + right.layer)
  }

  /// The exact difference.
  public static func - (left: Rational, right: Rational) -> Rational {
    Rational(left.layer - right.layer)
  }

  /// The exact product.
  public static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.layer * right.layer)
  }

  /// The exact quotient; traps when the divisor is zero.
  public static func / (left: Rational, right: Rational) -> Rational {
    guard right != 0 else { fatalError("a fraction has no zero below its line") }
    return Rational(left.layer / right.layer)
  }
}

extension Rational: Codable {
  /// Reads a text such as `1/11`; any other is corrupt data.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let value = Rational(text) else {
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "'\(text)' is no fraction such as 1/11")
    }
    self = value
  }

  /// Writes the exact value as text.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(description)
  }
}

extension Double {
  /// The number nearest to a fraction.
  public init(_ value: Rational) { self = value.layer.approximation }
}
