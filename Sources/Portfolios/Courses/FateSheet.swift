import Projects

/// What nature holds for one project or team, drawn when a policy first asks and kept for the next.
struct FateSheet: ~Copyable {
  private(set) var project = ProjectNature.nobody
  private var stages: WorkingMemory<StageFate>
  private var rounds: WorkingMemory<RoundFate>
  private var search: FinancingFate?
  private var end: ExitFate?
  /// How many stages and rounds are drawn.
  private var stageCount = 0
  private var roundCount = 0
  private var firstStage = 0
  /// Further attempts at each stage, and how many of them are drawn.
  private var reworks: WorkingMemory<StageFate>
  private var reworkCounts: WorkingMemory<Int>

  init() {
    let none = StageFate(months: 0, cost: 0, succeeds: false, review: 0)
    stages = WorkingMemory(repeating: none, count: ProjectTemplate.mostStages)
    reworks = WorkingMemory(
      repeating: none, count: ProjectTemplate.mostStages * Rework.mostAttempts)
    reworkCounts = WorkingMemory(repeating: 0, count: ProjectTemplate.mostStages)
    rounds = WorkingMemory(
      repeating: RoundFate(outcome: .stays, months: 0, stepUp: 0, dilution: 0),
      count: Growth.mostRounds)
  }

  /// Turns to another project.
  mutating func begin(_ project: ProjectNature, firstStage: Int) {
    self.project = project
    stageCount = 0
    roundCount = 0
    search = nil
    end = nil
    self.firstStage = firstStage
  }

  /// A stage; courses ask for them in order.
  @inline(__always)
  mutating func stage(_ index: Int, _ nature: inout Nature) -> StageFate {
    let place = index &- firstStage
    if stageCount <= place { drawStages(until: place, &nature) }
    return stages[place]
  }

  @inline(never)
  private mutating func drawStages(until place: Int, _ nature: inout Nature) {
    while stageCount <= place {
      stages[stageCount] = nature.stage(firstStage + stageCount, of: project)
      reworkCounts[stageCount] = 0
      stageCount += 1
    }
  }

  /// A further attempt at a stage that has been asked for, counted from 1; courses ask for them in order.
  mutating func rework(
    _ attempt: Int, ofStage index: Int, _ nature: inout Nature
  ) -> StageFate {
    let place = index - firstStage
    let first = place * Rework.mostAttempts
    while reworkCounts[place] < attempt {
      reworks[first + reworkCounts[place]] = nature.rework(
        reworkCounts[place] + 1, ofStage: index, of: project)
      reworkCounts[place] += 1
    }
    return reworks[first + attempt - 1]
  }

  mutating func financing(_ nature: inout Nature) -> FinancingFate {
    if let search { return search }
    let drawn = nature.financing(of: project)
    search = drawn
    return drawn
  }

  mutating func round(_ index: Int, _ nature: inout Nature) -> RoundFate {
    while roundCount <= index {
      rounds[roundCount] = nature.round(roundCount, of: project)
      roundCount += 1
    }
    return rounds[index]
  }

  mutating func exit(_ nature: inout Nature) -> ExitFate {
    if let end { return end }
    let drawn = nature.exit(of: project)
    end = drawn
    return drawn
  }

  /// What of the project has been asked for.
  func drawing(member: Int, copy: Int) -> Drawing {
    Drawing(
      member: member, copy: copy, firstStage: firstStage, stages: stageCount, rounds: roundCount,
      seeksMoney: search != nil, exits: end != nil)
  }
}
