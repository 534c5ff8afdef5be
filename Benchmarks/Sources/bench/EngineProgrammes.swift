import Policies
import Portfolios
import Projects
import Randomness

/// The programmes that the engine is timed on.
enum EngineProgrammes {
  /// Three stages, an investor or none, one exit: nothing leans on anything.
  static func plain(policies: Int, copies: Int = 100) throws -> Programme {
    let template = try ProjectTemplate(
      name: "plain", stages: [0.9, 0.8, 0.75].map { try stage($0, cost: constant(1500)) },
      financing: Financing(
        form: .ever(
          share: 0.5, loading: .none, waitMonths: .exponential(Exponential(mean: 12))),
        preMoney: constant(8000), newMoney: constant(2000)),
      growth: Growth(
        rounds: [],
        exit: Exit(
          delayMonths: constant(24), chances: [.acquisition: 1], multiple: constant(2),
          recovery: constant(0))),
      company: Company(team: 0.85, pool: 0.15),
      funding: Funding(centre: 1500, otherPublic: 1500, team: 1500, patienceMonths: 6))
    return try programme(template, climate: .steady, policies: policies, copies: copies)
  }

  /// Climate, merit, loadings, rework, imperfect gates, later rounds: what a real scenario asks for.
  static func general(policies: Int, copies: Int = 100) throws -> Programme {
    let market = Loading(market: 0.4)
    let template = try ProjectTemplate(
      name: "general", stages: [0.9, 0.8, 0.75].map { try stage($0, cost: logNormal(1400, 300)) },
      financing: Financing(
        form: .ever(
          share: 0.5, loading: Loading(market: 0.4, merit: 0.3),
          waitMonths: .exponential(Exponential(mean: 12))),
        unachievedFactor: 0.3, preMoney: logNormal(8000, 2400, market),
        newMoney: logNormal(2000, 600), qualifyingMoney: 500),
      growth: Growth(
        rounds: ["A", "B", "C", "D"].map { name in
          try Growth.Round(
            name: name, intervalMonths: logNormal(20, 9), chance: 0.5, death: 0.3,
            loading: market, stepUp: logNormal(1.5, 0.6, market), dilution: constant(0.2),
            poolTopUp: 0.02)
        },
        exit: Exit(
          delayMonths: logNormal(48, 24),
          chances: [.listing: 0.1, .acquisition: 0.4, .buyBack: 0.2, .writeOff: 0.3],
          multiple: logNormal(1.6, 1.4, market), recovery: constant(0.05))),
      company: Company(team: 0.85, pool: 0.15),
      funding: Funding(
        centre: 1500, otherPublic: 1500, team: 1500, standbyPerMonth: 15, patienceMonths: 12,
        topUpShare: 0.2))
    return try programme(template, climate: climate(), policies: policies, copies: copies)
  }

  private static func programme(
    _ template: ProjectTemplate, climate: Climate, policies: Int, copies: Int
  ) throws -> Programme {
    let world = try World(
      climate: climate, merit: .init(onMarket: 0.2), templates: [template],
      projects: [
        Project(
          name: "delta", template: template.name, entry: .window(from: 0, to: 60),
          copies: copies)
      ])
    return try Programme(
      world: world, policies: Array(Self.policies().prefix(policies)), baseline: 0,
      todayMonths: 60, horizonMonths: 120)
  }

  private static func policies() throws -> [Policy] {
    [
      try Policy(
        name: "grant-to-equity", instrument: .grantToEquity(ConversionPlan(teamFloor: 0.5))),
      try Policy(name: "grant", instrument: .grant),
      try Policy(name: "none", instrument: .none),
      try Policy(name: "equity", instrument: .equity(EntryTerms(preMoney: 5500))),
      try Policy(
        name: "bridged", instrument: .grantToEquity(ConversionPlan(maximumShare: 0.2)),
        bridging: Bridging(mostShare: 0.2)),
    ]
  }

  // MARK: - Parts

  private static func climate() throws -> Climate {
    try Climate(
      regimes: [
        .init(name: "cold", financing: 0.5, valuation: 0.8, exit: 0.7),
        .init(name: "normal", financing: 1, valuation: 1, exit: 1),
        .init(name: "hot", financing: 1.6, valuation: 1.3, exit: 1.3),
      ],
      transitions: [[0.85, 0.14, 0.01], [0.08, 0.84, 0.08], [0.02, 0.18, 0.8]])
  }

  /// A plain stage where its cost is certain, and one with everything where it is not.
  private static func stage(_ chance: Double, cost: Quantity) throws -> Stage {
    guard case .logNormal = cost.law else {
      return try Stage(name: "stage", durationMonths: constant(6), cost: cost, success: chance)
    }
    return try Stage(
      name: "stage", durationMonths: logNormal(6, 2), cost: cost, success: chance, loading: 0.4,
      rework: Rework(
        attempts: 1, success: 0.5, extraMonths: logNormal(3, 1), extraCost: logNormal(300, 100)),
      review: Review(sensitivity: 0.95, specificity: 0.8))
  }

  private static func constant(_ value: Double) throws -> Quantity {
    Quantity(.constant(try Constant(value)))
  }

  private static func logNormal(
    _ mean: Double, _ sd: Double, _ loading: Loading = .none
  ) throws -> Quantity {
    Quantity(.logNormal(try LogNormal(mean: mean, sd: sd)), loading: loading)
  }
}
