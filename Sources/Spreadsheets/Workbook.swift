/// A workbook as a value: sheets of cells, formulas and charts, not yet a file.
///
/// Equal workbooks give equal bytes: nothing in the file tells of the time or the machine.
public struct Workbook: Hashable, Sendable {
  public var title: String
  /// The program that made it.
  public var author: String
  /// What the file says of its making, in seconds since 1970; 0 is not allowed by the format.
  public var created: Int
  public var sheets: [Worksheet]

  public init(title: String, author: String, created: Int, sheets: [Worksheet] = []) {
    (self.title, self.author, self.created, self.sheets) = (title, author, created, sheets)
  }

  /// The file's bytes (ECMA-376, Office Open XML).
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    var writer = try WorkbookWriter(self)
    for sheet in sheets { try writer.add(sheet) }
    return try writer.bytes()
  }
}

/// Why a workbook could not be made.
public enum WorkbookError: Error, Hashable {
  /// The system refuses memory or temporary files, with its number for the reason.
  case system(Int32)
  /// The format does not allow what was asked for, in the words of the library.
  case refused(String)
}
