/// Collects the cells of a sheet.
final class SheetVisitor: XMLVisitor {
  private let part: String
  private let formats: NumberFormats
  private let strings: [String]
  private let isFrom1904: Bool
  private let limits: XLSXLimits

  private var rows: [Int: [SheetTable.Cell]] = [:]
  private(set) var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  private var cells = 0
  private var row = -1
  private var column = -1
  private var draft: Draft?

  /// A cell of which not all is known yet.
  private struct Draft {
    let type: String
    let look: Int
    var isFormula = false
    var isInValue = false
    var value = ""
    var rich: RichText?
  }

  init(
    part: String, formats: NumberFormats, strings: [String], from1904: Bool, limits: XLSXLimits
  ) {
    (self.part, self.formats, self.strings) = (part, formats, strings)
    (isFrom1904, self.limits) = (from1904, limits)
  }

  var sortedRows: [SheetTable.Row] {
    rows.sorted { $0.key < $1.key }.map { row, cells in
      SheetTable.Row(row: row, cells: cells.sorted { $0.column < $1.column })
    }
  }

  func began(_ name: String, _ attributes: [String: String]) throws(XLSXFault) {
    switch name {
    case "row":
      row = try number(attributes["r"], after: row, below: Worksheet.maximumRows)
      column = -1
    case "c": try beginCell(attributes)
    case "f": draft?.isFormula = true
    case "v": draft?.isInValue = true
    case "is": draft?.rich = RichText()
    case "mergeCell": try merge(attributes["ref"] ?? "")
    default: draft?.rich?.began(name)
    }
  }

  func said(_ text: String) {
    guard draft != nil else { return }
    if draft?.isInValue == true { draft?.value += text } else { draft?.rich?.said(text) }
  }

  func ended(_ name: String) throws(XLSXFault) {
    switch name {
    case "v": draft?.isInValue = false
    case "c": try endCell()
    default: draft?.rich?.ended(name)
    }
  }

  // MARK: - Cells

  private func beginCell(_ attributes: [String: String]) throws(XLSXFault) {
    cells += 1
    guard cells <= limits.cells else { throw .tooMany(.cells, limit: limits.cells) }
    if let name = attributes["r"] {
      guard let place = CellName.place(of: name) else { throw .damaged(part: part) }
      (row, column) = place
    } else {
      column += 1
      row = max(row, 0)
    }
    guard row < Worksheet.maximumRows, column < Worksheet.maximumColumns else {
      throw .damaged(part: part)
    }
    draft = Draft(
      type: attributes["t"] ?? "n", look: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() throws(XLSXFault) {
    guard let draft else { return }
    self.draft = nil
    guard let value = try value(of: draft) else { return }
    rows[row, default: []].append(
      SheetTable.Cell(column: column, value: value, isFormula: draft.isFormula))
  }

  /// What a cell holds; nothing for one that only has a look.
  private func value(of draft: Draft) throws(XLSXFault) -> SheetTable.Value? {
    let value = draft.value
    switch draft.type {
    case "inlineStr": return text(draft.rich?.text ?? value)
    case "str": return text(value) ?? (draft.isFormula ? .text("") : nil)
    case _ where value.isEmpty: return draft.isFormula ? .uncomputed : nil
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else {
        throw .damaged(part: part)
      }
      return strings[place].isEmpty ? nil : .text(strings[place])
    case "b": return .flag(value == "1" || value == "true")
    case "e": return .error(String(value.prefix(20)))
    case "d": return day(value).map { .date($0) } ?? .text(value)
    default: return try numeric(value, look: draft.look)
    }
  }

  private func text(_ text: String) -> SheetTable.Value? {
    text.isEmpty ? nil : .text(CellText.unescaped(text))
  }

  private func numeric(_ text: String, look: Int) throws(XLSXFault) -> SheetTable.Value {
    guard let number = Double(text), number.isFinite else { throw .damaged(part: part) }
    guard formats.showsDay(look: look),
      let date = SheetDate(serial: number, from1904: isFrom1904)
    else { return .number(number) }
    return .date(date)
  }

  /// A day as ISO 8601 writes it, with a time after it or not.
  private func day(_ text: String) -> SheetDate? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map {
      Int($0)
    }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return SheetDate(year: year, month: month, day: day)
  }

  // MARK: - Places

  private func number(_ text: String?, after last: Int, below limit: Int) throws(XLSXFault) -> Int {
    guard let text else {
      guard last + 1 < limit else { throw .damaged(part: part) }
      return last + 1
    }
    guard let number = Int(text), (1...limit).contains(number) else { throw .damaged(part: part) }
    return number - 1
  }

  private func merge(_ reference: String) throws(XLSXFault) {
    guard merged.count < limits.mergedRanges else {
      throw .tooMany(.mergedRanges, limit: limits.mergedRanges)
    }
    let ends = reference.split(separator: ":").map { CellName.place(of: String($0)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, first.row <= last.row,
      first.column <= last.column
    else { throw .damaged(part: part) }
    merged.append((first.row...last.row, first.column...last.column))
  }
}
