import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// What published figures are held against: the same number of every future.
@Suite struct SightingTests {
  private static func snapshots(at month: Double, policy: Int) -> [Sighting] {
    Snapshot.allCases.map { Sighting(.snapshot($0, atMonth: month), policy: policy) }
  }

  private static func lively(_ sightings: [Sighting]) throws -> Programme {
    var programme = try Example.lively(copies: 4)
    programme.sightings = sightings
    return programme
  }

  private static func mean(_ played: Played, _ index: Int) -> Double {
    played.moments.means[played.simulation.layout.sighting(index)]
  }

  @Test(arguments: 0..<6) func `a snapshot of today counts as the columns of today do`(policy: Int)
    throws
  {
    let played = Played(try Self.lively(Self.snapshots(at: 24, policy: policy)), trials: 200)
    let columns: [Column] = [
      .startedToday, .crossedToday, .failedToday, .closedToday, .inProgressToday,
    ]
    for (index, column) in columns.enumerated() {
      #expect(Self.mean(played, index) == played.mean(column, policy), "\(column)")
    }
    #expect(Self.mean(played, 0) > 0 && Self.mean(played, 4) > 0)
  }

  @Test func `a company is held from its crossing to its exit`() throws {
    // Crosses at month 24 with 2000 of market money, is sold at month 48.
    let policy = try Policy(name: "policy", instrument: .grantToEquity(ConversionPlan()))
    var programme = try CertainProject().programme(policy)
    let months = [0.0, 23, 24, 47, 48]
    programme.sightings = months.flatMap { month in
      [Snapshot.held, .crossed, .privateMoney].map {
        Sighting(.snapshot($0, atMonth: month), policy: 0)
      }
    }
    let played = Played(programme)
    let counts = programme.sightings.indices.map { Self.mean(played, $0) }
    #expect(counts == [0, 0, 0, 0, 0, 0, 1, 1, 2000, 1, 1, 2000, 0, 1, 2000])
  }

  @Test func `shares that come to nothing, or are sold at a round, are held no longer`() throws {
    func held(_ project: CertainProject, _ holding: Holding, at month: Double) throws -> Double {
      let policy = try Policy(
        name: "policy", instrument: .grantToEquity(ConversionPlan()), holding: holding)
      var programme = try project.programme(policy)
      programme.sightings = [Sighting(.snapshot(.held, atMonth: month), policy: 0)]
      return Self.mean(Played(programme), 0)
    }
    var dying = CertainProject(rounds: 1)
    (dying.death, dying.chance) = (1, 0)
    #expect(try held(dying, .toExit, at: 35) == 1)
    #expect(try held(dying, .toExit, at: 36) == 0)
    let sold = CertainProject(rounds: 1)
    #expect(try held(sold, .sell(fraction: 1, atRound: 1), at: 36) == 0)
    #expect(try held(sold, .sell(fraction: 0.5, atRound: 1), at: 36) == 1)
  }

  @Test func `every metric of a single future is that of a run of one trial`() throws {
    let sightings = Sighting.metrics.map { Sighting(.metric($0.name), policy: 3) }
    let played = Played(try Self.lively(sightings), trials: 1, seed: 3)
    let plan = TallyPlan(played.simulation.layout)
    var defined = 0
    for (index, metric) in Sighting.metrics.enumerated() {
      let sketch = played.results.tallies.sketches[plan.place(ofSighting: index)]
      let value = metric.estimate(played.source(3)).value
      #expect((value == nil) == (sketch.total == 0), "\(metric.name)")
      guard let value, let seen = sketch.quantile(0.5) else { continue }
      // One entry is the least and the greatest, so that the sketch is exact.
      #expect(abs(seen - value) <= 1e-12 * abs(value), "\(metric.name)")
      defined += 1
    }
    #expect(defined > 20)
  }

  @Test func `futures without such a number are counted and not dropped`() throws {
    let sightings = [Sighting(.metric("money.costPerCrossing"), policy: 0)]
    let played = Played(
      try Example.programme(copies: 1, policies: [Policy(name: "grant", instrument: .grant)])
        .sighting(sightings), trials: 300)
    let plan = TallyPlan(played.simulation.layout)
    let sketch = played.results.tallies.sketches[plan.place(ofSighting: 0)]
    #expect(sketch.total + sketch.undefined == 300)
    #expect(sketch.total == UInt64((300 * played.mean(.crossed, 0)).rounded()))
    #expect(sketch.undefined > 0)
  }

  @Test func `sightings move no other number, and threads and parts move no sighting`() throws {
    let programme = try Self.lively(Self.snapshots(at: 36, policy: 2))
    let plain = Played(try Self.lively([]), trials: 1000)
    let seen = Played(programme, trials: 1000, threads: 3)
    for policy in 0..<6 { #expect(seen.estimates(policy) == plain.estimates(policy)) }
    #expect(seen.results == Played(programme, trials: 1000).results)
    let shape = RunResults.Shape(seen.simulation)
    let archived = try RunResults(archive: seen.results.archive(shape: shape), shape: shape)
    #expect(archived == seen.results)
  }

  @Test func `a sighting of a policy that is not there is refused`() {
    #expect(throws: ProgrammeError.noSightedPolicy) {
      let policy = try Policy(name: "policy", instrument: .grant)
      let world = try CertainProject().programme(policy).world
      _ = try Programme(
        world: world, policies: [policy], baseline: 0,
        sightings: [Sighting(.snapshot(.crossed, atMonth: 1), policy: 1)])
    }
  }
}

extension Programme {
  fileprivate func sighting(_ sightings: [Sighting]) -> Programme {
    var programme = self
    programme.sightings = sightings
    return programme
  }
}
