/// A picture with the words and the table that say the same.
public struct Figure: Sendable {
  public let kind: ChartKind
  public let title: String
  /// How to read the picture.
  public let caption: String
  let canvas: Canvas
  public let table: FigureTable

  /// The drawing as an element; `id` keeps the names within it apart from another drawing's.
  func svg(id: String) -> Markup { canvas.svg(id: id, title: title, description: caption) }

  /// The drawing as a file of its own.
  public var svgFile: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(id: kind.rawValue).rendered + "\n"
  }
}

/// The numbers of a picture: the first cell of a row names it.
public struct FigureTable: Sendable {
  public let columns: [String]
  public let rows: [[String]]
}

extension FigureTable {
  /// Tables of at most so many columns beside the first, which each of them repeats.
  func split(at most: Int) -> [FigureTable] {
    let others = columns.count - 1
    guard others > most else { return [self] }
    // As even as they can be.
    let parts = (others + most - 1) / most
    let size = (others + parts - 1) / parts
    return stride(from: 1, to: columns.count, by: size).map { start in
      let places = [0] + (start..<min(start + size, columns.count))
      return FigureTable(
        columns: places.map { columns[$0] }, rows: rows.map { row in places.map { row[$0] } })
    }
  }
}
