import Documents
import Languages
import Policies
import Portfolios
import Reports
import ScenarioFiles

/// A scenario or a result document that is to be compared.
struct ComparedInput {
  enum Kind {
    case scenario(Scenario)
    case document(RecordedRun)
  }

  /// As the command line names it, and the file that it means.
  let word: String
  let file: String
  let kind: Kind

  init(_ named: ComparedFiles.Named, _ invocation: Invocation) throws(ToolError) {
    (word, file) = (named.word, named.file)
    let bytes = try InputFile.read(
      file, limit: RecordedRun.maximumBytes, sparedBy: invocation.outputs)
    kind =
      Self.isDocument(bytes, file)
      ? .document(try Self.document(bytes, file))
      : .scenario(try ScenarioInput.scenario(file, bytes, invocation))
  }

  private static func document(
    _ bytes: [UInt8], _ file: String
  ) throws(ToolError) -> RecordedRun {
    do { return try RecordedRun.read(bytes, file: file) } catch { throw .badInput(error) }
  }

  /// Whether it says that it is a result; what else is wrong is told by who reads it.
  private static func isDocument(_ bytes: [UInt8], _ file: String) -> Bool {
    let root = try? JSON5.parse(bytes, file: file, maximumBytes: RecordedRun.maximumBytes)
    return root?["schema"] != nil
  }

  // MARK: - What both have

  var money: MoneyUnit {
    switch kind {
    case .scenario(let scenario):
      MoneyUnit(currency: scenario.currency, multiple: scenario.unit)
    case .document(let run): run.unit
    }
  }

  var policies: [String] {
    switch kind {
    case .scenario(let scenario): scenario.policies.map(\.name)
    case .document(let run): run.policies.map(\.name)
    }
  }
}

// MARK: - What cannot be compared

extension Fault.Code {
  static let nothingInCommon = Fault.Code("E_NOTHING_IN_COMMON")
}

extension ComparedInput {
  static func ensureOneMoney(_ a: ComparedInput, _ b: ComparedInput) throws(ToolError) {
    try b.money.ensureSame(as: a.money, of: a.word, file: b.file)
  }

  /// Refuses two in which no policy has the same name, and names of `--policy` that are not in both.
  static func ensureCommonPolicies(
    _ a: ComparedInput, _ b: ComparedInput, chosen: [String]
  ) throws(ToolError) {
    let common = b.policies.filter(a.policies.contains)
    guard !common.isEmpty else {
      throw .badInput(
        Faults([
          Fault(
            .nothingInCommon, file: b.file, position: nil,
            path: FieldPath([.field("policies")]),
            found: .value(Excerpt.shortened(b.policies.joined(separator: ", "))),
            accepted: .rule(
              Phrase(
                "one of them must be a policy of '\(Excerpt.shortened(a.word))' too: \(listed(a.policies))",
                "其中须有一项也是“\(Excerpt.shortened(a.word))”的政策：\(listed(a.policies))")))
        ]))
    }
    for name in chosen where !common.contains(name) {
      throw .usage(
        UsageError(
          problem: .unknownName(
            kind: Phrase("policy in both", "两者共有的政策"), name, known: common,
            suggestion: Suggestion.closest(to: name, among: common)),
          command: "compare"))
    }
  }

  /// The metrics to compare: those wanted; else all that are in both, where a document holds some alone.
  static func metrics(
    _ wanted: [Metric]?, _ a: ComparedInput, _ b: ComparedInput
  ) throws(ToolError) -> [Metric]? {
    let lists = [a, b].compactMap { $0.run?.asked?.metrics }
    guard let first = lists.first else { return wanted }
    let common = lists.dropFirst().reduce(first) { $0.filter($1.contains) }
    if let missing = wanted?.first(where: { !common.contains($0.name) }) {
      throw .usage(
        UsageError(
          problem: .unknownName(
            kind: Phrase("metric in both", "两者共有的指标"), missing.name, known: common,
            suggestion: Suggestion.closest(to: missing.name, among: common)),
          command: "compare"))
    }
    guard !common.isEmpty else {
      throw .badInput(
        Faults([
          Fault(
            .nothingInCommon, file: b.file, position: nil,
            path: FieldPath([.field("asked"), .field("metrics")]),
            found: .value(listed(lists[1])),
            accepted: .rule(
              Phrase(
                "one of them must be a metric of '\(Excerpt.shortened(a.word))' too: \(listed(first))",
                "其中须有一项也是“\(Excerpt.shortened(a.word))”的指标：\(listed(first))")))
        ]))
    }
    return wanted ?? common.compactMap { name in Metric.all.first { $0.name == name } }
  }

  private static func listed(_ names: [String]) -> String {
    Excerpt.shortened(names.joined(separator: ", "))
  }
}
