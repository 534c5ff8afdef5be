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
    let fund = try Self.fund(isShort: isShort)
    try Self.expectSameAsAlone(try Self.policies()) { policies in
      try Example.lively(copies: 6, policies: policies, fund: fund)
    }
  }

  /// Results that lie idle until a broker brings a team: one policy's idle project is another's award.
  @Test(arguments: [false, true])
  func `who reassigns idle results is no kin of who leaves them`(isShort: Bool) throws {
    let fund = try Self.fund(isShort: isShort)
    let idle = try Project(
      name: "idle", template: "busy", entry: .window(from: 3, to: 30), copies: 4,
      isReassigned: true)
    let plan = try Instrument.grantToEquity(ConversionPlan())
    let policies = [
      try Policy(name: "grant, leaves", instrument: .grant),
      try Policy(name: "grant, takes", instrument: .grant, reassigns: true),
      try Policy(name: "shares, takes", instrument: plan, reassigns: true),
      try Policy(name: "shares, leaves", instrument: plan),
      try Policy(name: "nothing, takes", instrument: .none, reassigns: true),
    ]
    let together = try Self.expectSameAsAlone(policies) { policies in
      try Example.lively(
        copies: 4, policies: policies, fund: fund, more: [idle], brokerFee: 40)
    }
    // Otherwise nothing is shown: idle results are left by some, and the fee is paid by some.
    #expect(
      together.mean(.refusedByHorizon, 0) >= 4
        && together.mean(.signed, 1) > together.mean(.signed, 0))
    #expect(together.mean(.centrePaid, 1) > together.mean(.centrePaid, 4))
  }

  /// Holds each policy's numbers and sketches beside the others to those that it leaves alone.
  @discardableResult
  private static func expectSameAsAlone(
    _ policies: [Policy], in programme: ([Policy]) throws -> Programme
  ) throws -> Played {
    let together = Played(try programme(policies), trials: trials)
    for (number, policy) in policies.enumerated() {
      let alone = Played(try programme([policy]), trials: trials)
      #expect(numbers(of: number, together) == numbers(of: 0, alone), "\(policy.name)")
      #expect(sketches(of: number, together) == sketches(of: 0, alone), "\(policy.name)")
    }
    return together
  }

  /// All means of a policy's part of the rows, bit by bit.
  static func numbers(of policy: Int, _ played: Played) -> [UInt64] {
    let layout = played.simulation.layout
    let first = layout.place(.entered, of: policy)
    let width = layout.place(.entered, of: 1) - layout.place(.entered, of: 0)
    return played.moments.means[first..<first + width].map(\.bitPattern)
  }

  static func sketches(of policy: Int, _ played: Played) -> [QuantileSketch] {
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
