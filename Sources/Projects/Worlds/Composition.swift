/// How the world's normal factors hang together: one market, sectors that lean on it, merit that leans on both.
///
///     sector = w·market + √(1 − w²)·own
///     merit  = a·market + b·sector + √(1 − a² − b² − 2abw)·own
///
/// All are standard normal, and their correlations follow: (market, sector) w,
/// (market, merit) a + b·w, (sector, merit) a·w + b. A project without a sector is a sector of
/// its own, apart from the market, so that its quantities keep their laws at any weights.
public struct Composition: Sendable, Hashable, BitwiseCopyable {
  /// The share of a variance that factors may explain, and what rounding adds to it.
  private static let all = 1 + 1e-12

  /// The correlation of a sector with the market, `w`.
  public let sectorOnMarket: Double
  public let meritOnMarket: Double
  public let meritOnSector: Double

  public init(
    sectorOnMarket: Double = 0, meritOnMarket: Double = 0, meritOnSector: Double = 0
  ) throws(ProjectError) {
    try require("sectorOnMarket", sectorOnMarket, .correlation)
    let explained =
      meritOnMarket * meritOnMarket + meritOnSector * meritOnSector
      + 2 * meritOnMarket * meritOnSector * sectorOnMarket
    guard explained <= Self.all else { throw .explainsTooMuch("merit", share: explained) }
    self.sectorOnMarket = sectorOnMarket
    self.meritOnMarket = meritOnMarket
    self.meritOnSector = meritOnSector
  }

  /// What of a sector's variation is its own, as a weight.
  public var sectorOwn: Double { max(0, 1 - sectorOnMarket * sectorOnMarket).squareRoot() }

  /// What of merit's variation is the project's own, as a weight.
  public var meritOwn: Double {
    max(0, 1 - explained(by: Loading(market: meritOnMarket, sector: meritOnSector)))
      .squareRoot()
  }

  public var marketMerit: Double { meritOnMarket + meritOnSector * sectorOnMarket }
  public var sectorMerit: Double { meritOnMarket * sectorOnMarket + meritOnSector }

  /// `wᵀΣw`: the share of a score's variance that its factors explain.
  public func explained(by w: Loading) -> Double {
    w.market * w.market + w.sector * w.sector + w.merit * w.merit
      + 2 * w.market * w.sector * sectorOnMarket
      + 2 * w.market * w.merit * marketMerit
      + 2 * w.sector * w.merit * sectorMerit
  }

  /// The weight that is left for a score's own part, `√(1 − wᵀΣw)`.
  public func own(of w: Loading, field: String) throws(ProjectError) -> Double {
    let share = explained(by: w)
    guard share <= Self.all else { throw .explainsTooMuch(field, share: share) }
    return max(0, 1 - share).squareRoot()
  }

  /// The correlation of a score with merit.
  public func correlationWithMerit(_ w: Loading) -> Double {
    w.market * marketMerit + w.sector * sectorMerit + w.merit
  }
}
