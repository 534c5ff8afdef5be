/// Writes tables for programs and spreadsheets (RFC 4180), in UTF-8, each line ended by a line feed.
///
/// A spreadsheet program takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return
/// for a formula, quoted or not, and so may a wide `＝`. Such a text is written with `'` before it, as
/// OWASP advises ("CSV Injection"); numbers are written by this program alone and stay as they are.
public enum CSVText {
  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case integer(Int)
    /// No value.
    case empty

    public static func number(ifAny value: Double?) -> Cell {
      value.map { $0.isFinite ? .number($0) : .empty } ?? .empty
    }

    public static func text(ifAny text: String?) -> Cell { text.map(Cell.text) ?? .empty }
  }

  public static func line(_ cells: [Cell]) -> String {
    cells.map(text).joined(separator: ",") + "\n"
  }

  /// A number has the digits by which it reads back as the same `Double`.
  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): field(text)
    case .number(let number): JSONText.numeral(number)
    case .integer(let integer): String(integer)
    case .empty: ""
    }
  }

  /// A text as a field: never a formula, in quotes where it would be taken apart.
  public static func field(_ text: String) -> String {
    let safe = looksLikeFormula(text) ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return safe
    }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// Whether the first character that is no space could begin a formula.
  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{FEFF}" }) else {
      return false
    }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }
}
