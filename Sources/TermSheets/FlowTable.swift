public import Documents
import Languages
public import Returns
import Spreadsheets

/// Dated flows as a fund keeps them: `date, amount`, and perhaps `nav` and a market `index`.
public struct FlowTable: Equatable, Sendable {
  public let dates: [CivilDate]
  /// Negative is paid in, positive is received.
  public let amounts: [Double]
  /// Worth of what is still held on the last date; nothing when the table has no such column.
  public let residualValue: Double?
  /// The market index on each date; nothing when the table has no such column.
  public let index: [Double]?

  /// Reads a table, reporting every fault in one pass.
  public static func read(
    _ bytes: [UInt8], file: String, sheet: String? = nil
  ) throws(Faults) -> FlowTable {
    let table = try TableFile.read(bytes, file: file, sheet: sheet).matched(to: columns)
    var reader = FlowReader(table: table, file: file)
    return try reader.read()
  }

  /// Amounts and index values stay far from the limits of `Double`, so that no product overflows.
  static let amounts = -1e18...1e18
  static let indexValues = 1e-9...1e12

  /// The columns that the table may have, and all that their headings may be called.
  public static let columns = [
    TableColumn(
      "date", names: ["date", "日期"],
      about: Phrase("a day, as 2024-06-01 or 2024/6/1", "日期，如 2024-06-01 或 2024/6/1")),
    TableColumn(
      "amount", names: ["amount", "金额"],
      about: Phrase(
        "money on that day: negative is paid in, positive is received", "当日金额：负为投入，正为收回")),
    TableColumn(
      "nav", names: ["nav", "净值"], isRequired: false,
      about: Phrase("worth of what is still held; the last date's counts", "所持资产净值，以最后日期为准")),
    TableColumn(
      "index", names: ["index", "指数"], isRequired: false,
      about: Phrase("the level of a market index on that day", "当日市场指数")),
  ]
}

/// Turns the rows of a matched table into flows and gathers what is wrong with them.
private struct FlowReader {
  let table: MatchedTable
  let file: String
  var faults: [Fault] = []

  mutating func read() throws(Faults) -> FlowTable {
    let rows = table.rows
    if rows.isEmpty {
      let atLeastOne = Fault.Accepted.count(CountRange(least: 1))
      let none = Fault.Found.list(count: 0)
      faults.append(
        Fault(.wrongCount, file: file, position: nil, found: none, accepted: atLeastOne))
    }
    let dates = rows.map { date(of: $0) }
    let amounts = rows.map { number("amount", of: $0, in: FlowTable.amounts) }
    let index =
      table.has("index") ? rows.map { number("index", of: $0, in: FlowTable.indexValues) } : nil
    let value = table.has("nav") ? residualValue(rows, dates) : nil
    if let index { checkAgreement(of: index, rows, dates) }
    guard faults.isEmpty else { throw Faults(faults) }
    return FlowTable(
      dates: dates.compactMap(\.self), amounts: amounts.compactMap(\.self), residualValue: value,
      index: index?.compactMap(\.self))
  }

  // MARK: - Cells

  private mutating func date(of row: MatchedTable.Row) -> CivilDate? {
    let form = Fault.Accepted.rule(
      Phrase(
        "it must be a day of the calendar, YYYY-MM-DD or YYYY/M/D",
        "必须是日历上存在的日期，写成 YYYY-MM-DD 或 YYYY/M/D"))
    guard let cell = row["date"], let date = try? CivilDate(text: cell.text) else {
      faults.append(row.fault(.wrongText, at: "date", form))
      return nil
    }
    return date
  }

  private mutating func number(
    _ key: String, of row: MatchedTable.Row, in range: ClosedRange<Double>
  ) -> Double? {
    guard let cell = row[key], case .number(let numeral) = SpreadsheetNumber.amount(cell.text)
    else {
      faults.append(row.fault(.wrongType, at: key, .types([.number])))
      return nil
    }
    guard range.contains(numeral.double) else {
      faults.append(row.fault(.outOfRange, at: key, .range(range.numberRange)))
      return nil
    }
    return numeral.double
  }

  // MARK: - The last date

  /// The value held on the last date; earlier values are the past's, and are only checked.
  private mutating func residualValue(
    _ rows: [MatchedTable.Row], _ dates: [CivilDate?]
  ) -> Double? {
    let last = dates.compactMap(\.self).max()
    var found: Double?
    for (row, date) in zip(rows, dates) where row["nav"] != nil {
      guard let value = number("nav", of: row, in: FlowTable.amounts), date == last else {
        continue
      }
      if let found, found != value {
        faults.append(row.fault(.conflictingFields, at: "nav", sameOnOneDate))
      }
      found = found ?? value
    }
    if found == nil, let row = zip(rows, dates).first(where: { $1 == last })?.0, faults.isEmpty {
      let rule = Phrase(
        "the last date needs one, 0 when nothing is held", "最后日期必须给出，若已无持有请写 0")
      faults.append(row.fault(.missingField, at: "nav", .rule(rule)))
    }
    return found
  }

  /// Two rows of one date cannot have two values of the index.
  private mutating func checkAgreement(
    of index: [Double?], _ rows: [MatchedTable.Row], _ dates: [CivilDate?]
  ) {
    var known: [CivilDate: Double] = [:]
    for (row, (date, value)) in zip(rows, zip(dates, index)) {
      guard let date, let value else { continue }
      if let first = known[date], first != value {
        faults.append(row.fault(.conflictingFields, at: "index", sameOnOneDate))
      }
      known[date] = known[date] ?? value
    }
  }

  private let sameOnOneDate = Fault.Accepted.rule(
    Phrase("it must be the same in all rows of one date", "同一日期的各行必须相同"))

  init(table: MatchedTable, file: String) {
    (self.table, self.file) = (table, file)
  }
}
