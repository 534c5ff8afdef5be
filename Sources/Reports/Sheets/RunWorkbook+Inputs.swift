import Documents
import Languages
import ScenarioFiles
import Spreadsheets

// The sheet whose values can be changed, and the hidden one that carries the scenario.

extension RunWorkbook {
  /// Rows for more inputs than those shown.
  private static let freeRows = 6
  private static let firstRow = 4
  private static let valueColumn = 1

  /// Nothing for a document that does not carry its scenario.
  var inputsSheet: Worksheet? {
    guard let rows = InputRows(run)?.all else { return nil }
    var sheet = opened(
      ScenarioWorkbook.inputSheet, say("Inputs: change, save, run again", "输入：改值、保存、重新运行"),
      say(
        "Change the values in yellow, save this workbook, and run it by its name: botou run NAME.xlsx. What the other sheets "
          + "show is of the values as written here.",
        "修改黄色单元格中的取值，保存本工作簿，然后按文件名运行：botou run NAME.xlsx。其余各表为本表写出时取值的结果。"))
    sheet.add([
      .text(
        say(
          "Any other value: write its path and the value into a yellow row below the list; botou explain fields tells the paths.",
          "其他取值：在列表下方的黄色行写入路径与取值；各路径见 botou explain fields。"), .note)
    ])
    sheet.add(
      [.text(say("input", "输入项"), .heading)]
        + heading([
          ScenarioWorkbook.valueHead[language], say("unit", "单位"), say("source", "来源"),
          say("low", "低值"), say("high", "高值"), ScenarioWorkbook.pathHead[language],
        ]))
    for row in rows {
      if let check = row.taken?.check(in: language) {
        sheet.checks.append(PlacedCheck(check, row: sheet.nextRow, column: Self.valueColumn))
      }
      sheet.add(cells(of: row))
    }
    for _ in 0..<Self.freeRows { sheet.add(freeCells) }
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 1
    // Where no input has a source or a range, its column need not be wide.
    let hasSources = rows.contains { $0.source != nil }
    let bounds = rows.contains { $0.low != nil } ? 12.0 : 8
    sheet.widths = [0: 46, 1: 16, 2: 14, 3: hasSources ? 50 : 12, 4: bounds, 5: bounds, 6: 48]
    sheet.isLocked = true
    return sheet
  }

  private func cells(of row: InputRow) -> [Cell] {
    [
      .text(row.name[language], .wrapped), input(row.value, row.form),
      .text(row.unit?[language] ?? "", .wrapped), .text(row.source?[language] ?? "", .wrapped),
      bound(row.low, row.form), bound(row.high, row.form), .text(row.path, .wrapped),
    ]
  }

  /// A text stays one, also where it looks like a date.
  private func input(_ value: RecordedValue, _ form: NumberForm) -> Cell {
    switch value {
    case .number(let number): Cell(.number(number), CellStyle(.input, form))
    case .flag(let flag): Cell(.flag(flag), CellStyle(.input))
    case .text(let text), .worded(let text, _): Cell(.text(text), CellStyle(.input, .text))
    }
  }

  /// To three digits, as many as a reader wants of a law's tenth and nine tenths.
  private func bound(_ value: Double?, _ form: NumberForm) -> Cell {
    guard let value, value.isFinite else { return .blank }
    return Cell(.number(value.withThreeDigits), CellStyle(.leading, form))
  }

  private var freeCells: [Cell] {
    [.blank, Cell(.blank, CellStyle(.input)), .blank, .blank, .blank, .blank]
      + [Cell(.blank, CellStyle(.input, .text))]
  }

  /// The whole scenario, so that the workbook alone suffices.
  var textSheet: Worksheet? {
    guard let text = run.scenario.stated else { return nil }
    var sheet = Worksheet(ScenarioWorkbook.textSheet)
    for row in ScenarioWorkbook.rows(of: text) { sheet.add([.text(row)]) }
    sheet.isHidden = true
    return sheet
  }
}

extension InputRow {
  /// Per cent with as many digits as the row's numbers have, so that none looks like another.
  fileprivate var form: NumberForm {
    guard isPerCent else { return .general }
    let shown = [value.number, low?.withThreeDigits, high?.withThreeDigits].compactMap(\.self)
    let forms: [(form: NumberForm, scale: Double)] = [(.tenthShare, 1e3), (.share, 1e4)]
    return forms.first { _, scale in
      shown.allSatisfy { abs($0 * scale - ($0 * scale).rounded()) < 1e-6 }
    }?.form ?? .shareError
  }
}

extension Double {
  /// Whole from a thousand on.
  fileprivate var withThreeDigits: Double {
    guard magnitude > 1e-12, magnitude < 1e15 else { return self }
    var scale = 1.0
    while magnitude * scale < 100 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
