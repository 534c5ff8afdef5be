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
  /// Both as people say them, where that is not as they are written: laws, and what has a title.
  public let wordsBefore: Phrase?
  public let wordsAfter: Phrase?
}

extension InputChange {
  /// Every input in which two resolved scenarios differ; what they are called, and seeds, are no inputs.
  public static func all(
    from old: DocumentNode, _ before: Titles, to new: DocumentNode, _ after: Titles
  ) -> [InputChange] {
    Schema.scenario.differences(from: old, to: new, single: single)
      .filter { difference in !noInputs.contains { $0.matches(difference.path) } }
      .filter { !isTakenOver($0, old, new) }
      .map { InputChange($0, before, after) }
  }

  /// Every input of a scenario that is not what it would be if its file did not say so.
  public static func all(fromDefaultsTo scenario: Scenario) -> [InputChange] {
    let titles = scenario.inputTitles
    return Schema.scenario.departures(of: scenario.resolved.root, single: single)
      .filter { departure in
        !noInputs.contains { $0.matches(departure.path) }
          && !scenario.resolved.root.takesOver(departure.path)
      }
      .map { departure in
        let path = departure.path
        return InputChange(
          path: path, kind: .changed,
          title: titles.title(at: path)
            ?? departure.field.about.first.told(of: titles.item(around: path)),
          unit: Schema.scenario.unit(of: departure.field), before: departure.fallback,
          after: departure.value,
          wordsBefore: departure.fallback.flatMap { titles.words(for: $0, at: path) },
          wordsAfter: titles.words(for: departure.value, at: path))
      }
  }

  /// Whether a policy's fund differs only because it takes over what differs in the scenario's.
  private static func isTakenOver(
    _ difference: Difference, _ old: DocumentNode, _ new: DocumentNode
  ) -> Bool {
    guard difference.path.withinOwnFund != nil else { return false }
    return (difference.before == nil || old.takesOver(difference.pathBefore))
      && (difference.after == nil || new.takesOver(difference.path))
  }

  /// Records that are one value to a reader.
  private static let single: Set<String> = ["Quantity", "Law", "Title"]

  /// What decides no outcome; a parameter shows where its value is used.
  private static let noInputs = [
    "format", "**.name", "extends", "seed", "trials", "parameters.**", "**.title.**",
    "focus", "official[].**",
  ].map { FieldPattern($0) }

  /// Whether what stands at a path can change no outcome.
  package static func decidesNothing(at path: FieldPath) -> Bool {
    path.components.first != .field("parameters") && noInputs.contains { $0.matches(path) }
  }

  private init(_ difference: Difference, _ old: Titles, _ new: Titles) {
    let (path, earlier) = (difference.path, difference.pathBefore)
    // Each by its own way: where a stage stood before, another may stand now.
    let isGone = difference.after == nil && difference.isEntry
    let own = isGone ? nil : new.title(at: path)
    let item = isGone ? old.item(around: earlier) : new.item(around: path)
    let about = difference.about?.first.told(of: item) ?? Phrase(same: path.description)
    self.init(
      path: path,
      kind: !difference.isEntry ? .changed : difference.before == nil ? .added : .removed,
      title: own ?? old.title(at: earlier) ?? about,
      unit: difference.unit ?? (Self.isOfLaw(path) ? difference.unitAround : nil),
      before: difference.before, after: difference.after,
      wordsBefore: difference.before.flatMap { old.words(for: $0, at: earlier) },
      wordsAfter: difference.after.flatMap { new.words(for: $0, at: path) })
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

  /// `how long it lasts (prototype)`: which of several has it.
  fileprivate func told(of item: Phrase?) -> Phrase {
    guard let item else { return self }
    return Phrase("\(english) (\(item.english))", "\(chinese)（\(item.chinese)）")
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
