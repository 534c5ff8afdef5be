import Randomness

// What is in store for a project. Each answer reads one block of its own address: duration,
// cost, success and review of a stage are four uniforms of one block.

extension Nature {
  /// A stage at its first attempt; of a running project's present stage, the months still to come.
  public mutating func stage(_ index: Int, of project: ProjectNature) -> StageFate {
    let kind = project.blueprint
    let place = blueprints.place(ofStage: index, in: kind)
    let address = StreamAddress(project.origin, purpose: .stage, index: UInt32(index))
    let block = uniforms.block(address)
    let months: Double =
      if let running = project.running, running.stage == index, running.months > 0 {
        remainder(
          of: blueprints.draw(.months, ofStage: index, in: kind), running, block.uniform(0),
          project.factors)
      } else {
        quantity(
          blueprints.draw(.months, ofStage: index, in: kind), 0, block, address, project.factors)
      }
    return StageFate(
      months: months,
      cost: quantity(
        blueprints.draw(.cost, ofStage: index, in: kind), 1, block, address, project.factors),
      succeeds: blueprints.stages[place].success.isExceeded(
        at: block.uniform(2), project.factors, scores),
      review: block.uniform(3))
  }

  /// A further attempt at a stage, counted from 1: what it adds in time and cost, and whether it mends a miss.
  public mutating func rework(
    _ attempt: Int, ofStage index: Int, of project: ProjectNature
  ) -> StageFate {
    let kind = project.blueprint
    let place = blueprints.place(ofStage: index, in: kind)
    let address = StreamAddress(
      project.origin, purpose: .rework, index: UInt32(index &* 256 &+ attempt))
    let block = uniforms.block(address)
    return StageFate(
      months: quantity(
        blueprints.draw(.extraMonths, ofStage: index, in: kind), 0, block, address, project.factors),
      cost: quantity(
        blueprints.draw(.extraCost, ofStage: index, in: kind), 1, block, address, project.factors),
      succeeds: block.uniform(2) < blueprints.stages[place].reworkSuccess,
      review: block.uniform(3))
  }

  /// The search for market money; of a project that looks for it already, the months still to come.
  public mutating func financing(of project: ProjectNature) -> FinancingFate {
    let kind = project.blueprint
    let address = StreamAddress(project.origin, purpose: .financing)
    let block = uniforms.block(address)
    var comes = true
    var exposure = 0.0
    if !blueprints.all[kind].search.isEver {
      exposure = blueprints.all[kind].search.exposureMonths(
        at: block.uniform(1), merit: project.factors.merit)
    } else if let running = searching(project) {
      let chance = blueprints.all[kind].search.ever.chance(project.factors, scores)
      comes = running.stillComes(chance, at: block.uniform(0))
      exposure = remainder(
        of: blueprints.draw(.wait, in: kind), running, block.uniform(1), project.factors)
    } else {
      comes = blueprints.all[kind].search.ever.isExceeded(
        at: block.uniform(0), project.factors, scores)
      exposure = quantity(blueprints.draw(.wait, in: kind), 1, block, address, project.factors)
    }
    return FinancingFate(
      comes: comes, forgiveness: project.forgiveness, exposureMonths: exposure,
      preMoney: quantity(blueprints.draw(.preMoney, in: kind), 2, block, address, project.factors),
      newMoney: quantity(blueprints.draw(.newMoney, in: kind), 3, block, address, project.factors))
  }

  /// A later round, counted from 0.
  public mutating func round(_ index: Int, of project: ProjectNature) -> RoundFate {
    let kind = project.blueprint
    let place = blueprints.place(ofRound: index, in: kind)
    let address = StreamAddress(project.origin, purpose: .growth, index: UInt32(index))
    let block = uniforms.block(address)
    let score = scores.score(block.uniform(1))
    let outcome: RoundFate.Outcome =
      if blueprints.rounds[place].closes.isExceeded(ownScore: score, project.factors) {
        .closes
      } else if blueprints.rounds[place].survives.isExceeded(ownScore: score, project.factors) {
        .stays
      } else {
        .dies
      }
    return RoundFate(
      outcome: outcome,
      months: quantity(
        blueprints.draw(.months, ofRound: index, in: kind), 0, block, address, project.factors),
      stepUp: quantity(
        blueprints.draw(.stepUp, ofRound: index, in: kind), 2, block, address, project.factors),
      dilution: min(
        1,
        quantity(
          blueprints.draw(.dilution, ofRound: index, in: kind), 3, block, address, project.factors))
    )
  }

  /// The end of the company.
  public mutating func exit(of project: ProjectNature) -> ExitFate {
    let kind = project.blueprint
    let address = StreamAddress(project.origin, purpose: .exit)
    let block = uniforms.block(address)
    return ExitFate(
      months: quantity(blueprints.draw(.exitMonths, in: kind), 0, block, address, project.factors),
      kind: blueprints.all[kind].exit.kind(at: block.uniform(1)),
      multiple: quantity(blueprints.draw(.multiple, in: kind), 2, block, address, project.factors),
      recovery: quantity(blueprints.draw(.recovery, in: kind), 3, block, address, project.factors))
  }

  // MARK: - Drawing
  //
  // All of these are `mutating`, though few change anything: a noncopyable value is lent in place
  // to a mutating method, and copied byte by byte for another.

  /// A quantity from one place of a block, or by GSL from words of its own behind the block.
  ///
  /// No months, money or ratio of a project is negative; a law that dips below zero is cut off there.
  @inline(__always)
  private mutating func quantity(
    _ draw: Int, _ place: Int, _ block: UniformBlock, _ address: StreamAddress,
    _ factors: Factors
  ) -> Double {
    if let constant = blueprints.draws[draw].constant { return max(0, constant) }
    if variates.areGSL { return max(0, variate(draw, place, address, factors)) }
    return blueprints.draws[draw].isLoaded
      ? max(0, leaning(draw, block.uniform(place), factors))
      : max(0, plain(draw, block.uniform(place)))
  }

  /// A quantity that leans on the factors, by inversion; apart from the others, which need no score.
  @inline(never)
  private mutating func leaning(_ draw: Int, _ uniform: Double, _ factors: Factors) -> Double {
    blueprints.draws[draw].value(ownScore: scores.score(uniform), factors)
  }

  @inline(never)
  private mutating func plain(_ draw: Int, _ uniform: Double) -> Double {
    blueprints.draws[draw].sampler.value(at: uniform)
  }

  @inline(never)
  private mutating func variate(
    _ draw: Int, _ place: Int, _ address: StreamAddress, _ factors: Factors
  ) -> Double {
    let isLoaded = blueprints.draws[draw].isLoaded
    let own = variates.own(
      of: blueprints.draws[draw].law, isLoaded: isLoaded, at: address, place)
    return isLoaded ? blueprints.draws[draw].value(ownScore: own, factors) : own
  }

  private mutating func searching(_ project: ProjectNature) -> Running? {
    guard let running = project.running, running.months > 0,
      running.stage == blueprints.all[project.blueprint].stageCount
    else { return nil }
    return running
  }

  /// What is left of a duration of which some months have passed, by inversion beyond them.
  ///
  /// The draw's rank among all is its rank among those that take longer: their law is exact, and
  /// it leans on the factors as a fresh one does.
  private mutating func remainder(
    of place: Int, _ running: Running, _ uniform: Double, _ factors: Factors
  ) -> Double {
    let draw = blueprints.draws[place]
    let rank = draw.upperRank(at: uniform, factors, scores)
    let beyond = max(rank, UnitInterval.smallest) * running.chanceOfLonger
    // Far out, 1 − beyond would lose its digits.
    let whole =
      beyond >= 0x1p-20
      ? draw.sampler.value(at: 1 - beyond) : world.laws[draw.law].upperQuantile(beyond)
    return max(0, whole - running.months)
  }
}

extension Running {
  /// Whether an investor still comes, where one would with a chance and has not been early.
  func stillComes(_ chance: Double, at uniform: Double) -> Bool {
    let late = chance * chanceOfLonger
    return uniform * (late + (1 - chance)) > 1 - chance
  }
}

extension SearchPlan {
  /// An exponential fate of mean 1 over the intensity at a merit, in months of average climate.
  func exposureMonths(at uniform: Double, merit: Double) -> Double {
    let rate = perMonth * Self.meritFactor(meritEffect, merit: merit)
    return rate > 0 ? -logarithmOfOnePlus(-uniform) / rate : .infinity
  }

  /// `e^(βm − β²/2)`, of mean 1 over merit.
  static func meritFactor(_ effect: Double, merit: Double) -> Double {
    effect == 0 ? 1 : exponential(effect * merit - effect * effect / 2)
  }
}

extension Financing {
  /// Months of average climate until an investor comes; infinite when none does.
  public func exposureMonths(of fate: FinancingFate, achieved: Bool) -> Double {
    fate.exposureMonths(
      achieved: achieved, isEver: isEver, unachievedFactor: unachievedFactor)
  }
}

extension FinancingFate {
  /// Months of average climate until an investor comes; infinite when none does.
  ///
  /// A project that passed its gates without achieving is forgiven that with the chance
  /// `unachievedFactor`, or draws investors at that share of the rate.
  @inlinable
  public func exposureMonths(
    achieved: Bool, isEver: Bool, unachievedFactor: Double
  ) -> Double {
    guard comes else { return .infinity }
    if achieved { return exposureMonths }
    if isEver { return forgiveness < unachievedFactor ? exposureMonths : .infinity }
    return unachievedFactor > 0 ? exposureMonths / unachievedFactor : .infinity
  }
}

extension ExitPlan {
  func kind(at uniform: Double) -> Exit.Kind {
    if uniform < ends[0] { return .listing }
    if uniform < ends[1] { return .acquisition }
    return uniform < ends[2] ? .buyBack : .writeOff
  }
}
