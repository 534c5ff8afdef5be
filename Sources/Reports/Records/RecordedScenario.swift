public import Documents
public import Languages
public import ScenarioFiles

/// What was run.
public struct RecordedScenario: Sendable {
  public let name: String
  let titles: RecordedTitles?
  public let sha256: String
  public let currency: String
  /// How many of the currency one unit of money is.
  public let unit: Int
  public let start: String
  public let asOf: String
  public let horizonMonths: Double
  /// Every setting with every default filled in, where the document carries them.
  public let resolved: DocumentNode?
  /// The scenario as one text with its marks, where the document carries it: read again, it is the same.
  public let stated: String?
  /// What of its file was changed for this run: `--set` as typed, and the workbook whose inputs were.
  public let settings: [String]?
  public let workbook: String?
  /// What people call the scenario's policies, templates, stages and so on.
  public let names: Titles

  init(
    name: String, titles: RecordedTitles?, sha256: String, currency: String, unit: Int,
    start: String, asOf: String, horizonMonths: Double, resolved: DocumentNode?, stated: String?,
    settings: [String]?, workbook: String?
  ) {
    (self.name, self.titles, self.sha256) = (name, titles, sha256)
    (self.currency, self.unit) = (currency, unit)
    (self.start, self.asOf, self.horizonMonths) = (start, asOf, horizonMonths)
    (self.resolved, self.stated) = (resolved, stated)
    (self.settings, self.workbook) = (settings, workbook)
    names = resolved.map(Titles.init(of:)) ?? .none
  }

  public var title: Phrase {
    Phrase(titles?.english ?? name, titles?.chinese ?? name)
  }

  static let form: Form<RecordedScenario> = .record(
    RecordedScenario.init,
    .init("name", \.name, .text),
    .init("title", \.titles, .expected(RecordedTitles.form)),
    .init("sha256", \.sha256, .text(like: "^[0-9a-f]{64}$")),
    .init("currency", \.currency, .text),
    .init("unit", \.unit, .count),
    .init("start", \.start, .date),
    .init("asOf", \.asOf, .date),
    .init("horizonMonths", \.horizonMonths, .number),
    .init("resolved", \.resolved, .expected(.anyRecord)),
    .init("stated", \.stated, ifAny: .text),
    .init("settings", \.settings, ifAny: .list(.text)),
    .init("workbook", \.workbook, ifAny: .text))
}

/// A scenario's title in each language that the document has it in.
struct RecordedTitles: Sendable {
  let english: String?
  let chinese: String?

  static let form: Form<RecordedTitles> = .record(
    RecordedTitles.init,
    .init("en", \.english, .expected(.text)), .init("zh", \.chinese, .expected(.text)))
}

extension Form where Value == DocumentNode {
  /// Settings, of which the scenario's own schema says more.
  fileprivate static var anyRecord: Form {
    Form(FormSchema(["type": "object"]), write: { JSONValue($0) }) { (place) throws(Faults) in
      place.node
    }
  }
}

// MARK: - What reports ask for

extension RecordedRun {
  /// The program's version.
  public var version: String { engine.version }
  /// The scenario's name.
  public var name: String { scenario.name }
  /// The scenario's title.
  public var title: Phrase { scenario.title }
  /// What people call a thing of the scenario: its title, else its id.
  ///
  ///     run.title(of: .stage("样机", of: "deeptech"))
  public func title(of bearer: Titles.Bearer) -> Phrase {
    if case .policy(let id) = bearer, let policy = policies.first(where: { $0.name == id }) {
      return policy.title
    }
    return scenario.names[bearer]
  }
  /// The scenario's settings, every default filled in.
  public var assumptions: DocumentNode? { scenario.resolved }
  /// How many futures were played, as a title says it.
  var simulated: Phrase {
    let count = NumberText.whole(trials)
    return Phrase(
      "\(count) simulated \(trials == 1 ? "future" : "futures")", "\(count) 个模拟未来")
  }
  /// The unit of every sum of money.
  public var unit: MoneyUnit {
    MoneyUnit(currency: scenario.currency, multiple: scenario.unit)
  }
}
