import Documents
import Languages
import Randomness

extension Distribution {
  /// The law that a number or a record tells; nil after telling what is wrong with it.
  static func read(_ reader: Reader) -> Distribution? {
    // A table that could not be read is told where it is read.
    guard reader.optional("csv") == nil else { return nil }
    do throws(DistributionError) {
      if reader.type == .number { return .constant(try Constant(reader.number)) }
      return try law(LawFields(reader: reader))
    } catch {
      reader.fault(error)
      return nil
    }
  }

  private static func law(_ fields: LawFields) throws(DistributionError) -> Distribution {
    switch fields.word {
    case "constant": .constant(try Constant(fields["value"]))
    case "uniform": .uniform(try fields.uniform())
    case "triangular": .triangular(try fields.triangular())
    case "pert":
      .beta(try Beta.pert(min: fields["min"], mode: fields["mode"], max: fields["max"]))
    case "beta": .beta(try fields.beta())
    case "normal": try fields.normal()
    case "lognormal": .logNormal(try fields.logNormal())
    case "gamma": .gamma(try fields.gamma())
    case "exponential": .exponential(try fields.exponential())
    case "weibull": .weibull(try fields.weibull())
    case "pareto": .boundedPareto(try fields.pareto())
    case "discrete":
      .discrete(
        try Discrete(
          values: fields.reader.numbers("values"), weights: fields.reader.numbers("weights")))
    case "buckets": .buckets(try fields.buckets())
    default: .empirical(try Empirical(fields.values))
    }
  }
}

/// A law's parameters as a file gives them.
private struct LawFields {
  let reader: Reader

  var word: String { reader.text("law") }
  var values: [Double] { reader.numbers("values") }

  subscript(name: String) -> Double { reader.number(name) }
  private func has(_ name: String) -> Bool { reader.optional(name) != nil }

  func uniform() throws(DistributionError) -> Uniform {
    if has("mean") { return try Uniform(mean: self["mean"], sd: self["sd"]) }
    if has("p10") { return try Uniform(p10: self["p10"], p90: self["p90"]) }
    return try Uniform(min: self["min"], max: self["max"])
  }

  func triangular() throws(DistributionError) -> Triangular {
    if has("mean") { return try Triangular(mean: self["mean"], sd: self["sd"]) }
    if has("p10") { return try Triangular(p10: self["p10"], p90: self["p90"]) }
    return try Triangular(min: self["min"], mode: self["mode"], max: self["max"])
  }

  func beta() throws(DistributionError) -> Beta {
    if has("mean") {
      return try Beta(mean: self["mean"], sd: self["sd"], min: self["min"], max: self["max"])
    }
    return try Beta(
      alpha: self["alpha"], beta: self["beta"], min: self["min"], max: self["max"])
  }

  func normal() throws(DistributionError) -> Distribution {
    let whole =
      has("mean")
      ? try Normal(mean: self["mean"], sd: self["sd"])
      : try Normal(p10: self["p10"], p90: self["p90"])
    guard has("min") || has("max") else { return .normal(whole) }
    return .truncatedNormal(
      try TruncatedNormal(
        location: whole.mean, scale: whole.standardDeviation,
        min: has("min") ? self["min"] : -.infinity, max: has("max") ? self["max"] : .infinity))
  }

  func logNormal() throws(DistributionError) -> LogNormal {
    if has("mean") { return try LogNormal(mean: self["mean"], sd: self["sd"]) }
    if has("p10") { return try LogNormal(p10: self["p10"], p90: self["p90"]) }
    return try LogNormal(mu: self["mu"], sigma: self["sigma"])
  }

  func gamma() throws(DistributionError) -> Gamma {
    if has("mean") { return try Gamma(mean: self["mean"], sd: self["sd"]) }
    if has("p10") { return try Gamma(p10: self["p10"], p90: self["p90"]) }
    return try Gamma(shape: self["shape"], scale: self["scale"])
  }

  func exponential() throws(DistributionError) -> Exponential {
    if has("mean") { return try Exponential(mean: self["mean"]) }
    if has("p90") { return try Exponential(p90: self["p90"]) }
    return try Exponential(rate: self["rate"])
  }

  func weibull() throws(DistributionError) -> Weibull {
    if has("mean") { return try Weibull(mean: self["mean"], sd: self["sd"]) }
    if has("p10") { return try Weibull(p10: self["p10"], p90: self["p90"]) }
    return try Weibull(shape: self["shape"], scale: self["scale"])
  }

  func pareto() throws(DistributionError) -> BoundedPareto {
    if has("mean") {
      return try BoundedPareto(mean: self["mean"], min: self["min"], max: self["max"])
    }
    return try BoundedPareto(shape: self["shape"], min: self["min"], max: self["max"])
  }

  func buckets() throws(DistributionError) -> Buckets {
    var ranges: [(range: ClosedRange<Double>, weight: Double)] = []
    for (index, bucket) in reader.records("ranges").enumerated() {
      let (low, high) = (bucket.number("min"), bucket.number("max"))
      guard low <= high else {
        throw .outOfRange(
          law: Buckets.name, parameter: "ranges[\(index)].max", value: high, allowed: .above(low))
      }
      ranges.append((low...high, bucket.number("weight")))
    }
    return try Buckets(ranges)
  }
}
