/// Shares out a difference among the factors that make it, fairly and without residual.
///
/// With v(S) the result when the factors in S are the policy's and the others the baseline's, factor i
/// gets Σ over S without i of |S|!(n−1−|S|)!/n! · (v(S∪{i}) − v(S)) (Shapley, "A value for n-person
/// games", 1953, doi:10.1515/9781400881970-018). Values add up to v(all) − v(none), the order of
/// factors does not matter, and a factor that changes nothing gets nothing.
///
/// Each factor's value is linear in v, so it may be taken in every trial and put in the trial's row:
/// its mean and error are then those of any column.
public struct ShapleyAttribution: Sendable {
  /// Factors that can be told apart: 2ⁿ results are needed.
  public static let limit = 8

  public let factors: Int
  /// Weight of a gain over a set of each size.
  private let weights: [Double]

  public init(factors: Int) {
    precondition(
      factors > 0 && factors <= Self.limit, "\(factors) factors; 1 to \(Self.limit) are possible")
    self.factors = factors
    weights = (0..<factors).map { size in
      // 1 / (n · C(n−1, size))
      let choices = (0..<size).reduce(1.0) { $0 * Double(factors - 1 - $1) / Double($1 + 1) }
      return 1 / (Double(factors) * choices)
    }
  }

  /// How many sets of factors there are.
  public var sets: Int { 1 << factors }

  /// Each factor's value from the results of all sets; bit i of a set's index stands for factor i.
  ///
  /// Nothing is allocated.
  public func attribute(_ results: Span<Double>, to values: inout MutableSpan<Double>) {
    precondition(results.count == sets && values.count == factors, "one result for each set")
    for factor in 0..<factors {
      let bit = 1 << factor
      var value = 0.0
      for set in 0..<sets where set & bit == 0 {
        value += weights[set.nonzeroBitCount] * (results[set | bit] - results[set])
      }
      values[factor] = value
    }
  }

  /// Each factor's value, given the result of any set of factors.
  public func values(of result: (_ set: Int) -> Double) -> [Double] {
    let results = (0..<sets).map(result)
    var values = [Double](repeating: 0, count: factors)
    var span = values.mutableSpan
    attribute(results.span, to: &span)
    return values
  }
}
