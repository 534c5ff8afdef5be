import Documents
import Languages
import Randomness

// Laws with a tail, and where a file may cut it.

extension LawForm {
  static let tailed = [normal, logNormal, gamma, exponential, weibull, pareto]

  private static let normal = LawForm(
    "normal", Phrase("a normal law, cut where bounds are given", "正态；给出界限时为截断正态"),
    moments + quantiles + [low, high],
    rules: [.exactlyOne(["mean", "p10"]), byMoments, byQuantiles]
  ) { given throws(DistributionError) in
    let whole =
      given.has("mean")
      ? try Normal(mean: given["mean"], sd: given["sd"])
      : try Normal(p10: given["p10"], p90: given["p90"])
    guard given.has("min") || given.has("max") else { return .normal(whole) }
    return .truncatedNormal(
      try TruncatedNormal(
        location: whole.mean, scale: whole.standardDeviation,
        min: given.has("min") ? given["min"] : -.infinity,
        max: given.has("max") ? given["max"] : .infinity))
  }

  private static let logNormal = LawForm(
    "lognormal", Phrase("a positive value whose logarithm is normal", "对数为正态的正值"),
    moments + quantiles + [
      .optional("mu", .number, Phrase("mean of the logarithm", "对数的均值")),
      .optional("sigma", .positive, Phrase("sd of the logarithm", "对数的标准差")),
    ], rules: oneOf("mu", "sigma")
  ) { given throws(DistributionError) in
    if given.has("mean") {
      return .logNormal(try LogNormal(mean: given["mean"], sd: given["sd"]))
    }
    if given.has("p10") {
      return .logNormal(try LogNormal(p10: given["p10"], p90: given["p90"]))
    }
    return .logNormal(try LogNormal(mu: given["mu"], sigma: given["sigma"]))
  }

  private static let gamma = LawForm(
    "gamma", Phrase("a positive value, skewed to the right", "右偏的正值"),
    moments + quantiles + [shape, scale], rules: oneOf("shape", "scale")
  ) { given throws(DistributionError) in
    if given.has("mean") { return .gamma(try Gamma(mean: given["mean"], sd: given["sd"])) }
    if given.has("p10") { return .gamma(try Gamma(p10: given["p10"], p90: given["p90"])) }
    return .gamma(try Gamma(shape: given["shape"], scale: given["scale"]))
  }

  private static let exponential = LawForm(
    "exponential", Phrase("a wait without memory", "无记忆的等待"),
    [mean, p90, .optional("rate", .positive, Phrase("1 over the mean", "均值的倒数"))],
    rules: [.exactlyOne(["mean", "rate", "p90"])]
  ) { given throws(DistributionError) in
    if given.has("mean") { return .exponential(try Exponential(mean: given["mean"])) }
    if given.has("p90") { return .exponential(try Exponential(p90: given["p90"])) }
    return .exponential(try Exponential(rate: given["rate"]))
  }

  private static let weibull = LawForm(
    "weibull", Phrase("a wait that grows likelier or unlikelier to end", "终止率随时间增减的等待"),
    moments + quantiles + [shape, scale], rules: oneOf("shape", "scale")
  ) { given throws(DistributionError) in
    if given.has("mean") { return .weibull(try Weibull(mean: given["mean"], sd: given["sd"])) }
    if given.has("p10") { return .weibull(try Weibull(p10: given["p10"], p90: given["p90"])) }
    return .weibull(try Weibull(shape: given["shape"], scale: given["scale"]))
  }

  private static let pareto = LawForm(
    "pareto", Phrase("a power law between two bounds", "两界之间的幂律"),
    [
      mean, shape,
      .required("min", .positive, Phrase("least value", "最小值")),
      .required("max", .positive, Phrase("greatest value", "最大值")),
    ], rules: [.exactlyOne(["mean", "shape"])]
  ) { given throws(DistributionError) in
    let (min, max) = (given["min"], given["max"])
    guard given.has("mean") else {
      return .boundedPareto(try BoundedPareto(shape: given["shape"], min: min, max: max))
    }
    return .boundedPareto(try BoundedPareto(mean: given["mean"], min: min, max: max))
  }
}
