import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// What projects spend and need over time since their entries.
struct ValleyCurveTests {
  private static func curve(
    _ played: Played, _ curve: TrialLayout.ValleyCurve, of policy: Int = 0
  ) -> [Double] {
    let layout = played.simulation.layout
    let watched = played.moments.means[layout.watched(of: policy)]
    return played.moments.means[layout.valley(curve, of: policy)].map { $0 / watched }
  }

  private static func isNear(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $1) }
  }

  /// 1500 in each six months, of which the team brings the first 500.
  @Test func `a certain project's way is known by hand`() throws {
    let played = Played(
      try Example.programme(
        [Example.certain()], projects: [Example.project(entry: .month(7), copies: 3)], horizon: 27),
      trials: 9)
    let spent = [750.0, 1500, 2250, 3000, 3750, 4500, 4500, 4500, 4500]
    let need = [250.0, 1000, 1250, 2000, 2250, 3000, 3000, 3000, 3000]
    for policy in [0, 2, 3] {
      #expect(Self.isNear(Self.curve(played, .spending, of: policy), spent))
      #expect(Self.isNear(Self.curve(played, .need, of: policy), need))
      let plan = TallyPlan(played.simulation.layout)
      for step in need.indices {
        let fan = played.results.tallies.sketches[plan.need(byStep: step, of: policy)]
        #expect(fan.total == 2)
        #expect(abs(try #require(fan.quantile(0.5)) - need[step]) <= need[step] / 256)
      }
    }
  }

  @Test func `standing by for a round spends until the project crosses`() throws {
    let funding = try Example.funding(standby: 10)
    // Costs of 1400 leave 300 of 4500 for the search.
    let template = try Example.template(
      stages: Example.stages([1, 1, 1], cost: Example.quantity(1400)),
      financing: Example.financing(share: 1, wait: Example.constant(6)), funding: funding)
    let played = Played(
      try Example.programme([template], projects: [Example.project()], horizon: 27))
    let spent = Self.curve(played, .spending)
    #expect(Self.isNear(Array(spent[5...]), [4200, 4230, 4260, 4260]))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func `where all have ended the way leads to the depth of the valley`(policy: Int) throws {
    // One future is watched, and all of it; running projects have no part in either.
    let played = Played(try Example.lively(copies: 40, horizon: 360))
    let (spent, need) = (
      Self.curve(played, .spending, of: policy), Self.curve(played, .need, of: policy)
    )
    let depth = try #require(played.value("valley.depth", policy))
    #expect(abs(try #require(need.last) - depth) <= 1e-9 * depth)
    #expect(zip(need, spent).allSatisfy { $0 <= $1 + 1e-6 })
    #expect(zip(need, need.dropFirst()).allSatisfy { $0 <= $1 + 1e-6 })
    #expect(zip(spent, spent.dropFirst()).allSatisfy { $0 <= $1 + 1e-6 })
  }

  @Test func `a policy's way is the same alone as in its family`() throws {
    let policies = try Example.livelyPolicies()
    let together = Played(try Example.lively(policies: policies))
    for (place, policy) in policies.enumerated() {
      let alone = Played(try Example.lively(policies: [policy]))
      for curve in TrialLayout.ValleyCurve.allCases {
        #expect(Self.curve(alone, curve) == Self.curve(together, curve, of: place))
      }
    }
  }

  @Test func `what nobody pays for is spent by nobody`() throws {
    let template = try Example.certain(
      funding: Funding(centre: 1500, otherPublic: 1500, team: 1500, patienceMonths: 6))
    let played = Played(
      try Example.programme(
        [template], projects: [Example.project()],
        policies: [Policy(name: "none", instrument: .none)], horizon: 60))
    let money = played.mean(.teamPaid, 0) + played.mean(.otherPublicPaid, 0)
    let spent = try #require(Self.curve(played, .spending).last)
    #expect(spent > 0)
    #expect(spent <= money + 1e-9)
  }
}
