/// The characters that a terminal can be trusted to show.
public enum TextRepertoire: Sendable {
  /// All of Unicode, written as UTF-8.
  case unicode
  /// What every locale shows.
  case ascii

  /// The repertoire of the locale, by the order of POSIX: `LC_ALL`, `LC_CTYPE`, `LANG`.
  ///
  /// The first value that is set and not empty decides alone. UTF-8 must be its encoding by name; a
  /// language without an encoding (`zh_TW`) counts as modern. None at all, `C` and `POSIX` mean ASCII.
  public static func preferred(lcAll: String?, lcCtype: String?, lang: String?) -> TextRepertoire {
    let locale = [lcAll, lcCtype, lang].compactMap(\.self).first { !$0.isEmpty } ?? "C"
    let name = locale.prefix { $0 != "@" }
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return ["C", "POSIX"].contains(name) ? .ascii : .unicode }
    return parts[1].lowercased().filter { $0 != "-" } == "utf8" ? .unicode : .ascii
  }
}

extension StringProtocol {
  /// The text with characters of the repertoire only.
  public func written(with repertoire: TextRepertoire) -> String {
    switch repertoire {
    case .unicode: String(self)
    case .ascii: inASCII
    }
  }

  /// The text in ASCII, as wide as before wherever columns depend on it.
  ///
  /// Signs that have a stand-in get it (`±` is `+-`, a rule is dashes, a bar is a letter of the same
  /// ink); any other character becomes a `?` for each column that it fills.
  public var inASCII: String {
    // A number and its error are written with a space between, which the wider sign takes.
    String(self).replacing(" ± ", with: " +-").replacing(" ±", with: "+-").reduce(into: "") {
      text, character in
      if character.isASCII {
        text.append(character)
      } else {
        text += standIns[character] ?? String(repeating: "?", count: character.displayWidth)
      }
    }
  }
}

private let standIns: [Character: String] = [
  // Words
  "±": "+-", "–": "-", "—": "-", "−": "-", "·": "-", "…": "...", "“": "\"", "”": "\"", "‘": "'",
  "’": "'", "×": "x", "≥": ">=", "≤": "<=", "≈": "~", "→": "->", "\u{A0}": " ", "，": ", ",
  "。": ". ",
  "：": ": ", "；": "; ", "、": ", ", "（": " (", "）": ") ", "％": "% ",
  "¥": "CNY ", "£": "GBP ", "€": "EUR ",
  // Rules and axes
  "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
  "┴": "+", "┼": "+",
  // Bars, the fuller the darker
  "▁": ".", "▂": ":", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "%", "█": "#", "░": ":",
]
