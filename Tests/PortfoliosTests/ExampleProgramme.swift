import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Randomness

/// Programmes to judge policies in; unless a test says otherwise, that of closed form 9: three gates,
/// six months each, half of what is accepted financed.
enum Example {
  static func constant(_ value: Double) throws -> Distribution {
    .constant(try Constant(value))
  }

  static func quantity(_ value: Double) throws -> Quantity { Quantity(try constant(value)) }

  static func uniform(_ low: Double, _ high: Double) throws -> Quantity {
    Quantity(.uniform(try Uniform(min: low, max: high)))
  }

  // MARK: - Projects

  static func stages(
    _ chances: [Double] = [0.9, 0.8, 0.75], months: Quantity? = nil, cost: Quantity? = nil,
    loading: Double = 0, rework: Rework? = nil, review: Review = .perfect
  ) throws -> [Stage] {
    try chances.enumerated().map { index, chance in
      try Stage(
        name: "stage \(index + 1)", durationMonths: months ?? quantity(6),
        cost: cost ?? quantity(1500), success: chance, loading: loading, rework: rework,
        review: review)
    }
  }

  static func financing(
    share: Double = 0.5, wait: Distribution? = nil, preMoney: Quantity? = nil,
    newMoney: Quantity? = nil, qualifyingMoney: Double = 0, stagesBefore: Int? = nil,
    longStop: Double = .infinity, unachieved: Double = 1
  ) throws -> Financing {
    try Financing(
      form: .ever(
        share: share, loading: .none,
        waitMonths: wait ?? .exponential(try Exponential(mean: 12))),
      unachievedFactor: unachieved, preMoney: preMoney ?? quantity(8000),
      newMoney: newMoney ?? quantity(2000), qualifyingMoney: qualifyingMoney,
      stagesBefore: stagesBefore, longStopMonths: longStop)
  }

  static func round(
    months: Double = 12, chance: Double = 1, death: Double = 0, stepUp: Double = 2,
    dilution: Double = 0.2, poolTopUp: Double = 0
  ) throws -> Growth.Round {
    try Growth.Round(
      name: "later", intervalMonths: quantity(months), chance: chance, death: death,
      stepUp: quantity(stepUp), dilution: quantity(dilution), poolTopUp: poolTopUp)
  }

  static func exit(
    months: Double = 24, kind: Exit.Kind = .acquisition, multiple: Quantity? = nil,
    buyBackPays: BuyBackPrice = .principal(interestPerYear: 0)
  ) throws -> Exit {
    try Exit(
      delayMonths: quantity(months), chances: [kind: 1], multiple: multiple ?? quantity(2),
      recovery: quantity(0), buyBackPays: buyBackPays)
  }

  static func funding(
    centre: Double = 1500, standby: Double = 0, patience: Double = 6, topUp: Double = 0
  ) throws -> Funding {
    try Funding(
      centre: centre, otherPublic: 1500, team: 1500, standbyPerMonth: standby,
      patienceMonths: patience, topUpShare: topUp)
  }

  static func template(
    name: String = "plain", stages: [Stage]? = nil, financing: Financing? = nil,
    rounds: [Growth.Round] = [], exit: Exit? = nil, company: Company? = nil,
    funding: Funding? = nil
  ) throws -> ProjectTemplate {
    try ProjectTemplate(
      name: name, stages: stages ?? Self.stages(), financing: financing ?? Self.financing(),
      growth: Growth(rounds: rounds, exit: exit ?? Self.exit()),
      company: company ?? Company(team: 1, pool: 0), funding: funding ?? Self.funding())
  }

  /// One project in which nothing is random: crossing at month 24, exit at month 48.
  static func certain(
    rounds: [Growth.Round] = [], financing: Financing? = nil, exit: Exit? = nil,
    company: Company? = nil, funding: Funding? = nil
  ) throws -> ProjectTemplate {
    try template(
      stages: stages([1, 1, 1]),
      financing: financing ?? Self.financing(share: 1, wait: constant(6)), rounds: rounds,
      exit: exit, company: company, funding: funding)
  }

  // MARK: - Programmes

  static func project(
    _ name: String = "delta", template: String = "plain", entry: Entry = .month(0),
    copies: Int = 1, present: Present? = nil
  ) throws -> Project {
    try Project(
      name: name, template: template, entry: entry, copies: copies, present: present)
  }

  static func programme(
    _ templates: [ProjectTemplate]? = nil, projects: [Project]? = nil, copies: Int = 20,
    climate: Climate = .steady, merit: World.Merit = World.Merit(), policies: [Policy]? = nil,
    baseline: Int = 0, fund: Fund = .unlimited, today: Double = 60, horizon: Double = 240
  ) throws -> Programme {
    try Programme(
      world: World(
        climate: climate, merit: merit, templates: templates ?? [template()],
        projects: projects ?? [
          project(entry: .window(from: 0, to: 60), copies: copies)
        ]), policies: policies ?? Self.policies(), baseline: baseline, fund: fund,
      todayMonths: today, horizonMonths: horizon)
  }

  static func policies() throws -> [Policy] {
    [
      try Policy(name: "grant", instrument: .grant),
      try Policy(name: "none", instrument: .none),
      try Policy(name: "equity", instrument: .equity(EntryTerms(preMoney: 3000))),
      try converting(),
    ]
  }

  static func converting(
    _ plan: ConversionPlan? = nil, disbursement: Disbursement = .milestones(),
    bridging: Bridging? = nil, holding: Holding = .toExit
  ) throws -> Policy {
    try Policy(
      name: "grant-to-equity", instrument: .grantToEquity(plan ?? ConversionPlan()),
      disbursement: disbursement, bridging: bridging, holding: holding)
  }

  /// A world where everything happens: cold and hot climates, rework, wrong reviews, dry accounts,
  /// rounds that do not qualify, deaths and exits of every kind.
  static func lively(
    copies: Int = 10, policies: [Policy]? = nil, fund: Fund = .unlimited,
    more projects: [Project] = [], brokerFee: Double = 0, horizon: Double = 120
  ) throws -> Programme {
    let rework = try Rework(
      attempts: 2, success: 0.5, extraMonths: uniform(1, 4), extraCost: uniform(100, 600))
    var busy = try template(
      name: "busy",
      stages: stages(
        [0.8, 0.7, 0.9], months: uniform(3, 12), cost: uniform(1000, 2200), loading: 0.5,
        rework: rework, review: Review(sensitivity: 0.9, specificity: 0.8)),
      financing: financing(
        share: 0.7, preMoney: uniform(4000, 16_000), newMoney: uniform(500, 4000),
        qualifyingMoney: 1500, stagesBefore: 2, longStop: 36, unachieved: 0.5),
      rounds: [
        round(chance: 0.7, death: 0.2, poolTopUp: 0.05),
        round(chance: 0.6, death: 0.2, stepUp: 0.8),
      ],
      exit: Exit(
        delayMonths: uniform(6, 48),
        chances: [.listing: 0.2, .acquisition: 0.5, .buyBack: 0.1, .writeOff: 0.2],
        multiple: uniform(0.1, 4), recovery: uniform(0, 0.3)),
      company: Company(team: 0.7, pool: 0.1), funding: funding(standby: 60, topUp: 0.1))
    busy.funding.brokerFee = brokerFee
    return try programme(
      [busy],
      projects: [
        project("fresh", template: "busy", entry: .window(from: 0, to: 48), copies: copies),
        project(
          "running", template: "busy", entry: .month(2),
          present: Present(
            stage: 1, monthsInStage: 2, receivedFromCentre: 1000, receivedFromOtherPublic: 1000,
            receivedFromTeam: 1000, spent: 1800)),
      ] + projects,
      climate: Climate(
        regimes: [
          .init(name: "cold", financing: 0.5, valuation: 0.6, exit: 0.7),
          .init(name: "hot", financing: 1.5, valuation: 1.5, exit: 1.3),
        ], transitions: [[0.8, 0.2], [0.3, 0.7]]), policies: policies ?? livelyPolicies(),
      fund: fund, today: 24, horizon: horizon)
  }

  static func livelyPolicies() throws -> [Policy] {
    let limited = try ConversionPlan(
      interestPerYear: 0.05, discount: 0.1, cap: 7000, maximumShare: 0.12, excess: .deferred)
    let claimed = try ConversionPlan(
      convention: .inPreMoney, teamFloor: 0.5, excess: .cashClaim, isRoundClass: false)
    return try policies() + [
      Policy(
        name: "deferred", instrument: .grantToEquity(limited),
        disbursement: Disbursement(.upfront, holdback: 0.1),
        bridging: Bridging(mostShare: 0.3), holding: .sell(fraction: 0.5, atRound: 1)),
      Policy(
        name: "claimed", instrument: .grantToEquity(claimed),
        disbursement: Disbursement(.milestones(shares: [0.5, 0.3, 0.2]), lineFriction: 0.05),
        holding: .teamBuyBack(interestPerYear: 0.08, withinMonths: 60)),
    ]
  }
}

/// A run and what it says.
struct Played {
  let simulation: Simulation
  let results: RunResults
  let moments: Moments

  init(_ programme: Programme, trials: Int = 1, seed: UInt64 = 1, threads: Int = 1) {
    simulation = Simulation(programme, seed: seed)
    results = simulation.run(trials: trials, threads: threads)
    moments =
      results.moments(chunks: Simulation.chunks(for: trials))
      ?? Moments(layout: simulation.moments)
  }

  func source(_ policy: Int) -> MetricSource {
    MetricSource(moments: moments, layout: simulation.layout, policy: policy)
  }

  func estimates(_ policy: Int) -> [Estimate] { Metric.ofMeans.map { $0.estimate(source(policy)) } }

  func value(_ metric: String, _ policy: Int) -> Double? {
    Metric.named(metric)?.estimate(source(policy)).value
  }

  func mean(_ column: Column, _ policy: Int) -> Double {
    moments.means[simulation.layout.place(column, of: policy)]
  }

  func sum(_ places: Range<Int>) -> Double { moments.means[places].reduce(0, +) }

  /// All that the centre pays, or receives, whenever it does.
  func paid(_ policy: Int) -> Double { inAllSpans(0, policy) }
  func received(_ policy: Int) -> Double { inAllSpans(1, policy) }

  private func inAllSpans(_ part: Int, _ policy: Int) -> Double {
    let layout = simulation.layout
    return (0..<layout.flowCalendar.count).reduce(0) {
      $0 + moments.means[layout.flows(inSpan: $1, of: policy).lowerBound + part]
    }
  }
}
