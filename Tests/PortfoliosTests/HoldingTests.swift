import Policies
import Portfolios
import Projects
import Testing

/// What becomes of the state's shares: agreed ratios, sales, steps and the team's rights.
@Suite struct HoldingTests {
  private let stake = 1500 / 10_000.0

  private func replay(
    _ holding: Holding, rounds: Int = 1, stepUp: Double = 3, plan: ConversionPlan? = nil
  ) throws -> Replay {
    var project = CertainProject()
    (project.rounds, project.stepUp) = (rounds, stepUp)
    return try project.replay(.grantToEquity(plan ?? ConversionPlan()), holding: holding)
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
