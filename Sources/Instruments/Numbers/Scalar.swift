/// A number that the equity algebra can be carried out in: exact (`Rational`) or fast (`Double`).
///
/// Every formula of this layer is written once against this protocol, so the exact command and
/// the simulation cannot disagree about what a term means.
public protocol Scalar: Comparable, Hashable, Sendable, ExpressibleByIntegerLiteral,
  CustomStringConvertible
{
  init(_ value: Int)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  /// Divides; a zero divisor is the caller's mistake (`Rational` traps, `Double` gives infinity).
  static func / (left: Self, right: Self) -> Self
  static prefix func - (value: Self) -> Self

  /// False for NaN and infinities; always true for exact numbers.
  var isFinite: Bool { get }

  /// This number as a multiple of 10⁻ᵈ, where d is `decimals`, moved in the stated direction.
  func rounded(_ direction: Rounding, decimals: Int) -> Self

  /// What an equation may miss its target by, relative to the terms in it: zero when exact.
  static var tolerance: Self { get }

  /// The nearest `Double`, for display and comparison.
  var approximation: Double { get }
}

/// The direction in which a price or a number of shares is rounded.
public enum Rounding: String, Sendable, CaseIterable {
  case down, up
  /// To the nearest; ties go up, as share registers do.
  case nearest
}

extension Scalar {
  @inlinable public static var zero: Self { 0 }
  @inlinable public static func += (left: inout Self, right: Self) { left = left + right }
  @inlinable public static func -= (left: inout Self, right: Self) { left = left - right }

  @inlinable public var magnitude: Self { self < 0 ? -self : self }

  /// Whether two sides of an equation agree: exactly for `Rational`, to rounding for `Double`.
  @inlinable
  public func agrees(with other: Self, scale: Self) -> Bool {
    (self - other).magnitude <= Self.tolerance * scale.magnitude
  }
}

extension Sequence {
  /// The sum of a value taken from each element.
  @inlinable
  func sum<Number: Scalar>(of value: (Element) -> Number) -> Number {
    reduce(into: Number.zero) { $0 += value($1) }
  }
}
