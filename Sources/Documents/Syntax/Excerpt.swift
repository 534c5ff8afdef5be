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
  /// A text of several lines without what would move the cursor or turn the writing round.
  ///
  /// With `keepingStyle` the colours and weights that a terminal was asked for stay.
  public static func page(_ text: String, keepingStyle: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isUnruly) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let style = keepingStyle && scalar == "\u{1B}" ? styling(rest) : rest.prefix(0)
      if style.isEmpty { rest.removeFirst() } else { rest = rest[style.endIndex...] }
      result += !style.isEmpty ? String(style) : isUnruly(scalar) ? escaped(scalar) : String(scalar)
    }
    return result
  }

  /// The sequence at the start that sets colours and weights, `ESC [ … m`; empty when there is none.
  private static func styling(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    let codes = text.dropFirst(2).drop { ("0"..."9").contains($0) || $0 == ";" }
    guard text.dropFirst().first == "[", codes.first == "m" else { return text.prefix(0) }
    return text[..<codes.index(after: codes.startIndex)]
  }

  /// Controls but the line's end, other ends of a line, and what changes the direction of writing.
  private static func isUnruly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The whole text on one line, control characters escaped.
  public static func line(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }
}
