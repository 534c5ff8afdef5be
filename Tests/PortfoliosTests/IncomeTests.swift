import Policies
import Portfolios
import Projects
import Testing

/// Early revenue and relief, in a project where nothing is random.
@Suite struct IncomeTests {
  /// Three stages of six months and 1500 each, then a wait of six months at 100 a month.
  private func outcome(
    centre: Double, team: Double, _ income: [Income]
  ) throws -> CourseOutcome {
    let template = try Example.certain(
      funding: Funding(
        centre: centre, team: team, standbyPerMonth: 100, patienceMonths: 0, income: income))
    let policy = try Policy(name: "grant", instrument: .grant)
    let programme = try Example.programme(
      [template], projects: [Example.project()], policies: [policy])
    let replay = Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0)
    return try #require(replay).outcome
  }

  @Test func `relief of a month's cost for each month stands for that much money`() throws {
    // 4500 of research and 600 of standby; 50 a month for 24 months are 1200 of it.
    let relief = try Income(source: .otherPublic, perMonth: 50)
    #expect(try outcome(centre: 2700, team: 1200, []).hasCrossed == false)
    let crossed = try outcome(centre: 2700, team: 1200, [relief])
    #expect(crossed.hasCrossed && crossed.endMonth == 24)
    #expect(abs(crossed.otherPublicPaid - 1200) < 1e-9)
    #expect(abs(crossed.spent - 5100) < 1e-9)
    #expect(try outcome(centre: 2600, team: 1200, [relief]).hasCrossed == false)
  }

  @Test func `revenue from acceptance pays for the wait alone`() throws {
    let revenue = try Income(source: .team, fromStage: 3, perMonth: 300)
    let crossed = try outcome(centre: 4500, team: 0, [revenue])
    #expect(crossed.hasCrossed)
    #expect(abs(crossed.teamPaid - 600) < 1e-9)
    #expect(try outcome(centre: 4400, team: 0, [revenue]).cause == .failed)
  }
}
