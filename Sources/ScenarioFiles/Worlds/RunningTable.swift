import Documents
import Languages
import Spreadsheets

/// Turns the rows of a table of projects into the records that a scenario file would write.
struct RunningTable {
  private let matched: MatchedTable
  private let money: ScenarioMoney
  private(set) var faults: [Fault] = []
  private(set) var notices: [Fault] = []
  /// The unit of each column of money, where one is given.
  private var units: [String: MoneyUnit] = [:]
  /// Months that 1 of the column of times is.
  private var monthsEach = 1

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

  private func named(
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

// MARK: - Units

extension RunningTable {
  /// The units of the headings, and above the table the one of all amounts.
  private mutating func readUnits() {
    let common = matched.table.title.lazy.compactMap(\.titleUnit).first
    for column in RunningProjects.columns {
      guard let measure = column.measure, let heading = matched.heading(of: column.key) else {
        continue
      }
      let text = matched.units[column.key]
      switch measure {
      case .months: readMonths(text, heading)
      case .money: readMoney(column.key, text, heading, common)
      }
    }
  }

  private mutating func readMonths(_ text: String?, _ heading: Table.Cell) {
    guard let text else { return }
    let known = ["月": 1, "个月": 1, "month": 1, "months": 1, "mo": 1, "季度": 3, "年": 12, "years": 12]
    guard let months = known[text.lowercased()] else {
      refuse(text, heading, ["月", "季度", "年", "months", "years"])
      return
    }
    monthsEach = months
  }

  private mutating func readMoney(
    _ key: String, _ text: String?, _ heading: Table.Cell, _ common: MoneyUnit?
  ) {
    guard let text else {
      units[key] = common
      return
    }
    guard let unit = MoneyUnit(text) else {
      refuse(text, heading, MoneyUnit.examples)
      return
    }
    units[key] = unit
    let shown = Excerpt.cell(heading.text)
    guard !money.isForeign(unit) else {
      fault(
        Phrase(
          "the column \(shown) is in \(unit.currency ?? ""); the scenario's money is \(money.currency), "
            + "and no rate of exchange is known",
          "列 \(shown) 的币种为 \(unit.currency ?? "")，而情景币种为 \(money.currency)，无汇率可换算"), at: heading)
      return
    }
    guard !money.isSame(as: unit) else { return }
    let one = JSONText.numeral(money.unit)
    tell(
      Phrase(
        "the column \(shown) is converted to the scenario's unit of \(one) \(money.currency)",
        "列 \(shown) 已换算为情景单位（\(one) \(money.currency)）"), at: heading)
  }

  private mutating func refuse(_ unit: String, _ heading: Table.Cell, _ accepted: [String]) {
    let unknown = TableFault.unknownUnit(unit, header: heading.text, accepted: accepted)
    faults.append(told(.wrongTable, .table(unknown), at: heading))
  }
}

// MARK: - Cells

extension RunningTable {
  private mutating func amount(_ key: String, _ row: MatchedTable.Row) -> DocumentMember? {
    guard let cell = row[key] else { return nil }
    return named(key, cell, row, amount(cell, row, units[key]))
  }

  private mutating func amount(
    _ cell: Table.Cell, _ row: MatchedTable.Row, _ unit: MoneyUnit?
  ) -> DocumentNode {
    let (number, own) = cell.amount
    guard case .number(let numeral) = number else {
      if number == .doubtfulComma { faults.append(cell.doubtfulComma(file: row.file)) }
      return cell.textNode(file: row.file)
    }
    let unit = own ?? unit
    // A sign of a currency in the cell says of which money it is, though not in which unit.
    let stated = own ?? cell.text.halfWidth.trimmed.first.flatMap { MoneyUnit(String($0)) }
    if let own = stated, money.isForeign(own) {
      fault(
        Phrase(
          "the amount is in \(own.currency ?? ""); the scenario's money is \(money.currency)",
          "金额币种为 \(own.currency ?? "")，而情景币种为 \(money.currency)"), at: cell)
    }
    let value = unit.map { money.amount(numeral, in: $0) } ?? numeral
    return DocumentNode(.number(value), origin: cell.origin(file: row.file))
  }

  private mutating func months(_ cell: Table.Cell, _ row: MatchedTable.Row) -> DocumentNode {
    let bare = cell.text.halfWidth.withoutSpaces
    let digits = bare.hasSuffix("个月") ? String(bare.dropLast(2)) : bare
    switch SpreadsheetNumber.amount(digits) {
    case .number(let numeral) where monthsEach == 1:
      return DocumentNode(.number(numeral), origin: cell.origin(file: row.file))
    case .number(let numeral):
      let months = Numeral(JSONText.numeral(numeral.double * Double(monthsEach))) ?? numeral
      return DocumentNode(.number(months), origin: cell.origin(file: row.file))
    case .doubtfulComma: faults.append(cell.doubtfulComma(file: row.file))
    case .none: break
    }
    return cell.textNode(file: row.file)
  }

  /// A day or month, or months from the start.
  private mutating func date(_ cell: Table.Cell, _ row: MatchedTable.Row) -> DocumentNode {
    let origin = cell.origin(file: row.file)
    let text = cell.text.halfWidth.withoutSpaces
    // No scenario lasts longer than that; larger numbers are years, days written together, or counted.
    if let numeral = Numeral(text), abs(numeral.double) <= 1200 {
      return DocumentNode(.number(numeral), origin: origin)
    }
    let date = SpreadsheetDate(cell.text)
    if case .date(let date) = date { return DocumentNode(.text(date), origin: origin) }
    if let sentence = date.doubt(Excerpt.cell(cell.text)) { fault(sentence, at: cell) }
    return cell.textNode(file: row.file)
  }

  private mutating func fault(_ sentence: Phrase, at cell: Table.Cell) {
    faults.append(told(.wrongTable, .table(.told(sentence)), at: cell))
  }

  private mutating func tell(_ sentence: Phrase, at cell: Table.Cell) {
    notices.append(told(.table, .table(.told(sentence)), at: cell))
  }

  private func told(
    _ code: Fault.Code, _ accepted: Fault.Accepted, at cell: Table.Cell
  ) -> Fault {
    Fault(code, file: matched.table.file, position: cell.position, accepted: accepted)
  }
}

extension SpreadsheetDate {
  /// What keeps the date from being known; nil where it is simply none.
  fileprivate func doubt(_ shown: String) -> Phrase? {
    switch self {
    case .date, .none: nil
    case .ambiguous(let dates):
      Phrase(
        "the date \(shown) may be \(dates.joined(separator: " or ")); write it like that",
        "日期 \(shown) 可能是 \(dates.joined(separator: " 或 "))；请照此写明")
    case .year:
      Phrase(
        "the date \(shown) is a year alone; write the month too, as in 2024-06",
        "日期 \(shown) 只有年份；请写明月份，如 2024-06")
    case .shortYear:
      Phrase(
        "the date \(shown) has no year of four digits in front; write it as 2024-06-01",
        "日期 \(shown) 缺少居首的四位年份；请写成 2024-06-01")
    case .serial:
      Phrase(
        "\(shown) is a number by which a spreadsheet counts days; give the column the look of a date and save again",
        "\(shown) 是电子表格的日期序号；请将该列设为日期格式后重新保存")
    }
  }
}

extension Table.Cell {
  func origin(file: String) -> Origin { .file(file, position) }

  func textNode(file: String) -> DocumentNode {
    DocumentNode(.text(text), origin: origin(file: file))
  }

  /// A number as tables write them; else the text, for the shape to refuse.
  func numberNode(file: String) -> DocumentNode {
    guard case .number(let numeral) = SpreadsheetNumber(text) else { return textNode(file: file) }
    return DocumentNode(.number(numeral), origin: origin(file: file))
  }

  func doubtfulComma(file: String) -> Fault {
    let shown = Excerpt.cell(text)
    return Fault(
      .wrongTable, file: file, position: position,
      accepted: .table(
        .told(
          Phrase(
            "the comma in \(shown) may be a point or stand between thousands; write 1500 or 1.5 without it",
            "\(shown) 中的逗号可能是小数点或千位分隔符；请不用逗号，写成 1500 或 1.5"))))
  }

  /// 已验收 is how a Chinese table says that all gates are passed.
  fileprivate func stageNode(file: String) -> DocumentNode {
    let isAccepted = ["已验收", "验收", "已结题"].contains(text)
    return DocumentNode(.text(isAccepted ? "accepted" : text), origin: origin(file: file))
  }

  /// An amount, and the unit behind it where the cell itself gives one, as in 1500万元.
  fileprivate var amount: (SpreadsheetNumber, MoneyUnit?) {
    let number = SpreadsheetNumber.amount(text)
    guard number == .none else { return (number, nil) }
    let bare = text.halfWidth.withoutSpaces.drop { "¥￥$".contains($0) }
    let digits = bare.prefix { "0123456789.,+-".contains($0) }
    guard !digits.isEmpty, let unit = MoneyUnit(String(bare.dropFirst(digits.count))) else {
      return (.none, nil)
    }
    return (SpreadsheetNumber(String(digits)), unit)
  }

  /// The unit of all amounts, where a title gives it as 单位：万元.
  var titleUnit: MoneyUnit? {
    let words = text.halfWidth.withoutSpaces
    for mark in ["金额单位:", "单位:", "Unit:", "unit:"] {
      guard let place = words.firstRange(of: mark) else { continue }
      return MoneyUnit(String(words[place.upperBound...].prefix { $0 != ")" && $0 != ";" }))
    }
    return nil
  }
}
