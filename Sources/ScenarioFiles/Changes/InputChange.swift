public import Documents
public import Languages

/// An input of a scenario that another scenario, or the default, says otherwise.
public struct InputChange: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Both have it; or a single value has been given or left out.
    case changed
    /// A policy, template, project and so on that only the later one has, or only the earlier.
    case added, removed
  }

  /// Where it stands, as `--set` takes it; what was removed stands there in the earlier scenario.
  public let path: FieldPath
  public let kind: Kind
  /// What people call it: its title among the assumptions, else what the field means.
  public let title: Phrase
  public let unit: Phrase?
  /// Nothing where a scenario does not have it.
  public let before: DocumentNode?
  public let after: DocumentNode?
}

extension InputChange {
  /// What people call the inputs of scenarios.
  public struct Titles: Sendable {
    /// By path, as assumptions are called.
    var assumptions: [String: Phrase]
    /// Policies, templates and so on.
    var things: ScenarioFiles.Titles

    public init(_ assumptions: [String: Phrase], of resolved: DocumentNode) {
      (self.assumptions, things) = (assumptions, ScenarioFiles.Titles(of: resolved))
    }
  }

  /// Every input in which two resolved scenarios differ; what they are called, and seeds, are no inputs.
  public static func all(
    from old: DocumentNode, _ before: Titles, to new: DocumentNode, _ after: Titles
  ) -> [InputChange] {
    Schema.scenario.differences(from: old, to: new, single: single)
      .filter { difference in !noInputs.contains { $0.matches(difference.path) } }
      .map { InputChange($0, titled: $0.after == nil ? [before] : [after, before]) }
  }

  /// Every input of a scenario that is not what it would be if its file did not say so.
  public static func all(fromDefaultsTo scenario: Scenario) -> [InputChange] {
    let titles = scenario.inputTitles
    return Schema.scenario.departures(of: scenario.resolved.root, single: single)
      .filter { departure in !noInputs.contains { $0.matches(departure.path) } }
      .map { departure in
        InputChange(
          path: departure.path, kind: .changed,
          title: titles.title(at: departure.path) ?? departure.field.about.first,
          unit: Schema.scenario.unit(of: departure.field), before: departure.fallback,
          after: departure.value)
      }
  }

  /// Records that are one value to a reader.
  private static let single: Set<String> = ["Quantity", "Law", "Title"]

  /// What decides no outcome; a parameter shows where its value is used.
  private static let noInputs = [
    "format", "**.name", "extends", "seed", "trials", "parameters.**", "**.title.**",
    "focus", "official[].**",
  ].map { FieldPattern($0) }

  private init(_ difference: Difference, titled titles: [Titles]) {
    let path = difference.path
    self.init(
      path: path,
      kind: !difference.isEntry ? .changed : difference.before == nil ? .added : .removed,
      title: titles.lazy.compactMap { $0.title(at: path) }.first ?? difference.about?.first
        ?? Phrase(same: path.description),
      unit: difference.unit ?? (Self.isOfLaw(path) ? difference.unitAround : nil),
      before: difference.before, after: difference.after)
  }

  /// Whether it is a number that a law is of, and has the unit of what the law draws.
  private static func isOfLaw(_ path: FieldPath) -> Bool {
    if case .field(let name)? = path.components.last {
      Assumption.unitsOfLaws.contains(name)
    } else {
      false
    }
  }
}

extension Phrase {
  /// What a field means, without what holds when it is left out.
  fileprivate var first: Phrase {
    func first(_ text: String, _ end: Character) -> String { String(text.prefix { $0 != end }) }
    return Phrase(first(english, ";"), first(chinese, "；"))
  }
}

extension InputChange.Titles {
  /// What people call the input at the path, where they have a name for it.
  fileprivate func title(at path: FieldPath) -> Phrase? {
    assumptions[path.description] ?? thing(at: path)
  }

  /// What people call a thing that stands at the path as a whole.
  fileprivate func thing(at path: FieldPath) -> Phrase? {
    guard path.components.count == 2, case .field(let id) = path.components[1] else { return nil }
    switch path.components[0] {
    case .field("policies"): return named(.policy(id), Phrase("policy", "政策"))
    case .field("templates"): return named(.template(id), Phrase("template", "模板"))
    default: return nil
    }
  }

  private func named(_ bearer: ScenarioFiles.Titles.Bearer, _ kind: Phrase) -> Phrase {
    let title = things[bearer]
    return Phrase("\(kind.english) “\(title.english)”", "\(kind.chinese)“\(title.chinese)”")
  }
}

extension Scenario {
  /// What people call its inputs: assumptions by where they stand and by where their values are used.
  public var inputTitles: InputChange.Titles {
    var titles: [String: Phrase] = [:]
    for assumption in register {
      for path in [assumption.path] + assumption.uses.map(\.path) {
        titles[path.description] = assumption.shortTitle
      }
    }
    return InputChange.Titles(titles, of: resolved.root)
  }
}
