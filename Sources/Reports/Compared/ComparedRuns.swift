public import Documents
public import Languages
public import Portfolios
import Projects
import Randomness
import ScenarioFiles

/// Two runs side by side: which inputs differ, and what that does to every policy that both have.
public struct ComparedRuns: Sendable {
  /// What the errors of differences are.
  public enum Errors: String, CaseIterable, Sendable {
    /// Of differences in each future, the same in both runs.
    case paired
    /// Both runs meet the same random numbers, but their futures are not kept one by one: at most the sum of both.
    case atMost
    /// Of runs that have nothing in common.
    case independent
    /// Nothing was played: no input differs.
    case none
  }

  public let schema: String
  let engine: RecordedEngine
  public let a: ComparedSide
  public let b: ComparedSide
  public let currency: String
  /// How many of the currency one unit of money is.
  public let unit: Int
  public let confidence: Double
  public let errors: Errors
  /// The policy that is told first.
  public let focus: String?
  public let inputs: [RecordedChange]
  public let policies: [ComparedPolicy]
  /// Policies that have nothing to be compared with, and what people call these.
  public let onlyInA: [String]
  public let onlyInB: [String]
  let titlesOnlyInA: [Phrase]
  let titlesOnlyInB: [Phrase]

  var money: MoneyUnit { MoneyUnit(currency: currency, multiple: unit) }
}

/// One of two runs.
public struct ComparedSide: Sendable {
  /// As the command line names it.
  public let source: String
  public let name: String
  public let title: Phrase
  public let sha256: String
  public let seed: String
  public let trials: Int
  public let draws: String
  public let futures: String

  public init(
    source: String, name: String, title: Phrase, sha256: String, seed: String, trials: Int,
    draws: String, futures: String
  ) {
    (self.source, self.name, self.title, self.sha256) = (source, name, title, sha256)
    (self.seed, self.trials, self.draws, self.futures) = (seed, trials, draws, futures)
  }

  static let form: Form<ComparedSide> = .record(
    ComparedSide.init,
    .init("source", \.source, .text), .init("name", \.name, .text),
    .init("title", \.title, .phrase), .init("sha256", \.sha256, .text),
    .init("seed", \.seed, .digits), .init("trials", \.trials, .count),
    .init("draws", \.draws, .text(among: Sampling.Draws.allCases.map(\.rawValue))),
    .init("futures", \.futures, .text(among: Futures.allCases.map(\.rawValue))))
}

/// What a policy comes to in both runs.
public struct ComparedPolicy: Sendable {
  public let policy: String
  public let title: Phrase
  /// Between which numbers of crossings eight futures of ten lie, where they were counted.
  let rangeA: RecordedInterval?
  let rangeB: RecordedInterval?
  public let measures: [ComparedFigure]

  static let form: Form<ComparedPolicy> = .record(
    ComparedPolicy.init,
    .init("policy", \.policy, .text), .init("title", \.title, .phrase),
    .init("crossingsA", \.rangeA, .orNone(.interval)),
    .init("crossingsB", \.rangeB, .orNone(.interval)),
    .init("measures", \.measures, .list(ComparedFigure.form)))
}

/// A number in both runs, and the second less the first.
public struct ComparedFigure: Sendable {
  public let measure: String
  public let title: Phrase
  public let kind: Metric.Kind
  public let a: RecordedEstimate
  public let b: RecordedEstimate
  public let difference: RecordedEstimate
  /// Whether the difference is beyond its error.
  public let isClear: Bool

  static let form: Form<ComparedFigure> = .record(
    ComparedFigure.init,
    .init("measure", \.measure, .text), .init("title", \.title, .phrase),
    .init("kind", \.kind, .choice), .init("a", \.a, .estimate), .init("b", \.b, .estimate),
    .init("difference", \.difference, .estimate), .init("isClear", \.isClear, .flag))
}

extension ComparedRuns {
  static let form: Form<ComparedRuns> = .record(
    ComparedRuns.init,
    .init("schema", \.schema, .constant(FormatWord.compare.description)),
    .init("engine", \.engine, RecordedEngine.form),
    .init("a", \.a, ComparedSide.form), .init("b", \.b, ComparedSide.form),
    .init("currency", \.currency, .text), .init("unit", \.unit, .count),
    .init("confidence", \.confidence, .number),
    .init("errors", \.errors, .choice), .init("focus", \.focus, .orNone(.text)),
    .init("inputs", \.inputs, .list(RecordedChange.form)),
    .init("policies", \.policies, .list(ComparedPolicy.form)),
    .init("onlyInA", \.onlyInA, .list(.text)), .init("onlyInB", \.onlyInB, .list(.text)),
    .init("titlesOnlyInA", \.titlesOnlyInA, .list(.phrase)),
    .init("titlesOnlyInB", \.titlesOnlyInB, .list(.phrase)))

  /// JSON Schema 2020-12 of the document.
  public static var jsonSchema: JSONValue {
    form.schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text(FormatWord.compare.description),
      "$defs": .object(form.schema.definitions),
    ]).json
  }

  /// The document as indented JSON with sorted keys.
  public var text: String { JSONText(.indented).text(of: Self.form.write(self)) + "\n" }
}
