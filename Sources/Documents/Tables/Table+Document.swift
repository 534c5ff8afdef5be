extension Schema {
  /// Reads a table as a list of records, one a row, checked like any document.
  ///
  /// The schema's root is a list of records; a column's key is the name of the field that it fills.
  /// An empty cell leaves the field to its default. Spreadsheets' ways of writing are understood:
  /// dates as 2024/6/1, flags as 是 and 否.
  public func resolve(
    _ table: Table, columns: [TableColumn]
  ) throws(Faults) -> ResolvedDocument {
    guard case .list(let item, _) = resolved(root) else {
      preconditionFailure("the schema \(name) of a table must be a list of records")
    }
    let matched = try table.matched(to: columns)
    let start = Origin.file(table.file, SourcePosition(line: 1, column: 1))
    let rows = matched.rows.map { row -> DocumentNode in
      let origin = Origin.file(table.file, row.start)
      let fields = fields(of: item, in: DocumentNode(.record([]), origin: origin))
      return DocumentNode(.record(fields.compactMap { member($0, row) }), origin: origin)
    }
    return try resolve(DocumentNode(.list(rows), origin: start))
  }

  private func member(_ field: Field, _ row: MatchedTable.Row) -> DocumentMember? {
    guard let cell = row[field.name] else { return nil }
    let origin = Origin.file(row.file, cell.position)
    let value = DocumentNode(kind(of: cell.text, as: resolved(field.shape)), origin: origin)
    return DocumentMember(name: field.name, nameOrigin: origin, value: value)
  }

  /// The cell as the type that its field wants; a text where it is none, which the check refuses.
  private func kind(of text: String, as shape: Shape) -> DocumentNode.Kind {
    switch shape {
    case .number, .integer: number(typed: text, as: shape).map { .number($0) } ?? .text(text)
    case .flag: Self.flags[text.lowercased()].map { .flag($0) } ?? .text(text)
    case .text(.date), .text(.day): .text(CalendarDate.fromSpreadsheet(text) ?? text)
    default: .text(text)
    }
  }

  private static let flags = [
    "true": true, "yes": true, "是": true, "false": false, "no": false, "否": false,
  ]
}

extension MatchedTable.Row {
  /// The place of the row's first cell.
  var start: SourcePosition { cells.first?.position ?? SourcePosition(line: 1, column: 1) }
}

extension CalendarDate {
  /// `2024/6/1` and `2024-6` as `2024-06-01` and `2024-06`; nil for what is no date.
  fileprivate static func fromSpreadsheet(_ text: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    return CalendarDate(padded) == nil ? nil : padded
  }
}
