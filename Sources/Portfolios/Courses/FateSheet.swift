import Projects

/// What nature holds for one project or team, drawn when a policy first asks and kept for the next.
///
/// Where policies turn to projects one after another, in an order of their own, it keeps what is drawn of all of them.
struct FateSheet: ~Copyable {
  /// The most that any project of a run has of what is drawn one by one.
  struct Shape: BitwiseCopyable {
    private(set) var stages = 1
    private(set) var attempts = 1
    private(set) var rounds = 1

    init(_ templates: [ProjectTemplate]) {
      for template in templates {
        stages = max(stages, template.stages.count)
        attempts = template.stages.reduce(attempts) { max($0, $1.rework?.attempts ?? 0) }
        rounds = max(rounds, template.growth.rounds.count)
      }
    }

    /// Memory of a project's fates.
    var bytes: Int {
      MemoryLayout<Drawn>.stride + rounds * MemoryLayout<RoundFate>.stride
        + stages * (MemoryLayout<Int>.stride + (1 + attempts) * MemoryLayout<StageFate>.stride)
    }
  }

  /// How much is drawn of a project.
  fileprivate struct Drawn: BitwiseCopyable {
    var search: FinancingFate?
    var end: ExitFate?
    var stages = 0
    var rounds = 0
  }

  private(set) var project = ProjectNature.nobody
  private let shape: Shape
  private var stages: WorkingMemory<StageFate>
  private var rounds: WorkingMemory<RoundFate>
  /// Further attempts at each stage, and how many of them are drawn.
  private var reworks: WorkingMemory<StageFate>
  private var reworkCounts: WorkingMemory<Int>
  private var drawn = Drawn()
  private var firstStage = 0
  /// Which of the projects that are kept is followed now, −1 for none, and where its stages and rounds begin.
  private var number = -1
  private var (stagePlace, roundPlace) = (0, 0)
  private var kept: WorkingMemory<Drawn>

  init(_ shape: Shape, projects: Int = 1) {
    self.shape = shape
    let none = StageFate(months: 0, cost: 0, succeeds: false, review: 0)
    let stageCount = projects * shape.stages
    stages = WorkingMemory(repeating: none, count: stageCount)
    reworks = WorkingMemory(repeating: none, count: stageCount * shape.attempts)
    reworkCounts = WorkingMemory(repeating: 0, count: stageCount)
    rounds = WorkingMemory(
      repeating: RoundFate(outcome: .stays, months: 0, stepUp: 0, dilution: 0),
      count: projects * shape.rounds)
    kept = WorkingMemory(repeating: Drawn(), count: projects)
  }

  /// Turns to another project, of which nothing is drawn, in the first one's place.
  mutating func begin(_ project: ProjectNature, firstStage: Int) {
    if number >= 0 { leave() }
    self.project = project
    self.firstStage = firstStage
    drawn = Drawn()
  }

  private mutating func leave() {
    kept[number] = drawn
    kept[0] = Drawn()
    number = -1
    (stagePlace, roundPlace) = (0, 0)
  }

  // MARK: - Many projects

  /// Makes room for so many projects, of none of which anything is drawn.
  mutating func clear(projects: Int) {
    if kept.count < projects { self = FateSheet(shape, projects: projects) }
    kept.fill(Drawn())
    number = -1
  }

  /// Turns to a project that may have been followed before, by its number.
  mutating func turn(to number: Int, _ project: ProjectNature, firstStage: Int) {
    if self.number >= 0 { kept[self.number] = drawn }
    self.number = number
    self.project = project
    self.firstStage = firstStage
    drawn = kept[number]
    (stagePlace, roundPlace) = (number * shape.stages, number * shape.rounds)
  }

  // MARK: - Fates

  /// A stage; courses ask for them in order.
  @inline(__always)
  mutating func stage(_ index: Int, _ nature: inout Nature) -> StageFate {
    let place = index &- firstStage
    if drawn.stages <= place { drawStages(until: place, &nature) }
    return stages[stagePlace &+ place]
  }

  @inline(never)
  private mutating func drawStages(until place: Int, _ nature: inout Nature) {
    while drawn.stages <= place {
      stages[stagePlace + drawn.stages] = nature.stage(firstStage + drawn.stages, of: project)
      reworkCounts[stagePlace + drawn.stages] = 0
      drawn.stages += 1
    }
  }

  /// A further attempt at a stage that has been asked for, counted from 1; courses ask for them in order.
  mutating func rework(
    _ attempt: Int, ofStage index: Int, _ nature: inout Nature
  ) -> StageFate {
    let place = stagePlace + index - firstStage
    let first = place * shape.attempts
    while reworkCounts[place] < attempt {
      reworks[first + reworkCounts[place]] = nature.rework(
        reworkCounts[place] + 1, ofStage: index, of: project)
      reworkCounts[place] += 1
    }
    return reworks[first + attempt - 1]
  }

  mutating func financing(_ nature: inout Nature) -> FinancingFate {
    if let search = drawn.search { return search }
    let search = nature.financing(of: project)
    drawn.search = search
    return search
  }

  mutating func round(_ index: Int, _ nature: inout Nature) -> RoundFate {
    while drawn.rounds <= index {
      rounds[roundPlace + drawn.rounds] = nature.round(drawn.rounds, of: project)
      drawn.rounds += 1
    }
    return rounds[roundPlace + index]
  }

  mutating func exit(_ nature: inout Nature) -> ExitFate {
    if let end = drawn.end { return end }
    let end = nature.exit(of: project)
    drawn.end = end
    return end
  }

  /// What of the project has been asked for.
  func drawing(member: Int, copy: Int) -> Drawing {
    Drawing(
      member: member, copy: copy, firstStage: firstStage, stages: drawn.stages,
      rounds: drawn.rounds, seeksMoney: drawn.search != nil, exits: drawn.end != nil)
  }
}
