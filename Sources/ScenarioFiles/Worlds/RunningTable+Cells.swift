import Documents
import Languages
import Spreadsheets

// What single cells say: amounts, months, dates; and what is told of them.

extension RunningTable {
  mutating func amount(_ key: String, _ row: MatchedTable.Row) -> DocumentMember? {
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

  mutating func months(_ cell: Table.Cell, _ row: MatchedTable.Row) -> DocumentNode {
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
  mutating func date(_ cell: Table.Cell, _ row: MatchedTable.Row) -> DocumentNode {
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

  mutating func fault(_ sentence: Phrase, at cell: Table.Cell) {
    faults.append(told(.wrongTable, .table(.told(sentence)), at: cell))
  }

  mutating func tell(_ sentence: Phrase, at cell: Table.Cell) {
    notices.append(told(.table, .table(.told(sentence)), at: cell))
  }

  func told(
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
