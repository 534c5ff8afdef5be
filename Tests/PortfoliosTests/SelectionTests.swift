import Estimates
import Policies
import Portfolios
import Projects
import Randomness
import Testing

/// Each rule of selection where it alone decides, against what nature is known to hold.
@Suite struct SelectionTests {
  private static let trials = 200
  private static let copies = 20

  /// One stage of six months that merit decides, or luck alone.
  private func world(chance: Double, loading: Double, team: Double = 2000) throws -> World {
    let template = try Example.template(
      stages: Example.stages([chance], loading: loading),
      funding: Funding(centre: 1000, team: team, patienceMonths: 6))
    return try World(
      templates: [template],
      projects: [
        Project(
          name: "problem", template: template.name, entry: .window(from: 0, to: 60),
          copies: Self.copies)
      ])
  }

  private func simulation(
    _ world: World, _ selection: Selection, _ disbursement: Disbursement = .milestones(),
    fund: Fund = .unlimited
  ) throws -> Simulation {
    let policy = try Policy(
      name: "chosen", instrument: .grant, disbursement: disbursement, selection: selection)
    let programme = try Programme(
      world: world, policies: [policy], baseline: 0, fund: fund, horizonMonths: 240)
    return Simulation(programme, seed: 3)
  }

  /// Visits every problem of every trial with what became of it.
  private func visit(
    _ simulation: Simulation,
    _ visit: (inout Nature, ProjectNature, CourseOutcome) throws -> Void
  ) throws {
    var nature = Nature(simulation.programme.world, seed: simulation.seed)
    for trial in 0..<UInt64(Self.trials) {
      nature.begin(trial: trial)
      for copy in 0..<Self.copies {
        let replay = try #require(
          simulation.replay(trial: trial, project: 0, copy: copy, policy: 0))
        let problem = nature.project(nature.world.members[0], copy: copy)
        try visit(&nature, problem, replay.outcome)
      }
    }
  }

  // MARK: - Race

  @Test(arguments: [2, 4, 8])
  func `a race is done where any of its teams succeeds, once, at all teams' cost`(
    teams: Int
  ) throws {
    let simulation = try simulation(
      world(chance: 0.3, loading: 0), .race(Race(teams: teams, keep: 1)))
    var done = 0
    try visit(simulation) { nature, problem, outcome in
      let isSolved = (0..<teams).contains {
        nature.stage(0, of: nature.team(UInt8($0), of: problem)).succeeds
      }
      #expect(outcome.isDone == isSolved)
      #expect(outcome.centrePaid == 1000 * Double(teams))
      #expect(outcome.teamPaid == 2000 * Double(teams))
      if outcome.isDone { done += 1 }
    }
    // H0: P(done) = 1 − (1 − p)ⁿ; 4,000 problems, rejected at 5 standard errors.
    let chance = 1 - power(0.7, Double(teams))
    let count = Double(Self.trials * Self.copies)
    let error = (chance * (1 - chance) / count).squareRoot()
    #expect(abs(Double(done) / count - chance) < 5 * error)
  }

  @Test func `a race counts one problem, and the run agrees with its replays`() throws {
    let simulation = try simulation(
      world(chance: 0.3, loading: 0), .race(Race(teams: 3, keep: 2)))
    let results = simulation.run(trials: Self.trials, threads: 2)
    let moments = try #require(
      results.forest.root(chunks: Simulation.chunks(for: Self.trials)))
    func mean(_ column: Column) -> Double {
      moments.means[simulation.layout.place(column, of: 0)]
    }
    var done = 0.0
    try visit(simulation) { _, _, outcome in if outcome.isDone { done += 1 } }
    #expect(mean(.entered) == Double(Self.copies))
    #expect(mean(.centrePaid) == 3000 * Double(Self.copies))
    #expect(abs(mean(.done) * Double(Self.trials) - done) < 1e-6)
  }

  @Test func `later tranches go only to those that are kept`() throws {
    let template = try Example.template(
      stages: Example.stages([1, 1, 1]),
      funding: Funding(centre: 900, team: 9000, patienceMonths: 6))
    let world = try World(
      templates: [template],
      projects: [
        Project(name: "p", template: template.name, entry: .month(0), copies: Self.copies)
      ])
    let simulation = try simulation(world, .race(Race(teams: 5, keep: 2)))
    // Five teams get the first third, two the second and the third: 5·300 + 2·300 + 2·300.
    try visit(simulation) { _, _, outcome in #expect(outcome.centrePaid == 2700) }
  }

  // MARK: - Open call

  @Test func `of applicants that merit decides the best is found, and one is paid`() throws {
    let call = try OpenCall(applicants: 5, accuracy: 1)
    let simulation = try simulation(
      world(chance: 0.3, loading: 1), .openCall(call),
      Disbursement(.onDelivery(interim: .team)))
    try visit(simulation) { nature, problem, outcome in
      let canBeDone = (0..<5).contains {
        nature.stage(0, of: nature.team(UInt8($0), of: problem)).succeeds
      }
      #expect(outcome.isDone == canBeDone)
      // Paid on delivery: a failure costs the centre nothing.
      #expect(outcome.centrePaid == (canBeDone ? 1000 : 0))
    }
  }

  @Test func `a blind open call chooses by luck`() throws {
    let call = try OpenCall(applicants: 5, accuracy: 0)
    let simulation = try simulation(world(chance: 0.3, loading: 1), .openCall(call))
    var done = 0.0
    try visit(simulation) { _, _, outcome in if outcome.isDone { done += 1 } }
    // H0: P(done) = p; 4,000 problems, rejected at 5 standard errors of 0.0072.
    #expect(abs(done / Double(Self.trials * Self.copies) - 0.3) < 0.036)
  }

  // MARK: - Experts

  @Test func `experts that see merit turn away exactly what would fail`() throws {
    let simulation = try simulation(
      world(chance: 0.6, loading: 1), .expert(Screening(accuracy: 1, admits: 0.6)))
    try visit(simulation) { nature, problem, outcome in
      let succeeds = nature.stage(0, of: problem).succeeds
      #expect(outcome.isDone == succeeds)
      #expect((outcome.cause == .refused) == !succeeds)
      #expect(outcome.centrePaid == (succeeds ? 1000 : 0))
    }
  }

  @Test func `who is turned away takes no money from who is not`() throws {
    let selection = Selection.expert(try Screening(accuracy: 1, admits: 0.6))
    // All is spent, so that nothing comes back to be granted again.
    let world = try world(chance: 0.6, loading: 1, team: 500)
    let free = try simulation(world, selection)
    let short = try simulation(world, selection, fund: Fund(budget: .commitment(5000)))
    for trial in 0..<UInt64(20) {
      func signed(_ simulation: Simulation) -> Int {
        (0..<Self.copies).count {
          let replay = simulation.replay(trial: trial, project: 0, copy: $0, policy: 0)
          return (replay?.outcome.centrePaid ?? 0) > 0
        }
      }
      #expect(signed(short) == min(5, signed(free)))
    }
  }

  @Test func `a commission is a review that everybody passes`() throws {
    let world = try world(chance: 0.6, loading: 0.5)
    let chunks = Simulation.chunks(for: Self.trials)
    let expert = try simulation(world, .everybody).run(trials: Self.trials, threads: 1)
    let directed = try simulation(world, .directed).run(trials: Self.trials, threads: 1)
    #expect(expert.forest.root(chunks: chunks) == directed.forest.root(chunks: chunks))
  }

  // MARK: - Investors

  @Test(arguments: [InvestorGate.Gates.last, .every])
  func `a gate passes when an investor comes in time`(gates: InvestorGate.Gates) throws {
    let template = try Example.template(stages: Example.stages([1, 1, 1]))
    let world = try World(
      templates: [template],
      projects: [
        Project(name: "p", template: template.name, entry: .month(0), copies: Self.copies)
      ])
    let simulation = try simulation(
      world, .market(InvestorGate(gates: gates, withinMonths: 9)))
    try visit(simulation) { nature, problem, outcome in
      let fate = nature.financing(of: problem)
      let comes = fate.comes && fate.exposureMonths <= 9
      #expect(outcome.hasCrossed == comes)
      #expect(outcome.wrongStops == (comes ? 0 : 1))
      // Three stages of six months; the wait falls after the last or within the second and third.
      let end =
        switch (gates, comes) {
        case (.last, true): 18 + fate.exposureMonths
        case (.last, false): 27.0
        case (.every, true): 18 + fate.exposureMonths
        case (.every, false): 15.0
        }
      #expect(abs(outcome.endMonth - end) < 1e-9)
    }
  }

  // MARK: - Refusals

  @Test func `a race that keeps everybody is refused`() throws {
    #expect(throws: PolicyError.outOfRange("keep", value: 3, allowed: .closed(1, 2))) {
      try Race(teams: 3, keep: 3)
    }
    #expect(throws: PolicyError.outOfRange("applicants", value: 1, allowed: .closed(2, 256))) {
      try OpenCall(applicants: 1)
    }
    #expect(throws: PolicyError.outOfRange("admits", value: 1.5, allowed: .closed(0, 1))) {
      try Screening(admits: 1.5)
    }
    #expect(throws: PolicyError.combination(.reviewWithoutGates)) {
      try Policy(
        name: "m", instrument: .grant, review: .perfect,
        selection: .market(InvestorGate(gates: .every, withinMonths: 6)))
    }
  }
}
