import Documents
import Languages

/// A small programme that uses every kind of shape.
enum Sample {
  enum Convention: String, NamedChoice {
    case alongside
    case inPreMoney = "in-pre-money"

    var about: Phrase {
      switch self {
      case .alongside: Phrase("the state dilutes with everyone", "国资与各方同比例稀释")
      case .inPreMoney: Phrase("old holders bear it", "由老股东承担")
      }
    }
  }

  static let stage = Shape.record(
    "Stage",
    .required("name", .text, Phrase("what the stage is called", "阶段名称")),
    .required("p", .number(in: 0...1), Phrase("chance of success", "成功概率")),
    .optional("loading", .number(in: 0..<1), default: "0", Phrase("loading on merit", "质量载荷")),
    .optional(
      "months", .number(above: 0, unit: Phrase("months", "月")), default: "6",
      Phrase("how long it takes", "所需时间")),
    .optional("attempts", .integer(in: 1...9), default: "1", Phrase("attempts", "尝试次数")))

  static let cost = Shape.either(
    .number(in: 0...),
    .variants(
      "Cost", by: "kind", Phrase("the distribution's kind", "分布类型"), default: "gamma",
      common: [.optional("unit", .text(.currency), default: "'CNY'", Phrase("currency", "货币"))],
      .variant(
        "gamma", Phrase("by mean and sd or quantiles", "由均值与标准差或分位数"),
        .optional("mean", .number(above: 0), Phrase("mean", "均值")),
        .optional("sd", .number(above: 0), Phrase("standard deviation", "标准差")),
        .optional("p10", .number(above: 0), Phrase("10 % quantile", "10% 分位数")),
        .optional("p90", .number(above: 0), Phrase("90 % quantile", "90% 分位数")),
        rules: [
          .exactlyOne(["mean", "p10"]), .together(["mean", "sd"]), .together(["p10", "p90"]),
        ]),
      .variant(
        "uniform", Phrase("all values alike", "均匀分布"),
        .required("min", .number, Phrase("least", "最小值")),
        .required("max", .number, Phrase("most", "最大值")))))

  static let holder = Shape.record(
    "Holder",
    .required("name", .text(.name), Phrase("holder", "持有人")),
    .optional(
      "holders", .list(of: .reference("Holder")), default: "[]", Phrase("held by", "上层持有人")))

  static let schema = Schema(
    "sample", Phrase("A programme for tests", "测试用方案"),
    root: .record(
      "Programme",
      .required("start", .date, Phrase("when it starts", "开始时间")),
      .optional("asOf", .day, Phrase("today", "当前日期")),
      .required("stages", .list(of: stage, 1...3), Phrase("stages", "阶段")),
      .optional("cost", cost, default: "{mean: 5, sd: 2}", Phrase("cost", "成本")),
      .optional(
        "convention", .choice(of: Convention.self), default: "'alongside'",
        Phrase("conversion", "转股方式")),
      .optional("lumpSum", .flag, default: "false", Phrase("lump sum", "包干制")),
      .optional(
        "districts", .dictionary(of: .number(in: ...1), named: .name), default: "{}",
        Phrase("districts", "各区")),
      .optional("holders", .list(of: holder), default: "[]", Phrase("holders", "持有人")),
      .optional("note", .text, Phrase("a note", "备注")),
      .optional("memo", .text, Phrase("a memo", "备忘")),
      rules: [.atMostOne(["note", "memo"])]))

  static let good = "{start: '2024-01', stages: [{name: '样机', p: .9}]}"

  /// The names of the fields at the root.
  static let fieldNames = [
    "start", "asOf", "stages", "cost", "convention", "lumpSum", "districts", "holders", "note",
    "memo",
  ]

  /// A table of running projects.
  static let columns = [
    TableColumn("project", names: ["project", "项目"]),
    TableColumn("stage", names: ["stage", "阶段"]),
    TableColumn("months", names: ["months in stage", "已用月数"], isRequired: false),
  ]

  static let columnNames = ["project", "项目", "stage", "阶段", "months in stage", "已用月数"]
}
