extension Metric {
  /// How a metric comes about.
  enum Recipe: Sendable {
    /// Sums of columns; a single future has such a number too.
    case fraction(ColumnFraction)
    /// The mean of a column that is 0 or 1 in a single future.
    case chance(Column)
    /// Of awards alone, or with overhead.
    case rateOfReturn(withOverhead: Bool)
    /// A quantile over projects.
    case quantile(Double, of: TallyPlan.Sketch)
    /// The mean of the worst part of the futures.
    case shortfall(worst: Double, of: TallyPlan.Sketch)

    static func ratio(_ above: Column, _ below: Column) -> Recipe {
      .fraction(ColumnFraction([above], over: [below]))
    }

    static func mean(_ column: Column) -> Recipe { .fraction(ColumnFraction([column])) }

    static func sum(_ above: ColumnSum, over below: ColumnSum? = nil) -> Recipe {
      .fraction(ColumnFraction(above, over: below))
    }
  }
}

// MARK: - What it is made of

extension Metric {
  /// The columns of whose means it is made, if it is of means.
  var columns: [Column] {
    switch recipe {
    case .fraction(let fraction): fraction.columns
    case .chance(let column): [column]
    case .rateOfReturn(let withOverhead):
      withOverhead ? [.pilotNetValue, .pilotNetSlope] : [.pilotValue, .pilotSlope]
    case .quantile, .shortfall: []
    }
  }

  /// The counts that it is read from, if it is of counts.
  var sketch: TallyPlan.Sketch? {
    switch recipe {
    case .quantile(_, let sketch), .shortfall(_, let sketch): sketch
    case .fraction, .chance, .rateOfReturn: nil
    }
  }

  /// Whether it is solved from flows.
  var isRateOfReturn: Bool {
    if case .rateOfReturn = recipe { true } else { false }
  }
}
