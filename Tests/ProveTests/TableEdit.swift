/// One cell of a table, set to a text that mostly does not belong there.
struct TableEdit {
  let row: Int
  let column: Int
  let text: String

  private static let garbage = [
    "x", "-1", "0", "1e308", "NaN", "已验收", "2024/13/40", "\"\"", "1,2,3",
  ]

  /// Every cell blank; the cells of a project in research, of one accepted and of the last with garbage.
  static func all(of rows: [[String]]) -> [TableEdit] {
    rows.indices.flatMap { row in
      let texts = [0, 3, rows.count - 1].contains(row) ? [""] + garbage : [""]
      return rows[row].indices.flatMap { column in
        texts.map { TableEdit(row: row, column: column, text: $0) }
      }
    }
  }

  /// The whole table with the cell edited, every cell in quotes.
  func text(_ header: [String], _ rows: [[String]]) -> String {
    var rows = rows
    rows[row][column] = text
    return ([header] + rows).map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }.joined()
  }
}
