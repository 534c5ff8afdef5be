/// A function of the pooled means of a trial table, with its slope in each mean.
///
/// Built from means by arithmetic, it carries its derivative along, so its error follows by the delta
/// method whatever the formula: Var f ≈ gᵀΣg/n, with Σ the covariance of the columns between trials.
/// Subtracting the baseline's value gives the paired difference, covariances and all:
///
///     let leverage = moments.pooled(privateMoney) / moments.pooled(publicMoney)
///     let gain = leverage - baselineLeverage
///     print(moments.estimate(gain))
public struct PooledValue: Sendable, Equatable {
  /// How fast the value moves with the mean of a column.
  public struct Slope: Sendable, Equatable {
    public let column: Int
    public let slope: Double

    public init(column: Int, slope: Double) {
      self.column = column
      self.slope = slope
    }
  }

  /// The value, or why there is none.
  public let value: Result<Double, Undefined>
  /// Slopes that are not 0, in order of columns.
  public let gradient: [Slope]
  /// Means that were divided by.
  let denominators: [Denominator]

  struct Denominator: Sendable, Equatable {
    let value: Double
    let gradient: [Slope]
  }

  /// A value with its gradient; slopes of a column named twice add up.
  public init(_ value: Double, gradient: [Slope] = []) {
    self.init(value, gradient: gradient, denominators: [])
  }

  /// No value, and why.
  public init(undefined reason: Undefined) {
    self.init(.failure(reason), [], [])
  }

  init(_ value: Double, gradient: [Slope], denominators: [Denominator]) {
    if value.isFinite, gradient.allSatisfy({ $0.slope.isFinite }) {
      self.init(.success(value), Self.combined(gradient), denominators)
    } else {
      self.init(undefined: .notFinite)
    }
  }

  private init(
    _ value: Result<Double, Undefined>, _ gradient: [Slope], _ denominators: [Denominator]
  ) {
    self.value = value
    self.gradient = gradient
    self.denominators = denominators
  }

  /// Slopes in order of columns, each column once, none of them 0.
  private static func combined(_ slopes: [Slope]) -> [Slope] {
    var result: [Slope] = []
    for slope in slopes.sorted(by: { $0.column < $1.column }) {
      if let last = result.last, last.column == slope.column {
        result[result.count - 1] = Slope(column: last.column, slope: last.slope + slope.slope)
      } else {
        result.append(slope)
      }
    }
    return result.filter { $0.slope != 0 }
  }
}

extension Moments {
  /// The mean of a column as a pooled value.
  public func pooled(_ column: Int) -> PooledValue {
    guard count > 0 else { return PooledValue(undefined: .noTrials) }
    return PooledValue(means[column], gradient: [.init(column: column, slope: 1)])
  }
}
