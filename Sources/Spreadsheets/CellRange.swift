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

  private static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }
}
