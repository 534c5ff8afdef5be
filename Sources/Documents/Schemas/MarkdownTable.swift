/// A table as Markdown has it, for documents that a program writes.
package struct MarkdownTable {
  private let heads: [String]
  private let rows: [[String]]

  package init(_ heads: [String], _ rows: [[String]]) { (self.heads, self.rows) = (heads, rows) }

  /// The heads, the rule below them, and the rows.
  package var lines: [String] { ([heads, heads.map { _ in "---" }] + rows).map(Self.line) }

  /// The same as a text of whole lines.
  package var text: String { lines.map { $0 + "\n" }.joined() }

  /// What would end a cell is escaped.
  private static func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
