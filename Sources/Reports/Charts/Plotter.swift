public import Languages
import Portfolios
import ScenarioFiles

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

  func title(_ policy: RecordedPolicy) -> String { policy.title[language] }

  /// The title of a policy that is told by its id.
  func title(ofPolicy id: String) -> String { run.title(of: .policy(id))[language] }

  var baseline: String { title(ofPolicy: run.baseline) }

  /// The policy of a picture that has room for one.
  var focus: RecordedPolicy? {
    run.foremost.flatMap { own in policies.first { $0.name == own.name } } ?? policies.first
  }

  func legend(_ groups: [Alike], from left: Double, width: Double, filled: Bool = false) -> Legend {
    legend(
      groups.map { .init(names: $0.names, colour: $0.colour, dash: filled ? nil : $0.dash) },
      from: left, width: width)
  }

  func legend(_ entries: [Legend.Entry], from left: Double, width: Double) -> Legend {
    Legend(entries, from: left, width: width, in: language)
  }

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
          names: group.names + [title(policy)], policy: group.policy, colour: group.colour,
          dash: group.dash)
      } else {
        keys.append(own)
        let index = run.policies.firstIndex { $0.name == policy.name } ?? 0
        groups.append(
          Alike(
            names: [title(policy)], policy: policy, colour: Palette.line(index),
            dash: Palette.dash(index)))
      }
    }
    return groups
  }

  func colour(of policy: String) -> String {
    Palette.line(run.policies.firstIndex { $0.name == policy } ?? 0)
  }

  // MARK: - Comparisons

  /// Policies that differ from the baseline by the same, drawn once under all their names.
  struct AlikeComparison {
    var names: [String]
    let comparison: RecordedComparison

    var label: String { names.joined(separator: " = ") }
  }

  func alike(
    _ comparisons: [RecordedComparison], _ key: (RecordedComparison) -> some Hashable
  ) -> [AlikeComparison] {
    var groups: [AlikeComparison] = []
    for comparison in comparisons {
      let name = title(ofPolicy: comparison.policy)
      if let place = groups.firstIndex(where: { key($0.comparison) == key(comparison) }) {
        groups[place].names.append(name)
      } else {
        groups.append(AlikeComparison(names: [name], comparison: comparison))
      }
    }
    return groups
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
