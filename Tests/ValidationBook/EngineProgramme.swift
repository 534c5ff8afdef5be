public import Estimates
public import Policies
public import Portfolios
public import Projects
public import Randomness

/// Small programmes whose answers are known in closed form.
public enum EngineProgramme {
  public static func quantity(_ value: Double) throws -> Quantity {
    Quantity(.constant(try Constant(value)))
  }

  public static func template(
    chances: [Double], months: Distribution, cost: Quantity? = nil, loading: Double = 0,
    share: Double = 0.5, wait: Distribution? = nil, longStop: Double = .infinity,
    rounds: [Growth.Round] = [], exit: Exit? = nil, topUp: Double = 0, money: Double = 1
  ) throws -> ProjectTemplate {
    try template(
      stages: chances.enumerated().map { index, chance in
        try Stage(
          name: "stage \(index + 1)", durationMonths: Quantity(months),
          cost: cost ?? quantity(1500 * money), success: chance, loading: loading)
      }, share: share, wait: wait, longStop: longStop, rounds: rounds, exit: exit, topUp: topUp,
      money: money)
  }

  /// Stages of one's own, each worth 1500 `money` of funding by three givers.
  public static func template(
    stages: [Stage], share: Double = 0.5, wait: Distribution? = nil,
    longStop: Double = .infinity, rounds: [Growth.Round] = [], exit: Exit? = nil,
    topUp: Double = 0, money: Double = 1
  ) throws -> ProjectTemplate {
    let given = 500 * Double(stages.count) * money
    return try ProjectTemplate(
      name: "plain", stages: stages,
      financing: Financing(
        form: .ever(
          share: share, loading: .none,
          waitMonths: wait ?? .exponential(try Exponential(mean: 12))),
        preMoney: quantity(8000 * money), newMoney: quantity(2000 * money),
        longStopMonths: longStop),
      growth: Growth(
        rounds: rounds,
        exit: exit
          ?? Exit(
            delayMonths: quantity(24), chances: [.acquisition: 1], multiple: quantity(2),
            recovery: quantity(0))),
      company: Company(team: 1, pool: 0),
      funding: Funding(
        centre: given, otherPublic: given, team: given, patienceMonths: 6, topUpShare: topUp))
  }

  public static func simulation(
    _ template: ProjectTemplate, copies: Int, entry: Entry = .month(0), merit: World.Merit? = nil,
    policies: [Policy]? = nil, today: Double = 60, horizon: Double = 120, seed: UInt64,
    sampling: Sampling = .standard
  ) throws -> Simulation {
    let world = try World(
      merit: merit ?? World.Merit(), templates: [template],
      projects: [
        Project(name: "delta", template: template.name, entry: entry, copies: copies)
      ])
    return Simulation(
      try Programme(
        world: world, policies: policies ?? [Policy(name: "grant", instrument: .grant)],
        baseline: 0, todayMonths: today, horizonMonths: horizon), seed: seed, sampling: sampling)
  }

  /// The moments of a run of whole chunks.
  public static func moments(_ simulation: Simulation, trials: Int) -> Moments {
    let results = simulation.run(trials: trials, threads: 2)
    return results.moments(chunks: Simulation.chunks(for: trials))
      ?? Moments(layout: simulation.moments)
  }

  public static func source(_ simulation: Simulation, trials: Int, policy: Int = 0) -> MetricSource
  {
    MetricSource(
      moments: moments(simulation, trials: trials), layout: simulation.layout, policy: policy)
  }
}
