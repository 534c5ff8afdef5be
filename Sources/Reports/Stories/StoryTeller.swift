import Documents
import Languages
public import Projects
public import ScenarioFiles

/// Tells futures of a scenario; the words of its lines stand in the extensions beside it.
public struct StoryTeller {
  public let scenario: Scenario
  let trial: UInt64
  let seed: UInt64
  let sampling: Sampling
  let money: MoneyUnit

  /// Tells a future of the scenario's own seed, unless another is given.
  public init(
    _ scenario: Scenario, trial: UInt64, seed: UInt64? = nil, sampling: Sampling = .standard
  ) {
    self.sampling = sampling
    self.scenario = scenario
    self.trial = trial
    self.seed = seed ?? scenario.seed
    money = MoneyUnit(currency: scenario.currency, multiple: scenario.unit)
  }

  /// One copy of a project, named on the command line as `delta` or `delta#17`.
  public struct Choice: Sendable, Hashable {
    public let project: Int
    /// Counted from 0.
    public let copy: Int
  }

  /// Why no project can be told of.
  public enum NoChoice: Error, Hashable, Sendable {
    case unknown(name: String, known: [String])
    case noSuchCopy(name: String, copy: Int, copies: Int)
  }

  /// The project that an identifier names; the number after `#` counts from 1.
  public func choice(_ identifier: String) throws(NoChoice) -> Choice {
    let projects = scenario.world.projects
    let parts = identifier.split(separator: "#", omittingEmptySubsequences: false)
    let number = parts.count > 1 ? parts.last.flatMap { Int($0) } : nil
    let name =
      number == nil ? identifier : parts.dropLast().joined(separator: "#")
    guard let project = projects.firstIndex(where: { $0.name == name }) else {
      throw .unknown(name: name, known: projects.map(\.name))
    }
    let copy = number ?? 1
    guard (1...projects[project].copies).contains(copy) else {
      throw .noSuchCopy(name: name, copy: copy, copies: projects[project].copies)
    }
    return Choice(project: project, copy: copy - 1)
  }

  func line(
    _ month: Double?, _ event: String, _ text: Phrase, _ facts: [String: JSONValue] = [:]
  ) -> Story.Line {
    Story.Line(
      month: month, date: month.flatMap(scenario.date), text: text, event: event, facts: facts)
  }

  // MARK: - Words for names

  func title(_ stage: Stage, of template: ProjectTemplate) -> Phrase {
    scenario.titles[.stage(stage.name, of: template.name)]
  }

  /// A round without a title is called by its letter.
  func title(_ round: Growth.Round, of template: ProjectTemplate) -> Phrase {
    scenario.titles.stated(of: .round(round.name, of: template.name))
      ?? Phrase("round \(round.name)", "\(round.name) 轮")
  }

  /// A copy by its title, and by the identifier that names it on the command line.
  func called(_ choice: Choice) -> Phrase {
    let (name, id) = (scenario.world.projects[choice.project].name, name(choice))
    guard let title = scenario.titles.stated(of: .project(name)), title != Phrase(same: id) else {
      return Phrase(same: id)
    }
    return Phrase("\(title.english) (\(id))", "\(title.chinese)（\(id)）")
  }

  // MARK: - Words for numbers

  func amount(_ value: Double) -> Phrase {
    Phrase(
      NumberText.money(value, digits: 0, unit: money, language: .english),
      NumberText.money(value, digits: 0, unit: money, language: .chinese))
  }

  func months(_ value: Double) -> Phrase {
    let number = NumberText.fixed(value, digits: 1)
    return Phrase("\(number) months", "\(number) 个月")
  }

  /// A normal score as people read it: how many projects, or markets, it surpasses.
  func rank(_ score: Double) -> String {
    NumberText.percent(StoryTeller.share(below: score), digits: 0)
  }
}
