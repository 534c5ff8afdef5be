import Projects

/// How much of what comes back to the fund may be granted again.
public struct Recycling: Sendable, Hashable {
  /// The part of each return.
  public let share: Double
  /// The most that is granted again in all, in money.
  public let most: Double
  /// The last month whose returns may be granted again.
  public let untilMonth: Double

  public static let none = Recycling(uncheckedShare: 0)

  private init(uncheckedShare share: Double) {
    self.share = share
    most = .infinity
    untilMonth = .infinity
  }

  public init(
    share: Double, most: Double = .infinity, untilMonth: Double = .infinity
  ) throws(PolicyError) {
    try require("recycling", share, .share)
    try require("recycling.most", orInfinite: most, .notNegative)
    try require("recycling.until", orInfinite: untilMonth, .notNegative)
    self.share = share
    self.most = most
    self.untilMonth = untilMonth
  }

  /// What of a return may be granted again, after `already` was.
  public func part(of amount: Double, atMonth month: Double, already: Double) -> Double {
    guard month <= untilMonth else { return 0 }
    return min(share * amount, max(0, most - already))
  }
}
