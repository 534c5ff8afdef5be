/// A number of shares as it depends on the round's three unknowns.
///
/// The unknowns are `x`, the shares that one unit of money buys (1 over the price); `I`, the pool's
/// increase; and `C`, all shares that instruments convert into.
public struct Affine<Number: Scalar>: Equatable, Sendable {
  public var constant: Number
  public var perMoney: Number
  public var perIncrease: Number
  public var perConverted: Number

  @inlinable
  public init(
    _ constant: Number = 0, perMoney: Number = 0, perIncrease: Number = 0,
    perConverted: Number = 0
  ) {
    self.constant = constant
    self.perMoney = perMoney
    self.perIncrease = perIncrease
    self.perConverted = perConverted
  }

  @inlinable
  public static func + (left: Affine, right: Affine) -> Affine {
    Affine(
      left.constant + right.constant, perMoney: left.perMoney + right.perMoney,
      perIncrease: left.perIncrease + right.perIncrease,
      perConverted: left.perConverted + right.perConverted)
  }

  @inlinable
  public static func - (left: Affine, right: Affine) -> Affine { left + -1 * right }

  @inlinable
  public static func * (factor: Number, row: Affine) -> Affine {
    Affine(
      factor * row.constant, perMoney: factor * row.perMoney,
      perIncrease: factor * row.perIncrease, perConverted: factor * row.perConverted)
  }

  /// The shares at a solved round.
  @inlinable
  public func shares(at solution: RoundSolution<Number>) -> Number {
    constant + perMoney * solution.sharesPerMoney + perIncrease * solution.poolIncrease
      + perConverted * solution.converted
  }
}
