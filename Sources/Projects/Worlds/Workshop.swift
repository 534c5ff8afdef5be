import Randomness

/// Where templates become blueprints: each law tabulated once, thresholds solved over merit.
struct Workshop {
  let laws: [Distribution]
  let tables: SamplerTables
  private let places: [Distribution: Int]

  /// Collects and tabulates every law that the templates draw from.
  init(for templates: [(field: String, template: ProjectTemplate)]) throws(WorldError) {
    var laws: [Distribution] = [.nothing]
    for (_, template) in templates { laws += template.quantities.map(\.quantity.law) }
    var places: [Distribution: Int] = [:]
    var distinct: [Distribution] = []
    for law in laws where places[law] == nil {
      places[law] = distinct.count
      distinct.append(law)
    }
    self.places = places
    self.laws = distinct
    do throws(DistributionError) {
      tables = try SamplerTables(distinct)
    } catch {
      throw .distribution(field: Self.culprit(error, in: templates), error)
    }
  }

  /// The field whose law cannot be tabulated: the first that fails on its own.
  private static func culprit(
    _ error: DistributionError, in templates: [(field: String, template: ProjectTemplate)]
  ) -> String {
    for (field, template) in templates {
      for (inner, quantity) in template.quantities
      where (try? SamplerTables([quantity.law])) == nil {
        return "\(field).\(inner)"
      }
    }
    return "templates"
  }

  // MARK: - Blueprints

  func parts(
    of template: ProjectTemplate, named field: String, composition: Composition
  ) throws(WorldError) -> Blueprints.Parts {
    do throws(ProjectError) {
      let bench = Bench(workshop: self, composition: composition)
      var population = MeritPopulation()
      var stages: [(StagePlan, [Draw])] = []
      for (index, stage) in template.stages.enumerated() {
        let inner = "stages[\(index)]"
        let level = try level(of: stage, among: population, field: inner)
        stages.append(try bench.stage(stage, level: level, field: inner))
        population.select(stage.achieved(above: level))
      }
      let search = try bench.search(template.financing, achievers: population)
      return Blueprints.Parts(
        stages: stages, rounds: try bench.rounds(template.growth.rounds), search: search,
        exit: try bench.exit(template.growth.exit))
    } catch {
      throw .project(error.inside(field))
    }
  }

  private func level(
    of stage: Stage, among population: MeritPopulation, field: String
  ) throws(ProjectError) -> Double {
    let among = stage.population == .achievers ? population : MeritPopulation()
    guard let level = among.threshold(exceededBy: stage.success, loading: stage.loading) else {
      throw .nobodyReaches("\(field).p")
    }
    return level
  }

  // MARK: - Running projects

  /// The projects that stand at a stage, or that have looked for money for some months.
  func population(
    at present: Present, _ template: ProjectTemplate, _ place: Int, _ blueprints: Blueprints
  ) -> MeritPopulation {
    let blueprint = blueprints[place]
    var population = MeritPopulation()
    for (stage, plan) in zip(template.stages, blueprints.stages(of: place)).prefix(present.stage) {
      population.select(stage.achieved(above: plan.success.level))
    }
    if present.stage == template.stages.count, present.monthsInStage > 0 {
      let wait = blueprints.draws[blueprints.draw(.wait, in: place)].law
      population.select(
        blueprint.search.unfinanced(
          after: present.monthsInStage, wait: laws[wait], composition: blueprint.composition))
    }
    return population
  }

  fileprivate func sampler(_ law: Distribution) -> Sampler { tables.sampler(for: law) }
  fileprivate func place(_ law: Distribution) -> Int { places[law] ?? 0 }
}

/// The workshop's bench for one composition of factors.
private struct Bench {
  let workshop: Workshop
  let composition: Composition

  func draw(_ quantity: Quantity, _ field: String) throws(ProjectError) -> Draw {
    Draw(
      workshop.sampler(quantity.law), law: workshop.place(quantity.law),
      loading: quantity.loading,
      own: try composition.own(of: quantity.loading, field: "\(field).loading"))
  }

  func threshold(
    _ level: Double, _ loading: Loading, _ field: String
  ) throws(ProjectError) -> Threshold {
    Threshold(
      level: level, loading: loading,
      own: try composition.own(of: loading, field: "\(field).loading"))
  }

  func stage(
    _ stage: Stage, level: Double, field: String
  ) throws(ProjectError) -> (StagePlan, [Draw]) {
    let nothing = Quantity(.nothing)
    let draws = [
      try draw(stage.durationMonths, "\(field).duration"),
      try draw(stage.cost, "\(field).cost"),
      try draw(stage.rework?.extraMonths ?? nothing, "\(field).rework.duration"),
      try draw(stage.rework?.extraCost ?? nothing, "\(field).rework.cost"),
    ]
    let plan = StagePlan(
      success: try threshold(level, Loading(merit: stage.loading), field),
      reworkSuccess: stage.rework?.success ?? 0)
    return (plan, draws)
  }

  func search(
    _ financing: Financing, achievers: MeritPopulation
  ) throws(ProjectError) -> (SearchPlan, [Draw]) {
    var ever = Threshold(level: 0, loading: .none, own: 1)
    var wait = Quantity(.nothing)
    var perMonth = 0.0
    var effect = 0.0
    switch financing.form {
    case .ever(let share, let loading, let waitMonths):
      let level = achievers.threshold(
        exceededBy: share, loading: composition.correlationWithMerit(loading))
      guard let level else { throw .nobodyReaches("financing.share") }
      ever = try threshold(level, loading, "financing")
      wait = Quantity(waitMonths)
    case .intensity(let perYear, let meritEffect):
      perMonth = perYear / 12
      effect = meritEffect
    }
    let plan = SearchPlan(
      isEver: financing.isEver, ever: ever, perMonth: perMonth, meritEffect: effect)
    let draws = [
      try draw(wait, "financing.wait"),
      try draw(financing.preMoney, "financing.preMoney"),
      try draw(financing.newMoney, "financing.newMoney"),
    ]
    return (plan, draws)
  }

  func rounds(_ rounds: [Growth.Round]) throws(ProjectError) -> [(RoundPlan, [Draw])] {
    var plans: [(RoundPlan, [Draw])] = []
    for (index, round) in rounds.enumerated() {
      let field = "growth.rounds[\(index)]"
      let months = try draw(round.intervalMonths, "\(field).interval")
      let plan = RoundPlan(
        closes: try threshold(GSL.normalUpperQuantile(round.chance), round.loading, field),
        survives: try threshold(GSL.normalQuantile(round.death), round.loading, field))
      let rest = [
        try draw(round.stepUp, "\(field).stepUp"), try draw(round.dilution, "\(field).dilution"),
      ]
      plans.append((plan, [months] + rest))
    }
    return plans
  }

  func exit(_ exit: Exit) throws(ProjectError) -> (ExitPlan, [Draw]) {
    let ends = CumulativeChances.ends(of: exit.chances)
    let draws = [
      try draw(exit.delayMonths, "growth.exit.delay"),
      try draw(exit.multiple, "growth.exit.multiple"),
      try draw(exit.recovery, "growth.exit.recovery"),
    ]
    return (ExitPlan(ends: InlineArray { ends[$0] }), draws)
  }
}

extension Stage {
  /// What it tells of merit to have achieved this stage, when every miss is seen.
  func achieved(above level: Double) -> MeritSelection {
    .achieved(
      MeritScore(loading: loading, threshold: level), recovery: rework?.eventualSuccess ?? 0)
  }
}

extension SearchPlan {
  /// What it tells of merit to have looked for money in vain, for some months of average climate.
  func unfinanced(
    after months: Double, wait: Distribution, composition: Composition
  ) -> MeritSelection {
    guard isEver else {
      return .unvisited(exposure: perMonth * months, effect: meritEffect)
    }
    let score = MeritScore(
      loading: composition.correlationWithMerit(ever.loading), threshold: ever.level)
    return .unfinanced(score, late: wait.survival(months))
  }
}

extension ProjectTemplate {
  /// Every quantity that is drawn, with the field that it stands in.
  var quantities: [(field: String, quantity: Quantity)] {
    var all: [(String, Quantity)] = []
    for (index, stage) in stages.enumerated() {
      all.append(("stages[\(index)].duration", stage.durationMonths))
      all.append(("stages[\(index)].cost", stage.cost))
      if let rework = stage.rework {
        all.append(("stages[\(index)].rework.duration", rework.extraMonths))
        all.append(("stages[\(index)].rework.cost", rework.extraCost))
      }
    }
    if case .ever(_, _, let wait) = financing.form {
      all.append(("financing.wait", Quantity(wait)))
    }
    all.append(("financing.preMoney", financing.preMoney))
    all.append(("financing.newMoney", financing.newMoney))
    for (index, round) in growth.rounds.enumerated() {
      all.append(("growth.rounds[\(index)].interval", round.intervalMonths))
      all.append(("growth.rounds[\(index)].stepUp", round.stepUp))
      all.append(("growth.rounds[\(index)].dilution", round.dilution))
    }
    all.append(("growth.exit.delay", growth.exit.delayMonths))
    all.append(("growth.exit.multiple", growth.exit.multiple))
    all.append(("growth.exit.recovery", growth.exit.recovery))
    return all
  }
}

extension Distribution {
  /// The law of what never costs and never lasts.
  static let nothing = Distribution.constant(.zero)
}
