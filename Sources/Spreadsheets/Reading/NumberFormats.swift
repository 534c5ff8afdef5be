/// Which of a workbook's looks show a number as a day.
struct NumberFormats {
  /// The format of each look, by the looks' order.
  var looks: [Int] = []
  /// The workbook's own formats.
  var codes: [Int: String] = [:]

  func showsDay(look: Int) -> Bool {
    guard looks.indices.contains(look) else { return false }
    let format = looks[look]
    return codes[format].map(Self.isDay) ?? Self.builtInDays.contains { $0.contains(format) }
  }

  /// Formats that every program knows by number, with those of Chinese Excel.
  private static let builtInDays: [ClosedRange<Int>] = [
    14...17, 22...22, 27...31, 36...36, 50...54, 57...58,
  ]

  /// Whether a code has a year or a day, or a month that cannot be minutes.
  static func isDay(_ code: String) -> Bool {
    let letters = signs(of: code)
    let isTime = letters.contains("h") || letters.contains("s")
    return letters.contains("y") || letters.contains("d") || (letters.contains("m") && !isTime)
  }

  /// The letters of a code that stand for parts of the number: outside quotes, brackets and escapes.
  private static func signs(of code: String) -> Set<Character> {
    var signs: Set<Character> = []
    var (quoted, bracketed, escaped) = (false, false, false)
    for character in code.lowercased() {
      switch character {
      case _ where escaped: escaped = false
      case "\"" where !bracketed: quoted.toggle()
      case _ where quoted: break
      case "[": bracketed = true
      case "]": bracketed = false
      case _ where bracketed: break
      case "\\", "_", "*": escaped = true
      // The word has no other letters in common with days.
      case "g", "e", "n", "r", "a", "l": break
      default: signs.insert(character)
      }
    }
    return signs
  }
}
