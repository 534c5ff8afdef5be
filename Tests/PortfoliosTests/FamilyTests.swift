import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// Policies that treat projects alike until they cross are followed together, and nobody can tell.
@Suite struct FamilyTests {
  static let trials = 2 * Simulation.chunkTrials

  /// Some pay alike and differ in what they get; the others differ in money, judges, debt or behaviour.
  static func policies() throws -> [Policy] {
    let patient = try FollowOn(.fixed(300), rounds: 1)
    return try Example.livelyPolicies() + [
      Policy(name: "followed", instrument: .grantToEquity(ConversionPlan()), followOn: patient),
      Policy(name: "forgiven", instrument: .grant, appraisal: .portfolio(exempt: .failed)),
      Policy(
        name: "earning", instrument: .royalty(Royalty(exitShare: 0.1, interestPerYear: 0.03))),
      Policy(name: "smaller", instrument: .grant, awardShare: 0.9),
      Policy(name: "sharper", instrument: .grant, review: .perfect),
      Policy(name: "bridged", instrument: .grant, bridging: Bridging(mostShare: 0.2)),
      Policy(name: "chosen", instrument: .grant, selection: .expert(Screening(admits: 0.7))),
      Policy(
        name: "lent",
        instrument: .convertibleDebt(ConvertibleDebt(interestPerYear: 0.05, maturityMonths: 60))),
      Policy(
        name: "liked", instrument: .grant, behaviour: Behaviour(attraction: 0.3)),
    ]
  }

  static func fund(isShort: Bool) throws -> Fund {
    isShort ? try Fund(budget: .commitment(9000), recycling: Recycling(share: 0.5)) : .unlimited
  }

  @Test(arguments: [false, true])
  func `a policy leaves the same numbers beside its family as alone`(isShort: Bool) throws {
    let policies = try Self.policies()
    let fund = try Self.fund(isShort: isShort)
    let together = Played(
      try Example.lively(copies: 6, policies: policies, fund: fund), trials: Self.trials)
    for (number, policy) in policies.enumerated() {
      let alone = Played(
        try Example.lively(copies: 6, policies: [policy], fund: fund), trials: Self.trials)
      #expect(
        Self.numbers(of: number, together) == Self.numbers(of: 0, alone), "\(policy.name)")
      #expect(Self.sketches(of: number, together) == Self.sketches(of: 0, alone), "\(policy.name)")
    }
  }

  /// All means of a policy's part of the rows, bit by bit.
  private static func numbers(of policy: Int, _ played: Played) -> [UInt64] {
    let layout = played.simulation.layout
    let first = layout.place(.entered, of: policy)
    let width = layout.place(.entered, of: 1) - layout.place(.entered, of: 0)
    return played.moments.means[first..<first + width].map(\.bitPattern)
  }

  private static func sketches(of policy: Int, _ played: Played) -> [QuantileSketch] {
    let plan = TallyPlan(played.simulation.layout)
    return TallyPlan.Sketch.allCases.map {
      played.results.tallies.sketches[plan.place($0, of: policy)]
    }
  }

  // MARK: - What is drawn

  @Test func `a path draws what its course gets to see and no more`() throws {
    let rounds = try [Example.round(), Example.round()]
    let crossing = Simulation(
      try Example.programme([Example.certain(rounds: rounds)], copies: 1), seed: 1)
    let whole = try #require(crossing.drawings(inTrial: 0, under: [0]).first)
    #expect(whole.stages == 3 && whole.seeksMoney && whole.rounds == 2 && whole.exits)

    let failing = Simulation(
      try Example.programme([Example.template(stages: Example.stages([0, 1, 1]))], copies: 1),
      seed: 1)
    let short = try #require(failing.drawings(inTrial: 0, under: [0]).first)
    #expect(short.stages == 1 && !short.seeksMoney && short.rounds == 0 && !short.exits)
  }

  @Test func `what all policies draw together is the most that one of them draws`() throws {
    let simulation = Simulation(try Example.lively(), seed: 3)
    let policies = simulation.programme.policies.indices
    let together = simulation.drawings(inTrial: 5, under: Array(policies))
    let apart = policies.map { simulation.drawings(inTrial: 5, under: [$0]) }
    for (place, drawing) in together.enumerated() {
      #expect(drawing.stages == apart.map { $0[place].stages }.max())
      #expect(drawing.rounds == apart.map { $0[place].rounds }.max())
      #expect(drawing.exits == apart.contains { $0[place].exits })
    }
  }
}
