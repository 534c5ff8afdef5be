import Projects
import Randomness
import TestSupport
import Testing
import ValidationBook

/// What running projects' pasts tell of market and sectors, against futures drawn afresh and kept where they fit.
struct SharedPastTests {
  private static func template(_ stages: [Stage], perYear: Double = 1) throws -> ProjectTemplate {
    let unit = Quantity(.constant(.zero))
    return try ProjectTemplate(
      name: "one", stages: stages,
      financing: Financing(
        form: .intensity(perYear: perYear, meritEffect: 0.5), preMoney: unit, newMoney: unit),
      growth: Growth(
        rounds: [],
        exit: try Exit(
          delayMonths: unit, chances: [.listing: 1], multiple: unit, recovery: unit)),
      company: Company(team: 1, pool: 0), funding: Funding(centre: 1, patienceMonths: 1))
  }

  private static func project(
    _ name: String, in sector: String? = nil, copies: Int = 1, at stage: Int? = nil,
    months: Double = 0
  ) throws -> Project {
    try Project(
      name: name, template: "one", sector: sector, entry: .month(0), copies: copies,
      present: try stage.map { try Present(stage: $0, monthsInStage: months) })
  }

  /// H0: after 40 of 40, a like project achieves with the chance E[Φ⁴¹]/E[Φ⁴⁰] over the market, .97760.
  ///
  /// λ = .9 and .8 of merit is the market's, so Φ stands at .72·M/√(1 − .72²). n = 200 000 futures, seed 20241; within
  /// 5 standard errors.
  @Test func `forty of forty successes speak for the next one`() throws {
    let world = try World(
      merit: .init(onMarket: 0.8),
      templates: [Self.template([try WorldFixture.stage(0.5, loading: 0.9)])],
      projects: [Self.project("next"), Self.project("past", copies: 40, at: 1)])
    func all(_ count: Double) -> Double {
      meanOverNormal {
        power(GSL.normalCDF(0.72 * $0 / (1 - 0.72 * 0.72).squareRoot()), count)
      }
    }
    #expect(abs(all(41) / all(40) - 0.9776026) < 1e-7)
    let next = sample(world, trials: 200_000) {
      $0.stage(0, of: $0.project($1)).succeeds ? 1 : 0
    }
    #expect(errorsAway(next, from: 0.9776026) < 5)
    // Power: what it is before anything was seen must be caught.
    #expect(errorsAway(next, from: 0.5) > 100)
  }

  /// H0: factors given the pasts are those of fresh futures in which these pasts come about.
  ///
  /// A million fresh futures by plain normal draws against 200 000 trials, seed 20241: Kolmogorov's
  /// distance of two samples below 2.7 for every factor (p < 1e-6 each), chances within 5 standard errors.
  @Test func `factors follow the fresh futures that fit`() throws {
    let world = try Self.mixedWorld()
    var plain = PlainFutures(world)
    var fitting: [Factor: [Double]] = [:]
    for _ in 0..<1_000_000 {
      guard let future = plain.next() else { continue }
      for (factor, value) in future { fitting[factor, default: []].append(value) }
    }
    var learnt: [Factor: [Double]] = [:]
    var nature = Nature(world, seed: 20_241)
    for trial in 0..<200_000 {
      nature.begin(trial: UInt64(trial))
      for (factor, value) in Self.factors(&nature) {
        learnt[factor, default: []].append(value)
      }
    }
    #expect((fitting[.market]?.count ?? 0) > 20_000)
    for factor in Factor.allCases {
      let (found, wanted) = (learnt[factor] ?? [], fitting[factor] ?? [])
      #expect(Self.distanceOfTwo(found, wanted) < 2.7, "\(factor)")
    }
    for factor in Factor.allCases where factor != .untold {
      // Power: what nothing was learnt of has a standard normal law.
      let values = learnt[factor] ?? []
      let isChance = factor == .next || factor == .nextOfUntold
      let isCaught =
        isChance
        ? errorsAway(values, from: 0.4 * 0.6) > 10 : distance(values, from: GSL.normalCDF) > 5
      #expect(isCaught, "\(factor)")
    }
  }
}

// MARK: - A mixed portfolio

extension SharedPastTests {
  /// What is compared: factors, and whether fresh projects achieve both stages.
  private enum Factor: CaseIterable {
    case market, sector, untold, pilot, accepted, lonely, lonelySector, next, nextOfUntold
  }

  /// Two projects in a sector, one in none, and fresh ones in that sector and in another.
  private static func mixedWorld() throws -> World {
    let rework = try Rework(
      attempts: 1, success: 0.3, extraMonths: Quantity(.constant(.zero)),
      extraCost: Quantity(.constant(.zero)))
    let unit = Quantity(.constant(.zero))
    let stages = [
      try Stage(
        name: "concept", durationMonths: unit, cost: unit, success: 0.4, loading: 0.8,
        rework: rework),
      try Stage(name: "pilot", durationMonths: unit, cost: unit, success: 0.6, loading: 0.5),
    ]
    return try World(
      sectors: [Sector(name: "A", onMarket: 0.6), Sector(name: "B", onMarket: -0.3)],
      merit: .init(onMarket: 0.5, onSector: 0.6), templates: [template(stages, perYear: 0.6)],
      projects: [
        project("pilot", in: "A", at: 1), project("accepted", in: "A", at: 2, months: 18),
        project("lonely", at: 1), project("next", in: "A"), project("other", in: "B"),
      ])
  }

  private static func factors(_ nature: inout Nature) -> [(Factor, Double)] {
    let projects = nature.world.members.map { nature.project($0) }
    func both(_ project: ProjectNature) -> Double {
      nature.stage(0, of: project).succeeds && nature.stage(1, of: project).succeeds ? 1 : 0
    }
    return [
      (.market, nature.market), (.sector, nature.sectors[0]),
      (.untold, (nature.sectors[1] + 0.3 * nature.market) / 0.91.squareRoot()),
      (.pilot, projects[0].factors.merit), (.accepted, projects[1].factors.merit),
      (.lonely, projects[2].factors.merit), (.lonelySector, projects[2].factors.sector),
      (.next, both(projects[3])), (.nextOfUntold, both(projects[4])),
    ]
  }

  /// Fresh futures, by definition and nothing of the product's but the stages' thresholds.
  private struct PlainFutures {
    private var bits = SplitMix64(seed: 20_241)
    private let levels: [Double]

    init(_ world: World) { levels = world.stages(of: world.members[0]).map(\.success.level) }

    /// The future's factors where the pasts come about.
    mutating func next() -> [(Factor, Double)]? {
      let (market, a, b, lonelySector) = (
        bits.normal(), bits.normal(), bits.normal(), bits.normal()
      )
      let sectors = [0.6 * market + 0.8 * a, -0.3 * market + 0.91.squareRoot() * b]
      let pilot = merit(market, sectors[0], onMarket: 0.6)
      guard achieves(0, pilot) else { return nil }
      let accepted = merit(market, sectors[0], onMarket: 0.6)
      guard achieves(0, accepted), achieves(1, accepted) else { return nil }
      // Investors come at .05 a month on average over merit.
      guard -logarithm(1 - bits.unit()) > 18 * 0.05 * exponential(0.5 * accepted - 0.125) else {
        return nil
      }
      let lonely = merit(market, lonelySector, onMarket: 0)
      guard achieves(0, lonely) else { return nil }
      let fresh = merit(market, sectors[0], onMarket: 0.6)
      let other = merit(market, sectors[1], onMarket: -0.3)
      return [
        (.market, market), (.sector, sectors[0]), (.untold, b), (.pilot, pilot),
        (.accepted, accepted), (.lonely, lonely), (.lonelySector, lonelySector),
        (.next, passes(0, fresh) && passes(1, fresh) ? 1 : 0),
        (.nextOfUntold, passes(0, other) && passes(1, other) ? 1 : 0),
      ]
    }

    private mutating func merit(_ market: Double, _ sector: Double, onMarket: Double) -> Double {
      0.5 * market + 0.6 * sector
        + (1 - 0.25 - 0.36 - 2 * 0.3 * onMarket).squareRoot() * bits.normal()
    }

    private mutating func passes(_ stage: Int, _ merit: Double) -> Bool {
      let loading = [0.8, 0.5][stage]
      return loading * merit + (1 - loading * loading).squareRoot() * bits.normal() > levels[stage]
    }

    /// At once, or the first stage by rework too.
    private mutating func achieves(_ stage: Int, _ merit: Double) -> Bool {
      passes(stage, merit) || stage == 0 && bits.unit() < 0.3
    }
  }

  /// The greatest distance between two samples' steps, times √(nm/(n + m)).
  private static func distanceOfTwo(_ left: [Double], _ right: [Double]) -> Double {
    let (left, right) = (left.sorted(), right.sorted())
    var (i, j, greatest) = (0, 0, 0.0)
    while i < left.count, j < right.count {
      let value = min(left[i], right[j])
      while i < left.count, left[i] == value { i += 1 }
      while j < right.count, right[j] == value { j += 1 }
      greatest = max(
        greatest, abs(Double(i) / Double(left.count) - Double(j) / Double(right.count)))
    }
    let (n, m) = (Double(left.count), Double(right.count))
    return greatest * (n * m / (n + m)).squareRoot()
  }
}
