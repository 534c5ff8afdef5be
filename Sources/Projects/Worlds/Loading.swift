/// How strongly a quantity moves with the market, with its sector and with the project's merit.
///
/// The weights `w` of its normal score `w·F + √(1 − wᵀΣw)·ε` (NORTA; Cario and Nelson 1997).
/// The quantity's own law stays exact at any weights.
public struct Loading: Sendable, Hashable, BitwiseCopyable {
  public var market: Double
  public var sector: Double
  public var merit: Double

  public init(market: Double = 0, sector: Double = 0, merit: Double = 0) {
    self.market = market
    self.sector = sector
    self.merit = merit
  }

  public static let none = Loading()

  @inlinable
  public var isNone: Bool { self == .none }
}
