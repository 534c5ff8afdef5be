/// Observed values, each as likely as the others.
public struct Empirical: RangedLaw {
  public static let name = "empirical"
  let weightedRanges: WeightedRanges

  public init(_ values: [Double]) throws(DistributionError) {
    guard !values.isEmpty else { throw .empty(law: Self.name, parameter: "values") }
    for (position, value) in values.enumerated() {
      try Self.require("values[\(position)]", value, .finite)
    }
    let ranges = values.map { WeightedRanges.Range(low: $0, high: $0, weight: 1) }
    guard let weighted = WeightedRanges(ranges) else {
      throw .empty(law: Self.name, parameter: "values")
    }
    weightedRanges = weighted
  }
}
