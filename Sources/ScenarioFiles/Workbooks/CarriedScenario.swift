import Documents
import Languages
import Spreadsheets

/// The scenario that a workbook carries, with what was changed on its sheet of inputs.
struct CarriedScenario {
  private let file: String
  private let hasMacros: Bool
  /// Nothing where the workbook has no such sheet.
  private let text: SheetTable?
  private let inputs: SheetTable?

  init(_ bytes: [UInt8], file: String) throws(XLSXFault) {
    var reader = try XLSXReader(bytes)
    let names = reader.sheetNames
    func name(_ wanted: [String]) -> String? {
      names.first { wanted.contains($0.trimmed.lowercased()) }
    }
    let inputs = ScenarioWorkbook.inputSheet
    let (textName, inputName) = (
      name([ScenarioWorkbook.textSheet]), name([inputs.english.lowercased(), inputs.chinese])
    )
    (self.file, hasMacros) = (file, reader.hasMacros)
    text = if let textName { try reader.sheet(named: textName) } else { nil }
    self.inputs = if let inputName { try reader.sheet(named: inputName) } else { nil }
  }

  /// The document with the changed inputs in it.
  func scenario() throws(Faults) -> (DocumentNode, notices: [Fault], isEdited: Bool) {
    let text = try carriedText()
    guard let inputs else { throw refusal(Self.noInputs) }
    let base: Scenario
    do throws(ScenarioReadingError) {
      base = try Scenario(reading: file, files: FilesInMemory([file: Array(text.utf8)]))
    } catch {
      switch error {
      case .faults(let faults): throw faults
      case .cannotRead(let reason): throw refusal(reason.reason)
      }
    }
    let edits = try InputEdits(inputs, file: file, base: base.resolved.root)
    var root = try JSON5.parse(Array(text.utf8), file: file).withOrigin(origin)
    var faults: [Fault] = []
    for edit in edits.list {
      do {
        try edit.setting.ensureInTime(.workbook)
        root = try Schema.scenario.applying(edit.setting, to: root)
      } catch {
        faults += error.list.map(edit.told)
      }
    }
    guard faults.isEmpty else { throw Faults(faults) }
    return (root, macros + edits.list.map(\.notice), !edits.list.isEmpty)
  }

  private var origin: Origin { .file(file, SourcePosition(line: 1, column: 1, cell: place("A3"))) }

  private func place(_ cell: String) -> String { ScenarioWorkbook.textSheet + "!" + cell }

  // MARK: - The hidden text

  private func carriedText() throws(Faults) -> String {
    guard let rows = text?.rows else { throw refusal(Self.noText) }
    let words = rows.compactMap { row -> String? in
      guard let cell = row.cells.first, cell.column == 0, case .text(let text) = cell.value else {
        return nil
      }
      return text
    }
    guard let word = words.first, word.hasPrefix("botou/") else { throw refusal(Self.altered) }
    guard word == FormatWord.workbook.description else {
      throw Faults([
        Fault(
          .unknownFormat, file: file,
          position: SourcePosition(line: 1, column: 1, cell: place("A1")),
          path: FieldPath([.field("format")]), found: .value(Excerpt.shortened(word)),
          accepted: .rule(FormatWord.workbook.rule(for: word, older: Self.older)))
      ])
    }
    let text = words.dropFirst(2).joined()
    guard words.count > 2, words[1] == SHA256.hexadecimal(of: text.utf8) else {
      throw refusal(Self.altered)
    }
    return text
  }

  private func refusal(_ sentence: Phrase) -> Faults {
    Faults([Fault(.notAScenario, file: file, position: nil, accepted: .table(.told(sentence)))])
  }

  private static let noText = Phrase(
    "the workbook carries no scenario: it has no sheet '\(ScenarioWorkbook.textSheet)'; give a workbook that "
      + "botou run --xlsx wrote, or a scenario *.json5",
    "工作簿中没有情景：缺少工作表“\(ScenarioWorkbook.textSheet)”；请提供 botou run --xlsx 写出的工作簿，或情景文件 *.json5")

  private static let noInputs = Phrase(
    "the workbook has no sheet '\(ScenarioWorkbook.inputSheet.english)'; give its sheet this name again, or "
      + "write the workbook anew with --xlsx",
    "工作簿缺少工作表“\(ScenarioWorkbook.inputSheet.chinese)”；请恢复该表名，或用 --xlsx 重新写出工作簿")

  private static let altered = Phrase(
    "the hidden sheet '\(ScenarioWorkbook.textSheet)' is not as botou wrote it, so the scenario in it cannot be "
      + "trusted; change values on the sheet '\(ScenarioWorkbook.inputSheet.english)' only, or write the "
      + "workbook anew with --xlsx",
    "隐藏工作表“\(ScenarioWorkbook.textSheet)”已非 botou 写出的原样，其中的情景不可信；请只在“"
      + "\(ScenarioWorkbook.inputSheet.chinese)”表中修改取值，或用 --xlsx 重新写出工作簿")

  private static let older = Phrase("write it anew with --xlsx", "请用 --xlsx 重新写出")

  private var macros: [Fault] {
    guard hasMacros else { return [] }
    let sentence = Phrase(
      "the workbook has macros; they are not run, and only its cells are read",
      "工作簿含有宏；不会运行宏，只读取单元格")
    return [Fault(.table, file: file, position: nil, accepted: .table(.told(sentence)))]
  }
}
