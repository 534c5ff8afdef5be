extension Metric {
  /// How a metric comes about.
  enum Recipe: Sendable {
    /// Sums of columns; a single future has such a number too.
    case fraction(ColumnFraction)
    /// The mean of a column that is 0 or 1 in a single future.
    case chance(Column)
    case rateOfReturn
    /// A quantile over projects.
    case quantile(Double, of: TallyPlan.Sketch)
    /// The mean of the worst part of the futures.
    case shortfall(worst: Double, of: TallyPlan.Sketch)

    static func ratio(_ above: Column, _ below: Column) -> Recipe {
      .fraction(ColumnFraction([above], over: [below]))
    }

    static func mean(_ column: Column) -> Recipe { .fraction(ColumnFraction([column])) }

    static func sum(
      _ above: [Column], less: [Column] = [], over below: [Column] = []
    ) -> Recipe {
      .fraction(ColumnFraction(above, less: less, over: below))
    }
  }
}
