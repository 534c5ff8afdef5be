import Policies
import Portfolios
import Projects
import Testing

/// Public money in the rounds after crossing 基金支持.
@Suite struct FollowOnTests {
  private let stake = 1500 / 10_000.0

  private func replay(
    _ followOn: FollowOn?, _ project: CertainProject = CertainProject(rounds: 2)
  ) throws -> Replay {
    try project.replay(
      Policy(
        name: "fund", instrument: .grantToEquity(ConversionPlan()), followOn: followOn))
  }

  @Test func `pro-rata money keeps the state's part at the price of each round`() throws {
    let outcome = try replay(FollowOn(.proRata)).outcome
    // Rounds of a fifth on 10 000 and 12 500 before the money: 2500 and 3125 of new money.
    #expect(CertainProject.isClose(outcome.followOnPaid, stake * (2500 + 3125)))
    #expect(CertainProject.isClose(outcome.centrePaid, 1500 + outcome.followOnPaid))
    #expect(CertainProject.isClose(outcome.laterMarketPaid, (1 - stake) * (2500 + 3125)))
    #expect(CertainProject.isClose(outcome.stakeAtExit, stake))
    #expect(CertainProject.isClose(outcome.proceeds, stake * 2 * 15_625))
  }

  @Test func `a fixed sum buys its part of the round, and no more than the round`() throws {
    let some = try replay(FollowOn(.fixed(500), rounds: 1)).outcome
    #expect(some.followOnPaid == 500)
    let kept = stake * 0.8 + 0.2 * 500 / 2500
    #expect(CertainProject.isClose(some.stakeAtExit, kept * 0.8))
    let all = try replay(FollowOn(.fixed(1e6), rounds: 1)).outcome
    #expect(CertainProject.isClose(all.followOnPaid, 2500))
    #expect(CertainProject.isClose(all.laterMarketPaid, 3125))
  }

  @Test func `on top, it comes at the round's price and displaces nobody`() throws {
    // 2500 and 500 on 10 000 before the money; then a fifth of 13 000 / 0.8.
    let some = try replay(FollowOn(.fixed(500), money: .onTop, rounds: 1)).outcome
    let kept = stake * 10_000 / 13_000 + 500 / 13_000
    #expect(some.followOnPaid == 500)
    #expect(CertainProject.isClose(some.laterMarketPaid, 2500 + 3250))
    #expect(CertainProject.isClose(some.stakeAtExit, kept * 0.8))
    #expect(CertainProject.isClose(some.proceeds, kept * 0.8 * 2 * 16_250))
    // A sale in that round goes at its price, for a part of all 13 000.
    let sold = try CertainProject(rounds: 1).replay(
      Policy(
        name: "fund", instrument: .grantToEquity(ConversionPlan()),
        holding: .sell(fraction: 1, atRound: 1), followOn: FollowOn(.fixed(500), money: .onTop)))
    #expect(CertainProject.isClose(sold.outcome.proceeds, kept * 13_000))
    // More than the round's own money comes too.
    let all = try replay(FollowOn(.fixed(5000), money: .onTop, rounds: 1)).outcome
    #expect(all.followOnPaid == 5000)
    // What the larger round takes of the state's part, its money gives back.
    let rata = try replay(FollowOn(.proRata, money: .onTop)).outcome
    #expect(CertainProject.isClose(rata.stakeAtExit, stake))
    let first = stake * 2500 / (1 - stake)
    let second = stake * (12_500 + first) / 4 / (1 - stake)
    #expect(CertainProject.isClose(rata.followOnPaid, first + second))
  }

  @Test func `on top, the pool's new options are as many as without it`() throws {
    // A fifth and a twentieth of 10 000 / 0.75; 500 more at the same price.
    let template = try Example.certain(rounds: [Example.round(stepUp: 1, poolTopUp: 0.05)])
    let policy = try Policy(
      name: "fund", instrument: .grantToEquity(ConversionPlan()),
      followOn: FollowOn(.fixed(500), money: .onTop))
    let played = Played(
      try Example.programme([template], projects: [Example.project()], policies: [policy]))
    let post = 10_000 / 0.75
    let kept = (stake * 0.75 * post + 500) / (post + 500)
    let found = try #require(played.value("state.stakeAtExit", 0))
    #expect(CertainProject.isClose(found, kept))
  }

  @Test func `its shares are of the round's class and take their money back first`() throws {
    var project = CertainProject(rounds: 1)
    project.multiple = 0.5
    let outcome = try replay(FollowOn(.fixed(500)), project).outcome
    // Sold for 6250 every class takes its money, 2000, 1500 and 2500 of which 500 are the state's.
    #expect(CertainProject.isClose(outcome.proceeds, 1500 + 500))
  }

  @Test func `it changes no odds without an effect, and raises them as stated with one`() throws {
    var project = CertainProject(rounds: 1)
    (project.chance, project.death) = (0.4, 0.3)
    func closed(_ followOn: FollowOn?) throws -> Int {
      let policy = try Policy(
        name: "fund", instrument: .grantToEquity(ConversionPlan()), followOn: followOn)
      let simulation = Simulation(try project.programme(policy), seed: 11)
      var count = 0
      for trial in 0..<2000 {
        let replay = simulation.replay(trial: UInt64(trial), project: 0, copy: 0, policy: 0)
        if replay?.outcome.laterMarketPaid ?? 0 > 0 { count += 1 }
      }
      return count
    }
    // n = 2000: four standard errors are 88 at 0.4 and 82 at 0.7.
    let none = try closed(nil)
    #expect(abs(none - 800) <= 88)
    #expect(try closed(FollowOn(.fixed(1))) == none)
    let raised = try closed(FollowOn(.fixed(1), oddsFactor: 1.75))
    #expect(abs(raised - 1400) < 82)
    #expect(try closed(FollowOn(.fixed(1), oddsFactor: 9)) == 2000)
  }

  @Test func `terms without meaning are refused`() {
    #expect(throws: PolicyError.outOfRange("oddsFactor", value: 0.5, allowed: .atLeast(1))) {
      try FollowOn(.proRata, oddsFactor: 0.5)
    }
    #expect(throws: PolicyError.outOfRange("amount", value: 0, allowed: .above(0))) {
      try FollowOn(.fixed(0))
    }
  }
}
