public import Documents
public import Languages
public import ScenarioFiles

/// A value of a scenario that a study varies: one that its file marks, or any other single value.
public struct StudyInput: Sendable {
  /// As people name it: a parameter by its name, any other value by its path.
  public let name: String
  /// Where it stands, as `--set` takes it.
  public let path: FieldPath
  public let title: Phrase
  public let unit: Phrase?
  public let kind: Assumption.Kind
  /// The best guess, or today's choice.
  public let best: DocumentNode

  public init(
    name: String, path: FieldPath, title: Phrase, unit: Phrase?, kind: Assumption.Kind,
    best: DocumentNode
  ) {
    (self.name, self.path, self.title, self.unit) = (name, path, title, unit)
    (self.kind, self.best) = (kind, best)
  }

  /// What the file marks.
  init(_ assumption: Assumption) {
    self.init(
      name: assumption.path.parameter ?? assumption.path.description, path: assumption.path,
      title: assumption.title, unit: assumption.unit, kind: assumption.kind, best: assumption.value)
  }

  /// The same, free to take any value that fits its field.
  public var freed: StudyInput {
    StudyInput(name: name, path: path, title: title, unit: unit, kind: .stated, best: best)
  }

  /// The value set, or what is wrong with it: of what is decided only those listed can be chosen.
  public func setting(_ value: DocumentNode) throws(Faults) -> Setting {
    if case .decide(let values) = kind, !values.contains(where: { $0.isChosen(by: value) }) {
      throw Faults([
        Fault(
          .unknownChoice, at: value.origin, path: path, found: value.found,
          accepted: .choices(values.map(\.shown)))
      ])
    }
    return Setting(path, value)
  }
}

extension FieldPath {
  /// The parameter's name, where it leads to one.
  fileprivate var parameter: String? {
    guard components.count == 2, components[0] == .field("parameters"),
      case .field(let name) = components[1]
    else { return nil }
    return name
  }
}

extension DocumentNode {
  /// Whether another value, perhaps as people type it, is this one; numbers but for the last digits of a step.
  fileprivate func isChosen(by other: DocumentNode) -> Bool {
    switch (kind, other.kind) {
    case (.number(let own), .number(let given)): own.double.isNearly(given.double)
    case (.number(let own), .text(let text)):
      TypedNumber(text).map { own.double.isNearly($0.numeral.double) } ?? false
    default: kind == other.kind
    }
  }
}

extension Double {
  fileprivate func isNearly(_ other: Double) -> Bool {
    abs(self - other) <= 1e-9 * max(abs(self), abs(other))
  }
}
