import Documents
import Languages

/// A table for programs: one observation a row, one variable a column.
public struct TidyTable: Sendable {
  /// A variable: its name in the first line, its unit, and what it means.
  struct Column: Sendable {
    let name: String
    let unit: Phrase
    let about: Phrase

    init(_ name: String, _ about: Phrase) { self.init(name, Phrase(same: ""), about) }

    init(_ name: String, _ unit: Phrase, _ about: Phrase) {
      (self.name, self.unit, self.about) = (name, unit, about)
    }
  }

  /// The file's name, `metrics.csv`.
  public let name: String
  let about: Phrase
  let columns: [Column]
  let rows: [[CSVText.Cell]]

  /// The file's text, a line of names before the rows.
  public var text: String {
    CSVText.line(columns.map { .text($0.name) }) + rows.map(CSVText.line).joined()
  }
}
