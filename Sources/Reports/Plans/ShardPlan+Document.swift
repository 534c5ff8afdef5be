public import Documents
import Languages
import Portfolios
import Projects
import Randomness
import ScenarioFiles

extension Fault.Code {
  public static let notAPlan = Fault.Code("E_NOT_A_PLAN")
  public static let otherVersion = Fault.Code("E_OTHER_VERSION")
}

extension ShardPlan {
  /// A larger plan is refused unread; a million names of files take half of it.
  public static let maximumBytes = 64 << 20

  /// The plan as indented JSON with sorted keys: equal plans give equal bytes.
  public var text: String { JSONText(.indented).text(of: Self.form.write(self)) + "\n" }

  /// JSON Schema 2020-12 of the plan.
  public static var jsonSchema: JSONValue {
    form.schema.adding([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .text(FormatWord.plan.description),
    ]).json
  }

  /// Reads what `botou shard --plan` of this version wrote, or tells where it is something else.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> ShardPlan {
    let root = RunFilePlace(try JSON5.parse(bytes, file: file, maximumBytes: maximumBytes))
    try checkSchema(root)
    let plan = try form.read(root)
    guard plan.version == ProgramVersion.current else {
      throw try root.field("version").fault(.otherVersion, .rule(sameVersion))
    }
    return plan
  }

  private static func checkSchema(_ root: RunFilePlace) throws(Faults) {
    guard case .text(let name)? = root.node["schema"]?.kind else {
      throw root.fault(
        .notAPlan,
        .rule(
          Phrase(
            "it must be a plan, as botou shard FILE --plan N writes it",
            "应为 botou shard FILE --plan N 写出的计划")))
    }
    guard name != FormatWord.plan.description else { return }
    throw try root.field("schema").fault(
      .unknownSchema, .rule(FormatWord.plan.rule(for: name, older: makeAgain)))
  }

  private static var makeAgain: Phrase {
    Phrase("make the plan again with this botou", "请用本版 botou 重新生成计划")
  }

  private static var sameVersion: Phrase {
    Phrase(
      "this is botou \(ProgramVersion.current), and plan, parts and merge must be of one version",
      "本程序为 botou \(ProgramVersion.current)，计划、分片与合并须用同一版本")
  }
}

// MARK: - The form

extension ShardPlan {
  private static let form: Form<ShardPlan> = .record(
    {
      @Sendable
      (
        _: String, version: String, source: Source, policies: [String], metrics: [String],
        seed: Int, trials: Int, draws: Sampling.Draws, futures: Futures, workers: Workers,
        parts: Int, _: [String]
      ) -> ShardPlan in
      ShardPlan(
        version: version, source: source, policies: policies, metrics: metrics, seed: seed,
        trials: trials, sampling: Sampling(draws, futures), workers: workers, parts: parts)
    },
    .init("schema", \.format, .constant(FormatWord.plan.description)),
    .init("version", \.version, .text),
    .init("scenario", \.source, Source.form),
    .init("policies", \.policies, .list(.text)),
    .init("metrics", \.metrics, .list(.text)),
    .init("seed", \.seed, .whole(Scenario.seeds)),
    .init("trials", \.trials, .whole(Scenario.trialCounts)),
    .init("draws", \.sampling.draws, .choice),
    .init("futures", \.sampling.futures, .choice),
    .init("for", \.workers, .choice),
    .init("parts", \.parts, .whole(1...mostParts)),
    .init("files", \.files, .list(.text))
  ).checked { (root) throws(Faults) in try ensureFiles(root) }

  private var format: String { FormatWord.plan.description }

  /// Names are the plan's own: no plan leads out of its folder, and none is longer than its run.
  private static func ensureFiles(_ root: RunFilePlace) throws(Faults) {
    let count = try root.field("parts")
    let parts = try count.count()
    let chunks = Simulation.chunks(for: try root.field("trials").count())
    guard parts <= chunks else {
      throw count.fault(.outOfRange, .range((1...Double(chunks)).numberRange))
    }
    let items = try root.field("files").items()
    guard items.count == parts else {
      throw try root.field("files").fault(.wrongCount, .count(CountRange(parts...parts)))
    }
    let digits = digits(of: parts)
    for (place, item) in items.enumerated() {
      let name = file(ofPart: place + 1, digits: digits)
      guard try item.text() == name else { throw item.fault(.unknownChoice, .choices([name])) }
    }
  }
}

extension ShardPlan.Source {
  fileprivate static let form: Form<ShardPlan.Source> = .record(
    ShardPlan.Source.init,
    .init("name", \.name, .text), .init("file", \.file, .text),
    .init("identity", \.identity, .text(like: "^[0-9a-f]{64}$")),
    .init("settings", \.settings, .list(.text)))
}

extension Form where Value == Int {
  /// A whole number of a range.
  fileprivate static func whole(_ range: ClosedRange<Int>) -> Form {
    let schema: JSONValue = [
      "type": "integer", "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
    ]
    return Form(FormSchema(schema), write: JSONValue.integer) { (place) throws(Faults) in
      let value = try place.count()
      guard range.contains(value) else {
        throw place.fault(
          .outOfRange, .range((Double(range.lowerBound)...Double(range.upperBound)).numberRange))
      }
      return value
    }
  }
}
