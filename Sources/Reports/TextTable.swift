public import Languages

/// A table for a terminal: columns aligned by what the eye sees, in a width that is given.
///
/// Numbers are never broken. When the table is too wide its texts and its titles are wrapped, and when
/// that is not enough each row becomes a block of `title: value` lines. A title may break its lines itself.
public struct TextTable: Sendable {
  public struct Column: Sendable {
    public let title: Phrase
    public let alignment: Alignment
    /// The least width in which cells are wrapped; nothing when they are never broken.
    let narrowest: Int?

    /// A column of words, aligned left, which may be wrapped.
    public static func text(_ title: Phrase, narrowest: Int = 8) -> Column {
      Column(title: title, alignment: .leading, narrowest: narrowest)
    }

    /// A column of names, aligned left and never broken.
    public static func name(_ title: Phrase) -> Column {
      Column(title: title, alignment: .leading, narrowest: nil)
    }

    /// A column of numbers, aligned right.
    public static func number(_ title: Phrase) -> Column {
      Column(title: title, alignment: .trailing, narrowest: nil)
    }
  }

  public let columns: [Column]
  public private(set) var rows: [[Phrase]] = []

  public init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; it must have as many cells as there are columns.
  public mutating func add(_ cells: Phrase...) { add(cells) }

  public mutating func add(_ cells: [Phrase]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells)
  }

  /// The lines of the table, none wider than `width` where that is possible, no trailing space.
  public func lines(width: Int, in language: Language) -> [String] {
    let titles = columns.map { $0.title[language] }
    let rows = rows.map { $0.map { $0[language] } }
    guard let widths = fittedWidths(titles, rows, width: width) else {
      return blocks(titles, rows, width: width, in: language)
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return line(titles, widths, fromBelow: true) + [rule.joined(separator: gap)]
      + rows.flatMap { line($0, widths) }
  }

  /// Whether the table stays a table in this width.
  func fits(width: Int, in language: Language) -> Bool {
    let rows = rows.map { $0.map { $0[language] } }
    return fittedWidths(columns.map { $0.title[language] }, rows, width: width) != nil
  }

  private let gap = "  "

  // MARK: - Columns

  /// A width for each column, or nothing when even wrapped texts do not fit.
  private func fittedWidths(_ titles: [String], _ rows: [[String]], width: Int) -> [Int]? {
    let cells = columns.indices.map { column in
      rows.reduce(0) { max($0, $1[column].displayWidth) }
    }
    var widths = zip(titles, cells).map { max($0.widestLine, $1) }
    let least = columns.indices.map { column in
      columns[column].narrowest.map { min(widths[column], $0) }
        ?? max(cells[column], WrappedText.widestPiece(of: titles[column]))
    }
    var excess = widths.reduce(gap.count * (columns.count - 1), +) - width
    while excess > 0 {
      // The widest that can give way does so first.
      let yielding = columns.indices.filter { widths[$0] > least[$0] }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// One row, as many lines as its longest wrapped cell; titles stand on the rule below them.
  private func line(_ cells: [String], _ widths: [Int], fromBelow: Bool = false) -> [String] {
    let wrapped = zip(cells, widths).map { WrappedText($0, width: $1).lines }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { level in
      let parts = columns.indices.map { column in
        let place = fromBelow ? level - height + wrapped[column].count : level
        let part = wrapped[column].indices.contains(place) ? wrapped[column][place] : ""
        return part.padded(to: widths[column], columns[column].alignment)
      }
      return parts.joined(separator: gap).withoutTrailingSpace
    }
  }

  // MARK: - Blocks

  private func blocks(
    _ titles: [String], _ rows: [[String]], width: Int, in language: Language
  ) -> [String] {
    let colon = Phrase(": ", "：")[language]
    let joint = Phrase(" ", "")[language]
    let blocks = rows.map { row in
      zip(titles, row).flatMap { title, cell in
        let head = title.isEmpty ? "" : title.replacing("\n", with: joint) + colon
        return WrappedText(head + cell, width: width).lines
      }
    }
    return Array(blocks.joined(separator: [""]))
  }
}

extension String {
  fileprivate var widestLine: Int {
    split(separator: "\n").reduce(0) { max($0, $1.displayWidth) }
  }

  fileprivate var withoutTrailingSpace: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
