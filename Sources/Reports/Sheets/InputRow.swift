import Documents
import Languages
import ScenarioFiles

/// A value of the scenario that a reader of the workbook may change.
struct InputRow {
  let name: Phrase
  let value: RecordedValue
  let unit: Phrase?
  let source: Phrase?
  var low: Double?
  var high: Double?
  /// As `--set` takes it.
  let path: String
  let taken: TakenInputs.Taken?

  var isPerCent: Bool { taken?.isPerCent ?? false }
}

/// The register of assumptions first, then plain values until there are enough.
struct InputRows {
  /// How many there are, unless the register has more.
  private static let wanted = 25
  /// Of a portfolio of many entries not all are shown.
  private static let mostOfOneKind = 6

  private let run: RecordedRun
  private let stated: DocumentNode
  private let taken: TakenInputs

  /// Nothing for a document that does not carry its scenario.
  init?(_ run: RecordedRun) {
    guard let text = run.scenario.stated,
      let stated = try? JSON5.parse(text, file: run.name)
    else { return nil }
    (self.run, self.stated) = (run, stated)
    taken = TakenInputs(stated: stated, resolved: run.assumptions)
  }

  var all: [InputRow] {
    let marked = run.register.map(row)
    let known = Set(marked.map(\.path))
    let plain = plainRows.filter { !known.contains($0.path) }
    return marked + plain.prefix(max(0, Self.wanted - marked.count))
  }

  private func row(_ assumption: RecordedAssumption) -> InputRow {
    let said = [assumption.source, assumption.note].compactMap(\.self)
    return InputRow(
      name: assumption.title, value: assumption.value, unit: assumption.unit,
      source: said.isEmpty
        ? nil
        : Phrase(
          said.map(\.english).joined(separator: "; "), said.map(\.chinese).joined(separator: "；")),
      low: assumption.low, high: assumption.high, path: assumption.path,
      taken: taken.taken(at: assumption.path))
  }

  // MARK: - Plain values

  private var plainRows: [InputRow] {
    let plain = run.settings.filter(isPlain)
    return PlainInput.all.flatMap { input in
      plain.filter { input.type == $0.value.type && input.pattern.matches($0.path) }
        .prefix(Self.mostOfOneKind).map { row(input, $0) }
    }
  }

  private func row(_ input: PlainInput, _ stated: StatedValue) -> InputRow {
    let path = stated.path.description
    return InputRow(
      name: named(input.name, at: stated.path), value: RecordedValue(stated.value),
      unit: input.unit(in: run.unit), source: nil, path: path, taken: taken.taken(at: path))
  }

  /// Whether the scenario states a single value there or leaves it to its default, and no mark.
  private func isPlain(_ value: StatedValue) -> Bool {
    var node = stated
    for component in value.path.components {
      guard let next = node.value(at: FieldPath([component])) else { return !Self.isMark(node) }
      node = next
    }
    return node.type == value.value.type
  }

  /// A record in the place of a value: what stands below it is not the value's own.
  private static func isMark(_ node: DocumentNode) -> Bool {
    ["of", "rest", "uncertain", "decide", "best"].contains { node[$0] != nil }
  }

  // MARK: - Names

  /// The input's name, and of what: `Chance that a stage succeeds (deep technology, prototype)`.
  private func named(_ name: Phrase, at path: FieldPath) -> Phrase {
    let places = places(of: path)
    guard !places.isEmpty else { return name }
    return Phrase(
      "\(name.english) (\(places.map(\.english).joined(separator: ", ")))",
      "\(name.chinese)（\(places.map(\.chinese).joined(separator: "，"))）")
  }

  private func places(of path: FieldPath) -> [Phrase] {
    guard path.components.count > 2 || path.components.contains(where: \.isIndex),
      case .field(let part) = path.components[0]
    else { return [] }
    switch (part, path.components[1]) {
    case ("templates", .field(let template)):
      return [run.title(of: .template(template))] + item(path, of: template)
    case ("policies", .field(let policy)): return [run.title(of: .policy(policy))]
    case ("portfolio", .index(let index)):
      let entry = run.assumptions?["portfolio"]?.items[index]
      guard case .text(let name)? = entry?["name"]?.kind else {
        return [Phrase(same: "\(index + 1)")]
      }
      return [run.title(of: .project(name))]
    default: return []
    }
  }

  /// The stage or the later round.
  private func item(_ path: FieldPath, of template: String) -> [Phrase] {
    guard let place = path.components.firstIndex(where: \.isIndex),
      case .index(let index) = path.components[place]
    else { return [] }
    let list = FieldPath(Array(path.components[..<place]))
    let items =
      run.assumptions?.value(at: list)?.items ?? []
    guard items.indices.contains(index), case .text(let name)? = items[index]["name"]?.kind else {
      return [Phrase(same: "\(index + 1)")]
    }
    let isRound = list.components.last == .field("rounds")
    return [run.title(of: isRound ? .round(name, of: template) : .stage(name, of: template))]
  }
}

extension FieldPath.Component {
  fileprivate var isIndex: Bool { if case .index = self { true } else { false } }
}
