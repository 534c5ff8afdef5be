import Languages

/// A sheet: rows of cells from the top left corner, and what the reader sees of them.
public struct Worksheet: Hashable, Sendable {
  /// The format's own limits.
  public static let maximumRows = 1 << 20
  public static let maximumColumns = 1 << 14

  /// At most 31 characters, none of `[]:*?/\`.
  public var name: String
  public private(set) var rows: [[Cell]] = []
  /// Rows and columns that stay when the rest is scrolled.
  public var frozenRows = 0
  public var frozenColumns = 0
  /// The header of a table that can be filtered, and its last row.
  public var filter: ClosedRange<Int>?
  public var charts: [PlacedChart] = []
  /// What is offered and said where values are typed.
  public var checks: [PlacedCheck] = []
  /// Whether it is kept from view; never the first.
  public var isHidden = false
  /// Whether only cells for input can be changed until the reader lifts the lock, which has no password.
  public var isLocked = false
  /// Whether all of it prints on one page.
  public var isOnePage = false
  /// Whether charts beside the table are left out of print, since the table would shrink for them.
  public var printsTableAlone = false
  /// Widths in characters; columns beyond are as wide as their cells need.
  public var widths: [Int: Double] = [:]

  public init(_ name: String) { self.name = name }

  /// The row at which the next one will stand, from 0.
  public var nextRow: Int { rows.count }

  public mutating func add(_ cells: [Cell]) { rows.append(cells) }

  /// A row that stays empty.
  public mutating func skip(_ count: Int = 1) {
    rows += Array(repeating: [], count: count)
  }

  /// The number of columns that the widest row fills.
  public var columns: Int { rows.map(\.count).max() ?? 0 }

  /// As wide as its cells ask for, within reason.
  func width(of column: Int) -> Double {
    if let stated = widths[column] { return stated }
    let needed = rows.compactMap { row in row.indices.contains(column) ? row[column].width : nil }
    return Double(min(max((needed.max() ?? 0) + 2, 9), 60))
  }
}

extension Worksheet {
  /// A row of one line, in points: enough for Chinese characters too.
  static let lineHeight = 16.5

  /// In points: enough for a title, and for the lines that words in a narrow column need.
  func height(of row: Int) -> Double? {
    if rows[row].contains(where: { $0.style.role == .title }) { return 26 }
    let lines = rows[row].enumerated().compactMap { column, cell -> Int? in
      guard cell.style.role.breaksLines, case .text(let text) = cell.content else { return nil }
      return Self.lines(of: text, within: Int(width(of: column)) - 1)
    }
    return lines.max().map { Self.lineHeight * Double(max($0, 1)) }
  }

  /// How many lines words fill when they are broken at spaces, and within a word that is too long.
  private static func lines(of text: String, within width: Int) -> Int {
    text.split(separator: "\n").reduce(0) { sum, line in
      var (lines, used) = (1, 0)
      for word in line.split(separator: " ").map(room) {
        if used > 0, used + 1 + word > width { (lines, used) = (lines + 1, 0) }
        used += word + (used > 0 ? 1 : 0)
        lines += max(0, used - 1) / width
        used = used > width ? used % width : used
      }
      return sum + lines
    }
  }

  /// Small letters are narrower than the digits that a column's width counts.
  private static func room(_ word: Substring) -> Int {
    let small = word.utf8.count { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return word.displayWidth - small / 8
  }

  /// Over how many pages a row goes in print, so that it can still be read.
  var pagesAcross: Int {
    let wide = (0..<columns).reduce(0) { $0 + width(of: $1) }
    return isOnePage ? 1 : max(1, Int((wide / 220).rounded(.up)))
  }
}

/// A chart, the cell at whose top left corner it hangs, and how far to the right, in pixels.
public struct PlacedChart: Hashable, Sendable {
  public let chart: Chart
  public let row: Int
  public let column: Int
  public let offset: Int

  public init(_ chart: Chart, row: Int, column: Int, offset: Int = 0) {
    (self.chart, self.row, self.column, self.offset) = (chart, row, column, offset)
  }
}
