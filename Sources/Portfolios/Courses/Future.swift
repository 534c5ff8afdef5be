import Projects

/// One future as courses meet it: its climate, and what it holds for the project that is followed now.
///
/// A worker keeps one. Whoever asks first has a fate drawn; the policies after it read the same sheet.
/// All of its answers are `mutating`, though some change nothing: a noncopyable value is lent in place
/// to a mutating method, and copied byte by byte for another.
struct Future: ~Copyable {
  var nature: Nature
  private var sheet: FateSheet
  /// The sheets of the teams at one problem.
  private var rivals: InlineArray<8, FateSheet>

  init(_ nature: consuming Nature, _ shape: FateSheet.Shape) {
    self.nature = nature
    sheet = FateSheet(shape)
    rivals = InlineArray { _ in FateSheet(shape) }
  }

  /// Turns to another project.
  mutating func begin(_ project: ProjectNature, firstStage: Int = 0) {
    sheet.begin(project, firstStage: firstStage)
  }

  /// Makes ready for policies that follow so many projects each in an order of its own.
  mutating func beginAll(projects: Int) { sheet.clear(projects: projects) }

  /// Turns to one of them, of which what was drawn before is known.
  mutating func turn(to number: Int, _ project: ProjectNature, firstStage: Int) {
    sheet.turn(to: number, project, firstStage: firstStage)
  }

  // MARK: - Teams

  /// Takes up a team at the problem that is followed now, numbered from 0, at a place of its own.
  mutating func enrol(_ team: UInt8, at place: Int) {
    rivals[place].begin(nature.team(team, of: sheet.project), firstStage: 0)
  }

  /// Turns from the project to one of its teams, or back again.
  mutating func turn(toOrFrom place: Int) { swap(&sheet, &rivals[place]) }

  // MARK: - Fates

  mutating func stage(_ index: Int) -> StageFate { sheet.stage(index, &nature) }

  mutating func rework(_ attempt: Int, ofStage index: Int) -> StageFate {
    sheet.rework(attempt, ofStage: index, &nature)
  }

  mutating func financing() -> FinancingFate { sheet.financing(&nature) }

  mutating func round(_ index: Int) -> RoundFate { sheet.round(index, &nature) }

  mutating func exit() -> ExitFate { sheet.exit(&nature) }

  /// What of the project has been asked for.
  mutating func drawing(member: Int, copy: Int) -> Drawing {
    sheet.drawing(member: member, copy: copy)
  }

  // MARK: - Luck that only some policies ask for

  mutating func survives(effort kept: Double, stage: Int, attempt: Int) -> Bool {
    nature.survives(effort: kept, stage: stage, attempt: attempt, of: sheet.project)
  }

  mutating func refusesUnpriced(_ share: Double) -> Bool {
    nature.refusesUnpriced(share, sheet.project)
  }

  mutating func support(ofRound index: Int) -> Double {
    nature.support(ofRound: index, of: sheet.project)
  }
}
