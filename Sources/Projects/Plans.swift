/// The plans of all of a world's blueprints end to end, so that the loop reads each in place.
struct Plans: Sendable {
  private(set) var stages: [StagePlan] = []
  private(set) var rounds: [RoundPlan] = []
  private(set) var courses: [Course] = []

  /// Where a blueprint's plans stand, and what it has one of.
  struct Course: Sendable, BitwiseCopyable {
    var firstStage: Int
    var stageCount: Int
    var firstRound: Int
    var roundCount: Int
    var search: SearchPlan
    var exit: ExitPlan
    var composition: Composition
    var meritOwn: Double
  }

  init(_ blueprints: [Blueprint]) {
    for blueprint in blueprints {
      courses.append(
        Course(
          firstStage: stages.count, stageCount: blueprint.stages.count,
          firstRound: rounds.count, roundCount: blueprint.rounds.count,
          search: blueprint.search, exit: blueprint.exit, composition: blueprint.composition,
          meritOwn: blueprint.composition.meritOwn))
      stages += blueprint.stages
      rounds += blueprint.rounds
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
}
