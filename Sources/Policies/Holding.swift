/// What becomes of the state's shares after conversion.
///
/// Later rounds are counted from 1 for the first after crossing.
public enum Holding: Sendable, Hashable, BitwiseCopyable {
  case toExit
  /// A fraction is sold at the price of a later round.
  case sell(fraction: Double, atRound: Int)
  /// Exit in steps 阶梯退出: this fraction of what was held at first goes at each round from one on.
  case sellInSteps(fraction: Double, fromRound: Int)
  /// The team may buy the shares at principal and interest as long as they are worth more.
  case teamBuyBack(interestPerYear: Double, withinMonths: Double)
  /// The team may buy below the market's price, and not below principal and interest.
  case teamBuyBackBelowMarket(discount: Double, interestPerYear: Double, withinMonths: Double)

  /// Whether the team has a right to buy.
  var isBuyBack: Bool {
    switch self {
    case .teamBuyBack, .teamBuyBackBelowMarket: true
    case .toExit, .sell, .sellInSteps: false
    }
  }
}
