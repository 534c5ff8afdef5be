import Foundation
import Policies
import Portfolios
import Projects
import Testing

/// Whose money it is, what comes back of it, and with what it is compared.
@Suite struct PursesTests {
  private func isClose(_ value: Double?, _ wanted: Double) -> Bool {
    value.map { abs($0 - wanted) <= 1e-9 * max(1, abs(wanted)) } ?? false
  }

  private func upfront(_ followOn: FollowOn? = nil) throws -> Policy {
    try Policy(
      name: "it", instrument: .grantToEquity(ConversionPlan()),
      disbursement: Disbursement(.upfront), followOn: followOn)
  }

  /// One project that crosses and one that fails at its first gate.
  private func played(_ policy: Policy, _ fund: Fund = .unlimited) throws -> Played {
    let failing = try Example.template(
      name: "failing", stages: Example.stages([0, 1, 1]),
      funding: Funding(centre: 1500, otherPublic: 1500, team: 1500, patienceMonths: 6))
    return Played(
      try Example.programme(
        [Example.certain(), failing],
        projects: [Example.project(), Example.project("lost", template: "failing")],
        policies: [policy], fund: fund, today: 0))
  }

  // MARK: - Unspent money

  @Test func `what is unspent goes back to whoever paid it, the team's part to the company`() throws
  {
    // 1500, 500 and 500 came in and 1500 are spent: two fifths of each are left.
    let failed = try CertainProject(chances: [0, 1, 1]).replay(upfront()).outcome
    #expect(isClose(failed.returned, 600) && isClose(failed.otherPublicReturned, 200))
    #expect(isClose(failed.left, 200))
  }

  @Test func `money returned is a smaller cost and no gain, for each purse`() throws {
    // The centre pays 1500 twice and gets 600 back; its shares bring .15 of 20 000. Other sources pay 1500
    // and 500, and get 200 back.
    let played = try played(upfront())
    #expect(isClose(played.value("state.moic", 0), 3000 / 2400.0))
    #expect(isClose(played.value("otherPublic.paid", 0), 2000))
    #expect(isClose(played.value("otherPublic.returned", 0), 200))
    #expect(isClose(played.value("public.returned", 0), 800))
    #expect(isClose(played.value("public.received", 0), 3000))
    #expect(isClose(played.value("money.publicNet", 0), 4200))
    #expect(isClose(played.value("public.moic", 0), 3000 / 4200.0))
    #expect(isClose(played.value("money.costPerCrossing", 0), 5000))
    #expect(isClose(played.value("money.netCostPerCrossing", 0), 1200))
  }

  @Test func `unspent money is no gain of the treasury's either`() throws {
    let fund = try Fund(budget: .unlimited, endMonth: 3)
    let played = Played(
      try CertainProject(chances: [0, 1, 1]).programme(upfront(), fund: fund))
    #expect(isClose(played.value("route.treasury", 0), 600))
    #expect(isClose(played.value("public.returned", 0), 800))
    #expect(isClose(played.value("money.publicNet", 0), 1200))
    #expect(played.value("public.received", 0) == 0 && played.value("public.moic", 0) == 0)
  }

  // MARK: - Gross and net

  @Test func `net figures have overhead, gross ones have not`() throws {
    // 10 a month for four years: 480 beside 1500 that bring 3000 at month 48.
    let fund = try Fund(
      budget: .unlimited, overheadPerYear: 120, discountRate: 0.05, overheadUntilMonth: 48)
    let policies = try Example.policies()
    let played = Played(
      try Example.programme(
        [Example.certain()], projects: [Example.project()], policies: policies, fund: fund,
        today: 12))
    func worth(_ rate: Double, _ months: Double) -> Double { pow(1 + rate, -months / 12) }
    func gross(_ rate: Double) -> Double { CertainProgrammeTests.value(rate) }
    func overhead(_ rate: Double) -> Double {
      (0..<48).reduce(0) { $0 + 10 * worth(rate, Double($1) + 0.5) }
    }
    #expect(isClose(played.value("state.moic", 3), 2))
    #expect(isClose(played.value("state.moicNet", 3), 3000 / 1980.0))
    let (irr, net) = (
      try #require(played.value("state.irr", 3)), try #require(played.value("state.irrNet", 3))
    )
    #expect(abs(gross(irr)) < 1e-6 && abs(gross(net) - overhead(net)) < 1e-6)
    // Both as of the first year's end.
    #expect(isClose(played.value("state.npv", 3), 1.05 * gross(0.05)))
    #expect(isClose(played.value("state.npvNet", 3), 1.05 * (gross(0.05) - overhead(0.05))))
    // No policy without a fund is charged with it.
    #expect(played.value("state.npvNet", 1) == 0)
  }

  // MARK: - After the crossing

  @Test func `cost and leverage of a crossing stop at it; later money has rows of its own`() throws
  {
    // Rounds of a fifth at 12 500 and 15 625, of which the state takes its 15 %.
    let policy = try Policy(
      name: "it", instrument: .grantToEquity(ConversionPlan()), followOn: FollowOn(.proRata))
    let played = Played(try CertainProject(rounds: 2).programme(policy))
    let (later, ours) = (2500 + 3125.0, 0.15 * (2500 + 3125))
    #expect(isClose(played.value("money.costPerCrossing", 0), 3000))
    #expect(isClose(played.value("money.leverage", 0), 2000 / 3000.0))
    #expect(isClose(played.value("money.followOn", 0), ours))
    #expect(isClose(played.value("money.besideFollowOn", 0), later - ours))
    #expect(isClose(played.value("money.laterPrivate", 0), later - ours))
    #expect(
      isClose(played.value("money.laterLeverage", 0), (2000 + later - ours) / (3000 + ours)))
    let first = try Policy(
      name: "it", instrument: .grantToEquity(ConversionPlan()),
      followOn: FollowOn(.fixed(500), rounds: 1))
    let once = Played(try CertainProject(rounds: 2).programme(first))
    #expect(isClose(once.value("money.besideFollowOn", 0), 2000))
    #expect(isClose(once.value("money.laterPrivate", 0), 2000 + 3125))
  }

  // MARK: - A match

  @Test func `a match comes with the award only`() throws {
    func other(_ isConditional: Bool) throws -> [Double?] {
      let template = try Example.certain(
        funding: Funding(
          centre: 1500, otherPublic: 1500, isOtherPublicConditional: isConditional, team: 4500,
          patienceMonths: 6))
      let played = Played(try Example.programme([template], projects: [Example.project()]))
      return (0..<2).map { played.value("otherPublic.paid", $0) }
    }
    #expect(try other(true) == [1500, 0])
    #expect(try other(false) == [1500, 1500])
  }
}
