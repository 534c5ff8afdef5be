public import Documents
public import Languages
import Portfolios
import Projects
import Randomness

/// What a study asks.
public enum StudyQuestion: String, CaseIterable, Sendable {
  /// What a scenario comes to at points that are listed, or in cases that are drawn.
  case evaluate
  /// What it comes to along an input, or over two.
  case sweep
  /// For which values of an input conditions hold.
  case solve
  /// On which inputs a number depends.
  case sensitivity
}

/// How the points of a study were found.
public enum StudyMethod: String, CaseIterable, Sendable {
  /// A table lists them.
  case listed
  /// What nobody knows was drawn from its laws.
  case cases
  /// Steps along an input, or along two.
  case grid
  /// Values of an input, ever nearer to where a condition begins or ends to hold.
  case search
  /// Each input at its ends while all others stay.
  case tornado
  /// Rows of points by which Sobol's indices are estimated.
  case sobol
}

/// A study: a scenario at many points of its inputs, all of them on the same futures.
public struct RecordedStudy: Sendable {
  public let schema: String
  let engine: RecordedEngine
  public let question: StudyQuestion
  public let method: StudyMethod
  public let scenario: RecordedScenario
  public let seed: String
  /// Futures of each point.
  public let trials: Int
  public let draws: String
  public let futures: String
  public let confidence: Double
  public let baseline: String
  /// The policy that is told first.
  public let focus: String
  public let metrics: [String]
  public let policies: [StudiedPolicy]
  public let inputs: [StudiedInput]
  /// Points of the whole study.
  public let count: Int
  /// Which part of the whole it is; nothing for the whole.
  public let part: StudyPart?
  /// Where every input is as the scenario has it.
  public let best: StudiedPoint
  public let points: [StudiedPoint]
  /// How numbers spread over cases; none of other points, nor of a part.
  public let spreads: [StudiedSpread]
  /// Where the policy that is told first changes places with another along an input; of a whole sweep alone.
  public internal(set) var switches: [StudiedSwitch]?
  /// Where conditions hold, where that is asked.
  public internal(set) var solution: StudiedSolution?
  /// Bars, where the question is on which inputs a number depends.
  public internal(set) var tornado: RecordedTornado?
  /// Or shares of its variance.
  public internal(set) var sobol: RecordedSobol?

  /// Points that could be played.
  public var played: [StudiedPoint] { points.filter { $0.faults.isEmpty } }

  /// The policy of which a page tells: the one whose own terms alone are varied, else the one told first.
  var told: String {
    let owners = Set(inputs.map { FieldPath($0.path)?.policy })
    guard owners.count == 1, let owner = owners.first ?? nil,
      policies.contains(where: { $0.name == owner })
    else { return focus }
    return owner
  }

  var money: MoneyUnit { MoneyUnit(currency: scenario.currency, multiple: scenario.unit) }
}

/// A policy that a study judges.
public struct StudiedPolicy: Sendable, Hashable {
  public let name: String
  public let title: Phrase

  static let form: Form<StudiedPolicy> = .record(
    StudiedPolicy.init, .init("name", \.name, .text), .init("title", \.title, .phrase))
}

/// An input that a study varies.
public struct StudiedInput: Sendable, Hashable {
  /// What nobody knows, what can be chosen, or any other value.
  public typealias Kind = RecordedAssumption.Kind

  /// As people name it: a parameter by its name, any other value by its path.
  public let name: String
  /// As `--set` takes it.
  public let path: String
  public let title: Phrase
  public let unit: Phrase?
  public let kind: Kind
  /// The best guess, or today's choice.
  public let best: RecordedValue

  static let form: Form<StudiedInput> = .record(
    StudiedInput.init,
    .init("name", \.name, .text), .init("path", \.path, .text), .init("title", \.title, .phrase),
    .init("unit", \.unit, .orNone(.phrase)), .init("kind", \.kind, .choice),
    .init("best", \.best, .value))
}

/// A part of a study's points.
public struct StudyPart: Sendable, Hashable {
  public let number: Int
  public let count: Int

  public init(number: Int, count: Int) { (self.number, self.count) = (number, count) }

  static let form: Form<StudyPart> = .record(
    StudyPart.init, .init("number", \.number, .count), .init("of", \.count, .count))
}

extension RecordedStudy {
  static let form: Form<RecordedStudy> = .record(
    RecordedStudy.init,
    .init("schema", \.schema, .constant(FormatWord.study.description)),
    .init("engine", \.engine, RecordedEngine.form),
    .init("question", \.question, .choice),
    .init("method", \.method, .choice),
    .init("scenario", \.scenario, RecordedScenario.form),
    .init("seed", \.seed, .digits),
    .init("trials", \.trials, .count),
    .init("draws", \.draws, .text(among: Sampling.Draws.allCases.map(\.rawValue))),
    .init("futures", \.futures, .text(among: Futures.allCases.map(\.rawValue))),
    .init("confidence", \.confidence, .number),
    .init("baseline", \.baseline, .text),
    .init("focus", \.focus, .text),
    .init("metrics", \.metrics, .list(.text)),
    .init("policies", \.policies, .list(StudiedPolicy.form)),
    .init("inputs", \.inputs, .list(StudiedInput.form)),
    .init("count", \.count, .count),
    .init("part", \.part, ifAny: StudyPart.form),
    .init("best", \.best, StudiedPoint.form),
    .init("points", \.points, .list(StudiedPoint.form)),
    .init("spread", \.spreads, .list(StudiedSpread.form)),
    .init("switches", \.switches, ifAny: .list(StudiedSwitch.form)),
    .init("solution", \.solution, ifAny: StudiedSolution.form),
    .init("tornado", \.tornado, ifAny: RecordedTornado.form),
    .init("sobol", \.sobol, ifAny: RecordedSobol.form))

  /// JSON Schema 2020-12 of the document.
  public static var jsonSchema: JSONValue {
    form.schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text(FormatWord.study.description), "$defs": .object(form.schema.definitions),
    ]).json
  }

  /// The document as indented JSON with sorted keys: equal studies give equal bytes.
  public var text: String { JSONText(.indented).text(of: Self.form.write(self)) + "\n" }
}

extension FieldPath {
  /// The policy into which it leads.
  public var policy: String? {
    guard components.count > 2, components[0] == .field("policies"),
      case .field(let name) = components[1]
    else { return nil }
    return name
  }
}
