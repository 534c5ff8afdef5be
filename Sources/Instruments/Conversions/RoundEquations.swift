/// The three equations that every priced round satisfies, whatever converts in it.
///
/// With `K` existing shares (fully diluted), `B` of them counted by the pre-money `V`, new money
/// `N`, and each instrument's shares `Sᵢ` affine in `(x, I, C)`:
///
/// 1. `C = Σ Sᵢ`
/// 2. `I` as declared, or `U + I = t·T` for a pool target `t`, where `T = K + N·x + I + C`
/// 3. `(V + D)·x = B + [I] + Σ wᵢ·Sᵢ`: the pre-money, with the dollars `D` that convert under the
///    dollars-invested convention, is the value of the shares that it counts.
///
/// Solved by substitution; each divisor is a statement about the deal that must be positive.
public struct RoundEquations<Number: Scalar>: Sendable {
  /// What the round does to the pool of unissued options.
  public enum Pool: Equatable, Sendable {
    case increase(Number)
    /// Unissued options reach this share of the fully diluted company after the round.
    case target(Number)
  }

  /// Why no positive price exists.
  public enum Obstacle: Equatable, Sendable {
    /// The instruments' shares of the company reach the whole of it.
    case claimsExceedCompany(claimed: Number)
    /// The convertible money, and the pool, exceed the pre-money by this much.
    case moneyExceeded(by: Number)
  }

  public var existing: Number
  public var counted: Number
  public var unissued: Number
  public var preMoney: Number
  public var newMoney: Number
  public var pool: Pool
  public var countsIncrease: Bool

  @inlinable
  public init(
    existing: Number, counted: Number, unissued: Number, preMoney: Number, newMoney: Number,
    pool: Pool = .increase(0), countsIncrease: Bool = false
  ) {
    self.existing = existing
    self.counted = counted
    self.unissued = unissued
    self.preMoney = preMoney
    self.newMoney = newMoney
    self.pool = pool
    self.countsIncrease = countsIncrease
  }

  /// All shares after the round.
  @inlinable
  public var total: Affine<Number> {
    Affine(existing, perMoney: newMoney, perIncrease: 1, perConverted: 1)
  }

  /// The pool's increase in terms of `x` and `C`.
  @inlinable
  var increase: Affine<Number> {
    switch pool {
    case .increase(let shares): Affine(shares)
    case .target(let share):
      1 / (1 - share)
        * Affine(share * existing - unissued, perMoney: share * newMoney, perConverted: share)
    }
  }

  /// The round's price and shares, given all conversions, those the pre-money counts, and `D`.
  @inlinable
  public func solve(
    converting: Affine<Number>, counting: Affine<Number>, dollars: Number
  ) -> Result<RoundSolution<Number>, Failure> {
    let increase = increase
    let free = 1 - converting.perConverted - converting.perIncrease * increase.perConverted
    guard free > 0 else { return .failure(Failure(.claimsExceedCompany(claimed: 1 - free))) }
    // C = c₀ + c₁·x, then I = i₀ + i₁·x.
    let c0 = (converting.constant + converting.perIncrease * increase.constant) / free
    let c1 = (converting.perMoney + converting.perIncrease * increase.perMoney) / free
    let i0 = increase.constant + increase.perConverted * c0
    let i1 = increase.perMoney + increase.perConverted * c1
    let perIncrease = counting.perIncrease + (countsIncrease ? 1 : 0)
    let money =
      preMoney + dollars - counting.perMoney - perIncrease * i1 - counting.perConverted * c1
    guard money > 0 else { return .failure(Failure(.moneyExceeded(by: -money))) }
    let shares =
      counted + counting.constant + perIncrease * i0 + counting.perConverted * c0
    let x = shares / money
    return .success(
      RoundSolution(sharesPerMoney: x, poolIncrease: i0 + i1 * x, converted: c0 + c1 * x))
  }

  public struct Failure: Error {
    public let obstacle: Obstacle
    @inlinable init(_ obstacle: Obstacle) { self.obstacle = obstacle }
  }
}

/// The three unknowns of a round, found.
public struct RoundSolution<Number: Scalar>: Equatable, Sendable {
  /// Shares that one unit of money buys.
  public let sharesPerMoney: Number
  public let poolIncrease: Number
  /// All shares that instruments convert into.
  public let converted: Number

  @inlinable
  public init(sharesPerMoney: Number, poolIncrease: Number, converted: Number) {
    self.sharesPerMoney = sharesPerMoney
    self.poolIncrease = poolIncrease
    self.converted = converted
  }

  @inlinable public var price: Number { 1 / sharesPerMoney }
}
