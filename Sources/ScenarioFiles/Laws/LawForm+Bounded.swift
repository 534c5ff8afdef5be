import Documents
import Languages
import Randomness

// Known values, and laws between two bounds.

extension LawForm {
  static let bounded = [constant, uniform, triangular, pert, beta]

  private static let constant = LawForm(
    "constant", Phrase("a known value", "已知的定值"),
    [.required("value", .number, Phrase("the value", "数值"))], varies: false
  ) { given throws(DistributionError) in
    .constant(try Constant(given["value"]))
  }

  private static let uniform = LawForm(
    "uniform", Phrase("all values between two bounds equally likely", "两界之间均匀"),
    moments + quantiles + [low, high], rules: oneOf("min", "max")
  ) { given throws(DistributionError) in
    if given.has("mean") { return .uniform(try Uniform(mean: given["mean"], sd: given["sd"])) }
    if given.has("p10") { return .uniform(try Uniform(p10: given["p10"], p90: given["p90"])) }
    return .uniform(try Uniform(min: given["min"], max: given["max"]))
  }

  private static let triangular = LawForm(
    "triangular", Phrase("least, likeliest and greatest value", "最小、最可能、最大值"),
    moments + quantiles + [low, mode, high], rules: oneOf("min", "mode", "max")
  ) { given throws(DistributionError) in
    if given.has("mean") {
      return .triangular(try Triangular(mean: given["mean"], sd: given["sd"]))
    }
    if given.has("p10") {
      return .triangular(try Triangular(p10: given["p10"], p90: given["p90"]))
    }
    return .triangular(
      try Triangular(min: given["min"], mode: given["mode"], max: given["max"]))
  }

  private static let pert = LawForm(
    "pert", Phrase("least, likeliest and greatest value, smoothly", "最小、最可能、最大值，平滑"),
    [
      .required("min", .number, Phrase("least value", "最小值")),
      .required("mode", .number, Phrase("likeliest value", "最可能值")),
      .required("max", .number, Phrase("greatest value", "最大值")),
    ]
  ) { given throws(DistributionError) in
    .beta(try Beta.pert(min: given["min"], mode: given["mode"], max: given["max"]))
  }

  private static let beta = LawForm(
    "beta", Phrase("a value between two bounds, by its moments or shapes", "两界之间，由矩或形状给定"),
    moments + [
      .optional("alpha", .positive, Phrase("first shape", "第一形状参数")),
      .optional("beta", .positive, Phrase("second shape", "第二形状参数")),
      .optional("min", .number, default: "0", Phrase("least value", "最小值")),
      .optional("max", .number, default: "1", Phrase("greatest value", "最大值")),
    ],
    rules: [.exactlyOne(["mean", "alpha"]), byMoments, .together(["alpha", "beta"])]
  ) { given throws(DistributionError) in
    let (min, max) = (given["min"], given["max"])
    guard given.has("mean") else {
      return .beta(try Beta(alpha: given["alpha"], beta: given["beta"], min: min, max: max))
    }
    return .beta(try Beta(mean: given["mean"], sd: given["sd"], min: min, max: max))
  }
}
