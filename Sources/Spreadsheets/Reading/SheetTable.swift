/// A sheet as another program saved it: its cells that hold something, by rows.
public struct SheetTable: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case date(SheetDate)
    /// What stands for a result that there is none of, such as `#DIV/0!`.
    case error(String)
    /// A formula without a stored result.
    case uncomputed
  }

  public struct Cell: Hashable, Sendable {
    /// From 0.
    public let column: Int
    public let value: Value
    /// Whether the value is what a formula came to when the file was saved.
    public let isFormula: Bool
  }

  public struct Row: Hashable, Sendable {
    /// From 0.
    public let row: Int
    /// In the order of the columns.
    public let cells: [Cell]
  }

  public let name: String
  /// Rows that hold something, in order.
  public let rows: [Row]
  /// Cells that are shown as one; the value stands in the first.
  public let merged: [CellRange]
  /// Whether the workbook has macros, which are never run.
  public let hasMacros: Bool
}
