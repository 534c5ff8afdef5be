import Estimates
import Foundation
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// What lies ahead of running projects of which everything is known by hand.
@Suite struct RunningAheadTests {
  /// In its second stage of three for two of six months, paid 1000 of 1500 by each source, 2000 spent.
  private static func present() throws -> Present {
    try Present(
      stage: 1, monthsInStage: 2, receivedFromCentre: 1000, receivedFromOtherPublic: 1000,
      receivedFromTeam: 1000, spent: 2000)
  }

  private static func played(
    _ policies: [Policy], fund: Fund, copies: Int = 1, trials: Int = 8
  ) throws -> Played {
    Played(
      try Example.programme(
        [Example.certain()],
        projects: [
          Example.project("fresh", copies: 2),
          Example.project("running", entry: .month(50), copies: copies, present: present()),
        ], policies: policies, fund: fund), trials: trials)
  }

  private static func ahead(
    _ what: TrialLayout.Ahead, _ played: Played, of policy: Int = 0, number: Int = 0
  ) -> Estimate {
    played.moments.estimate(
      mean: played.simulation.layout.ahead(number, what, of: policy))
  }

  @Test func `going on is worth what comes back less what is still paid, as of today`() throws {
    let fund = try Fund(budget: .unlimited, discountRate: 0.05)
    let played = try Self.played([Example.converting()], fund: fund)
    // The last 500 at the gate four months from now; accepted at ten, the round at sixteen: 1500 of 10 000 in
    // shares; sold for 20 000 another 24 months later.
    let expected = 3000 * pow(1.05, -40 / 12.0) - 500 * pow(1.05, -4 / 12.0)
    let value = Self.ahead(.value, played)
    #expect(try abs(#require(value.value) - expected) < 1e-8)
    #expect(value.standardError == 0)
    #expect(Self.ahead(.monthsToGate, played).value == 4)
  }

  @Test func `a grant that brings nothing back leaves what is still to be paid`() throws {
    let played = try Self.played(
      [Policy(name: "grant", instrument: .grant)], fund: .unlimited, copies: 3)
    #expect(Self.ahead(.value, played).value == -1500)
    #expect(Self.ahead(.monthsToGate, played).value == 12)
  }

  @Test func `ending it today gives back the centre's part of what is unspent`() throws {
    let fund = try Fund(budget: .unlimited, discountRate: 0.05)
    let loan = try Policy(
      name: "loan",
      instrument: .convertibleDebt(ConvertibleDebt(interestPerYear: 0, maturityMonths: 120)))
    let played = try Self.played([Example.converting(), loan], fund: fund)
    let stopped = [0, 1].map { played.simulation.stopped(under: $0) }
    // Of 3000 received 1000 are left, a third of them the centre's; the last 500 are never paid.
    #expect(stopped[0].count == 1)
    #expect(abs(stopped[0][0].value - 1000 / 3.0) < 1e-9)
    #expect(stopped[0][0].stillToPay == 500)
    // A loan of 1000 comes before: all that is left goes to it.
    #expect(abs(stopped[1][0].value - 1000) < 1e-9)
  }

  @Test func `a purse that never runs out changes nothing`() throws {
    let (free, rich) = try (
      Played(Example.lively(), trials: 256),
      Played(Example.lively(fund: Fund(budget: .commitment(1e9))), trials: 256)
    )
    for policy in 0..<free.simulation.layout.policies {
      for what in TrialLayout.Ahead.allCases {
        #expect(
          Self.ahead(what, free, of: policy) == Self.ahead(what, rich, of: policy), "\(policy)")
      }
    }
    #expect(Self.ahead(.value, free, of: 3).standardError ?? 0 > 0)
  }

  @Test func `past and future of running projects make up the whole present value`() throws {
    let policies = try Example.livelyPolicies()
    let fund = try Fund(budget: .unlimited, discountRate: 0.08)
    var programme = try Example.lively(policies: policies, fund: fund)
    programme.world = try World(
      climate: programme.world.climate, templates: programme.world.templates,
      projects: programme.world.projects.filter { $0.present != nil })
    let played = Played(programme, trials: 512)
    for policy in policies.indices {
      let ahead = try #require(Self.ahead(.value, played, of: policy).value)
      // 1000 were paid 22 months ago.
      let past = 1000 * pow(1.08, 22 / 12.0)
      let whole = played.mean(.presentValue, policy)
      #expect(abs(ahead - past - whole) < 1e-6 * past, "\(policies[policy].name)")
    }
  }

  @Test func `nobody pays for what is not asked`() throws {
    let programme = try Example.lively()
    let whole = programme.layout(for: .all)
    let some = programme.layout(for: Asked([.crossingUltimate]))
    #expect(whole.running == 1 && some.running == 0)
    #expect(try Example.programme().layout(for: .all).running == 0)
  }
}
