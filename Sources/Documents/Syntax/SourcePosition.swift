/// A place in a file: line and column start at 1, and a column is one Unicode scalar wide.
public struct SourcePosition: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  /// The name of a workbook's cell, such as `C5`, where that is the place.
  public var cell: String?

  public init(line: Int, column: Int, cell: String? = nil) {
    self.line = line
    self.column = column
    self.cell = cell
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
