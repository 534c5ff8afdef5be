import Documents
import Languages

/// Turns a sheet into a table: finds the header below the titles, and refuses what no table can have.
struct SheetTabulation {
  private let sheet: SheetTable
  private let file: String
  private var faults = FaultList()

  /// A table of more cells, filled or not, is refused.
  static let maximumCells = 4_000_000

  init(_ sheet: SheetTable, file: String) { (self.sheet, self.file) = (sheet, file) }

  consuming func table() throws(Faults) -> Table {
    let place = Table.headerRow(filled: sheet.rows.prefix(20).map(\.cells.count))
    guard sheet.rows.indices.contains(place), let first = sheet.rows[place].cells.first,
      let last = sheet.rows[place].cells.last
    else { throw Faults([fault(.empty, nil)]) }
    let columns = first.column...last.column
    let body = sheet.rows[place...]
    guard body.count * columns.count <= Self.maximumCells else {
      let limit = XLSXFault.tooMany(.cells, limit: Self.maximumCells)
      throw Faults([fault(.told(limit.phrase), nil)])
    }
    checkMerged(body, columns)
    let rows = body.map { cells(of: $0, within: columns) }
    guard faults.list.isEmpty else { throw Faults(faults.list, omitted: faults.omitted) }
    return Table(
      file: file, title: titles(sheet.rows[..<place]), header: rows[0],
      rows: Array(rows.dropFirst()), notices: notices)
  }

  private var notices: [Fault] {
    guard sheet.hasMacros else { return [] }
    let sentence = Phrase(
      "the workbook has macros; they are not run, and only its cells are read",
      "工作簿含有宏；不会运行宏，只读取单元格")
    return [Fault(.table, file: file, position: nil, accepted: .table(.told(sentence)))]
  }

  // MARK: - Cells

  private func titles(_ rows: ArraySlice<SheetTable.Row>) -> [Table.Cell] {
    rows.flatMap { row in
      row.cells.compactMap { cell in
        guard case .text(let text) = cell.value else { return nil }
        return Table.Cell(text, at: position(row.row, cell.column))
      }
    }
  }

  private mutating func cells(
    of row: SheetTable.Row, within columns: ClosedRange<Int>
  ) -> [Table.Cell] {
    var cells = columns.map { Table.Cell("", at: position(row.row, $0)) }
    for cell in row.cells {
      guard columns.contains(cell.column) else {
        add(Self.outside, row.row, cell.column)
        continue
      }
      let place = position(row.row, cell.column)
      cells[cell.column - columns.lowerBound] = Table.Cell(text(of: cell, in: row), at: place)
    }
    return cells
  }

  private mutating func text(of cell: SheetTable.Cell, in row: SheetTable.Row) -> String {
    switch cell.value {
    case .text(let text): return Self.trimmed(text)
    case .number(let number): return JSONText.numeral(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .date(let date): return date.text
    case .error(let name): add(.errorCell(name), row.row, cell.column)
    case .uncomputed: add(.uncomputedCell, row.row, cell.column)
    }
    return ""
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static let outside = Phrase(
    "the cell has no heading above it; give its column one, or empty the cell",
    "该单元格上方没有表头；请补上表头或清空该单元格")

  // MARK: - Merged cells

  /// A title may be merged; in the header and below, one cell cannot stand for several.
  private mutating func checkMerged(
    _ body: ArraySlice<SheetTable.Row>, _ columns: ClosedRange<Int>
  ) {
    guard let first = body.first?.row, let last = body.last?.row else { return }
    let rows = Dictionary(body.map { ($0.row, $0) }) { first, _ in first }
    for range in sheet.merged
    where range.rows.overlaps(first...last) && range.columns.overlaps(columns)
      && !isSummary(range, rows)
    {
      let (top, left) = (range.rows.lowerBound, range.columns.lowerBound)
      let end = CellName.of(row: range.rows.upperBound, column: range.columns.upperBound)
      let name = CellName.of(row: top, column: left) + ":" + end
      add(
        Phrase(
          "the cells \(name) are merged; a table needs a value in each: unmerge them and fill them in",
          "单元格 \(name) 已合并；表格每格都须有值，请取消合并并逐格填写"), top, left)
    }
  }

  /// Whether a range is the head of a row of sums, or a remark below the table.
  private func isSummary(_ range: CellRange, _ rows: [Int: SheetTable.Row]) -> Bool {
    guard range.rows.count == 1,
      let row = rows[range.rows.lowerBound],
      case .text(let text)? = row.cells.first(where: { $0.column == range.columns.lowerBound })?
        .value
    else { return false }
    return TotalRow.isHead(text) || (row.cells.count == 1 && TotalRow.isRemark(text))
  }

  // MARK: - Faults

  private mutating func add(_ sentence: Phrase, _ row: Int, _ column: Int) {
    faults.add(fault(.told(sentence), position(row, column)))
  }

  private func fault(_ fault: TableFault, _ position: SourcePosition?) -> Fault {
    Fault(.wrongTable, file: file, position: position, accepted: .table(fault))
  }

  private func position(_ row: Int, _ column: Int) -> SourcePosition {
    SourcePosition(
      line: row + 1, column: column + 1, cell: CellName.of(row: row, column: column))
  }
}

/// The first faults, and how many more there were.
private struct FaultList {
  private(set) var list: [Fault] = []
  private(set) var omitted = 0

  mutating func add(_ fault: Fault) {
    if list.count < 100 { list.append(fault) } else { omitted += 1 }
  }
}
