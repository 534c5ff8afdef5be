/// Why a distribution cannot exist or cannot be sampled to the stated accuracy.
public enum DistributionError: Error, Equatable, Sendable {
  /// `value` of `parameter` is not what the law called `law` allows.
  case outOfRange(law: String, parameter: String, value: Double, allowed: Requirement)
  /// A list that must have members is empty.
  case empty(law: String, parameter: String)
  /// Two lists that belong together differ in length.
  case unequalCounts(law: String, values: Int, weights: Int)
  /// The weighted ranges at these positions overlap.
  case overlap(law: String, first: ClosedRange<Double>, second: ClosedRange<Double>)
  /// No member of the family has the moments or quantiles asked for.
  case unreachable(law: String, parameter: String, value: Double)
  /// No table of acceptable size meets the error bound; `error` is the best that was reached.
  case tooExtreme(law: String, error: Double, bound: Double)
}

/// What a parameter is allowed to be; NaN satisfies nothing.
public enum Requirement: Equatable, Sendable {
  case finite
  case positive
  case notNegative
  case above(Double)
  case below(Double)
  case between(Double, Double)
  case strictlyBetween(Double, Double)

  func admits(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    return switch self {
    case .finite: true
    case .positive: value > 0
    case .notNegative: value >= 0
    case .above(let bound): value > bound
    case .below(let bound): value < bound
    case .between(let low, let high): low <= value && value <= high
    case .strictlyBetween(let low, let high): low < value && value < high
    }
  }
}

extension Law {
  /// Throws unless `value` meets `requirement`.
  static func require(
    _ parameter: String, _ value: Double, _ requirement: Requirement
  ) throws(DistributionError) {
    guard requirement.admits(value) else {
      throw .outOfRange(law: name, parameter: parameter, value: value, allowed: requirement)
    }
  }

  /// Throws unless `low` and `high` are finite, and `low` below `high` by a finite distance.
  static func requireRange(
    _ lowName: String, _ low: Double, _ highName: String, _ high: Double
  ) throws(DistributionError) {
    try require(lowName, low, .finite)
    try require(highName, high, .above(low))
    try require("\(highName) - \(lowName)", high - low, .finite)
  }
}
