import Projects

extension Agenda.Round {
  /// Whether something is left for those who hold shares already.
  func leavesShares(_ fate: RoundFate) -> Bool { fate.dilution + poolTopUp < 1 }

  /// The company's value after the round in an average climate.
  ///
  /// Who held everything before holds 1 − d − t of it afterwards, d being what the round sells and t what tops up
  /// the pool, at a price for a share that is s times the last: post′ = post · s / (1 − d − t). A ratio of
  /// pre-money to the last post-money counts the top-up as old shares: post′ = post · s / (1 − d).
  func postMoney(after last: Double, _ fate: RoundFate) -> Double {
    switch stepUpOf {
    case .price: last * fate.stepUp / (1 - fate.dilution - poolTopUp)
    case .preMoney: last * fate.stepUp / (1 - fate.dilution)
    }
  }

  /// The round's price for a share over the last one's, in an average climate.
  func priceStep(_ fate: RoundFate) -> Double {
    switch stepUpOf {
    case .price: fate.stepUp
    case .preMoney: fate.stepUp * (1 - fate.dilution - poolTopUp) / (1 - fate.dilution)
    }
  }
}

/// How a later round's price came about: what a story tells of it.
public struct PriceStep: Sendable, Hashable {
  /// The price for a share over the last one's, in an average climate.
  public let stepUp: Double
  /// What valuations are multiplied by now, over what they were at the last price.
  public let climate: Double
}
