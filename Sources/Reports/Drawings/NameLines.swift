import Languages

/// Names joined by `=`, broken into the rows that a place has room for.
///
/// `grant = equity` stands in one row or two; names that no row is left for are counted.
struct NameLines {
  let lines: [String]

  init(_ names: [String], width: Double, rows: Int = 2, in language: Language) {
    // A name of a hundred thousand letters would be measured for nothing.
    let names = names.map { $0.count > 120 * rows ? String($0.prefix(120 * rows)) : $0 }
    var shown = names.count
    var lines = Self.packed(Self.tokens(names, width), width)
    while lines.count > rows, shown > 1 {
      shown -= 1
      let rest = Self.more(names.count - shown, of: names.count)[language]
      lines = Self.packed(
        Self.tokens(Array(names.prefix(shown)), width) + Self.pieces(rest, width), width)
    }
    if lines.count > rows {
      let last = ShortName.fitting(lines[rows - 1] + lines[rows], width: width)
      lines = lines.prefix(rows - 1) + [last]
    }
    self.lines = lines
  }

  private static func more(_ rest: Int, of all: Int) -> Phrase {
    Phrase(" and \(rest) more alike", " 等 \(all) 项相同")
  }

  /// Names whole where they fit in a row, with what joins them to the next.
  private static func tokens(_ names: [String], _ width: Double) -> [String] {
    names.enumerated().flatMap { index, name in
      let joined = index < names.count - 1 ? name + " = " : name
      return Canvas.width(of: trimmed(joined)) <= width ? [joined] : pieces(joined, width)
    }
  }

  /// The places at which a name may be broken: after a space, a hyphen, a plus, or beside Chinese.
  private static func pieces(_ name: String, _ width: Double) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var columns = 0
    for character in name {
      let own = character.displayWidth
      if own == 2 || Canvas.width(ofColumns: columns + own) > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, columns) = ("", 0)
      }
      piece.append(character)
      columns += own
      if own == 2 || " -+".contains(character) {
        pieces.append(piece)
        (piece, columns) = ("", 0)
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func packed(_ tokens: [String], _ width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for token in tokens {
      if !line.isEmpty, Canvas.width(of: trimmed(line + token)) > width {
        lines.append(trimmed(line))
        line = ""
      }
      line += line.isEmpty ? String(token.drop { $0 == " " }) : token
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [trimmed(line)]
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
