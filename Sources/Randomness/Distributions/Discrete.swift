/// A few values, each with its weight; weights need not sum to 1.
public struct Discrete: RangedLaw {
  public static let name = "discrete"
  let weightedRanges: WeightedRanges

  public init(values: [Double], weights: [Double]) throws(DistributionError) {
    guard values.count == weights.count else {
      throw .unequalCounts(law: Self.name, values: values.count, weights: weights.count)
    }
    guard !values.isEmpty else { throw .empty(law: Self.name, parameter: "values") }
    for (position, value) in values.enumerated() {
      try Self.require("values[\(position)]", value, .finite)
      try Self.require("weights[\(position)]", weights[position], .notNegative)
    }
    let ranges = zip(values, weights).map { WeightedRanges.Range(low: $0, high: $0, weight: $1) }
    guard let weighted = WeightedRanges(ranges) else {
      throw .outOfRange(
        law: Self.name, parameter: "sum of weights", value: 0, allowed: .positive)
    }
    weightedRanges = weighted
  }
}
