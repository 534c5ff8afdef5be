public import Languages

/// What can be wrong with a table, or is to be known of one.
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
  /// A column that is not known, where the scenario may say what it stands for.
  case unmappedHeader(String, known: [String])
  /// A heading that gives a unit which is none of those accepted.
  case unknownUnit(String, header: String, accepted: [String])
  case missingHeader([String])
  /// A whole sentence of whoever read the table.
  case told(Phrase)
}
