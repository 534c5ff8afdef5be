/// A distribution as a tabulated law with location 0 and scale 1, moved and stretched.
struct StandardisedLaw {
  var law: Distribution
  var location: Double
  var scale: Double
}

extension Distribution {
  /// The tabulated shape behind this distribution; nil if it needs no quantile table.
  func standardised() throws(DistributionError) -> StandardisedLaw? {
    switch self {
    case .normal(let law):
      StandardisedLaw(
        law: .normal(.standard), location: law.mean, scale: law.standardDeviation)
    case .truncatedNormal(let law):
      try Self.standardised(law)
    case .logNormal(let law):
      StandardisedLaw(
        law: .logNormal(try LogNormal(mu: 0, sigma: law.sigma)), location: 0, scale: law.median)
    case .gamma(let law):
      StandardisedLaw(
        law: .gamma(try Gamma(shape: law.shape, scale: 1)), location: 0, scale: law.scale)
    case .exponential(let law):
      StandardisedLaw(law: .exponential(try Exponential(mean: 1)), location: 0, scale: law.mean)
    case .weibull(let law):
      StandardisedLaw(
        law: .weibull(try Weibull(shape: law.shape, scale: 1)), location: 0, scale: law.scale)
    case .boundedPareto(let law):
      StandardisedLaw(
        law: .boundedPareto(try BoundedPareto(shape: law.shape, min: 1, max: law.max / law.min)),
        location: 0, scale: law.min)
    case .beta(let law):
      StandardisedLaw(
        law: .beta(try Beta(alpha: law.alpha, beta: law.beta)), location: law.min,
        scale: law.max - law.min)
    case .constant, .uniform, .triangular, .bernoulli, .discrete, .buckets, .empirical: nil
    }
  }

  /// Moved so that a finite end lies at 0, near which distances then keep all their digits.
  private static func standardised(
    _ law: TruncatedNormal
  ) throws(DistributionError) -> StandardisedLaw {
    let end = law.min.isFinite ? law.min : (law.max.isFinite ? law.max : law.location)
    let moved = try TruncatedNormal(
      location: (law.location - end) / law.scale, scale: 1, min: (law.min - end) / law.scale,
      max: (law.max - end) / law.scale)
    return StandardisedLaw(law: .truncatedNormal(moved), location: end, scale: law.scale)
  }

  var weightedRanges: WeightedRanges? {
    switch self {
    case .discrete(let law): law.weightedRanges
    case .buckets(let law): law.weightedRanges
    case .empirical(let law): law.weightedRanges
    default: nil
    }
  }
}

extension QuantileTable {
  /// The table of a standardised law.
  static func build(_ shape: Distribution) throws(DistributionError) -> QuantileTable {
    switch shape {
    case .normal(let law): try QuantileTable(law, as: shape)
    case .truncatedNormal(let law): try QuantileTable(law, as: shape)
    case .logNormal(let law): try QuantileTable(law, as: shape)
    case .gamma(let law): try QuantileTable(law, as: shape)
    case .exponential(let law): try QuantileTable(law, as: shape)
    case .weibull(let law): try QuantileTable(law, as: shape)
    case .boundedPareto(let law): try QuantileTable(law, as: shape)
    case .beta(let law): try QuantileTable(law, as: shape)
    case .constant, .uniform, .triangular, .bernoulli, .discrete, .buckets, .empirical:
      preconditionFailure("a \(shape.name) law needs no table")
    }
  }
}
