/// Cells of a sheet, by rows and columns from 0, as charts and formulas refer to them.
public struct CellRange: Hashable, Sendable {
  public let sheet: String
  public let rows: ClosedRange<Int>
  public let columns: ClosedRange<Int>

  public init(_ sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.sheet, self.rows, self.columns) = (sheet, rows, columns)
  }

  public init(_ sheet: String, rows: ClosedRange<Int>, column: Int) {
    self.init(sheet, rows: rows, columns: column...column)
  }
}

/// The name of a cell, such as `C5` for row 4 and column 2.
public enum CellName {
  public static func of(row: Int, column: Int) -> String { letters(column) + "\(row + 1)" }

  /// With the sheet before it, for a formula on another one.
  public static func of(row: Int, column: Int, on sheet: String) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'!" + of(row: row, column: column)
  }

  /// The row and column, from 0, of a name such as `C5` or `$C$5`; nil for none within the format's limits.
  static func place(of name: String) -> (row: Int, column: Int)? {
    let bare = name.utf8.filter { $0 != UInt8(ascii: "$") }
    let letters = bare.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    guard (1...3).contains(letters.count), bare.count - letters.count <= 7,
      let row = Int(String(decoding: bare.dropFirst(letters.count), as: UTF8.self)),
      (1...Worksheet.maximumRows).contains(row)
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 64 } - 1
    return column < Worksheet.maximumColumns ? (row - 1, column) : nil
  }

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
