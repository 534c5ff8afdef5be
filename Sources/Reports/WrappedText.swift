import Languages

/// Text broken into lines that fit a number of terminal columns, in English and Chinese.
///
/// English breaks at spaces. Chinese breaks between any two characters, except that no line
/// begins with a closing mark or ends with an opening one. A word longer than a line is cut.
public struct WrappedText: Sendable {
  public let lines: [String]

  public init(_ text: String, width: Int) {
    let width = max(width, 2)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { WrappedText.wrap($0, width) }
  }

  /// The lines with an indent before each.
  public func indented(by columns: Int) -> [String] {
    let indent = String(repeating: " ", count: columns)
    return lines.map { $0.isEmpty ? "" : indent + $0 }
  }

  /// The columns that the text needs so that no word is cut.
  static func widestPiece(of text: String) -> Int {
    text.split(separator: "\n").flatMap(pieces).reduce(0) { max($0, $1.text.displayWidth) }
  }

  private static func wrap(_ paragraph: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: paragraph) {
      let joined = line.isEmpty ? piece.text : line + (piece.followsSpace ? " " : "") + piece.text
      if joined.displayWidth <= width {
        line = joined
      } else {
        if !line.isEmpty { lines.append(line) }
        let cut = piece.text.cut(width)
        lines += cut.dropLast()
        line = cut.last ?? ""
      }
    }
    return lines + [line]
  }

  /// What is never broken: a word, or one wide character with the marks that cling to it.
  private struct Piece {
    var text: String
    let followsSpace: Bool
  }

  private static func pieces(of paragraph: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var afterSpace = false
    var joinsNext = false
    for character in paragraph {
      guard character != " " else {
        (afterSpace, joinsNext) = (true, false)
        continue
      }
      let previous = pieces.last?.text.last
      let breaks = character.isWide || previous?.isWide ?? true
      let clings = joinsNext || closingMarks.contains(character) || !breaks
      if clings, !afterSpace, !pieces.isEmpty {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), followsSpace: afterSpace))
      }
      (afterSpace, joinsNext) = (false, openingMarks.contains(character))
    }
    return pieces
  }

  private static let closingMarks: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "】", "》", "”", "’", "」", "…", "％",
    ",", ".", ";", ":", "!", "?", ")", "]", "}", "%",
  ]
  private static let openingMarks: Set<Character> = ["（", "【", "《", "“", "‘", "「", "(", "[", "{"]
}

extension Character {
  fileprivate var isWide: Bool { displayWidth == 2 }
}

extension String {
  /// The text in lines of as many characters as fit, at least one.
  fileprivate func cut(_ width: Int) -> [String] {
    var lines: [String] = []
    var (line, room) = ("", width)
    for character in self {
      if !line.isEmpty, character.displayWidth > room {
        lines.append(line)
        (line, room) = ("", width)
      }
      line.append(character)
      room -= character.displayWidth
    }
    return lines + [line]
  }
}
