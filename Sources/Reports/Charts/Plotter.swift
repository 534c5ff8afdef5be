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

  /// An axis in words that people use.
  func moneyAxis(_ scale: AxisScale) -> MoneyAxis {
    MoneyAxis(scale, PeopleMoney(run.unit), in: language)
  }

  /// A sum with its error in words that people use, for whoever points at it.
  func sum(_ estimate: RecordedEstimate?, signed: Bool = false) -> String {
    let sum = sum(estimate?.value)
    let sign = signed && estimate?.value ?? 0 > 0 ? "+" : ""
    guard let error = estimate?.standardError else { return sign + sum }
    return sign + sum + " ±" + self.sum(error)
  }

  func sum(_ amount: Double?) -> String { PeopleMoney(run.unit).text(amount)[language] }

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
    policies.alike(key).map { alike in
      let index = run.policies.firstIndex { $0.name == alike[0].name } ?? 0
      return Alike(
        names: alike.map(title), policy: alike[0], colour: Palette.line(index),
        dash: Palette.dash(index))
    }
  }

  func colour(of policy: String) -> String {
    Palette.line(run.policies.firstIndex { $0.name == policy } ?? 0)
  }

  // MARK: - Comparisons

  /// Policies that differ from the baseline by the same, drawn once under all their names.
  struct AlikeComparison {
    let names: [String]
    let comparison: RecordedComparison

    var label: String { names.joined(separator: " = ") }
  }

  func alike(
    _ comparisons: [RecordedComparison], _ key: (RecordedComparison) -> some Hashable
  ) -> [AlikeComparison] {
    comparisons.alike(key).map { alike in
      AlikeComparison(
        names: alike.map { title(ofPolicy: $0.policy) }, comparison: alike[0])
    }
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
