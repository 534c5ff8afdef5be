import Policies
import Portfolios
import Projects
import Testing

/// Each behavioural effect where it alone decides, and nothing where none is asked for.
@Suite struct BehaviourTests {
  private static let copies = 20

  /// Stages that cannot fail, investors who always come, at random times.
  private func visit(
    _ instrument: Instrument, _ behaviour: Behaviour,
    _ visit: (inout Nature, ProjectNature, CourseOutcome) -> Void
  ) throws {
    let template = try Example.template(
      stages: Example.stages([1]), financing: Example.financing(share: 1))
    let policy = try Policy(name: "x", instrument: instrument, behaviour: behaviour)
    let simulation = Simulation(
      try Example.programme([template], copies: Self.copies, policies: [policy]), seed: 9)
    var nature = Nature(simulation.programme.world, seed: 9)
    for trial in 0..<UInt64(50) {
      nature.begin(trial: trial)
      for copy in 0..<Self.copies {
        let replay = try #require(
          simulation.replay(trial: trial, project: 0, copy: copy, policy: 0))
        let project = nature.project(nature.world.members[0], copy: copy)
        visit(&nature, project, replay.outcome)
      }
    }
  }

  @Test func `effort falls by the part of the company that is given away`() throws {
    let effort = try Behaviour(effort: 1)
    var done = 0.0
    // 1500 for shares at 1500 before the money: half of the company, and half of the chance.
    try visit(.equity(EntryTerms(preMoney: 1500)), effort) { nature, project, outcome in
      #expect(outcome.isDone == nature.survives(effort: 0.5, stage: 0, attempt: 0, of: project))
      if outcome.isDone { done += 1 }
    }
    // H0: half are done; 1,000 projects, rejected at 5 standard errors of 0.016.
    #expect(abs(done / 1000 - 0.5) < 0.08)
    try visit(.grant, effort) { _, _, outcome in #expect(outcome.isDone) }
  }

  @Test func `investors refuse a claim without a price, and no other`() throws {
    let refusal = try Behaviour(unpricedRefusal: 0.3)
    try visit(.grantToEquity(ConversionPlan()), refusal) { nature, project, outcome in
      #expect(outcome.hasCrossed == !nature.refusesUnpriced(0.3, project))
    }
    try visit(.grantToEquity(ConversionPlan(agreedShare: 0.1)), refusal) { _, _, outcome in
      #expect(outcome.hasCrossed)
    }
    try visit(.grant, refusal) { _, _, outcome in #expect(outcome.hasCrossed) }
  }

  @Test(arguments: [1.0, -0.5])
  func `the state's money multiplies the rate at which investors come`(
    attraction: Double
  ) throws {
    try visit(.grant, Behaviour(attraction: attraction)) { nature, project, outcome in
      let wait = nature.financing(of: project).exposureMonths / (1 + attraction)
      #expect(abs(outcome.endMonth - project.entryMonth - 6 - wait) < 1e-9)
    }
  }

  @Test func `effects of nothing change nothing`() throws {
    let plain = try Example.livelyPolicies()
    let stated = try plain.map { policy in
      var policy = policy
      policy.behaviour = try Behaviour(effort: 0, unpricedRefusal: 0, attraction: 0)
      policy.selection = .expert(try Screening(accuracy: 0.9, admits: 1))
      policy.appraisal = .perProject(try LossBar(mostLossChance: 1))
      return policy
    }
    let one = Played(try Example.lively(policies: plain), trials: 128)
    let other = Played(try Example.lively(policies: stated), trials: 128)
    #expect(one.moments == other.moments)
  }
}
