import Documents
import Languages
import Reports
import ScenarioFiles

/// What a scenario says otherwise than another: one that is named, that which it extends, or the defaults.
struct ChangedFrom {
  private let scenario: Scenario
  private let base: Phrase
  private let changes: [InputChange]

  init(
    _ scenario: Scenario, _ word: String?, _ invocation: Invocation
  ) throws(ToolError) {
    self.scenario = scenario
    if let word {
      base = Self.named(word)
      let whole = ScenarioBase.Whole(try Self.read(word, scenario, invocation))
      changes = try Self.changes(of: scenario, from: whole, word)
    } else if let extended = scenario.base(
      in: FilesOnDisk(allow: invocation[ScenarioInput.allowed]))
    {
      base = Self.named(extended.file)
      guard let whole = extended.whole else { throw Self.noWhole(extended.file, scenario) }
      changes = try Self.changes(of: scenario, from: whole, extended.file)
    } else {
      base = Phrase("the defaults", "默认值")
      changes = InputChange.all(fromDefaultsTo: scenario)
    }
  }

  func text(on console: Console) -> String {
    ChangesSummary(changes, of: scenario, from: base, in: console.language, width: console.width)
      .text
  }

  private static func named(_ file: String) -> Phrase {
    let file = Excerpt.shortened(file)
    return Phrase("'\(file)'", "“\(file)”")
  }

  private static func changes(
    of scenario: Scenario, from base: ScenarioBase.Whole, _ word: String
  ) throws(ToolError) -> [InputChange] {
    try MoneyUnit(currency: scenario.currency, multiple: scenario.unit).ensureSame(
      as: MoneyUnit(currency: base.currency, multiple: base.unit), of: word,
      file: scenario.resolved.file)
    return InputChange.all(
      from: base.resolved, base.titles, to: scenario.resolved.root, scenario.inputTitles)
  }

  /// The scenario of `--from` as it stands: settings are of the other.
  private static func read(
    _ word: String, _ scenario: Scenario, _ invocation: Invocation
  ) throws(ToolError) -> Scenario {
    let file = try ScenarioSearch(word: word).file()
    let bytes = try InputFile.read(
      file, limit: ScenarioInput.maximumBytes, sparedBy: invocation.outputs)
    return try ScenarioInput.scenario(file, bytes, invocation, isSet: false)
  }

  private static func noWhole(_ file: String, _ scenario: Scenario) -> ToolError {
    .badInput(
      Faults([
        Fault(
          .noWholeBase, file: scenario.resolved.file, position: nil,
          path: FieldPath([.field("extends")]), found: .value(Excerpt.shortened(file)),
          accepted: .rule(
            Phrase(
              "that file is no sound scenario by itself, so nothing can be held against it; name one with --from",
              "该文件本身不是完整的情景，无法与之比较；请用 --from 另行指定")))
      ]))
  }
}

extension Fault.Code {
  fileprivate static let noWholeBase = Fault.Code("E_NO_WHOLE_BASE")
}
