import Documents
import Languages
import Spreadsheets

/// What was changed on a sheet of inputs against the scenario that the workbook carries.
///
/// Rows go by their path: they may be moved, taken away or added.
struct InputEdits {
  struct Edit {
    let setting: Setting
    let notice: Fault
    /// Where the path stands.
    let place: SourcePosition

    /// A fault of the path is told at the path's cell, any other at the value's.
    func told(_ fault: Fault) -> Fault {
      guard [.unknownPath, .tooLate].contains(fault.code) else { return fault }
      var fault = fault
      fault.position = place
      return fault
    }
  }

  private(set) var list: [Edit] = []
  private let sheet: SheetTable
  private let file: String
  private let base: DocumentNode
  private let columns: (value: Int, path: Int)
  private var faults: [Fault] = []
  private var known: [FieldPath: String] = [:]

  init(_ sheet: SheetTable, file: String, base: DocumentNode) throws(Faults) {
    (self.sheet, self.file, self.base) = (sheet, file, base)
    guard let head = sheet.rows.firstIndex(where: { Self.columns(of: $0) != nil }),
      let columns = Self.columns(of: sheet.rows[head])
    else {
      throw Faults([
        Fault(
          .wrongTable, file: file,
          position: SourcePosition(line: 1, column: 1, cell: sheet.name + "!A1"),
          accepted: .table(.told(Self.headless)))
      ])
    }
    self.columns = columns
    let body = sheet.rows[(head + 1)...]
    checkMerged(below: sheet.rows[head].row)
    for row in body { read(row) }
    guard faults.isEmpty else { throw Faults(faults) }
  }

  /// The columns of values and paths, where a row is the head.
  private static func columns(of row: SheetTable.Row) -> (value: Int, path: Int)? {
    func column(_ head: Phrase) -> Int? {
      row.cells.first { cell in
        guard case .text(let text) = cell.value else { return false }
        return [head.english, head.chinese].contains(text.trimmed.lowercased())
      }?.column
    }
    guard let value = column(ScenarioWorkbook.valueHead),
      let path = column(ScenarioWorkbook.pathHead)
    else { return nil }
    return (value, path)
  }

  // MARK: - Rows

  private mutating func read(_ row: SheetTable.Row) {
    let value = row.cells.first { $0.column == columns.value }
    let name = row.cells.first { $0.column == columns.path }
    guard let name else {
      if value != nil { add(Self.pathless, row.row, columns.value) }
      return
    }
    guard case .text(let text) = name.value, let path = FieldPath(text.trimmed) else {
      return add(Self.noPath, row.row, columns.path)
    }
    if let before = known.updateValue(cell(row.row, columns.path), forKey: path) {
      return add(Self.twice(before), row.row, columns.path)
    }
    compare(value, at: path, row.row)
  }

  private mutating func compare(_ cell: SheetTable.Cell?, at path: FieldPath, _ row: Int) {
    let given = base.value(at: path)
    switch cell?.value {
    case nil: add(Self.empty(given), row, columns.value)
    case .error(let name): add(.errorCell(name), row, columns.value)
    case .uncomputed: add(.uncomputedCell, row, columns.value)
    case .number(let number): keep(Self.number(number), given, path, row)
    case .flag(let flag): keep(.flag(flag), given, path, row)
    case .text(let text): keep(.text(Self.words(text.trimmed, as: given)), given, path, row)
    case .date(let date): keep(.text(Self.day(date, as: given)), given, path, row)
    }
  }

  private mutating func keep(
    _ kind: DocumentNode.Kind, _ given: DocumentNode?, _ path: FieldPath, _ row: Int
  ) {
    if let given, Self.says(kind, given.kind) { return }
    let origin = Origin.file(file, position(row, columns.value))
    let value = DocumentNode(kind, origin: origin)
    let (now, before) = (value.shown, given.map(\.shown) ?? "–")
    let told = Phrase(
      "\(path) is \(now) in place of \(before)", "\(path) 由 \(before) 改为 \(now)")
    list.append(
      Edit(
        setting: Setting(path, value),
        notice: Fault(
          .changedInput, file: file, position: origin.position, accepted: .table(.told(told))),
        place: position(row, columns.path)))
  }

  // MARK: - Values

  private static func number(_ value: Double) -> DocumentNode.Kind {
    let literal = JSONText.numeral(value)
    return Numeral(literal).map { .number($0) } ?? .text(literal)
  }

  /// Whether a cell still says what the scenario does: programs may keep fewer digits of a number.
  private static func says(_ cell: DocumentNode.Kind, _ given: DocumentNode.Kind) -> Bool {
    switch (cell, given) {
    case (.number(let new), .number(let old)): isSame(new.double, old.double)
    case (.text(let text), .number(let old)):
      TypedNumber(text).map { isSame($0.numeral.double, old.double) } ?? false
    case (.text(let text), _): given.isSaid(by: text)
    default: cell == given
    }
  }

  private static func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-13 * max(abs(left), abs(right))
  }

  /// Where the scenario has a date, one that is typed in another way.
  private static func words(_ text: String, as given: DocumentNode?) -> String {
    guard case .text(let before)? = given?.kind, CalendarDate(before) != nil,
      case .date(let date) = SpreadsheetDate(text)
    else { return text }
    return date
  }

  /// A month where the scenario has one, else the day.
  private static func day(_ date: SheetDate, as given: DocumentNode?) -> String {
    guard case .text(let text)? = given?.kind, text.utf8.count == 7, date.day == 1 else {
      return date.text
    }
    return String(date.text.dropLast(3))
  }

  // MARK: - Faults

  /// One cell cannot stand for several inputs.
  private mutating func checkMerged(below head: Int) {
    for range in sheet.merged where range.rows.upperBound > head {
      guard range.columns.contains(columns.value) || range.columns.contains(columns.path) else {
        continue
      }
      let (top, left) = (range.rows.lowerBound, range.columns.lowerBound)
      let end = CellName.of(row: range.rows.upperBound, column: range.columns.upperBound)
      let name = CellName.of(row: top, column: left) + ":" + end
      add(
        Phrase(
          "the cells \(name) are merged; each input needs a value and a path of its own: unmerge them",
          "单元格 \(name) 已合并；每项输入须各有取值与路径，请取消合并"), top, left)
    }
  }

  private mutating func add(_ sentence: Phrase, _ row: Int, _ column: Int) {
    faults.append(
      Fault(
        .wrongTable, file: file, position: position(row, column), accepted: .table(.told(sentence)))
    )
  }

  private func cell(_ row: Int, _ column: Int) -> String { CellName.of(row: row, column: column) }

  private func position(_ row: Int, _ column: Int) -> SourcePosition {
    SourcePosition(line: row + 1, column: column + 1, cell: sheet.name + "!" + cell(row, column))
  }

  private static let headless = Phrase(
    "the sheet has no row with the headings '\(ScenarioWorkbook.valueHead.english)' and "
      + "'\(ScenarioWorkbook.pathHead.english)'; put them back, or write the workbook anew with --xlsx",
    "该表没有含“\(ScenarioWorkbook.valueHead.chinese)”与“\(ScenarioWorkbook.pathHead.chinese)”的表头行；"
      + "请恢复表头，或用 --xlsx 重新写出工作簿")

  private static let pathless = Phrase(
    "the value has no path beside it; write one like those above it, or empty the cell",
    "该取值旁没有路径；请参照上方各行填写路径，或清空该单元格")

  private static let noPath = Phrase(
    "this is no path; write one like those of the other rows, such as templates.deeptech.stages[0].p",
    "这不是路径；请参照其他各行填写，如 templates.deeptech.stages[0].p")

  private static func twice(_ before: String) -> Phrase {
    Phrase(
      "the path stands in \(before) already; keep one of the two rows",
      "该路径已在 \(before) 出现；请只保留其中一行")
  }

  private static func empty(_ given: DocumentNode?) -> Phrase {
    guard let given else {
      return Phrase("a value must stand here, or the row go", "此处须填取值，否则请删去该行")
    }
    return Phrase(
      "a value must stand here; the scenario has \(given.shown)",
      "此处须填取值；情景中为 \(given.shown)")
  }
}
