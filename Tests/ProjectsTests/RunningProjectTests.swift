import Projects
import Randomness
import Testing

struct RunningProjectTests {
  /// A project and a fresh one of the same name, whose uniforms are the same.
  private func twins(
    _ template: ProjectTemplate, _ present: Present
  ) throws -> (running: World, fresh: World) {
    (
      running: try World(
        templates: [template], projects: [SampleWorld.project("one", present: present)]),
      fresh: try World(templates: [template], projects: [SampleWorld.project("one")])
    )
  }

  /// The posterior's distribution function by the midpoint rule.
  private func posterior(
    below bound: Double, _ chance: (Double) -> Double
  ) -> Double {
    let count = 20_000
    let width = 18.0 / Double(count)
    var below = 0.0
    var whole = 0.0
    for index in 0..<count {
      let merit = -9 + (Double(index) + 0.5) * width
      let mass = GSL.normalDensity(merit) * chance(merit)
      whole += mass
      below += mass * min(1, max(0, (bound - merit) / width + 0.5))
    }
    return below / whole
  }

  @Test(arguments: [0.3, 0.7, 0.97, -0.6])
  func `merit keeps its rank among achievers`(loading: Double) throws {
    let rework = try Rework(
      attempts: 2, success: 0.3, extraMonths: SampleWorld.months(2, sd: 1),
      extraCost: SampleWorld.money(10))
    let stages = [
      try SampleWorld.stage(0.4, loading: loading),
      try SampleWorld.stage(0.3, loading: loading, rework: rework),
      try SampleWorld.stage(0.8),
    ]
    let template = try SampleWorld.template(stages: stages)
    let worlds = try twins(template, Present(stage: 2, monthsInStage: 0))
    let levels = worlds.fresh.stages(of: worlds.fresh.members[0]).map(\.success.level)
    let own = (1 - loading * loading).squareRoot()
    func achieved(_ stage: Int, _ merit: Double) -> Double {
      GSL.normalCDF((loading * merit - levels[stage]) / own)
    }
    var running = Nature(worlds.running, seed: 11)
    var fresh = Nature(worlds.fresh, seed: 11)
    for trial in 0..<60 {
      running.begin(trial: UInt64(trial))
      fresh.begin(trial: UInt64(trial))
      let score = fresh.project(worlds.fresh.members[0]).factors.merit
      let merit = running.project(worlds.running.members[0]).factors.merit
      let rank = posterior(below: merit) {
        let second = achieved(1, $0)
        return achieved(0, $0) * (second + (1 - second) * (1 - 0.7 * 0.7))
      }
      #expect(abs(rank - GSL.normalCDF(score)) < 2e-6)
    }
  }

  /// Merit is .5 of the market and .4 of a sector that is to itself; both are told of by one stage.
  @Test(arguments: [0.3, 0.8, 0.97, -0.6])
  func `market, sector and own part keep their ranks given the past`(loading: Double) throws {
    let stages = [try SampleWorld.stage(0.4, loading: loading), try SampleWorld.stage(0.8)]
    let template = try SampleWorld.template(stages: stages)
    func world(_ present: Present?) throws -> World {
      try World(
        merit: .init(onMarket: 0.5, onSector: 0.4), templates: [template],
        projects: [SampleWorld.project("one", present: present)])
    }
    let worlds = (
      running: try world(Present(stage: 1, monthsInStage: 0)), fresh: try world(nil)
    )
    let level = worlds.fresh.stages(of: worlds.fresh.members[0])[0].success.level
    /// The chance of the stage where a normal score is known up to a part that weighs `own`.
    func achieved(_ known: Double, own: Double) -> Double {
      let rest = 1 - loading * loading + loading * loading * own * own
      return GSL.normalCDF((loading * known - level) / rest.squareRoot())
    }
    let own = 0.59.squareRoot()
    var running = Nature(worlds.running, seed: 11)
    var fresh = Nature(worlds.fresh, seed: 11)
    for trial in 0..<60 {
      running.begin(trial: UInt64(trial))
      fresh.begin(trial: UInt64(trial))
      let scores = fresh.project(worlds.fresh.members[0]).factors
      let found = running.project(worlds.running.members[0]).factors
      let base = 0.5 * found.market + 0.4 * found.sector
      let ranks = [
        (
          scores.market,
          posterior(below: found.market) { achieved(0.5 * $0, own: 0.75.squareRoot()) }
        ),
        (
          scores.sector,
          posterior(below: found.sector) { achieved(0.5 * found.market + 0.4 * $0, own: own) }
        ),
        (
          (scores.merit - 0.5 * scores.market - 0.4 * scores.sector) / own,
          posterior(below: (found.merit - base) / own) { achieved(base + own * $0, own: 0) }
        ),
      ]
      for (score, rank) in ranks { #expect(abs(rank - GSL.normalCDF(score)) < 2e-5) }
    }
  }

  /// Stages that ask for no merit, or nothing achieved yet, leave every factor as it is, to the bit.
  @Test(arguments: [(0.0, 1), (0.8, 0)])
  func `a past that tells nothing changes nothing`(loading: Double, stage: Int) throws {
    let template = try SampleWorld.template(
      stages: [SampleWorld.stage(0.4, loading: loading), SampleWorld.stage(0.8)])
    func world(_ present: Present?) throws -> World {
      try World(
        sectors: [Sector(name: "optics", onMarket: 0.5)],
        merit: .init(onMarket: 0.5, onSector: 0.4), templates: [template],
        projects: [
          SampleWorld.project("one", sector: "optics", present: present),
          SampleWorld.project("two", present: present),
        ])
    }
    let (told, fresh) = (try world(Present(stage: stage, monthsInStage: 0)), try world(nil))
    var left = Nature(told, seed: 5)
    var right = Nature(fresh, seed: 5)
    for trial in 0..<50 {
      left.begin(trial: UInt64(trial))
      right.begin(trial: UInt64(trial))
      for (one, other) in zip(told.members, fresh.members) {
        #expect(left.project(one).factors == right.project(other).factors)
      }
    }
  }

  @Test func `months still to come are the conditional quantile, also far out`() throws {
    let template = try SampleWorld.template()
    let law = template.stages[0].durationMonths.law
    for passed in [0.5, 6, 15, 40] {
      let worlds = try twins(template, Present(stage: 0, monthsInStage: passed))
      var running = Nature(worlds.running, seed: 2)
      var fresh = Nature(worlds.fresh, seed: 2)
      for trial in 0..<50 {
        running.begin(trial: UInt64(trial))
        fresh.begin(trial: UInt64(trial))
        let whole = fresh.stage(0, of: fresh.project(worlds.fresh.members[0])).months
        let left = running.stage(0, of: running.project(worlds.running.members[0])).months
        let wanted = law.survival(whole) * law.survival(passed)
        let found = law.survival(passed + left)
        #expect(abs(found / wanted - 1) < 1e-6)
      }
    }
  }

  @Test func `an earlier stage or a later one is drawn as ever`() throws {
    let worlds = try twins(SampleWorld.template(), Present(stage: 0, monthsInStage: 5))
    var running = Nature(worlds.running, seed: 2)
    var fresh = Nature(worlds.fresh, seed: 2)
    let later = running.stage(1, of: running.project(worlds.running.members[0]))
    #expect(later == fresh.stage(1, of: fresh.project(worlds.fresh.members[0])))
  }

  @Test func `a stage that cannot last so long is refused`() throws {
    let stage = try Stage(
      name: "short", durationMonths: Quantity(.uniform(try Uniform(min: 2, max: 8))),
      cost: SampleWorld.money(1), success: 0.5)
    let template = try SampleWorld.template(stages: [stage])
    func world(_ months: Double, stage: Int = 0) throws -> World {
      try World(
        templates: [template],
        projects: [
          SampleWorld.project("one", present: Present(stage: stage, monthsInStage: months))
        ])
    }
    #expect(
      throws: WorldError.project(
        .alreadyOver("projects[0].present.monthsInStage", months: 8, longest: 8))
    ) { try world(8) }
    #expect(
      throws: WorldError.project(
        .outOfRange("projects[0].present.stage", value: 2, allowed: .closed(0, 1)))
    ) { try world(0, stage: 2) }
    _ = try world(7.99)
    _ = try world(1e6, stage: 1)
  }

  /// Whoever has looked for money for long is likelier to be one to whom nobody comes.
  @Test func `a long search in vain lowers the odds by Bayes' rule`() throws {
    let template = try SampleWorld.template()
    let world = try World(
      templates: [template],
      projects: [SampleWorld.project("one", present: Present(stage: 2, monthsInStage: 24))])
    var nature = Nature(world, seed: 1)
    var comes = 0
    let trials = 100_000
    for trial in 0..<trials {
      nature.begin(trial: UInt64(trial))
      if nature.financing(of: nature.project(world.members[0])).comes { comes += 1 }
    }
    // Share .5, exponential wait of mean 12: e⁻²·.5/(e⁻²·.5 + .5). Five standard errors.
    let late = exponential(-2) * 0.5
    let wanted = late / (late + 0.5)
    let error = (wanted * (1 - wanted) / Double(trials)).squareRoot()
    #expect(abs(Double(comes) / Double(trials) - wanted) < 5 * error)
  }
}
