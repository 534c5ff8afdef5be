import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// A policy may have a purse of its own: beside others it comes to what it comes to where the purse is everybody's.
@Suite struct OwnFundTests {
  private static let trials = 2 * Simulation.chunkTrials

  /// A purse that is short, costs something and gives up on nobody for two years.
  private static func fund(_ change: (inout Fund) -> Void = { _ in }) throws -> Fund {
    var fund = try Fund(
      budget: .yearly([3000, 1500], carriesOver: true), queuePatienceMonths: 24,
      overheadPerYear: 300, recycling: Recycling(share: 0.3), discountRate: 0.03,
      overheadUntilMonth: 120)
    change(&fund)
    return fund
  }

  private struct Case: Sendable {
    let name: String
    let change: @Sendable (inout Fund) -> Void
  }

  private static let cases = [
    Case(name: "budget") { $0.budget = .commitment(5000) },
    Case(name: "unlimited") { $0.budget = .unlimited },
    Case(name: "recycling") { $0.recycling = (try? Recycling(share: 0.9)) ?? .none },
    Case(name: "queue") { $0.queue = .init(rank: .signal, head: .isPassed) },
    Case(name: "patience") { $0.queuePatienceMonths = 5 },
    Case(name: "overhead") { ($0.overheadPerYear, $0.overheadUntilMonth) = (900, 80) },
    Case(name: "end") { ($0.endMonth, $0.overheadUntilMonth) = (66, 66) },
    Case(name: "haircut") {
      ($0.endMonth, $0.overheadUntilMonth, $0.saleHaircut) = (66, 66, 0.4)
    },
    Case(name: "handed over") {
      ($0.endMonth, $0.overheadUntilMonth, $0.saleHaircut, $0.atEnd) = (66, 66, 0.4, .handOver)
    },
    Case(name: "unlimited until an end") {
      ($0.budget, $0.endMonth, $0.overheadUntilMonth) = (.unlimited, 40, 40)
    },
    Case(name: "unlimited until that end at a haircut") {
      ($0.budget, $0.endMonth, $0.overheadUntilMonth) = (.unlimited, 40, 40)
      $0.saleHaircut = 0.5
    },
  ]

  /// Two policies that are kin under each of the funds, and two that have the common one.
  private static func policies() throws -> [(policy: Policy, fund: Fund)] {
    let funds = try [("common", try fund())] + cases.map { ($0.name, try fund($0.change)) }
    return try funds.flatMap { name, fund in
      let own = name == "common" ? nil : fund
      return try [
        (Policy(name: "grant, \(name)", instrument: .grant, fund: own), fund),
        (
          Policy(
            name: "shares, \(name)", instrument: .grantToEquity(ConversionPlan()), fund: own),
          fund
        ),
      ]
    }
  }

  private static func programme(_ policies: [Policy], _ fund: Fund) throws -> Programme {
    try Example.lively(copies: 6, policies: policies, fund: fund)
  }

  private static func without(_ policy: Policy) -> Policy {
    var policy = policy
    policy.fund = nil
    return policy
  }

  // MARK: - The same bits as apart

  @Test func `each policy leaves the numbers that a run with its fund for all leaves`() throws {
    let policies = try Self.policies()
    let together = Played(
      try Self.programme(policies.map(\.policy), Self.fund()), trials: Self.trials)
    var seen: Set<[UInt64]> = []
    for (number, (policy, fund)) in policies.enumerated() {
      let alone = Played(
        try Self.programme([Self.without(policy)], fund), trials: Self.trials)
      func columns(_ played: Played, _ policy: Int) -> [UInt64] {
        Column.allCases.map { played.mean($0, policy).bitPattern }
      }
      #expect(columns(together, number) == columns(alone, 0), "\(policy.name)")
      #expect(together.estimates(number) == alone.estimates(0), "\(policy.name)")
      #expect(
        FamilyTests.sketches(of: number, together) == FamilyTests.sketches(of: 0, alone),
        "\(policy.name)")
      // Where the cash plan is as long, all of the row.
      if fund.endMonth == .infinity {
        #expect(
          FamilyTests.numbers(of: number, together) == FamilyTests.numbers(of: 0, alone),
          "\(policy.name)")
      }
      if policy.instrument != .grant { seen.insert(columns(alone, 0)) }
    }
    // Otherwise nothing is shown: each fund moves something of what shares bring.
    #expect(seen.count == policies.count / 2)
  }

  @Test func `each story is that of a run with its fund for all`() throws {
    let policies = try Self.policies()
    let together = Simulation(
      try Self.programme(policies.map(\.policy), Self.fund()), seed: 5)
    for (number, (policy, fund)) in policies.enumerated() {
      let alone = Simulation(try Self.programme([Self.without(policy)], fund), seed: 5)
      for trial in UInt64(0)..<8 {
        for (project, copy) in [(0, 0), (0, 3), (0, 5), (1, 0)] {
          func replay(_ simulation: Simulation, _ policy: Int) -> Replay? {
            simulation.replay(trial: trial, project: project, copy: copy, policy: policy)
          }
          let (one, other) = (replay(together, number), replay(alone, 0))
          #expect(one?.outcome == other?.outcome, "\(policy.name)")
          #expect(one?.events.map(\.event) == other?.events.map(\.event), "\(policy.name)")
          #expect(one?.events.map(\.month) == other?.events.map(\.month), "\(policy.name)")
        }
      }
      #expect(together.stopped(under: number) == alone.stopped(under: 0), "\(policy.name)")
    }
  }

  @Test func `a fund of one's own that is everybody's moves no bit`() throws {
    for fund in [try Self.fund(), try Self.fund { $0.budget = .unlimited }] {
      let plain = try Self.policies().map { Self.without($0.policy) }.prefix(4)
      let stated = plain.map { policy in
        var policy = policy
        policy.fund = fund
        return policy
      }
      let (one, other) = try (
        Played(Self.programme(Array(plain), fund), trials: 300),
        Played(Self.programme(stated, fund), trials: 300)
      )
      #expect(one.moments.means.map(\.bitPattern) == other.moments.means.map(\.bitPattern))
    }
  }

  @Test func `a future comes to the same under plain terms and under full ones`() throws {
    let policies = try Self.policies().map(\.policy)
    let simulations = try [
      Self.programme(policies, Self.fund()),
      Example.programme(copies: 6, policies: policies, fund: Self.fund()),
    ].map { Simulation($0, seed: 3) }
    #expect(simulations[1].usesPlainTerms)
    for simulation in simulations {
      for trial in UInt64(0)..<40 {
        #expect(
          simulation.row(ofTrial: trial, underFullTerms: false).map(\.bitPattern)
            == simulation.row(ofTrial: trial, underFullTerms: true).map(\.bitPattern))
      }
    }
  }

  @Test func `two threads and many chunks leave the same numbers as one`() throws {
    let programme = try Self.programme(Self.policies().map(\.policy), Self.fund())
    let one = Played(programme, trials: 1000, threads: 1)
    let two = Played(programme, trials: 1000, threads: 2)
    #expect(one.moments.means.map(\.bitPattern) == two.moments.means.map(\.bitPattern))
  }

  // MARK: - Money

  @Test func `every project's books balance under every purse`() throws {
    let policies = try Self.policies()
    let simulation = Simulation(
      try Self.programme(policies.map(\.policy), Self.fund()), seed: 2)
    for trial in UInt64(0)..<12 {
      for policy in policies.indices {
        for (project, copy) in (0..<6).map({ (0, $0) }) + [(1, 0)] {
          let replay = try #require(
            simulation.replay(trial: trial, project: project, copy: copy, policy: policy))
          let outcome = replay.outcome
          let received =
            outcome.centrePaid + outcome.otherPublicPaid + outcome.teamPaid + outcome.marketPaid
          #expect(
            MoneyTests.isClose(
              received,
              outcome.spent + outcome.returned + outcome.otherPublicReturned + outcome.left),
            "\(policies[policy].policy.name)")
          // What is handed over is told with its price, and brings nothing.
          guard policies[policy].fund.atEnd == .sell else { continue }
          MoneyTests.check(replay, resumed: project == 1 ? 1000 : 0)
        }
      }
    }
  }

  // MARK: - By hand

  /// Three projects of 1500 enter in months 0, 1 and 2 and cross 24 months after they are signed.
  @Test func `two yearly budgets sign the same projects in the months that each can pay`() throws {
    func policy(_ name: String, _ budget: Fund.Budget?) throws -> Policy {
      try Policy(
        name: name, instrument: .grantToEquity(ConversionPlan()),
        fund: budget.map { try Fund(budget: $0) })
    }
    let policies = try [
      policy("poor", nil), policy("rich", .yearly([3000], carriesOver: false)),
      policy("free", .unlimited), policy("growing", .yearly([1500, 3000], carriesOver: false)),
    ]
    let programme = try Example.programme(
      [Example.certain()],
      projects: (0..<3).map { try Example.project("p\($0)", entry: .month(Double($0))) },
      policies: policies, fund: try Fund(budget: .yearly([1500], carriesOver: false)),
      today: 0, horizon: 30)
    let simulation = Simulation(programme, seed: 1)
    let signed = try policies.indices.map { policy in
      try (0..<3).map { project in
        try #require(
          simulation.replay(trial: 0, project: project, copy: 0, policy: policy)
        ).outcome.signedMonth
      }
    }
    #expect(signed == [[0, 12, 24], [0, 1, 12], [0, 1, 2], [0, 12, 12]])
    // By month 30: who was signed by month 6.
    let played = Played(programme)
    #expect(policies.indices.map { played.mean(.crossedByHorizon, $0) } == [1, 2, 3, 1])
    // 500 at signing, 6 and 12 months later: by month 12 all of the first, two tranches of who was signed in month 1.
    let plan = played.simulation.layout
    func paid(byQuarter last: Int, _ policy: Int) -> Double {
      played.sum(plan.paid(of: policy).prefix(last))
    }
    #expect(policies.indices.map { paid(byQuarter: 4, $0) } == [1000, 2000, 3000, 1000])
  }

  // MARK: - What is refused

  @Test func `a discount rate of one's own is refused`() throws {
    let own = try Fund(budget: .unlimited, discountRate: 0.05)
    #expect(throws: ProgrammeError.discountRate(policy: "other", found: 0.05, wanted: 0)) {
      try Example.programme(policies: [Policy(name: "other", instrument: .grant, fund: own)])
    }
  }

  @Test func `a project that never fits is told of the policies whose purse is too small`() throws {
    let programme = try Example.programme(
      [Example.certain()],
      policies: [
        Policy(name: "grant", instrument: .grant),
        Policy(name: "small", instrument: .grant, fund: Fund(budget: .commitment(1499))),
        Policy(name: "enough", instrument: .grant, fund: Fund(budget: .commitment(1500))),
      ])
    let told = NeverFitting.all(in: programme)
    #expect(told.map(\.policy) == ["small"])
    #expect(told.first?.mostFree == 1499 && told.first?.award == 1500)
  }

  @Test func `room is counted for the policies under which projects wait`() throws {
    func bytes(_ short: Int) throws -> Double {
      let policies = try (0..<4).map { number in
        try Policy(
          name: "p\(number)", instrument: .grant,
          fund: number < short ? Fund(budget: .commitment(9000)) : nil)
      }
      return RunCost(
        try Example.programme(copies: 10_000, policies: policies), trials: 256, threads: 1
      ).playing
    }
    let (none, one, two) = try (bytes(0), bytes(1), bytes(2))
    #expect(none < one && one < two)
  }
}
