public import Languages
import Portfolios

/// Draws the pictures of a run in one language.
public struct Plotter: Sendable {
  let run: RecordedRun
  let language: Language
  /// The policies drawn, in the order of the document.
  let policies: [RecordedPolicy]

  /// Draws the policies named, or all when none is.
  public init(_ run: RecordedRun, policies chosen: [String] = [], in language: Language) {
    (self.run, self.language) = (run, language)
    policies = run.policies.filter { chosen.isEmpty || chosen.contains($0.name) }
  }

  // MARK: - Words

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

  var money: String { run.unit.name[language] }

  var level: String { NumberText.percent(run.confidence, digits: 0) }

  /// The metric's title as the head of a panel.
  func heading(_ metric: Metric) -> String {
    let title = metric.title[language]
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  func figure(_ kind: ChartKind, _ canvas: Canvas, _ caption: String, _ table: FigureTable)
    -> Figure
  {
    Figure(kind: kind, title: kind.title[language], caption: caption, canvas: canvas, table: table)
  }

  /// What follows a name: `name: value`.
  var colon: String { say(": ", "：") }

  // MARK: - Policies

  /// Policies that a picture cannot tell apart, drawn once under all their names.
  struct Alike {
    let names: [String]
    let policy: RecordedPolicy
    let colour: String
    let dash: String

    var label: String { names.joined(separator: " = ") }
  }

  func alike(_ key: (RecordedPolicy) -> some Hashable) -> [Alike] {
    var groups: [Alike] = []
    var keys: [AnyHashable] = []
    for policy in policies {
      let own = AnyHashable(key(policy))
      if let place = keys.firstIndex(of: own) {
        let group = groups[place]
        groups[place] = Alike(
          names: group.names + [policy.name], policy: group.policy, colour: group.colour,
          dash: group.dash)
      } else {
        keys.append(own)
        let index = run.policies.firstIndex { $0.name == policy.name } ?? 0
        groups.append(
          Alike(
            names: [policy.name], policy: policy, colour: Palette.line(index),
            dash: Palette.dash(index)))
      }
    }
    return groups
  }

  func colour(of policy: String) -> String {
    Palette.line(run.policies.firstIndex { $0.name == policy } ?? 0)
  }
}

extension RecordedEstimate {
  var range: ClosedRange<Double>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }
}

extension Optional where Wrapped == RecordedEstimate {
  /// The value, where there is an estimate and it has one.
  var number: Double? { self?.value }
}
