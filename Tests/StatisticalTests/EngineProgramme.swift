import Estimates
import Policies
import Portfolios
import Projects
import Randomness

/// Small programmes whose answers are known in closed form.
enum EngineProgramme {
  static func quantity(_ value: Double) throws -> Quantity {
    Quantity(.constant(try Constant(value)))
  }

  static func template(
    chances: [Double], months: Distribution, cost: Quantity? = nil, loading: Double = 0,
    share: Double = 0.5, waitMonths: Double = 12, longStop: Double = .infinity,
    rounds: [Growth.Round] = [], exit: Exit? = nil, topUp: Double = 0
  ) throws -> ProjectTemplate {
    try ProjectTemplate(
      name: "plain",
      stages: chances.enumerated().map { index, chance in
        try Stage(
          name: "stage \(index + 1)", durationMonths: Quantity(months),
          cost: cost ?? quantity(1500), success: chance, loading: loading)
      },
      financing: Financing(
        form: .ever(
          share: share, loading: .none,
          waitMonths: .exponential(try Exponential(mean: waitMonths))),
        preMoney: quantity(8000), newMoney: quantity(2000), longStopMonths: longStop),
      growth: Growth(
        rounds: rounds,
        exit: exit
          ?? Exit(
            delayMonths: quantity(24), chances: [.acquisition: 1], multiple: quantity(2),
            recovery: quantity(0))),
      company: Company(team: 1, pool: 0),
      funding: Funding(
        centre: 500 * Double(chances.count), otherPublic: 500 * Double(chances.count),
        team: 500 * Double(chances.count), patienceMonths: 6, topUpShare: topUp))
  }

  static func simulation(
    _ template: ProjectTemplate, copies: Int, entry: Entry = .month(0), merit: World.Merit? = nil,
    policies: [Policy]? = nil, today: Double = 60, seed: UInt64
  ) throws -> Simulation {
    let world = try World(
      merit: merit ?? World.Merit(), templates: [template],
      projects: [
        Project(name: "delta", template: template.name, entry: entry, copies: copies)
      ])
    return Simulation(
      try Programme(
        world: world, policies: policies ?? [Policy(name: "grant", instrument: .grant)],
        baseline: 0, todayMonths: today, horizonMonths: 120), seed: seed)
  }

  /// The moments of a run of whole chunks.
  static func moments(_ simulation: Simulation, trials: Int) -> Moments {
    let results = simulation.run(trials: trials, threads: 2)
    return results.forest.root(chunks: Simulation.chunks(for: trials))
      ?? Moments(layout: simulation.moments)
  }

  static func source(_ simulation: Simulation, trials: Int, policy: Int = 0) -> MetricSource {
    MetricSource(
      moments: moments(simulation, trials: trials), layout: simulation.layout, policy: policy)
  }
}
