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
