import Documents
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles
import Threads

// Plays a scenario and takes down what it comes to.

extension FrozenResult {
  init(playing scenario: Scenario) throws {
    let simulation = Simulation(try scenario.programme(), seed: scenario.seed)
    let rows = RowBook(simulation)
    var results = RunResults(simulation)
    simulation.run(
      0..<Simulation.chunks(for: Self.trials), trials: Self.trials, threads: 2, into: &results,
      keepsRows: true
    ) { _, chunk in
      rows.add(chunk.rows)
      return false
    }
    guard let run = FinishedRun(scenario, simulation, trials: Self.trials, results) else {
      throw Unfinished()
    }
    numerics = String(NumericFingerprint.ofThisMachine, radix: 16)
    document = Self.sections(of: RecordedRun(run).json)
    self.rows = rows.frozen(under: simulation.programme.policies.map(\.name))
    stories = try Self.stories(of: scenario, simulation)
  }

  private struct Unfinished: Error {}

  // MARK: - The document

  /// Each member by itself, and each of a policy or comparison; not what names the program's version.
  private static func sections(of document: JSONValue) -> [String: String] {
    var sections: [String: String] = [:]
    for (name, value) in members(document) where name != "engine" && name != "schema" {
      guard case .list(let items) = value, name == "policies" || name == "comparisons" else {
        sections[name] = digest(JSONText().text(of: value))
        continue
      }
      for item in items {
        let parts = members(item)
        let owner = (parts["name"] ?? parts["policy"]).map { JSONText().text(of: $0) } ?? "?"
        for (part, value) in parts {
          sections["\(name)/\(owner)/\(part)"] = digest(JSONText().text(of: value))
        }
      }
    }
    return sections
  }

  private static func members(_ value: JSONValue) -> [String: JSONValue] {
    if case .object(let members) = value { members } else { [:] }
  }

  // MARK: - Stories

  /// Goes through trials, projects, copies and policies at once, each at a pace of its own.
  private static func stories(
    of scenario: Scenario, _ simulation: Simulation
  ) throws -> [String: String] {
    let projects = scenario.world.projects
    let policies = simulation.programme.policies
    var stories: [String: String] = [:]
    for index in 0..<storiesTold {
      let project = index % projects.count
      let copy = (7 * index + index / 3) % projects[project].copies
      let policy = (index + index / projects.count) % policies.count
      let teller = StoryTeller(scenario, trial: UInt64(index))
      let name = "\(projects[project].name)#\(copy + 1)"
      let choice = try teller.choice(name)
      var story = teller.nature(choice)
      let replay = simulation.replay(
        trial: UInt64(index), project: project, copy: copy, policy: policy)
      if let replay {
        story.add(teller.chapter(replay, policy: policies[policy].name, choice: choice))
      }
      let lines = [Language.english, .chinese].flatMap { story.text(in: $0, width: 80) }
      stories["\(index) of \(name) under \(policies[policy].name)"] = digest(
        JSONText().text(of: story.json) + lines.joined(separator: "\n"))
    }
    return stories
  }
}

/// Collects the columns of a run's rows, in the order of trials.
private final class RowBook: Sendable {
  private let policies: Int
  private let numbers: Guarded<[[Double]]>

  init(_ simulation: Simulation) {
    policies = simulation.programme.policies.count
    numbers = Guarded(Array(repeating: [], count: policies * Column.count))
  }

  func add(_ rows: BasisRows) {
    numbers.withLock { numbers in
      for index in 0..<rows.count {
        for (column, value) in rows.row(index).enumerated() {
          numbers[index % policies * Column.count + column].append(value)
        }
      }
    }
  }

  func frozen(under names: [String]) -> [String: [String: String]] {
    let numbers = numbers.withLock { $0 }
    var frozen: [String: [String: String]] = [:]
    for (policy, name) in names.enumerated() {
      for column in Column.allCases {
        let values = numbers[policy * Column.count + column.rawValue]
        let mean = values.reduce(0, +) / Double(values.count)
        let bytes = values.flatMap { value in
          (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
        }
        frozen[name, default: [:]]["\(column)"] = "\(mean) \(FrozenResult.digest(of: bytes))"
      }
    }
    return frozen
  }
}
