extension Metric {
  /// How a metric follows from others of the same policy: sums of them, less others, over such a sum.
  public struct Arithmetic: Sendable {
    public let above: Sum
    /// Nothing where nothing is divided.
    public let below: Sum?

    /// Metrics that are added and subtracted.
    public struct Sum: Sendable {
      public let added: [Metric]
      public let less: [Metric]

      /// All of them.
      public var all: [Metric] { added + less }
    }

    public var all: [Metric] { above.all + (below?.all ?? []) }
  }

  /// How it follows from metrics that are means of a column each; nil where it does not.
  public var arithmetic: Arithmetic? {
    guard case .fraction(let fraction) = recipe, fraction.columns.count > 1,
      let above = Self.sum(fraction.above)
    else { return nil }
    guard let divisor = fraction.below else { return Arithmetic(above: above, below: nil) }
    return Self.sum(divisor).map { Arithmetic(above: above, below: $0) }
  }

  private static func sum(_ sum: ColumnSum) -> Arithmetic.Sum? {
    let (added, less) = (sum.columns.compactMap { means[$0] }, sum.less.compactMap { means[$0] })
    guard added.count == sum.columns.count, less.count == sum.less.count else { return nil }
    return Arithmetic.Sum(added: added, less: less)
  }

  /// The metrics that are the mean of one column.
  private static let means: [Column: Metric] = Dictionary(
    all.compactMap { metric in
      guard case .fraction(let fraction) = metric.recipe, fraction.below == nil,
        let column = fraction.columns.first, fraction.columns.count == 1
      else { return nil }
      return (column, metric)
    }
  ) { first, _ in first }
}
