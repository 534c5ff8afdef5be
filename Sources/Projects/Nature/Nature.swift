public import Randomness

/// One future of a world at a time: the market, the climate, and what is in store for each project.
///
/// Every answer is a pure function of (seed, trial, project, copy) and the question: it does
/// not matter who asks, in which order, or whether anybody does. A worker keeps one `Nature`
/// and moves it from trial to trial.
///
///     var nature = Nature(world, seed: 1)
///     nature.begin(trial: 17)
///     let project = nature.project(member, copy: 0)
///     let fate = nature.stage(0, of: project)
public struct Nature: ~Copyable {
  public let world: World
  public let seed: UInt64
  public private(set) var trial: UInt64 = 0
  public var climate: ClimatePath
  public private(set) var market = 0.0
  public private(set) var sectors: [Double]
  let blueprints: Blueprints
  let scores = NormalScores.standard
  var variates: Variates
  var uniforms: Uniforms

  /// Of nets at most so many are kept; any other is made whenever it is asked for.
  public init(
    _ world: World, seed: UInt64, sampling: Sampling = .standard, keeping nets: Int = 1 << 16
  ) {
    self.world = world
    self.seed = seed
    climate = ClimatePath(world.climate, sampling.futures)
    sectors = Array(repeating: 0, count: world.sectors.count)
    blueprints = world.blueprints
    variates = Variates(sampling.draws, laws: world.laws)
    uniforms = Uniforms(sampling.futures, keeping: nets)
    begin(trial: 0)
  }

  /// Moves to another future.
  public mutating func begin(trial: UInt64) {
    self.trial = trial
    uniforms.begin(seed: seed, trial: trial)
    climate.begin(seed: seed, trial: trial)
    let common = StreamOrigin(seed: seed, trial: trial, identity: .world)
    market = scores.score(uniforms.block(common, .market).uniform(0))
    if let past = world.sharedPast { market = past.market(atScore: market) }
    for (index, sector) in world.sectors.enumerated() {
      let block = uniforms.block(
        common, .sector, index: world.sectorIdentities[index].number)
      let own = max(0, 1 - sector.onMarket * sector.onMarket).squareRoot()
      var score = scores.score(block.uniform(0))
      if let past = world.sharedPast {
        score = past.sector(index, atScore: score, onMarket: sector.onMarket, market: market)
      }
      sectors[index] = sector.onMarket * market + own * score
    }
  }

  /// How many copies of a project there are in this future.
  public mutating func arrivals(of member: Member) -> Int {
    guard let place = member.arrivals else { return member.copies }
    return world.arrivals[place].count(
      at: uniforms.block(origin(of: member, copy: 0), .arrivals).uniform(0))
  }

  /// One copy of a project in this future.
  public mutating func project(_ member: Member, copy: Int = 0) -> ProjectNature {
    let origin = origin(of: member, copy: copy)
    let block = uniforms.block(origin, .entry)
    let sector = member.sector.map { sectors[$0] } ?? scores.score(block.uniform(2))
    let composition = blueprints.all[member.blueprint].composition
    let merit =
      composition.meritOnMarket * market + composition.meritOnSector * sector
      + blueprints.all[member.blueprint].meritOwn * scores.score(block.uniform(1))
    var factors = Factors(market: market, sector: sector, merit: merit)
    if let running = member.running { condition(&factors, on: running, of: member, block) }
    return ProjectNature(
      origin: origin, blueprint: member.blueprint,
      entryMonth: member.entry.month(at: block.uniform(0)), factors: factors,
      forgiveness: block.uniform(3), running: member.running)
  }

  /// Draws a running project's factors again, given its past.
  @inline(never)
  private mutating func condition(
    _ factors: inout Factors, on running: Running, of member: Member, _ block: UniformBlock
  ) {
    guard let past = world.sharedPast else {
      factors.merit = world.merits[running.past].merit(atScore: factors.merit)
      return
    }
    if member.sector == nil {
      factors.sector = past.sector(
        ofProject: running.past, atScore: factors.sector, market: market)
    }
    let composition = blueprints.all[member.blueprint].composition
    let base =
      composition.meritOnMarket * market + composition.meritOnSector * factors.sector
    let own = past.own(
      ofProject: running.past, atScore: scores.score(block.uniform(1)), base: base)
    factors.merit = base + blueprints.all[member.blueprint].meritOwn * own
  }

  private func origin(of member: Member, copy: Int) -> StreamOrigin {
    StreamOrigin(
      seed: seed, trial: trial, identity: member.identity,
      copy: UInt32(truncatingIfNeeded: copy))
  }
}

/// A project in one future, before anything is asked of it.
public struct ProjectNature: Sendable, Hashable, BitwiseCopyable {
  public let origin: StreamOrigin
  public let blueprint: Int
  /// Months from the start of the programme at which it enters.
  public let entryMonth: Double
  public let factors: Factors
  let forgiveness: Double
  let running: Running?

  /// Holds the place of a project before the first one comes.
  public static let nobody = ProjectNature(
    origin: StreamOrigin(seed: 0, trial: 0), blueprint: 0, entryMonth: 0,
    factors: Factors(market: 0, sector: 0, merit: 0), forgiveness: 0, running: nil)
}

extension Entry {
  /// The month that a uniform stands for.
  func month(at uniform: Double) -> Double {
    switch self {
    case .month(let month): month
    case .window(let from, let to), .stream(_, let from, let to): from + uniform * (to - from)
    }
  }
}
