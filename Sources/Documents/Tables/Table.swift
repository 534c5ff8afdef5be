/// A table as its author saved it: a header and rows of cells, each with its place.
public struct Table: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public let text: String
    public let position: SourcePosition

    public init(_ text: String, at position: SourcePosition) {
      self.text = text
      self.position = position
    }
  }

  /// The name of the file, and behind `#` that of a workbook's sheet.
  public let file: String
  /// What stands above the header, such as the table's name and the unit of its amounts.
  public let title: [Cell]
  public let header: [Cell]
  /// Rows as wide as the header; empty lines are left out.
  public let rows: [[Cell]]
  /// What was understood or left out on the way, and is no fault.
  public var notices: [Fault]

  public init(
    file: String, title: [Cell] = [], header: [Cell], rows: [[Cell]], notices: [Fault] = []
  ) {
    (self.file, self.title, self.notices) = (file, title, notices)
    // Spreadsheets leave columns behind in which nothing stands any more.
    let kept = header.indices.filter { column in
      !header[column].text.isEmpty
        || rows.contains { $0.indices.contains(column) && !$0[column].text.isEmpty }
    }
    self.header = kept.map { header[$0] }
    self.rows = kept.count == header.count ? rows : rows.map { row in kept.map { row[$0] } }
  }

  /// Which of the first rows is the header, by how many cells of each are filled: above it stand titles,
  /// of which each fills less than half of the table.
  public static func headerRow(filled: some Collection<Int>) -> Int {
    let beginning = Array(filled.prefix(20))
    let width = beginning.max() ?? 0
    guard width >= 2 else { return 0 }
    return beginning.firstIndex { $0 >= 2 && $0 * 2 > width } ?? 0
  }
}
