import Policies
import Portfolios
import Projects
import Randomness
import Testing

/// What an appraisal refuses, and which losses it leaves out.
@Suite struct AppraisalTests {
  private static let copies = 20

  private func simulation(_ bar: LossBar) throws -> Simulation {
    let template = try Example.template(
      stages: Example.stages([0.6], loading: 1), financing: Example.financing(share: 1))
    let policy = try Policy(
      name: "appraised", instrument: .grantToEquity(ConversionPlan()),
      appraisal: .perProject(bar))
    return Simulation(
      try Example.programme([template], copies: Self.copies, policies: [policy]), seed: 5)
  }

  @Test func `an appraiser who sees merit refuses exactly what would be lost`() throws {
    let simulation = try simulation(LossBar(mostLossChance: 0.5, accuracy: 1))
    var nature = Nature(simulation.programme.world, seed: 5)
    for trial in 0..<UInt64(100) {
      nature.begin(trial: trial)
      for copy in 0..<Self.copies {
        let replay = try #require(
          simulation.replay(trial: trial, project: 0, copy: copy, policy: 0))
        let project = nature.project(nature.world.members[0], copy: copy)
        let succeeds = nature.stage(0, of: project).succeeds
        #expect((replay.outcome.cause == .refused) == !succeeds)
        #expect(replay.outcome.centrePaid == (succeeds ? 1500 : 0))
      }
    }
  }

  @Test func `an appraiser who sees nothing refuses all or none`() throws {
    // Every project is lost with chance 0.4, whatever its signal.
    for (most, refused) in [(0.39, 20.0), (0.41, 0.0)] {
      let simulation = try simulation(LossBar(mostLossChance: most, accuracy: 0))
      let played = Played(simulation.programme, trials: 4)
      #expect(played.mean(.entered, 0) - played.mean(.signed, 0) == refused)
    }
  }

  @Test
  func
    `the chance of a loss is that of stages and investors, averaged over what a signal leaves open`()
    throws
  {
    let template = try Example.template(stages: Example.stages([0.9, 0.8, 0.75]))
    let world = try World(templates: [template], projects: [Example.project()])
    let flat = world.chanceOfLoss(of: world.members[0], signal: 1.5, accuracy: 0.8)
    #expect(abs(flat - (1 - 0.9 * 0.8 * 0.75 * 0.5)) < 1e-9)
    // One stage of loading λ and a signal of accuracy ρ: Φ((λρs − c) / √(1 − λ²ρ²)).
    let loaded = try World(
      templates: [
        Example.template(
          stages: Example.stages([0.6], loading: 0.7), financing: Example.financing(share: 1))
      ], projects: [Example.project()])
    let reach = 0.7 * 0.8 * 0.5 + GSL.normalQuantile(0.6)
    let expected = 1 - GSL.normalCDF(reach / (1 - 0.56 * 0.56).squareRoot())
    let found = loaded.chanceOfLoss(of: loaded.members[0], signal: 0.5, accuracy: 0.8)
    #expect(abs(found - expected) < 1e-9)
  }

  @Test func `exempt losses leave the appraisal, not the books`() throws {
    let funding = try Funding(centre: 1500, patienceMonths: 6)
    let templates = [
      try Example.template(
        name: "lost", stages: Example.stages([0]), funding: funding),
      try Example.template(
        name: "kept", stages: Example.stages([1]),
        financing: Example.financing(share: 1, wait: Example.constant(6)), funding: funding),
    ]
    func policy(_ name: String, _ exempt: ExemptLosses) throws -> Policy {
      try Policy(
        name: name, instrument: .grantToEquity(ConversionPlan()),
        appraisal: .portfolio(exempt: exempt))
    }
    let programme = try Example.programme(
      templates,
      projects: [
        Example.project("lost", template: "lost", copies: 3),
        Example.project("kept", template: "kept"),
      ],
      policies: [
        policy("none", []), policy("failed", .failed), policy("closed", .closed),
      ])
    let played = Played(programme)
    for index in 0..<3 { #expect(played.value("state.lossProbability", index) == 1) }
    #expect(played.value("state.appraisedLossProbability", 0) == 1)
    #expect(played.value("state.appraisedLossProbability", 1) == 0)
    #expect(played.value("state.appraisedLossProbability", 2) == 1)
    #expect(played.value("state.exemptLosses", 1) == 4500)
    #expect(played.value("state.exemptLosses", 2) == 0)
  }

  @Test func `nobody is refused where everybody is commissioned`() {
    #expect(throws: PolicyError.combination(.appraisedCommission)) {
      try Policy(
        name: "x", instrument: .grant, selection: .directed,
        appraisal: .perProject(LossBar(mostLossChance: 0.5)))
    }
  }
}
