public import Languages

/// A document that fits its schema, every default filled in.
public struct ResolvedDocument: Sendable {
  public let root: DocumentNode
  /// The name of the file that was read.
  public let file: String

  /// Builds a value; throws whatever faults the builder adds, all together.
  public func read<Value>(_ build: (Reader) throws(Faults) -> Value) throws(Faults) -> Value {
    let findings = Findings()
    let value = try build(Reader(node: root, path: .root, findings: findings, given: root.origin))
    try findings.collector.throwIfAny()
    return value
  }
}

/// The faults that are found while a value is built.
final class Findings {
  var collector = FaultCollector()
}

/// A place in a checked document, with typed access to what its shape promises.
///
/// To ask for a field or a type that the shape does not promise is a programmer's mistake and traps.
public struct Reader {
  public let node: DocumentNode
  public let path: FieldPath
  let findings: Findings
  /// The place of the nearest value around that is no default, which faults can point at.
  let given: Origin

  // MARK: The value here

  public var type: NodeType { node.type }
  public var origin: Origin { node.origin }

  public var numeral: Numeral {
    guard case .number(let numeral) = node.kind else { mistaken("number") }
    return numeral
  }

  public var number: Double { numeral.double }

  public var integer: Int {
    guard let value = Int(exactly: number) else { mistaken("whole number") }
    return value
  }

  public var text: String {
    guard case .text(let text) = node.kind else { mistaken("text") }
    return text
  }

  public var flag: Bool {
    guard case .flag(let flag) = node.kind else { mistaken("flag") }
    return flag
  }

  public var date: CalendarDate {
    guard let date = CalendarDate(text) else { mistaken("date") }
    return date
  }

  /// The case that the text names.
  public func choice<Names: RawRepresentable<String>>(as type: Names.Type = Names.self) -> Names {
    guard let value = Names(rawValue: text) else { mistaken("\(Names.self)") }
    return value
  }

  /// The items of a list.
  public var items: [Reader] {
    guard case .list(let items) = node.kind else { mistaken("list") }
    return items.enumerated().map { at($1, .index($0)) }
  }

  /// The names and values of a dictionary, in the order of the file.
  public var entries: [(name: String, value: Reader)] {
    guard case .record(let members) = node.kind else { mistaken("record") }
    return members.map { ($0.name, at($0.value, .field($0.name))) }
  }

  private func at(_ node: DocumentNode, _ component: FieldPath.Component) -> Reader {
    Reader(
      node: node, path: FieldPath(path.components + [component]), findings: findings,
      given: node.origin == .default ? given : node.origin)
  }

  private func mistaken(_ wanted: String) -> Never {
    preconditionFailure("the shape promises no \(wanted) at '\(path)'")
  }
}

// MARK: - Fields

extension Reader {
  /// The field, which the shape requires or has a default for.
  public func field(_ name: String) -> Reader {
    guard let field = optional(name) else { mistaken("field \(name)") }
    return field
  }

  /// The field, nil when the document leaves it out and it has no default.
  public func optional(_ name: String) -> Reader? {
    node[name].map { at($0, .field(name)) }
  }

  /// Whether the file, or the command line, gives the field: not when a default fills it.
  public func gives(_ name: String) -> Bool {
    node[name].map { $0.origin != .default } ?? false
  }

  public func number(_ name: String) -> Double { field(name).number }
  public func numeral(_ name: String) -> Numeral { field(name).numeral }
  public func integer(_ name: String) -> Int { field(name).integer }
  public func text(_ name: String) -> String { field(name).text }
  public func flag(_ name: String) -> Bool { field(name).flag }
  public func date(_ name: String) -> CalendarDate { field(name).date }
  public func records(_ name: String) -> [Reader] { field(name).items }
  public func numbers(_ name: String) -> [Double] { field(name).items.map(\.number) }
  public func texts(_ name: String) -> [String] { field(name).items.map(\.text) }

  public func choice<Names: RawRepresentable<String>>(
    _ name: String, as type: Names.Type = Names.self
  ) -> Names {
    field(name).choice()
  }
}

// MARK: - Faults

extension Reader {
  /// Adds a fault that only the meaning shows, such as a low bound above the high one.
  ///
  /// Blames the field, or the value here when no name is given. A default cannot be blamed: the fault
  /// then points at the record that could have said otherwise. The rule is a sentence's second half,
  /// such as "it must be less than the post-money".
  public func fault(_ code: Fault.Code, at name: String? = nil, _ rule: Phrase) {
    fault(code, at: name, accepted: .rule(rule))
  }

  public func fault(
    _ code: Fault.Code, at name: String? = nil, accepted: Fault.Accepted, near: String? = nil
  ) {
    guard let name else { return blame(node.found, code, accepted, near) }
    guard let field = optional(name) else {
      let absent = at(node, .field(name))
      return absent.blame(.nothing, code, accepted, near)
    }
    field.blame(field.node.found, code, accepted, near)
  }

  /// Refuses the text of a field that should name one of the things known.
  public func refuseName(at name: String, known: [String]) {
    let near = Suggestion.closest(to: text(name), among: known)
    fault(.unknownChoice, at: name, accepted: .choices(known), near: near)
  }

  private func blame(
    _ found: Fault.Found, _ code: Fault.Code, _ accepted: Fault.Accepted, _ near: String?
  ) {
    findings.collector.add(
      Fault(code, at: given, path: path, found: found, accepted: accepted, suggestion: near))
  }
}
