import Projects

/// What nature holds for one project, drawn when a policy first asks and kept for the next.
struct Fates: ~Copyable {
  private var stages: [StageFate] = []
  private var rounds: [RoundFate] = []
  private var search: FinancingFate?
  private var end: ExitFate?

  init() {
    stages.reserveCapacity(ProjectTemplate.mostStages)
    rounds.reserveCapacity(PreferenceStack.capacity)
  }

  /// Turns to another project.
  mutating func begin(firstStage: Int) {
    stages.removeAll(keepingCapacity: true)
    rounds.removeAll(keepingCapacity: true)
    search = nil
    end = nil
    self.firstStage = firstStage
  }

  private var firstStage = 0

  /// A stage; courses ask for them in order.
  mutating func stage(_ index: Int, _ nature: inout Nature, _ project: ProjectNature) -> StageFate {
    while stages.count <= index - firstStage {
      stages.append(nature.stage(firstStage + stages.count, of: project))
    }
    return stages[index - firstStage]
  }

  mutating func financing(_ nature: inout Nature, _ project: ProjectNature) -> FinancingFate {
    if let search { return search }
    let drawn = nature.financing(of: project)
    search = drawn
    return drawn
  }

  mutating func round(_ index: Int, _ nature: inout Nature, _ project: ProjectNature) -> RoundFate {
    while rounds.count <= index { rounds.append(nature.round(rounds.count, of: project)) }
    return rounds[index]
  }

  mutating func exit(_ nature: inout Nature, _ project: ProjectNature) -> ExitFate {
    if let end { return end }
    let drawn = nature.exit(of: project)
    end = drawn
    return drawn
  }
}
