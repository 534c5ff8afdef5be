/// Why a question about returns cannot be asked of the data given.
public enum ReturnsError: Error, Equatable, Sendable {
  /// No calendar day has this year, month and day.
  case noSuchDay(year: Int, month: Int, day: Int)
  /// The text is not a date written as `YYYY-MM-DD`, `YYYY-MM` or `YYYY/M/D`.
  case unreadableDate(String)
  /// A number that must be finite is infinite or not a number.
  case notFinite(Field, index: Int, value: Double)
  /// Two columns that describe the same flows differ in length.
  case lengthsDiffer(Field, count: Int, expected: Int)
  /// A discount rate at or below −100 %, at which nothing can be discounted.
  case rateNotAboveMinusOne(Double)
  /// A range of rates that is empty or reaches −100 %.
  case emptyRateRange(low: Double, high: Double)
  /// The value exists but is beyond the range of `Double`.
  case notRepresentable(rate: Double)
  /// A market index must be positive.
  case indexNotPositive(index: Int, value: Double)
  /// Two flows of the same moment carry different values of the market index.
  case conflictingIndex(time: Double, first: Double, second: Double)
  /// No flows, phases, states or options were given where at least one is needed.
  case empty(Field)
  /// A probability outside 0…1.
  case notAProbability(Field, index: Int, value: Double)
  /// Probabilities that must sum to one do not.
  case probabilitiesDoNotSumToOne(Field, index: Int, sum: Double)
  /// A quantity that may not be negative is.
  case negative(Field, index: Int, value: Double)
  /// Division of a phase's property by zero.
  case divisionByZero(PhaseEffect.Property)

  /// What a faulty number describes.
  public enum Field: String, Sendable {
    case amount, time, marketIndex, residualValue
    case probability, duration, cost, revenue, rate, completionValue, threshold
    case occupancy, transition, count, reward, cycles, oddsRatio
    case phases, options, outcomes, states
  }
}

extension ReturnsError {
  /// Refuses the first value that is infinite or not a number.
  static func requireFinite(_ values: [Double], _ field: Field) throws(ReturnsError) {
    for (index, value) in values.enumerated() {
      guard value.isFinite else { throw .notFinite(field, index: index, value: value) }
    }
  }

  /// Refuses the first value outside 0…1; a NaN is outside.
  static func requireProbabilities(_ values: [Double], _ field: Field) throws(ReturnsError) {
    for (index, value) in values.enumerated() {
      guard value >= 0, value <= 1 else {
        throw .notAProbability(field, index: index, value: value)
      }
    }
  }

  /// Refuses a rate at or below −100 %, or one that is not a number.
  static func requireDiscountable(_ rate: Double) throws(ReturnsError) {
    guard rate > -1, rate.isFinite else { throw .rateNotAboveMinusOne(rate) }
  }
}
