/// A distribution as a tabulated law with location 0 and scale 1, moved and stretched.
struct StandardisedLaw {
  var law: Distribution
  var location: Double
  var scale: Double
}

extension Distribution {
  /// The tabulated shape behind this distribution; nil if it needs no quantile table.
  func standardised() throws(DistributionError) -> StandardisedLaw? {
    guard let law = law as? any TabulatedLaw else { return nil }
    return try law.standardised()
  }

  var weightedRanges: WeightedRanges? { (law as? any RangedLaw)?.weightedRanges }
}

extension QuantileTable {
  /// The table of a standardised law.
  static func build(_ shape: Distribution) throws(DistributionError) -> QuantileTable {
    guard let law = shape.law as? any TabulatedLaw else {
      preconditionFailure("a \(shape.name) law needs no table")
    }
    return try law.table(as: shape)
  }
}
