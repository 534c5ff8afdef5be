/// The plans of all of a world's blueprints end to end, so that the loop reads each in place.
///
/// The quantities lie apart in one list: the loop passes their places around, never copies.
struct Plans: Sendable {
  private(set) var draws: [Draw] = []
  private(set) var stages: [StagePlan] = []
  private(set) var rounds: [RoundPlan] = []
  private(set) var courses: [Course] = []

  /// Where a blueprint's plans stand, and what it has one of.
  struct Course: Sendable, BitwiseCopyable {
    var firstStage: Int
    var stageCount: Int
    var firstRound: Int
    var roundCount: Int
    var firstStageDraw: Int
    var firstRoundDraw: Int
    var firstOtherDraw: Int
    var search: SearchPlan
    var exit: ExitPlan
    var composition: Composition
    var meritOwn: Double
  }

  /// The quantities of a stage, a round, and of the rest, in the order in which they lie.
  enum OfStage: Int, CaseIterable { case months, cost, extraMonths, extraCost }
  enum OfRound: Int, CaseIterable { case months, stepUp, dilution }
  enum Other: Int { case wait, preMoney, newMoney, exitMonths, multiple, recovery }

  init(_ blueprints: [Blueprint]) {
    for blueprint in blueprints {
      courses.append(
        Course(
          firstStage: stages.count, stageCount: blueprint.stages.count,
          firstRound: rounds.count, roundCount: blueprint.rounds.count,
          firstStageDraw: draws.count,
          firstRoundDraw: draws.count + OfStage.allCases.count * blueprint.stages.count,
          firstOtherDraw: draws.count + OfStage.allCases.count * blueprint.stages.count
            + OfRound.allCases.count * blueprint.rounds.count,
          search: blueprint.search, exit: blueprint.exit, composition: blueprint.composition,
          meritOwn: blueprint.composition.meritOwn))
      stages += blueprint.stages
      rounds += blueprint.rounds
      draws += blueprint.stages.flatMap { [$0.months, $0.cost, $0.extraMonths, $0.extraCost] }
      draws += blueprint.rounds.flatMap { [$0.months, $0.stepUp, $0.dilution] }
      let (search, exit) = (blueprint.search, blueprint.exit)
      draws += [search.wait, search.preMoney, search.newMoney]
      draws += [exit.months, exit.multiple, exit.recovery]
    }
  }

  /// The place of a project's stage among all stages.
  func place(ofStage index: Int, in course: Int) -> Int {
    precondition(
      index >= 0 && index < courses[course].stageCount, "the project has no such stage")
    return courses[course].firstStage + index
  }

  /// The place of a project's later round among all rounds.
  func place(ofRound index: Int, in course: Int) -> Int {
    precondition(
      index >= 0 && index < courses[course].roundCount, "the project has no such round")
    return courses[course].firstRound + index
  }

  func draw(_ which: OfStage, ofStage index: Int, in course: Int) -> Int {
    courses[course].firstStageDraw &+ index &* OfStage.allCases.count &+ which.rawValue
  }

  func draw(_ which: OfRound, ofRound index: Int, in course: Int) -> Int {
    courses[course].firstRoundDraw &+ index &* OfRound.allCases.count &+ which.rawValue
  }

  func draw(_ which: Other, in course: Int) -> Int {
    courses[course].firstOtherDraw &+ which.rawValue
  }
}
