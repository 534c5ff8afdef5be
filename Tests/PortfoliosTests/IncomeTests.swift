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

  @Test func `vouchers for ten months pay for ten months, across stages`() throws {
    let vouchers = try Income(source: .otherPublic, perMonth: 50, months: 10)
    // 4500 of research and 600 of standby, 500 of which vouchers pay.
    let crossed = try outcome(centre: 3400, team: 1200, [vouchers])
    #expect(crossed.hasCrossed && abs(crossed.otherPublicPaid - 500) < 1e-9)
    #expect(abs(crossed.spent - 5100) < 1e-9)
    #expect(try outcome(centre: 3390, team: 1200, [vouchers]).hasCrossed == false)
    // From the last stage on: six months of it, and four of the wait.
    let later = try Income(source: .otherPublic, fromStage: 2, perMonth: 50, months: 10)
    #expect(try outcome(centre: 3400, team: 1200, [later]).otherPublicPaid == 500)
    #expect(try outcome(centre: 3390, team: 1200, [later]).hasCrossed == false)
  }

  @Test func `a first order pays for part of the wait, and the burn rises when it ends`() throws {
    let order = try Income(source: .team, fromStage: 3, perMonth: 60, months: 2)
    // Two months at 40 and four at 100.
    let crossed = try outcome(centre: 4980, team: 0, [order])
    #expect(crossed.hasCrossed && abs(crossed.teamPaid - 120) < 1e-9)
    #expect(try outcome(centre: 4970, team: 0, [order]).hasCrossed == false)
    // What exceeds the burn is not kept.
    let large = try Income(source: .team, fromStage: 3, perMonth: 300, months: 2)
    #expect(try outcome(centre: 4901, team: 0, [large]).hasCrossed)
    #expect(try outcome(centre: 4890, team: 0, [large]).hasCrossed == false)
  }

  @Test func `an income that outlasts the project is one without end`() throws {
    for stage in [0, 2, 3] {
      let endless = try Income(source: .team, fromStage: stage, perMonth: 45)
      let long = try Income(source: .team, fromStage: stage, perMonth: 45, months: 1000)
      #expect(
        try outcome(centre: 4400, team: 0, [endless]) == outcome(centre: 4400, team: 0, [long]))
    }
  }

  @Test func `an income without time, or too many that end, are refused`() throws {
    #expect(throws: ProjectError.outOfRange("months", value: 0, allowed: .above(0))) {
      try Income(source: .team, perMonth: 1, months: 0)
    }
    let short = try Income(source: .team, perMonth: 1, months: 3)
    #expect(throws: ProjectError.outOfRange("income", value: 5, allowed: .closed(0, 4))) {
      try Funding(centre: 1, patienceMonths: 0, income: Array(repeating: short, count: 5))
    }
  }
}
