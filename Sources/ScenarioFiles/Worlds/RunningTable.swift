import Documents
import Languages
import Spreadsheets

/// Turns the rows of a table of projects into the records that a scenario file would write.
struct RunningTable {
  let matched: MatchedTable
  let money: ScenarioMoney
  var faults: [Fault] = []
  var notices: [Fault] = []
  /// The unit of each column of money, where one is given.
  var units: [String: MoneyUnit] = [:]
  /// Months that 1 of the column of times is.
  var monthsEach = 1

  init(_ table: Table, mapping: ColumnMapping, money: ScenarioMoney) throws(Faults) {
    matched = try table.matched(to: RunningProjects.columns, mapping: mapping)
    self.money = money
    notices = table.notices
    readUnits()
    if !table.title.isEmpty {
      let words = table.title.map { Excerpt.cell($0.text) }.joined(separator: ", ")
      tell(Phrase("read as the table's title: \(words)", "视为表格标题：\(words)"), at: table.title[0])
    }
    if let first = matched.leftOut.first {
      let words = matched.leftOut.map { Excerpt.cell($0.text) }.joined(separator: ", ")
      tell(Phrase("columns left out: \(words)", "未读取的列：\(words)"), at: first)
    }
  }

  /// Whether every column of money says its unit.
  var givesUnits: Bool {
    RunningProjects.columns.allSatisfy { column in
      column.measure != .money || !matched.has(column.key) || units[column.key] != nil
    }
  }

  /// The rows of projects as `projects` lists them, for those who look one up.
  var rows: [MatchedTable.Row] { matched.rows.filter { summary($0) == nil } }

  /// The rows of projects; sums and remarks below them are left out.
  mutating func projects() -> [DocumentNode] {
    matched.rows.compactMap { row in
      guard let word = summary(row) else { return project(row) }
      let shown = Excerpt.cell(word.text)
      tell(Phrase("left out, no project: the row of \(shown)", "非项目，未读取该行：\(shown)"), at: word)
      return nil
    }
  }

  /// The cell by which a row is none of a project.
  private func summary(_ row: MatchedTable.Row) -> Table.Cell? {
    guard row["stage"] == nil, row["entry"] == nil, row["template"] == nil else { return nil }
    let filled = row.cells.filter { !$0.text.isEmpty }
    if let head = filled.first(where: { Numeral($0.text) == nil }), TotalRow.isHead(head.text) {
      return head
    }
    guard filled.count == 1, let only = filled.first, TotalRow.isRemark(only.text) else {
      return nil
    }
    return only
  }

  /// The record that the row stands for; a project without a stage has yet to begin.
  private mutating func project(_ row: MatchedTable.Row) -> DocumentNode {
    var members = ["name", "template", "sector", "district"].compactMap { key in
      member(key, row) { $0.textNode(file: row.file) }
    }
    if let cell = row["entry"] { members.append(named("entry", cell, row, date(cell, row))) }
    let present = present(row)
    if !present.isEmpty { members.append(record("present", present)) }
    let start = row.position(of: "name") ?? SourcePosition(line: 1, column: 1)
    return DocumentNode(.record(members), origin: .file(row.file, start))
  }

  /// What the row says of the present: its stage, and numbers.
  private mutating func present(_ row: MatchedTable.Row) -> [DocumentMember] {
    var present = [member("stage", row) { $0.stageNode(file: row.file) }].compactMap(\.self)
    if let cell = row["months"] { present.append(named("months", cell, row, months(cell, row))) }
    let received = ["centre", "otherPublic", "team"].compactMap { amount($0, row) }
    if !received.isEmpty { present.append(record("received", received)) }
    return present + [amount("spent", row)].compactMap(\.self)
  }

  // MARK: - Members

  private func member(
    _ key: String, _ row: MatchedTable.Row, _ value: (Table.Cell) -> DocumentNode
  ) -> DocumentMember? {
    row[key].map { named(key, $0, row, value($0)) }
  }

  func named(
    _ key: String, _ cell: Table.Cell, _ row: MatchedTable.Row, _ value: DocumentNode
  ) -> DocumentMember {
    DocumentMember(name: key, nameOrigin: cell.origin(file: row.file), value: value)
  }

  private func record(_ name: String, _ members: [DocumentMember]) -> DocumentMember {
    let origin = members[0].nameOrigin
    return DocumentMember(
      name: name, nameOrigin: origin, value: DocumentNode(.record(members), origin: origin))
  }
}
