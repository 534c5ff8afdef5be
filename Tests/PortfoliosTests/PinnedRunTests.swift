import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Randomness
import Testing

/// A programme that takes every turn of the trial loop, and what it came to when it was written.
///
/// The loop may be made faster, but not made to say something else: a change that moves a bit says so
/// and states the new numbers.
struct PinnedRunTests {
  @Test func `a run with every turn of the loop gives the same bits as ever`() throws {
    let simulation = Simulation(try Self.programme(), seed: 7, sampling: Sampling(.tables, .plain))
    let results = simulation.run(trials: 300, threads: 2)
    let moments = try #require(results.forest.root(chunks: Simulation.chunks(for: 300)))
    #expect(Self.code(moments.archive(shape: moments.layout)) == 7_001_191_253_003_647_551)
    let tallies = results.tallies
    let shape = Tallies.Shape(
      histograms: tallies.histograms.count, sketches: tallies.sketches.count)
    #expect(Self.code(tallies.archive(shape: shape)) == 16_792_817_014_005_536_963)
  }

  @Test func `a run in which projects wait for money gives the same bits as ever`() throws {
    let fund = try Fund(
      budget: .yearly([30_000, 20_000], carriesOver: true), queuePatienceMonths: 24,
      overheadPerYear: 300, recycling: Recycling(share: 0.5), discountRate: 0.03, saleHaircut: 0.3,
      overheadUntilMonth: 120)
    let simulation = Simulation(
      try Self.programme(fund: fund), seed: 7, sampling: Sampling(.tables, .plain))
    let results = simulation.run(trials: 260, threads: 2)
    let moments = try #require(results.forest.root(chunks: 2))
    let code = Self.code(moments.archive(shape: moments.layout))
    #expect(code == 2_522_381_954_530_379_048)
  }

  /// FNV-1a.
  private static func code(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  // MARK: - The programme

  private static func programme(fund: Fund? = nil) throws -> Programme {
    let world = try World(
      climate: Climate(
        regimes: [
          .init(name: "cold", financing: 0.5, valuation: 0.8, exit: 0.7),
          .init(name: "hot", financing: 1.5, valuation: 1.2, exit: 1.3),
        ],
        transitions: [[0.9, 0.1], [0.1, 0.9]]),
      sectors: [Sector(name: "chips", onMarket: 0.5), Sector(name: "bio", onMarket: 0.3)],
      merit: .init(onMarket: 0.2, onSector: 0.3),
      templates: [try ever(), try intensity()], projects: try projects())
    return try Programme(
      world: world, policies: try policies(), baseline: 1,
      fund: fund
        ?? Fund(
          budget: .unlimited, overheadPerYear: 300, discountRate: 0.03, saleHaircut: 0.3,
          overheadUntilMonth: 120),
      todayMonths: 60, horizonMonths: 150)
  }

  private static func projects() throws -> [Project] {
    [
      try Project(
        name: "a", template: "ever", sector: "chips", district: "north",
        entry: .window(from: 0, to: 60), copies: 9),
      try Project(
        name: "b", template: "intensity", sector: "bio", district: "south",
        entry: .stream(perYear: 2, from: 0, to: 72)),
      try Project(
        name: "c", template: "ever", entry: .month(12),
        present: Present(
          stage: 1, monthsInStage: 4, receivedFromCentre: 900, receivedFromOtherPublic: 900,
          receivedFromTeam: 500, spent: 1600)),
    ]
  }

  private static func policies() throws -> [Policy] {
    [
      try Policy(
        name: "converts", instrument: .grantToEquity(ConversionPlan(teamFloor: 0.6)),
        holding: .sell(fraction: 0.5, atRound: 1)),
      try Policy(
        name: "grant", instrument: .grant,
        disbursement: Disbursement(.upfront, holdback: 0.1, lineFriction: 0.05)),
      try Policy(
        name: "equity", instrument: .equity(EntryTerms(preMoney: 5500)), awardShare: 0.8,
        bridging: Bridging(mostShare: 0.3)),
      try Policy(
        name: "capped",
        instrument: .grantToEquity(
          ConversionPlan(
            convention: .inPreMoney, interestPerYear: 0.05, discount: 0.1, cap: 6000,
            maximumShare: 0.15, notLargestHolder: true)),
        review: Review(sensitivity: 0.8, specificity: 0.9),
        holding: .teamBuyBack(interestPerYear: 0.08, withinMonths: 48)),
    ]
  }

  // MARK: - Templates

  private static func ever() throws -> ProjectTemplate {
    try template(
      "ever",
      Financing(
        form: .ever(
          share: 0.5, loading: Loading(market: 0.4, merit: 0.3),
          waitMonths: .exponential(Exponential(mean: 12))),
        unachievedFactor: 0.3, preMoney: try logNormal(8000, 2400, Loading(market: 0.4)),
        newMoney: try logNormal(2000, 800), qualifyingMoney: 900))
  }

  private static func intensity() throws -> ProjectTemplate {
    try template(
      "intensity",
      Financing(
        form: .intensity(perYear: 0.5, meritEffect: 0.4), unachievedFactor: 0.3,
        preMoney: try logNormal(9000, 3000, Loading(sector: 0.4)),
        newMoney: try logNormal(2500, 900), stagesBefore: 1, longStopMonths: 36))
  }

  private static func template(_ name: String, _ financing: Financing) throws -> ProjectTemplate {
    let exit = try Exit(
      delayMonths: logNormal(40, 20),
      chances: [.listing: 0.2, .acquisition: 0.4, .buyBack: 0.2, .writeOff: 0.2],
      multiple: logNormal(1.6, 1.2, Loading(market: 0.4)), recovery: Example.quantity(0.1))
    return try ProjectTemplate(
      name: name, stages: [stage(0.9), stage(0.7), stage(0.8)], financing: financing,
      growth: Growth(rounds: [round("A"), round("B"), round("C")], exit: exit),
      company: Company(team: 0.7, pool: 0.1),
      funding: Funding(
        centre: 1500, otherPublic: 1200, team: 1200, standbyPerMonth: 30, patienceMonths: 6,
        topUpShare: 0.1))
  }

  private static func stage(_ chance: Double) throws -> Stage {
    let gamma = Quantity(.gamma(try Gamma(mean: 1400, sd: 300)), loading: Loading(merit: -0.3))
    return try Stage(
      name: "stage", durationMonths: logNormal(8, 3), cost: gamma, success: chance, loading: 0.4,
      rework: Rework(
        attempts: 2, success: 0.5, extraMonths: logNormal(4, 2), extraCost: logNormal(300, 200)),
      review: Review(sensitivity: 0.95, specificity: 0.7))
  }

  private static func round(_ name: String) throws -> Growth.Round {
    try Growth.Round(
      name: name, intervalMonths: logNormal(20, 8), chance: 0.5, death: 0.2,
      loading: Loading(market: 0.3), stepUp: logNormal(1.5, 0.6, Loading(market: 0.4)),
      dilution: Example.quantity(0.2), poolTopUp: 0.05)
  }

  private static func logNormal(
    _ mean: Double, _ sd: Double, _ loading: Loading = .none
  ) throws -> Quantity {
    Quantity(.logNormal(try LogNormal(mean: mean, sd: sd)), loading: loading)
  }
}
