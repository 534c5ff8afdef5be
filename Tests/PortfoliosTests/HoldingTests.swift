import Policies
import Portfolios
import Projects
import Testing

/// What becomes of the state's shares: agreed ratios, sales, steps and the team's rights.
@Suite struct HoldingTests {
  private let stake = 1500 / 10_000.0

  private func replay(
    _ holding: Holding, rounds: Int = 1, stepUp: Double = 3, plan: ConversionPlan? = nil,
    fund: Fund = .unlimited
  ) throws -> Replay {
    var project = CertainProject()
    (project.rounds, project.stepUp) = (rounds, stepUp)
    return try project.replay(
      .grantToEquity(plan ?? ConversionPlan()), holding: holding, fund: fund)
  }

  @Test(arguments: [0.05, 0.1, 0.3])
  func `an agreed ratio is what the state owns after the round, whatever its price`(
    share: Double
  ) throws {
    let plan = try ConversionPlan(agreedShare: share)
    let outcome = try replay(.toExit, rounds: 0, plan: plan).outcome
    #expect(CertainProject.isClose(outcome.stakeAtCrossing, share))
    #expect(CertainProject.isClose(outcome.proceeds, share * 20_000))
  }

  @Test func `half is sold at a round at its price and half waits for the exit`() throws {
    let replay = try replay(.sell(fraction: 0.5, atRound: 1))
    let sold = 0.5 * stake * 30_000
    // After a fifth of dilution the other half is part of twice 37 500.
    let kept = 0.5 * stake * 0.8 * 75_000
    #expect(CertainProject.isClose(replay.outcome.proceeds, sold + kept))
    #expect(replay.months { if case .sharesSold = $0 { true } else { false } } == [36])
  }

  @Test func `an exit in steps sells equal parts of the first stake until none is left`() throws {
    // At an even price for a share each third brings a third of 10 000 times the stake.
    let third = stake * 10_000 / 3
    let all = try replay(.sellInSteps(fraction: 1 / 3.0, fromRound: 1), rounds: 4, stepUp: 1)
    #expect(all.months { if case .sharesSold = $0 { true } else { false } } == [36, 48, 60])
    #expect(CertainProject.isClose(all.outcome.proceeds, 3 * third))
    // Two rounds from the second on, of three: one third is left and doubles at the exit.
    let some = try replay(.sellInSteps(fraction: 1 / 3.0, fromRound: 2), rounds: 3, stepUp: 1)
    #expect(some.months { if case .sharesSold = $0 { true } else { false } } == [48, 60])
    #expect(CertainProject.isClose(some.outcome.proceeds, 4 * third))
  }

  @Test func `a team that may buy at principal and interest caps the state's return`() throws {
    let replay = try replay(.teamBuyBack(interestPerYear: 0.08, withinMonths: 48))
    #expect(CertainProject.isClose(replay.outcome.proceeds, 1500 * 1.08))
    #expect(replay.outcome.exitMonth == 36)
    // Too late for the right, the shares trebled and doubled.
    let late = try self.replay(.teamBuyBack(interestPerYear: 0.08, withinMonths: 11))
    #expect(CertainProject.isClose(late.outcome.proceeds, stake * 0.8 * 75_000))
  }

  @Test func `a price below the market's is paid unless principal and interest are more`() throws {
    let market = try replay(
      .teamBuyBackBelowMarket(discount: 0.2, interestPerYear: 0.08, withinMonths: 48))
    #expect(CertainProject.isClose(market.outcome.proceeds, 0.8 * stake * 30_000))
    let least = try replay(
      .teamBuyBackBelowMarket(discount: 0.9, interestPerYear: 0.08, withinMonths: 48))
    #expect(CertainProject.isClose(least.outcome.proceeds, 1500 * 1.08))
  }

  // MARK: - The last day of a right

  /// From month 24 on 1500 at a discount of a fifth are shares worth 1875; without a round they bring twice
  /// that at month 48.
  private func untilLastDay(
    _ holding: Holding, rounds: Int = 0, stepUp: Double = 1, fund: Fund = .unlimited
  ) throws -> (paid: Double, treasury: Double, bought: [Double]) {
    let replay = try replay(
      holding, rounds: rounds, stepUp: stepUp, plan: ConversionPlan(discount: 0.2), fund: fund)
    let bought = replay.months { if case .boughtBack = $0 { true } else { false } }
    return (replay.outcome.proceeds, replay.outcome.treasury, bought)
  }

  @Test(
    arguments: [
      // Simple interest of 6 % a year on 1500.
      (0.06, 12, 1590, [36]), (0.06, 9.5, 1571.25, [33.5]),
      // 1950 for what is worth 1875 by then.
      (0.3, 12, 3750, []),
      // No last day before the exit: there the shares are worth 3750.
      (0.06, 24, 1680, [48]), (0.06, 30, 1680, [48]), (0.06, .infinity, 1680, [48]),
    ] as [(Double, Double, Double, [Double])])
  func `on its last day the team goes by the last price`(
    interest: Double, within: Double, paid: Double, months: [Double]
  ) throws {
    let told = try untilLastDay(.teamBuyBack(interestPerYear: interest, withinMonths: within))
    #expect(CertainProject.isClose(told.paid, paid) && told.bought == months, "\(told)")
  }

  @Test func `the last day of a right between two rounds goes by the first one's price`() throws {
    // The crossing round and one 36 months later; the right lasts 30 months of a life of 60.
    let template = try Example.certain(rounds: [Example.round(months: 36)])
    func replay(_ interest: Double) throws -> Replay {
      let programme = try Example.programme(
        [template], projects: [Example.project()],
        policies: [
          Example.converting(
            ConversionPlan(discount: 0.2),
            holding: .teamBuyBack(interestPerYear: interest, withinMonths: 30))
        ])
      return try #require(
        Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
    }
    let cheap = try replay(0.05)
    #expect(cheap.outcome.exitMonth == 54)
    #expect(CertainProject.isClose(cheap.outcome.proceeds, 1500 * 1.125))
    // 2250 for 1875: the shares go on to a round at twice the price and an exit at twice that.
    let dear = try replay(0.2)
    #expect(dear.outcome.exitMonth == 84)
    #expect(CertainProject.isClose(dear.outcome.proceeds, 0.1875 * 0.8 * 50_000))
  }

  @Test func `the last day of a price below the market's is one as well`() throws {
    let market = try untilLastDay(
      .teamBuyBackBelowMarket(discount: 0.1, interestPerYear: 0.06, withinMonths: 12))
    #expect(CertainProject.isClose(market.paid, 0.9 * 1875) && market.bought == [36])
    let least = try untilLastDay(
      .teamBuyBackBelowMarket(discount: 0.5, interestPerYear: 0.06, withinMonths: 12))
    #expect(CertainProject.isClose(least.paid, 1590) && least.bought == [36])
  }

  @Test func `a last day on which a round closes goes by that round's price`() throws {
    let right = Holding.teamBuyBack(interestPerYear: 0.5, withinMonths: 12)
    // 2250 are too much for 1875, and little for three times that.
    let risen = try untilLastDay(right, rounds: 1, stepUp: 3)
    #expect(CertainProject.isClose(risen.paid, 2250) && risen.bought == [36])
    let free = Holding.teamBuyBack(interestPerYear: 0, withinMonths: 12)
    let fallen = try untilLastDay(free, rounds: 1, stepUp: 0.5)
    #expect(fallen.bought == [])
  }

  @Test func `a right ends with the fund unless a successor holds the shares`() throws {
    func fund(_ atEnd: Fund.AtEnd, _ month: Double) throws -> Fund {
      try Fund(budget: .unlimited, endMonth: month, atEnd: atEnd)
    }
    let right = Holding.teamBuyBack(interestPerYear: 0.06, withinMonths: 12)
    let sold = try untilLastDay(right, fund: fund(.sell, 30))
    #expect(CertainProject.isClose(sold.paid, 1875) && sold.bought == [])
    for end in [30.0, 36] {
      let handed = try untilLastDay(right, fund: fund(.handOver, end))
      #expect(handed.paid == 0 && CertainProject.isClose(handed.treasury, 1590))
      #expect(handed.bought == [36])
    }
  }

  @Test func `what is left at the fund's end is sold at the last price less its haircut`() throws {
    let fund = try Fund(budget: .unlimited, endMonth: 40, saleHaircut: 0.3)
    let outcome = try CertainProject().replay(.grantToEquity(ConversionPlan()), fund: fund).outcome
    #expect(CertainProject.isClose(outcome.proceeds, 0.7 * stake * 10_000))
    #expect(outcome.exitMonth == 40)
  }

  @Test func `rules for shares that do not go with the instrument are refused`() throws {
    #expect(throws: PolicyError.clash(.holdingOfNothing(.royalty))) {
      try Policy(
        name: "a", instrument: .royalty(Royalty(exitShare: 0.1)),
        holding: .sell(fraction: 0.5, atRound: 1))
    }
    #expect(throws: PolicyError.clash(.twoBuyBacks(.investThenEquity))) {
      try Policy(
        name: "a", instrument: .investThenEquity(InvestThenEquity(maximumShare: 0.3)),
        holding: .teamBuyBack(interestPerYear: 0, withinMonths: 12))
    }
  }
}
