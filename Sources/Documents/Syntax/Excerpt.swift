/// Pieces of a user's text made safe to print: short, on one line, without control characters.
public enum Excerpt {
  /// As long as a piece of a document gets.
  public static let maximumLength = 60
  /// A table may be any file, and none is to be read through messages.
  package static let longestCell = 40

  /// The beginning of a text, with an ellipsis when it goes on.
  public static func shortened(
    _ text: some StringProtocol, to limit: Int = maximumLength
  ) -> String {
    var result = ""
    var length = 0
    for scalar in text.unicodeScalars {
      if length == limit { return result + "…" }
      result += escaped(scalar)
      length += 1
    }
    return result
  }

  /// The beginning of a table's cell, in double quotes.
  public static func cell(_ text: some StringProtocol) -> String {
    let beginning = text.unicodeScalars.prefix(longestCell + 1)
    let isWhole = beginning.count <= longestCell
    let quoted = quoted(String(String.UnicodeScalarView(beginning.prefix(longestCell))))
    return isWhole ? quoted : quoted + "…"
  }

  /// The text in double quotes, as JSON would write it.
  public static func quoted(_ text: some StringProtocol) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      default: result += escaped(scalar)
      }
    }
    return result + "\""
  }

  /// The scalar itself, or its escape when it would move the cursor or stay unseen.
  static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return utf16Escape(scalar)
    default:
      return String(scalar)
    }
  }

  /// `\uXXXX` for each of the scalar's UTF-16 units.
  static func utf16Escape(_ scalar: Unicode.Scalar) -> String {
    scalar.utf16.reduce(into: "") { result, unit in
      let hex = String(unit, radix: 16, uppercase: true)
      result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
    }
  }
}

extension Excerpt {
  /// The whole text on one line, control characters escaped.
  public static func line(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }
}
