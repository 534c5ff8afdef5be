import Projects
import Randomness
import Testing

/// What a world accepts, what it refuses, and that no description of one can trap.
struct WorldTests {
  private func world(
    _ template: ProjectTemplate? = nil, _ projects: [Project]? = nil, sectors: [Sector] = [],
    merit: World.Merit = .init()
  ) throws -> World {
    try World(
      sectors: sectors, merit: merit, templates: [template ?? SampleWorld.template()],
      projects: projects ?? [SampleWorld.project("one")])
  }

  @Test func `an intensity of zero is not a share that is ever financed`() throws {
    let financing = try SampleWorld.financing(.intensity(perYear: 0, meritEffect: 0.5))
    let world = try world(SampleWorld.template(financing: financing))
    var nature = Nature(world, seed: 1)
    let fate = nature.financing(of: nature.project(world.members[0]))
    #expect(fate.exposureMonths == .infinity)
    #expect(nature.climate.month(from: 3, exposure: fate.exposureMonths) == .infinity)
  }

  @Test(arguments: [0.0, 0.3, 1])
  func `a wrong pass lowers the odds by the stated factor`(factor: Double) throws {
    let forms: [Financing.Form] = [
      .ever(share: 1, loading: .none, waitMonths: .exponential(try Exponential(mean: 12))),
      .intensity(perYear: 1, meritEffect: 0),
    ]
    for form in forms {
      let financing = try SampleWorld.financing(form, unachievedFactor: factor)
      let world = try world(SampleWorld.template(financing: financing))
      var nature = Nature(world, seed: 1)
      var within = (achieved: 0, unachieved: 0)
      for trial in 0..<40_000 as Range<UInt64> {
        nature.begin(trial: trial)
        let fate = nature.financing(of: nature.project(world.members[0]))
        if financing.exposureMonths(of: fate, achieved: true) < 6 { within.achieved += 1 }
        if financing.exposureMonths(of: fate, achieved: false) < 6 { within.unachieved += 1 }
      }
      let arrived = 1 - exponential(-0.5)
      let rate = if case .ever = form { factor * arrived } else { 1 - exponential(-0.5 * factor) }
      // Five standard errors of a share of 40 000 are at most .0125.
      #expect(abs(Double(within.achieved) / 40_000 - arrived) < 0.0125)
      #expect(abs(Double(within.unachieved) / 40_000 - rate) < 0.0125)
    }
  }

  @Test func `a company without later rounds goes straight to its exit`() throws {
    let world = try world(SampleWorld.template(rounds: 0))
    var nature = Nature(world, seed: 1)
    let project = nature.project(world.members[0])
    #expect(world.template(of: world.members[0]).growth.rounds.isEmpty)
    #expect(nature.exit(of: project).months > 0)
  }

  @Test func `impossible exits never happen`() throws {
    let world = try world()
    var nature = Nature(world, seed: 1)
    for trial in 0..<2_000 as Range<UInt64> {
      nature.begin(trial: trial)
      let kind = nature.exit(of: nature.project(world.members[0])).kind
      #expect(kind == .listing || kind == .acquisition)
    }
  }

  @Test func `weights that explain everything to the last digit are accepted`() throws {
    let loading = Loading(market: 0.6, merit: 0.8)
    let form = Financing.Form.ever(
      share: 0.4, loading: loading, waitMonths: .exponential(try Exponential(mean: 12)))
    let world = try world(SampleWorld.template(financing: SampleWorld.financing(form)))
    var nature = Nature(world, seed: 1)
    _ = nature.financing(of: nature.project(world.members[0]))
    _ = try Composition(sectorOnMarket: 1, meritOnMarket: 0.3, meritOnSector: -0.3)
    _ = try Composition(sectorOnMarket: -1, meritOnMarket: 0.5, meritOnSector: -0.5)
  }

  @Test func `weights that explain more are refused with their share`() throws {
    #expect(throws: ProjectError.explainsTooMuch("merit", share: 2)) {
      try Composition(meritOnMarket: 1, meritOnSector: 1)
    }
    #expect(
      throws: WorldError.project(
        .outOfRange("sectors[0].onMarket", value: 1.5, allowed: .closed(-1, 1)))
    ) { try world(sectors: [Sector(name: "unused", onMarket: 1.5)]) }
  }

  @Test func `repeated and unknown names are told`() throws {
    let twice = [try SampleWorld.project("a"), try SampleWorld.project("a")]
    #expect(throws: WorldError.project(.repeated("projects", name: "a"))) {
      try world(nil, twice)
    }
    let lost = try SampleWorld.project("a", template: "usul")
    #expect(
      throws: WorldError.project(
        .unknownName("projects[0].template", name: "usul", known: ["usual"]))
    ) { try world(nil, [lost]) }
  }

  static let badEntries: [(Entry, ProjectError)] = [
    (.month(.infinity), .outOfRange("entry", value: .infinity, allowed: .finite)),
    (.window(from: 3, to: 2), .outOfRange("entry.to", value: 2, allowed: .atLeast(3))),
    (
      .stream(perYear: -1, from: 0, to: 12),
      .outOfRange("entry.perYear", value: -1, allowed: .atLeast(0))
    ),
    (
      .stream(perYear: .infinity, from: 0, to: 12),
      .outOfRange("entry.perYear", value: .infinity, allowed: .atLeast(0))
    ),
  ]

  @Test(arguments: badEntries)
  func `an entry that cannot be is refused`(entry: Entry, error: ProjectError) throws {
    #expect(throws: error) { try SampleWorld.project("a", entry: entry) }
  }

  @Test func `copies have a limit`() throws {
    #expect(throws: ProjectError.self) { try SampleWorld.project("a", copies: 0) }
    #expect(throws: ProjectError.self) { try SampleWorld.project("a", copies: 1 << 24 + 1) }
    let world = try world(nil, [SampleWorld.project("a", copies: Project.mostCopies)])
    var nature = Nature(world, seed: 1)
    #expect(nature.arrivals(of: world.members[0]) == 1 << 24)
    let last = nature.project(world.members[0], copy: Project.mostCopies - 1)
    #expect(nature.stage(0, of: last).months > 0)
  }

  @Test(arguments: [
    (0.0, 10, 0...0), (1e-9, 10, 0...1), (1e12, 10, 10...10), (1e300, 5, 5...5),
    (1e4, 1 << 24, 9_500...10_500), (4e6, 1 << 24, 3_980_000...4_020_000),
  ])
  func `a stream of any mean brings a count that fits`(
    mean: Double, most: Int, expected: ClosedRange<Int>
  ) throws {
    let entry = Entry.stream(perYear: mean, from: 12, to: 24)
    let world = try world(nil, [SampleWorld.project("a", entry: entry, copies: most)])
    var nature = Nature(world, seed: 1)
    for trial in 0..<200 as Range<UInt64> {
      nature.begin(trial: trial)
      #expect(expected.contains(nature.arrivals(of: world.members[0])))
    }
  }

  @Test func `a world of nobody is a world`() throws {
    let world = try world(nil, [])
    var nature = Nature(world, seed: 1)
    nature.begin(trial: 3)
    #expect(world.members.isEmpty)
  }
}
