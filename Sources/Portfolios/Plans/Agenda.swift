import Projects

/// What a kind of project has before it, whatever nature holds and whoever pays.
struct Agenda: Sendable, BitwiseCopyable {
  let stages: FixedList<Stage>
  let rounds: FixedList<Round>
  let search: Search
  let passing: FixedList<PassingIncome>
  let valueBasis: ValueBasis
  let buyBackPays: BuyBackPrice
  /// Whether plain terms hold it: nothing comes in, and nobody looks for money before acceptance.
  let isPlain: Bool

  /// A stage's gate.
  struct Stage: Sendable, BitwiseCopyable {
    let review: Review
    let reworkAttempts: Int
    let earnings: Earnings

    init(_ stage: Projects.Stage, _ earnings: Earnings) {
      self.earnings = earnings
      review = stage.review
      reworkAttempts = stage.rework?.attempts ?? 0
    }
  }

  /// The terms of a later round that are fixed.
  struct Round: Sendable, BitwiseCopyable {
    let poolTopUp: Double
    let stepUpOf: Growth.Round.StepUp
    /// Its chance of closing, averaged over all that decides it.
    let chance: Double

    init(_ round: Growth.Round) {
      poolTopUp = round.poolTopUp
      stepUpOf = round.stepUpOf
      chance = round.chance
    }
  }

  /// When investors listen, and for how long they are sought.
  struct Search: Sendable, BitwiseCopyable {
    let stagesBefore: Int
    let longStopMonths: Double
    let qualifyingMoney: Double
    let isEver: Bool
    let unachievedFactor: Double
    let earnings: Earnings
  }

  init(
    _ template: ProjectTemplate, _ stages: FixedList<Stage>, _ rounds: FixedList<Round>,
    _ passing: FixedList<PassingIncome>
  ) {
    self.stages = stages
    self.rounds = rounds
    self.passing = passing
    valueBasis = template.financing.valueBasis
    buyBackPays = template.growth.exit.buyBackPays
    let financing = template.financing
    search = Search(
      stagesBefore: financing.stagesBefore ?? template.stages.count,
      longStopMonths: financing.longStopMonths, qualifyingMoney: financing.qualifyingMoney,
      isEver: financing.isEver, unachievedFactor: financing.unachievedFactor,
      earnings: Earnings(template.funding, inStage: template.stages.count))
    isPlain = template.funding.income.isEmpty && search.stagesBefore >= stages.count
  }

  static func stages(of template: ProjectTemplate) -> [Stage] {
    template.stages.enumerated().map { Stage($1, Earnings(template.funding, inStage: $0)) }
  }
}
