/// What can be wrong with a table in a CSV file.
public enum TableFault: Hashable, Sendable {
  case tooLarge(bytes: Int, limit: Int)
  /// A byte-order mark of UTF-16 stands at the start.
  case utf16
  case undecodable(offset: Int)
  case empty
  case unclosedQuote
  /// Text between a closing quote and the next delimiter.
  case textAfterQuote
  case raggedRow(cells: Int, wanted: Int)
  case duplicateHeader(String, firstColumn: Int)
  case unknownHeader(String, known: [String])
  case missingHeader([String])
}
