import Projects
import Randomness

/// Worlds that the tests share: small, and touching every part of a project.
enum SampleWorld {
  static func months(_ mean: Double, sd: Double) throws -> Quantity {
    Quantity(.gamma(try Gamma(mean: mean, sd: sd)))
  }

  static func money(_ mean: Double, _ loading: Loading = .none) throws -> Quantity {
    Quantity(.logNormal(try LogNormal(mean: mean, sd: mean / 2)), loading: loading)
  }

  static func stage(
    _ success: Double, loading: Double = 0, population: Stage.Population = .achievers,
    rework: Rework? = nil
  ) throws -> Stage {
    try Stage(
      name: "stage", durationMonths: months(6, sd: 2), cost: money(100), success: success,
      population: population, loading: loading, rework: rework)
  }

  static func financing(
    _ form: Financing.Form? = nil, unachievedFactor: Double = 1
  ) throws -> Financing {
    let usual = Financing.Form.ever(
      share: 0.5, loading: .none, waitMonths: .exponential(try Exponential(mean: 12)))
    return try Financing(
      form: form ?? usual, unachievedFactor: unachievedFactor,
      preMoney: money(8000, Loading(market: 0.3, merit: 0.3)), newMoney: money(2000))
  }

  static func growth(rounds: Int = 2) throws -> Growth {
    let round = try Growth.Round(
      name: "round", intervalMonths: months(18, sd: 6), chance: 0.6, death: 0.2,
      loading: Loading(merit: 0.3), stepUp: money(1.8),
      dilution: Quantity(.beta(try Beta(mean: 0.2, sd: 0.05))))
    return Growth(
      rounds: Array(repeating: round, count: rounds),
      exit: try Exit(
        delayMonths: months(24, sd: 12), chances: [.listing: 0.25, .acquisition: 0.75],
        multiple: money(1.5), recovery: Quantity(.uniform(try Uniform(min: 0, max: 0.3)))))
  }

  static func template(
    _ name: String = "usual", stages: [Stage]? = nil, financing: Financing? = nil,
    rounds: Int = 2
  ) throws -> ProjectTemplate {
    let usual = [try stage(0.9, loading: 0.5), try stage(0.6, loading: 0.5)]
    return try ProjectTemplate(
      name: name, stages: stages ?? usual, financing: financing ?? self.financing(),
      growth: growth(rounds: rounds), company: Company(team: 0.8, pool: 0.1),
      funding: Funding(centre: 500, patienceMonths: 6))
  }

  static func project(
    _ name: String, template: String = "usual", sector: String? = nil,
    entry: Entry = .window(from: 0, to: 24), copies: Int = 1, present: Present? = nil
  ) throws -> Project {
    try Project(
      name: name, template: template, sector: sector, entry: entry, copies: copies,
      present: present)
  }

  static let climate = try? Climate(
    regimes: [
      .init(name: "cold", financing: 0.4, valuation: 0.7, exit: 0.6),
      .init(name: "normal", financing: 1, valuation: 1, exit: 1),
      .init(name: "hot", financing: 2, valuation: 1.6, exit: 1.8),
    ],
    transitions: [[0.8, 0.2, 0], [0.1, 0.8, 0.1], [0, 0.25, 0.75]])
}

/// Everything that nature holds for one project, to be compared bit for bit.
struct Story: Equatable {
  var project: ProjectNature
  var stages: [StageFate]
  var reworks: [StageFate]
  var financing: FinancingFate
  var rounds: [RoundFate]
  var exit: ExitFate

  init(
    of name: String, copy: Int = 0, in world: World, _ nature: inout Nature
  ) throws {
    let index = world.projects.firstIndex { $0.name == name } ?? 0
    let member = world.members[index]
    let template = world.template(of: member)
    let project = nature.project(member, copy: copy)
    self.project = project
    var stages: [StageFate] = []
    var reworks: [StageFate] = []
    for stage in template.stages.indices {
      stages.append(nature.stage(stage, of: project))
      reworks.append(nature.rework(1, ofStage: stage, of: project))
    }
    self.stages = stages
    self.reworks = reworks
    financing = nature.financing(of: project)
    var rounds: [RoundFate] = []
    for round in template.growth.rounds.indices { rounds.append(nature.round(round, of: project)) }
    self.rounds = rounds
    exit = nature.exit(of: project)
  }

  /// The same with what depends on the list of blueprints left out.
  static func draws(
    of name: String, copy: Int = 0, in world: World, seed: UInt64 = 7, trial: UInt64,
    sampling: Sampling = .standard
  ) throws -> [Double] {
    var nature = Nature(world, seed: seed, sampling: sampling)
    nature.begin(trial: trial)
    return try Story(of: name, copy: copy, in: world, &nature).numbers
  }

  var numbers: [Double] {
    var all = [project.entryMonth, project.factors.market, project.factors.sector]
    all.append(project.factors.merit)
    for fate in stages + reworks {
      all += [fate.months, fate.cost, fate.succeeds ? 1 : 0, fate.review]
    }
    all += [financing.comes ? 1 : 0, financing.exposureMonths, financing.preMoney]
    all += [financing.newMoney, financing.forgiveness]
    for round in rounds { all += [Double(round.outcome.rawValue), round.months, round.stepUp] }
    return all + [exit.months, Double(exit.kind.rawValue), exit.multiple, exit.recovery]
  }
}
