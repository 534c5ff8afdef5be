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

  /// The name of the file.
  public let file: String
  public let header: [Cell]
  /// Rows as wide as the header; empty lines are left out.
  public let rows: [[Cell]]
}
