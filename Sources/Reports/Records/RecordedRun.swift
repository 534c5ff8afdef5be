import Documents
import Languages
import ScenarioFiles
import Portfolios
import Projects
import Randomness

/// A run as its result document tells it: what documents, pictures, tables and reports are made of.
///
/// Each record of it declares its members once; the JSON Schema, the writer and the reader follow.
public struct RecordedRun: Sendable {
  public let schema: String
  public let engine: RecordedEngine
  public let scenario: RecordedScenario
  /// As written: a seed may have more digits than a `Double` keeps.
  public let seed: String
  public let trials: Int
  public let draws: String
  public let futures: String
  /// What the errors follow from: so many nets, or else as many trials as there are.
  public let replicates: Int
  public let confidence: Double
  /// How far a quantile of money may be off, as a share of itself.
  public let quantileError: Double?
  public let baseline: String
  /// The policy that the scenario puts first, where it names one and that was judged.
  public let focus: String?
  public let policies: [RecordedPolicy]
  public let comparisons: [RecordedComparison]
  public let breakEvens: [RecordedBreakEven]
  /// Published figures beside the simulated ones.
  public let official: [RecordedOfficial]
  /// Three typical futures of the foremost policy; none of a run of a few futures.
  public let told: [RecordedTold]
  /// What the scenario assumes and says of it, in the order of its file.
  public let register: [RecordedAssumption]
  /// How a wanted half-width was met; nothing for a run of a fixed length.
  public let until: RecordedAccuracy?
  /// What alone was asked for; nothing for a run that tells everything.
  public let asked: RecordedAsked?

  /// Whether the errors of balanced futures are those of independent ones, which are greater: nets are too few.
  public var hasErrorsAtMost: Bool {
    futures == Futures.nets.rawValue && replicates == trials && trials > 1
  }

  /// The policy that a report speaks of first: the focus, else the first that is not the baseline.
  public var foremost: RecordedPolicy? {
    policies.first { $0.name == focus }
      ?? policies.first { $0.name != baseline && $0.instrument != "none" }
      ?? policies.first { $0.name != baseline } ?? policies.first
  }
}

extension RecordedRun {
  static let form: Form<RecordedRun> = .record(
    RecordedRun.init,
    .init("schema", \.schema, .constant(RunDocument.schemaName)),
    .init("engine", \.engine, RecordedEngine.form),
    .init("scenario", \.scenario, RecordedScenario.form),
    .init("seed", \.seed, .digits),
    .init("trials", \.trials, .count),
    .init("draws", \.draws, .text(among: Sampling.Draws.allCases.map(\.rawValue))),
    .init("futures", \.futures, .text(among: Futures.allCases.map(\.rawValue))),
    .init("replicates", \.replicates, .count),
    .init("confidence", \.confidence, .number),
    .init("quantileError", \.quantileError, .expected(.number)),
    .init("baseline", \.baseline, .text),
    .init("focus", \.focus, ifAny: .text),
    .init("policies", \.policies, .list(RecordedPolicy.form)),
    .init("comparisons", \.comparisons, .list(RecordedComparison.form)),
    .init(
      "breakEven", \.breakEvens, .list(RecordedBreakEven.form).orAbsent([]),
      where: { @Sendable in $0.parts.contains(.comparisons) }, orElse: []),
    .init(
      "official", \.official, .list(RecordedOfficial.form).orAbsent([]),
      where: { @Sendable in $0.parts.contains(.official) }, orElse: []),
    .init(
      "told", \.told, .list(RecordedTold.form).orAbsent([]),
      where: { @Sendable in $0.parts.isSuperset(of: RecordedTold.parts) }, orElse: []),
    .init("register", \.register, .list(RecordedAssumption.form).orAbsent([])),
    .init("until", \.until, .orNone(RecordedAccuracy.form)),
    .init("asked", \.asked, ifAny: RecordedAsked.form)
  ).checked { (root) throws(Faults) in
    let policies = try root.field("policies")
    let names = try policies.items().map { (policy) throws(Faults) in
      try Form<String>.text.read(policy.field("name"))
    }
    guard !names.isEmpty else {
      throw policies.fault(.wrongCount, .rule(Phrase("there must be a policy", "至少须有一项政策")))
    }
    let baseline = try root.field("baseline")
    guard names.contains(try Form<String>.text.read(baseline)) else {
      throw baseline.fault(
        .unknownName, .rule(Phrase("it must be one of the policies", "须为各政策之一")))
    }
    try ensureTrials(root.field("trials"))
    try ensureSections(root)
  }

  /// As many as a run may have: another run may be played of as many.
  private static func ensureTrials(_ trials: RunFilePlace) throws(Faults) {
    let counts = Scenario.trialCounts
    guard counts.contains(try Form<Int>.count.read(trials)) else {
      throw trials.fault(
        .outOfRange,
        .rule(
          Phrase(
            "it must be from \(counts.lowerBound) to \(counts.upperBound)",
            "须在 \(counts.lowerBound) 与 \(counts.upperBound) 之间")))
    }
  }

  /// Sections are missing only from a document that says that nobody asked for them.
  private static func ensureSections(_ root: RunFilePlace) throws(Faults) {
    let asked: RecordedAsked? =
      if let asked = root.optional("asked") { try RecordedAsked.form.read(asked) } else { nil }
    let parts = asked?.parts ?? .all
    for section in RecordedSection.all(of: parts) {
      guard !section.mayLack || asked != nil else { continue }
      for policy in try root.field("policies").items() {
        for name in section.ofPolicy { _ = try policy.field(name) }
      }
      for name in section.ofRun { _ = try root.field(name) }
    }
    for policy in try root.field("policies").items() {
      for name in asked?.metrics ?? [] { _ = try policy.field("metrics").field(name) }
    }
    for comparison in try root.field("comparisons").items() where parts.contains(.comparisons) {
      _ = try comparison.field("chanceOfBeing")
    }
  }
}

/// The program that made a document.
public struct RecordedEngine: Sendable {
  public let name: String?
  public let version: String

  static let form: Form<RecordedEngine> = .record(
    RecordedEngine.init,
    .init("name", \.name, .expected(.text)), .init("version", \.version, .text))
}
