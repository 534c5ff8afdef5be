import Documents
import ScenarioFiles

/// A shipped scenario with some settings of a test's own.
struct TermSource {
  let name: String
  let settings: [String]

  init(_ name: String, _ settings: String...) { (self.name, self.settings) = (name, settings) }

  func scenario(_ more: String...) throws -> Scenario {
    try Scenario(
      reading: name + ".json5", settings: (settings + more).map { try Setting($0) },
      files: ShippedFiles())
  }
}

/// A term that a shipped scenario states, and what else it may be set to.
struct ChangedTerm {
  let source: TermSource
  let path: FieldPath
  private let value: DocumentNode

  /// Every term that a scenario states itself, under the path that `SchemaWords` has for it.
  static func all(
    of scenario: Scenario, _ source: TermSource
  ) -> [(pattern: String, term: ChangedTerm)] {
    var found: [(String, ChangedTerm)] = []
    func walk(_ node: DocumentNode, _ path: FieldPath, _ pattern: String) {
      guard node.origin != .default else { return }
      if !pattern.isEmpty {
        found.append((pattern, ChangedTerm(source: source, path: path, value: node)))
      }
      for (index, item) in node.items.enumerated() {
        walk(item, path.index(index), pattern + "[]")
      }
      let isNamed = ["policies", "templates", "world.sectors"].contains(pattern)
      for member in node.members {
        let name = isNamed ? "*" : member.name
        walk(
          member.value, path.field(member.name), pattern.isEmpty ? name : pattern + "." + name)
      }
    }
    walk(scenario.resolved.root, .root, "")
    return found
  }

  /// Settings that say something else, the absence first.
  var settings: [String] {
    let others: [String] =
      switch value.kind {
      case .flag(let flag): [flag ? "false" : "true"]
      case .number(let numeral): ["\(numeral.double / 2)", "\(numeral.double + 1)"]
      case .text(let text): ["\"\(text)2\"", "\"2022-02\"", "\"2031-02\""]
      case .list(let items): items.count > 1 ? ["[\(items[0].literal)]"] : []
      case .record, .null: []
      }
    return (["null"] + others).map { "\(path)=\($0)" }
  }

  /// The scenario under the first setting that it can be read with and that makes it another.
  func changed(from identity: ScenarioIdentity) -> Scenario? {
    for text in settings {
      if let scenario = try? source.scenario(text), scenario.identity != identity {
        return scenario
      }
    }
    return nil
  }
}
