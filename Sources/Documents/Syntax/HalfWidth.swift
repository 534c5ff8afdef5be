extension String {
  /// The text with full-width digits, letters and signs as narrow ones, and every space a plain one.
  package var halfWidth: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0, 0x2009, 0x202F: result.append(" ")
      case 0x2212: result.append("-")
      case 0x3010: result.append("[")
      case 0x3011: result.append("]")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without the spaces around it.
  package var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  package var withoutSpaces: String { filter { !$0.isWhitespace } }
}
