import Randomness

// What is in store for a project. Each answer reads one block of its own address: duration,
// cost, success and review of a stage are four uniforms of one block.

extension Nature {
  /// A stage at its first attempt.
  public mutating func stage(_ index: Int, of project: ProjectNature) -> StageFate {
    let plan = world.blueprints[project.blueprint].stages[index]
    let address = StreamAddress(project.origin, purpose: .stage, index: UInt32(index))
    let block = address.block()
    let months =
      index == project.firstStage && project.monthsInStage > 0
      ? remainingMonths(plan.months, after: project.monthsInStage, at: block.uniform(0), project)
      : quantity(plan.months, 0, block, address, project.factors)
    return StageFate(
      months: max(0, months),
      cost: max(0, quantity(plan.cost, 1, block, address, project.factors)),
      succeeds: plan.success.isExceeded(at: block.uniform(2), project.factors, scores),
      review: block.uniform(3))
  }

  /// A further attempt at a stage: what it adds in time and cost, and whether it mends a miss.
  public mutating func rework(
    _ attempt: Int, ofStage index: Int, of project: ProjectNature
  ) -> StageFate {
    let plan = world.blueprints[project.blueprint].stages[index]
    let address = StreamAddress(
      project.origin, purpose: .rework, index: UInt32(index &* 256 &+ attempt))
    let block = address.block()
    return StageFate(
      months: max(0, quantity(plan.extraMonths, 0, block, address, project.factors)),
      cost: max(0, quantity(plan.extraCost, 1, block, address, project.factors)),
      succeeds: block.uniform(2) < plan.reworkSuccess,
      review: block.uniform(3))
  }

  /// The search for market money.
  public mutating func financing(of project: ProjectNature) -> FinancingFate {
    let plan = world.blueprints[project.blueprint].search
    let address = StreamAddress(project.origin, purpose: .financing)
    let block = address.block()
    let exposure =
      plan.isEver
      ? quantity(plan.wait, 1, block, address, project.factors)
      : plan.exposureMonths(at: block.uniform(1), merit: project.factors.merit)
    return FinancingFate(
      comes: plan.isEver
        ? plan.ever.isExceeded(at: block.uniform(0), project.factors, scores) : true,
      forgiveness: address.block(1).uniform(0),
      exposureMonths: max(0, exposure),
      preMoney: max(0, quantity(plan.preMoney, 2, block, address, project.factors)),
      newMoney: max(0, quantity(plan.newMoney, 3, block, address, project.factors)))
  }

  /// A later round, counted from 0.
  public mutating func round(_ index: Int, of project: ProjectNature) -> RoundFate {
    let plan = world.blueprints[project.blueprint].rounds[index]
    let address = StreamAddress(project.origin, purpose: .growth, index: UInt32(index))
    let block = address.block()
    let fate = block.uniform(1)
    let closes = plan.closes.isExceeded(at: fate, project.factors, scores)
    let survives = closes || plan.survives.isExceeded(at: fate, project.factors, scores)
    return RoundFate(
      outcome: closes ? .closes : survives ? .stays : .dies,
      months: max(0, quantity(plan.months, 0, block, address, project.factors)),
      stepUp: max(0, quantity(plan.stepUp, 2, block, address, project.factors)),
      dilution: min(1, max(0, quantity(plan.dilution, 3, block, address, project.factors))))
  }

  /// The end of the company.
  public mutating func exit(of project: ProjectNature) -> ExitFate {
    let plan = world.blueprints[project.blueprint].exit
    let address = StreamAddress(project.origin, purpose: .exit)
    let block = address.block()
    return ExitFate(
      months: max(0, quantity(plan.months, 0, block, address, project.factors)),
      kind: plan.kind(at: block.uniform(1)),
      multiple: max(0, quantity(plan.multiple, 2, block, address, project.factors)),
      recovery: max(0, quantity(plan.recovery, 3, block, address, project.factors)))
  }

  // MARK: - Drawing

  /// A quantity from one place of a block, or by GSL from words of its own behind the block.
  private mutating func quantity(
    _ draw: Draw, _ place: Int, _ block: UniformBlock, _ address: StreamAddress,
    _ factors: Factors
  ) -> Double {
    guard variates.areGSL else { return draw.value(at: block.uniform(place), factors, scores) }
    return variates.value(of: draw, at: address, place, factors)
  }

  /// What is left of a duration of which some months have passed, by inversion beyond them.
  ///
  /// The own part of the score is drawn above what the months passed have shown, so the
  /// factors keep their law; that a long stage says something of them is not modelled.
  private func remainingMonths(
    _ draw: Draw, after passed: Double, at uniform: Double, _ project: ProjectNature
  ) -> Double {
    let law = world.laws[draw.law]
    guard draw.own > 0 else { return draw.value(at: uniform, project.factors, scores) - passed }
    let bound = GSL.normalUpperQuantile(law.survival(passed))
    let ownBound = (bound - project.factors.score(draw.loading)) / draw.own
    let ownScore = GSL.normalUpperQuantile((1 - uniform) * GSL.normalSurvival(ownBound))
    let whole = draw.value(ownScore: ownScore, project.factors)
    return whole - passed
  }
}

extension SearchPlan {
  /// An exponential fate of mean 1 over the intensity at a merit, in months of average climate.
  func exposureMonths(at uniform: Double, merit: Double) -> Double {
    let rate = perMonth * exponential(meritEffect * merit - meritEffect * meritEffect / 2)
    return rate > 0 ? -logarithmOfOnePlus(-uniform) / rate : .infinity
  }
}

extension ExitPlan {
  func kind(at uniform: Double) -> Exit.Kind {
    if uniform < chances[0] { return .listing }
    if uniform < chances[1] { return .acquisition }
    return uniform < chances[2] ? .buyBack : .writeOff
  }
}
