import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// Where the state's stake in a company that crossed ends, one project of which all is known after another.
@Suite struct StakeEndTests {
  private static func conversion() throws -> Instrument { .grantToEquity(try ConversionPlan()) }

  private static func end(
    of project: CertainProject = CertainProject(), _ instrument: Instrument? = nil,
    holding: Holding = .toExit, fund: Fund = .unlimited
  ) throws -> StakeEnd? {
    try project.replay(try instrument ?? conversion(), holding: holding, fund: fund)
      .outcome.stakeEnd
  }

  @Test(arguments: [
    (Exit.Kind.listing, StakeEnd.listing), (.acquisition, .acquisition), (.buyBack, .buyBack),
    (.writeOff, .writeOff),
  ])
  func `shares that are held to the exit go as the company does`(
    kind: Exit.Kind, end: StakeEnd
  ) throws {
    var project = CertainProject()
    project.exit = kind
    #expect(try Self.end(of: project) == end)
    // A plain grant buys nothing, however the company fares.
    #expect(try Self.end(of: project, .grant) == .unheld)
  }

  @Test func `a company that dies between rounds has failed after crossing`() throws {
    var project = CertainProject()
    (project.rounds, project.chance, project.death) = (1, 0, 1)
    #expect(try Self.end(of: project) == .writeOff)
  }

  @Test func `the last of the shares decides, not the first`() throws {
    var project = CertainProject()
    project.rounds = 2
    #expect(try Self.end(of: project, holding: .sell(fraction: 1, atRound: 1)) == .rounds)
    #expect(try Self.end(of: project, holding: .sell(fraction: 0.4, atRound: 1)) == .acquisition)
    let steps = Holding.sellInSteps(fraction: 0.5, fromRound: 1)
    #expect(try Self.end(of: project, holding: steps) == .rounds)
  }

  @Test func `a team that uses its right has bought the shares back`() throws {
    var project = CertainProject()
    (project.rounds, project.stepUp) = (1, 3)
    let right = Holding.teamBuyBack(interestPerYear: 0, withinMonths: 60)
    #expect(try Self.end(of: project, holding: right) == .buyBack)
  }

  @Test func `a fund that ends sells what it holds or hands it over`() throws {
    func fund(_ month: Double, _ form: Fund.AtEnd) throws -> Fund {
      try Fund(budget: .unlimited, endMonth: month, atEnd: form, saleHaircut: 0.3)
    }
    // It crosses at 24; the exit at 48 comes too late for a fund that ends at 40, in time for one at 60.
    #expect(try Self.end(fund: fund(40, .sell)) == .fundEnd)
    #expect(try Self.end(fund: fund(40, .handOver)) == .handOver)
    #expect(try Self.end(fund: fund(60, .sell)) == .acquisition)
    // Of a company that crosses afterwards the fund has nothing, its successor what it converts.
    #expect(try Self.end(fund: fund(20, .sell)) == .unheld)
    #expect(try Self.end(fund: fund(20, .handOver)) == .handOver)
  }

  @Test func `a project that does not cross has no stake to end`() throws {
    var project = CertainProject()
    project.chances = [1, 0, 1]
    #expect(try Self.end(of: project) == nil)
    project.chances = [1, 1, 1]
    project.share = 0
    #expect(try Self.end(of: project) == nil)
  }

  // MARK: - Counts

  @Test func `all ends are all that cross, fresh and under way apart`() throws {
    let played = try CountsTests.played()
    let layout = played.simulation.layout
    var seen: Set<StakeEnd> = []
    for policy in 0..<6 {
      func sum(isRunning: Bool) -> Double {
        StakeEnd.allCases.reduce(0) { sum, end in
          let mean = played.moments.means[layout.exit(end, isRunning: isRunning, of: policy)]
          if mean > 0 { seen.insert(end) }
          return sum + mean
        }
      }
      #expect(abs(sum(isRunning: false) - played.mean(.crossed, policy)) < 1e-12)
      #expect(abs(sum(isRunning: true) - played.mean(.runningCrossed, policy)) < 1e-12)
    }
    // This fund has no end, and one policy sells half of its shares at a round and holds the others.
    #expect(seen == [.listing, .acquisition, .buyBack, .writeOff, .unheld])
  }

  /// H0: of a project that always crosses, exits fall as 1 : 5 : 2 : 2.
  ///
  /// Binomial, 4,096 futures, seed 1; each of four shares rejects beyond 5 standard errors, which chance does in
  /// fewer than one of a million such tests.
  @Test func `exits fall by the chances that the scenario gives them`() throws {
    var template = try CertainProject().template()
    let chances: [Exit.Kind: Double] = [
      .listing: 0.1, .acquisition: 0.5, .buyBack: 0.2, .writeOff: 0.2,
    ]
    template.growth.exit = try Exit(
      delayMonths: CertainProject.law(24), chances: chances, multiple: CertainProject.law(2),
      recovery: CertainProject.law(0))
    let played = Played(
      try Example.programme(
        [template], projects: [Example.project(template: "certain")],
        policies: [Example.converting()]), trials: 4096)
    let layout = played.simulation.layout
    for (end, chance) in [
      (StakeEnd.listing, 0.1), (.acquisition, 0.5), (.buyBack, 0.2), (.writeOff, 0.2),
    ] {
      let share = played.moments.means[layout.exit(end, isRunning: false, of: 0)]
      let error = (chance * (1 - chance) / 4096).squareRoot()
      #expect(abs(share - chance) < 5 * error, "\(end): \(share)")
    }
  }
}
