/// A chart that the spreadsheet program draws from cells.
public struct Chart: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case line, column, stackedColumn, stackedBar
  }

  public struct Series: Hashable, Sendable {
    public var name: String
    public var categories: CellRange
    public var values: CellRange
    /// Red, green and blue in a byte each.
    public var colour: UInt32
    /// In points; bars have none.
    public var lineWidth: Double
    public var isDashed: Bool
    /// Whether the legend names it.
    public var isNamed: Bool

    public init(
      _ name: String, categories: CellRange, values: CellRange, colour: UInt32,
      lineWidth: Double = 2, isDashed: Bool = false, isNamed: Bool = true
    ) {
      self.name = name
      self.categories = categories
      self.values = values
      self.colour = colour
      self.lineWidth = lineWidth
      self.isDashed = isDashed
      self.isNamed = isNamed
    }
  }

  public var kind: Kind
  public var title: String
  public var xTitle: String
  public var yTitle: String
  /// How the categories are shown, where they are numbers.
  public var xForm: NumberForm
  public var yForm: NumberForm
  /// Where the axis of the values ends; by the numbers themselves when nothing is said.
  public var yMost: Double?
  public var series: [Series]
  /// Every how many categories one is named.
  public var step: Int
  /// In pixels.
  public var width: Int
  public var height: Int

  public init(
    _ kind: Kind, title: String, xTitle: String, yTitle: String, xForm: NumberForm = .general,
    yForm: NumberForm, series: [Series], step: Int = 1, width: Int = 860, height: Int = 400
  ) {
    self.kind = kind
    self.title = title
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.xForm = xForm
    self.yForm = yForm
    self.series = series
    self.step = step
    self.width = width
    self.height = height
  }
}
