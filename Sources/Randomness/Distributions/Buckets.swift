/// Ranges with weights, uniform within each: a histogram that someone published.
public struct Buckets: RangedLaw {
  public static let name = "buckets"
  let weightedRanges: WeightedRanges

  /// Weights need not sum to 1; ranges may leave gaps and touch, but not overlap.
  public init(_ buckets: [(range: ClosedRange<Double>, weight: Double)]) throws(DistributionError) {
    guard !buckets.isEmpty else { throw .empty(law: Self.name, parameter: "ranges") }
    for (position, bucket) in buckets.enumerated() {
      try Self.require("ranges[\(position)].min", bucket.range.lowerBound, .finite)
      try Self.require("ranges[\(position)].max", bucket.range.upperBound, .finite)
      try Self.require("ranges[\(position)].weight", bucket.weight, .notNegative)
    }
    let ranges = buckets.map {
      WeightedRanges.Range(
        low: $0.range.lowerBound, high: $0.range.upperBound, weight: $0.weight)
    }
    guard let weighted = WeightedRanges(ranges) else {
      throw .outOfRange(
        law: Self.name, parameter: "sum of weights", value: 0, allowed: .positive)
    }
    for (first, second) in zip(weighted.ranges, weighted.ranges.dropFirst()) {
      guard first.high <= second.low else {
        throw .overlap(
          law: Self.name, first: first.low...first.high, second: second.low...second.high)
      }
    }
    weightedRanges = weighted
  }
}
