/// A world's blueprints, their stages, rounds and quantities end to end, so that the loop reads each in place.
///
/// The quantities lie apart in one list: the loop passes their places around, never copies.
struct Blueprints: Sendable {
  private(set) var all: [Blueprint] = []
  private(set) var stages: [StagePlan] = []
  private(set) var rounds: [RoundPlan] = []
  private(set) var draws: [Draw] = []

  /// The quantities of a stage, a round, and of the rest, in the order in which they lie.
  enum OfStage: Int, CaseIterable { case months, cost, extraMonths, extraCost }
  enum OfRound: Int, CaseIterable { case months, stepUp, dilution }
  enum Other: Int { case wait, preMoney, newMoney, exitMonths, multiple, recovery }

  /// The parts of one blueprint, before they are laid to those of the others; the draws of each in the
  /// order of the enumerations above.
  struct Parts {
    var stages: [(plan: StagePlan, draws: [Draw])] = []
    var rounds: [(plan: RoundPlan, draws: [Draw])] = []
    var search: (plan: SearchPlan, draws: [Draw])
    var exit: (plan: ExitPlan, draws: [Draw])
  }

  mutating func add(_ parts: Parts, template: Int, composition: Composition) {
    let firstRoundDraw = draws.count + OfStage.allCases.count * parts.stages.count
    all.append(
      Blueprint(
        template: template,
        firstStage: stages.count, stageCount: parts.stages.count,
        firstRound: rounds.count, roundCount: parts.rounds.count,
        firstStageDraw: draws.count, firstRoundDraw: firstRoundDraw,
        firstOtherDraw: firstRoundDraw + OfRound.allCases.count * parts.rounds.count,
        search: parts.search.plan, exit: parts.exit.plan, composition: composition,
        meritOwn: composition.meritOwn))
    stages += parts.stages.map(\.plan)
    rounds += parts.rounds.map(\.plan)
    draws += parts.stages.flatMap(\.draws) + parts.rounds.flatMap(\.draws)
    draws += parts.search.draws + parts.exit.draws
  }

  subscript(_ blueprint: Int) -> Blueprint { all[blueprint] }

  func stages(of blueprint: Int) -> ArraySlice<StagePlan> {
    stages[all[blueprint].firstStage...].prefix(all[blueprint].stageCount)
  }

  /// The place of a project's stage among all stages.
  func place(ofStage index: Int, in blueprint: Int) -> Int {
    precondition(
      index >= 0 && index < all[blueprint].stageCount, "the project has no such stage")
    return all[blueprint].firstStage + index
  }

  /// The place of a project's later round among all rounds.
  func place(ofRound index: Int, in blueprint: Int) -> Int {
    precondition(
      index >= 0 && index < all[blueprint].roundCount, "the project has no such round")
    return all[blueprint].firstRound + index
  }

  func draw(_ which: OfStage, ofStage index: Int, in blueprint: Int) -> Int {
    all[blueprint].firstStageDraw &+ index &* OfStage.allCases.count &+ which.rawValue
  }

  func draw(_ which: OfRound, ofRound index: Int, in blueprint: Int) -> Int {
    all[blueprint].firstRoundDraw &+ index &* OfRound.allCases.count &+ which.rawValue
  }

  func draw(_ which: Other, in blueprint: Int) -> Int {
    all[blueprint].firstOtherDraw &+ which.rawValue
  }
}
