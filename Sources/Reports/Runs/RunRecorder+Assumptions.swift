import Documents
import Languages
import ScenarioFiles

// The scenario that was run, every default filled in, so that a result stands alone.

extension RecordedScenario {
  init(_ scenario: Scenario) {
    self.init(
      name: scenario.name,
      titles: RecordedTitles(english: scenario.title.english, chinese: scenario.title.chinese),
      sha256: scenario.identity.description, currency: scenario.currency, unit: scenario.unit,
      start: scenario.start.iso, asOf: scenario.asOf.iso, horizonMonths: scenario.horizonMonths,
      resolved: scenario.resolved.root.sorted, stated: scenario.text,
      settings: scenario.origin.settings.isEmpty ? nil : scenario.origin.settings,
      workbook: scenario.origin.workbook)
  }
}

extension DocumentNode {
  /// The value with its members in the order in which documents are written.
  fileprivate var sorted: DocumentNode {
    var node = self
    switch kind {
    case .list(let items): node.kind = .list(items.map(\.sorted))
    case .record(let members):
      node.kind = .record(
        members.map {
          DocumentMember(name: $0.name, nameOrigin: $0.nameOrigin, value: $0.value.sorted)
        }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    case .null, .flag, .number, .text: break
    }
    return node
  }
}

extension JSONValue {
  /// The value without the places where it was written, which would tell of one machine's files.
  init(_ node: DocumentNode) {
    switch node.kind {
    case .null: self = .null
    case .flag(let flag): self = .flag(flag)
    case .number(let numeral): self = .number(numeral.double)
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(JSONValue.init))
    case .record(let members):
      self = .object(Dictionary(members.map { ($0.name, JSONValue($0.value)) }) { $1 })
    }
  }
}
