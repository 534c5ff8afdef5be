/// How much memory moments will take, told from the lengths of lists before any list is made.
///
/// Numbers of bytes are `Double`, so that what no machine holds is still a number.
public struct MomentsSize: Sendable, Hashable {
  public let columns: Double
  public private(set) var pairs = 0.0
  /// Places in the groups' lists.
  private var places = 0.0
  private var groups = 0.0
  /// Of the panels that add up products trial by trial.
  private var panels = 0.0

  public init(columns: Int) { self.columns = Double(columns) }

  /// Takes in groups of pairs within as many columns each.
  public mutating func add(_ count: Int, within columns: Int) {
    add(count, rows: columns, columns: columns)
    pairs += Double(count) * Double(columns * (columns - 1) / 2)
  }

  /// Takes in groups of pairs between as many rows and columns each.
  public mutating func add(_ count: Int, between rows: Int, and columns: Int) {
    add(count, rows: rows, columns: columns)
    pairs += Double(count) * Double(rows * columns)
  }

  private mutating func add(_ count: Int, rows: Int, columns: Int) {
    groups += Double(count)
    places += Double(count) * Double(rows + columns)
    panels += Double(count) * CoMomentPanel.bytes(rows: rows, columns: columns)
  }

  /// Of one summary: means and squares, and a product for each pair.
  public var summary: Double { 16 * columns + 8 * pairs }

  /// Of the layout: groups with their lists, what finds a pair, and both columns of each.
  public var layout: Double { 160 * groups + 24 * places + 16 * columns + 12 * pairs }

  /// Of what one thread adds up in.
  public func accumulator(_ replicate: Replicate) -> Double {
    (24 + 8 * Double(CoMomentPanel.depth)) * columns + (replicate == .trial ? panels : 0)
  }
}
