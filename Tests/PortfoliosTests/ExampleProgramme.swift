import Instruments
import Policies
import Portfolios
import Projects
import Randomness

/// The programme of closed form 9: three gates, six months each, half of what is accepted financed.
enum Example {
  static func quantity(_ value: Double) throws -> Quantity {
    Quantity(.constant(try Constant(value)))
  }

  static func template(
    chances: [Double] = [0.9, 0.8, 0.75], stageMonths: Double = 6, loading: Double = 0,
    everLoading: Loading = .none, funding: Funding? = nil
  ) throws -> ProjectTemplate {
    try ProjectTemplate(
      name: "plain",
      stages: chances.enumerated().map { index, chance in
        try Stage(
          name: "stage \(index + 1)", durationMonths: quantity(stageMonths),
          cost: quantity(1500), success: chance, loading: loading)
      },
      financing: Financing(
        form: .ever(
          share: 0.5, loading: everLoading, waitMonths: .exponential(try Exponential(mean: 12))),
        preMoney: quantity(8000), newMoney: quantity(2000)),
      growth: Growth(
        rounds: [],
        exit: try Exit(
          delayMonths: quantity(24), chances: [.acquisition: 1], multiple: quantity(2),
          recovery: quantity(0))),
      company: Company(team: 1, pool: 0),
      funding: funding
        ?? Funding(centre: 1500, otherPublic: 1500, team: 1500, patienceMonths: 6))
  }

  static func programme(
    template: ProjectTemplate? = nil, copies: Int = 100, entry: Entry = .window(from: 0, to: 60),
    climate: Climate = .steady, policies: [Policy]? = nil, today: Double = 60,
    horizon: Double = 240, fund: Fund = .unlimited
  ) throws -> Programme {
    let template = try template ?? Self.template()
    let world = try World(
      climate: climate, templates: [template],
      projects: [
        Project(name: "delta", template: template.name, entry: entry, copies: copies)
      ])
    return try Programme(
      world: world, policies: policies ?? Self.policies(), baseline: 0, fund: fund,
      todayMonths: today, horizonMonths: horizon)
  }

  static func policies() throws -> [Policy] {
    [
      try Policy(name: "grant", instrument: .grant),
      try Policy(name: "none", instrument: .none),
      try Policy(name: "equity", instrument: .equity(EntryTerms(preMoney: 3000))),
      try Policy(name: "grant-to-equity", instrument: .grantToEquity(ConversionPlan())),
    ]
  }
}
