import Languages
import Portfolios
import Projects
import ScenarioFiles

/// What is worth telling of a future, gathered from its courses one by one.
struct FutureDigest {
  /// How often something happened, when first and last, and what it came to.
  struct Happening {
    private(set) var count = 0
    private(set) var amount = 0.0
    private(set) var first = Double.infinity
    private(set) var last = -Double.infinity

    mutating func add(atMonth month: Double, _ sum: Double = 0) {
      count += 1
      amount += sum
      // Some ends never come.
      guard month.isFinite else { return }
      first = min(first, month)
      last = max(last, month)
    }
  }

  /// Those that fail at a stage.
  struct Failures {
    let title: Phrase
    var all = Happening()
    var wrongly = 0
    var outOfMoney = 0
  }

  /// One of the many, at its month.
  struct Moment {
    let month: Double
    let choice: StoryTeller.Choice
    var amount = 0.0
    var way: String?
  }

  private let scenario: Scenario
  private(set) var happenings: [RecordedToldRow.Kind: Happening] = [:]
  private(set) var failures: [Failures] = []
  private(set) var crossings: [Moment] = []
  private(set) var largest: Moment?

  init(_ scenario: Scenario) { self.scenario = scenario }

  mutating func hear(_ course: RetoldCourse) {
    let choice = StoryTeller.Choice(project: course.project, copy: course.copy)
    let isRunning = scenario.world.projects[course.project].present != nil
    add(isRunning ? .running : .entered, course.entryMonth)
    hear(course.replay.outcome, choice)
    for (month, event) in course.replay.events { hear(event, atMonth: month, choice) }
  }

  private mutating func add(
    _ kind: RecordedToldRow.Kind, _ month: Double, _ sum: Double = 0
  ) {
    happenings[kind, default: Happening()].add(atMonth: month, sum)
  }

  // MARK: - Ends

  private mutating func hear(_ outcome: CourseOutcome, _ choice: StoryTeller.Choice) {
    let month = outcome.endMonth
    switch outcome.cause {
    case .crossed: crossings.append(Moment(month: month, choice: choice))
    case .closed: add(.closed, month)
    case .living: add(.living, month)
    case .refused: add(.turnedAway, month)
    case .gaveUp: add(.waitedInVain, month)
    case .failed: fail(outcome, choice)
    }
  }

  /// Stages of one title are one, whatever their templates.
  private mutating func fail(_ outcome: CourseOutcome, _ choice: StoryTeller.Choice) {
    let template = scenario.world.template(of: scenario.world.members[choice.project])
    let stage = template.stages[Int(outcome.failedStage)].name
    let title = scenario.titles[.stage(stage, of: template.name)]
    let place = failures.firstIndex { $0.title == title } ?? failures.count
    if place == failures.count { failures.append(Failures(title: title)) }
    failures[place].all.add(atMonth: outcome.endMonth)
    if outcome.failure == .wrongStop { failures[place].wrongly += 1 }
    if outcome.failure == .outOfMoney { failures[place].outOfMoney += 1 }
  }

  // MARK: - Money

  private mutating func hear(
    _ event: CourseEvent, atMonth month: Double, _ choice: StoryTeller.Choice
  ) {
    if let sum = event.proceeds { bring(sum, by: event, month, choice) }
    switch event {
    case .team(_, let event): hear(event, atMonth: month, choice)
    case .paid(.centre, let sum, _): add(.paid, month, sum)
    case .returned(let sum): add(.back, month, sum)
    case .soldAtEnd(let sum): add(.soldAtEnd, month, sum)
    case .handedOver(let sum): add(.handedOver, month, sum)
    case .lapsed: add(.lapsed, month)
    default: break
    }
  }

  private mutating func bring(
    _ sum: Double, by event: CourseEvent, _ month: Double, _ choice: StoryTeller.Choice
  ) {
    add(.back, month, sum)
    guard sum > largest?.amount ?? 0 else { return }
    largest = Moment(month: month, choice: choice, amount: sum, way: way(of: event))
  }

  /// The kind of an exit, else the event's own name.
  private func way(of event: CourseEvent) -> String {
    if case .exited(let kind, _, _, _) = event { "\(kind)" } else { event.name }
  }
}
