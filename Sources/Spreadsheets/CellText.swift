/// Words as a cell can hold them.
enum CellText {
  /// The format's limit, in units of UTF-16.
  static let maximumLength = 32_767

  /// Without what XML cannot say, and cut off with `…` where it is too long.
  ///
  /// The format reads `_x0041_` as an escaped `A`; such words of a user's own are escaped themselves.
  static func clean(_ text: String, maximumLength: Int = maximumLength) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let piece = beginsEscape(scalars[index...]) ? "_x005F_" : String(visible(scalar))
      guard length + piece.utf16.count < maximumLength else {
        result.append("…")
        break
      }
      length += piece.utf16.count
      result.append(contentsOf: piece.unicodeScalars)
    }
    return String(result)
  }

  /// The words with the format's escapes such as `_x000D_` undone.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if beginsEscape(scalars[place...]),
        let value = UInt32(
          String(String.UnicodeScalarView(scalars[(place + 2)..<(place + 6)])), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.append(scalar)
        place += 7
      } else {
        result.append(scalars[place])
        place += 1
      }
    }
    return String(result)
  }

  /// What a control character or a noncharacter is replaced by stands for it visibly.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0A: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  private static func beginsEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let mark = Array(rest.prefix(7))
    return mark.count == 7 && mark[0] == "_" && mark[1] == "x" && mark[6] == "_"
      && mark[2...5].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
