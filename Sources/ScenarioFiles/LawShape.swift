import Documents
import Languages

// The laws that a file may name, by the parameters that people know.

extension Shape {
  /// A law of chance that does not move with anything: what waits are drawn from.
  static let law = laws("Law", loading: [])

  /// A law of chance and how it moves with the market, the sector and merit.
  static let loadedLaw = laws(
    "Quantity",
    loading: [
      .optional(
        "loading", .loading, default: "{}",
        Phrase("how the quantity moves with the factors", "该量随各因子变动的载荷"))
    ])

  /// How strongly something moves with each factor.
  static let loading = Shape.record(
    "Loading",
    .optional(
      "market", .number(in: -1...1), default: "0", Phrase("on the market factor", "对市场因子的载荷")),
    .optional(
      "sector", .number(in: -1...1), default: "0", Phrase("on the sector's factor", "对行业因子的载荷")),
    .optional(
      "merit", .number(in: -1...1), default: "0", Phrase("on the project's merit", "对项目质地的载荷")))

  private static func laws(_ name: String, loading: [Field]) -> Shape {
    func law(
      _ word: String, _ about: Phrase, _ fields: Field..., rules: [FieldRule] = []
    ) -> VariantShape.Variant {
      .variant(word, about, fields + loading, rules: rules)
    }
    let moments: [Field] = [mean, sd]
    let quantiles: [Field] = [p10, p90]
    let byMoments: FieldRule = .together(["mean", "sd"])
    let byQuantiles: FieldRule = .together(["p10", "p90"])
    func native(_ first: String, _ second: String) -> [FieldRule] {
      [
        .exactlyOne(["mean", "p10", first]), byMoments, byQuantiles, .together([first, second]),
      ]
    }
    func loaded(
      _ word: String, _ about: Phrase, _ fields: [Field], _ rules: [FieldRule]
    ) -> VariantShape.Variant {
      .variant(word, about, moments + quantiles + fields + loading, rules: rules)
    }
    return .variants(
      name, by: "law", Phrase("the family of the law", "分布族"),
      .variant(
        "constant", Phrase("a known value", "已知的定值"),
        .required("value", .number, Phrase("the value", "数值"))),
      loaded(
        "uniform", Phrase("all values between two bounds equally likely", "两界之间均匀"),
        [low, high], native("min", "max")),
      loaded(
        "triangular", Phrase("least, likeliest and greatest value", "最小、最可能、最大值"),
        [low, mode, high],
        [
          .exactlyOne(["mean", "p10", "min"]), byMoments, byQuantiles,
          .together(["min", "mode", "max"]),
        ]),
      law(
        "pert", Phrase("least, likeliest and greatest value, smoothly", "最小、最可能、最大值，平滑"),
        .required("min", .number, Phrase("least value", "最小值")),
        .required("mode", .number, Phrase("likeliest value", "最可能值")),
        .required("max", .number, Phrase("greatest value", "最大值"))),
      law(
        "beta", Phrase("a value between two bounds, by its moments or shapes", "两界之间，由矩或形状给定"),
        mean, sd,
        .optional("alpha", .number(above: 0), Phrase("first shape", "第一形状参数")),
        .optional("beta", .number(above: 0), Phrase("second shape", "第二形状参数")),
        .optional("min", .number, default: "0", Phrase("least value", "最小值")),
        .optional("max", .number, default: "1", Phrase("greatest value", "最大值")),
        rules: [.exactlyOne(["mean", "alpha"]), byMoments, .together(["alpha", "beta"])]),
      law(
        "normal", Phrase("a normal law, cut where bounds are given", "正态；给出界限时为截断正态"),
        mean, sd, p10, p90, low, high,
        rules: [.exactlyOne(["mean", "p10"]), byMoments, byQuantiles]),
      loaded(
        "lognormal", Phrase("a positive value whose logarithm is normal", "对数为正态的正值"),
        [
          .optional("mu", .number, Phrase("mean of the logarithm", "对数的均值")),
          .optional("sigma", .number(above: 0), Phrase("sd of the logarithm", "对数的标准差")),
        ], native("mu", "sigma")),
      loaded(
        "gamma", Phrase("a positive value, skewed to the right", "右偏的正值"), [shape, scale],
        native("shape", "scale")),
      law(
        "exponential", Phrase("a wait without memory", "无记忆的等待"), mean, p90,
        .optional("rate", .number(above: 0), Phrase("1 over the mean", "均值的倒数")),
        rules: [.exactlyOne(["mean", "rate", "p90"])]),
      loaded(
        "weibull", Phrase("a wait that grows likelier or unlikelier to end", "终止率随时间增减的等待"),
        [shape, scale], native("shape", "scale")),
      law(
        "pareto", Phrase("a power law between two bounds", "两界之间的幂律"), mean, shape,
        .required("min", .number(above: 0), Phrase("least value", "最小值")),
        .required("max", .number(above: 0), Phrase("greatest value", "最大值")),
        rules: [.exactlyOne(["mean", "shape"])]),
      law(
        "discrete", Phrase("a few values, each with its weight", "若干取值及其权重"),
        .required("values", .list(of: .number, 1...), Phrase("the values", "取值")),
        .required("weights", .list(of: .number(in: 0...), 1...), Phrase("their weights", "权重"))),
      law(
        "buckets", Phrase("ranges with weights, uniform within each", "带权重的区间，区间内均匀"),
        .required(
          "ranges",
          .list(
            of: .record(
              "Bucket", .required("min", .number, Phrase("lower end", "下界")),
              .required("max", .number, Phrase("upper end", "上界")),
              .required("weight", .number(in: 0...), Phrase("weight", "权重"))), 1...),
          Phrase("the ranges", "区间"))),
      law(
        "empirical", Phrase("observed values, each equally likely", "观测值，等可能"),
        .optional("values", .list(of: .number, 1...), Phrase("the values", "观测值")),
        .optional("csv", .text, Phrase("a table that holds them, beside this file", "存放观测值的表格文件")),
        .optional("column", .text, Phrase("the table's column", "表格中的列")),
        rules: [.exactlyOne(["values", "csv"]), .together(["csv", "column"])]))
  }

  private static let mean = Field.optional("mean", .number, Phrase("mean", "均值"))
  private static let sd = Field.optional(
    "sd", .number(above: 0), Phrase("standard deviation", "标准差"))
  private static let p10 = Field.optional(
    "p10", .number, Phrase("one in ten values lies below", "十分之一的值低于此数"))
  private static let p90 = Field.optional(
    "p90", .number, Phrase("nine in ten values lie below", "十分之九的值低于此数"))
  private static let low = Field.optional("min", .number, Phrase("least value", "最小值"))
  private static let mode = Field.optional("mode", .number, Phrase("likeliest value", "最可能值"))
  private static let high = Field.optional("max", .number, Phrase("greatest value", "最大值"))
  private static let shape = Field.optional("shape", .number(above: 0), Phrase("shape", "形状参数"))
  private static let scale = Field.optional("scale", .number(above: 0), Phrase("scale", "尺度参数"))
}
