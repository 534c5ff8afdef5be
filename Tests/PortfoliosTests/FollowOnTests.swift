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
