public import Documents
import Languages

extension Schema {
  /// The description of scenario files.
  public static let scenario = Schema(
    "scenario",
    Phrase(
      "A programme of staged grants, the world it meets and the policies to compare",
      "分阶段拨款计划、其所处的世界与待比较的政策"),
    root: .scenario, standIns: StandIn.assumptions)
}

extension Shape {
  static let scenario = Shape.record(
    "Scenario",
    ScenarioFormat.field,
    .required("name", .text(.name), Phrase("a short name for files and results", "用于文件与结果的短名称")),
    .optional(
      "title",
      .title, Phrase("what people call it", "标题")),
    .optional(
      "extends", .text, Phrase("a file over which this one is laid, beside it", "被继承的文件，与本文件同目录")),
    .required("start", .date, Phrase("when the programme begins", "计划起始")),
    .optional("asOf", .date, Phrase("today; the start when absent", "今天；未给出时为起始时间")),
    .optional(
      "horizonMonths", .number(above: 0, through: 1200, unit: .months), default: "120",
      Phrase("from the start, up to which results are counted", "自起始计，结果统计的期限")),
    .optional("currency", .text(.currency), default: "\"CNY\"", Phrase("of all amounts", "币种")),
    .optional(
      "unit", .currencyUnit, default: "1",
      Phrase("how much of the currency an amount of 1 is", "金额 1 所代表的货币数")),
    .optional(
      "seed", .integer(in: Scenario.seeds), default: "1",
      Phrase("of the random numbers, unless the command line says", "随机数种子，命令行优先")),
    .optional(
      "trials", .integer(in: Scenario.trialCounts), default: "10240",
      Phrase("how many futures, unless the command line says", "模拟次数，命令行优先")),
    .optional(
      "parameters", .dictionary(of: .parameter, named: .name),
      Phrase(
        "values under a name, used as { of: \"name\" } or { of: \"name\", times: 2 }",
        "具名的取值，以 { of: \"名称\" } 或 { of: \"名称\", times: 2 } 引用")),
    .optional("world", .world, default: "{}", Phrase("what no project decides", "与具体项目无关的设定")),
    .required(
      "templates", .dictionary(of: .template, named: .name, count: CountRange(least: 1)),
      Phrase("kinds of projects", "项目模板")),
    .required("portfolio", .list(of: .portfolioEntry, 1...), Phrase("who takes part", "项目组合")),
    .optional("fund", .fund, default: "{}", Phrase("the centre's purse", "中心的资金")),
    .optional(
      "baseline", .text,
      Phrase("the policy to compare with; the first when absent", "比较基准；未给出时为第一个政策")),
    .optional(
      "focus", .text,
      Phrase(
        "the policy that reports speak of first; when absent the first that is not the baseline",
        "报告首先说明的政策；未给出时为比较基准以外的第一个")),
    .required(
      "policies", .dictionary(of: .policy, named: .name, count: CountRange(least: 1)),
      Phrase("what to compare", "待比较的政策")),
    .optional(
      "official", .list(of: .official, 1...),
      Phrase("published figures to print beside the simulated ones", "与模拟结果并列的公布数值")))
}

extension Schema {
  /// The scenario's JSON Schema; a record that extends another may leave out whatever that one says.
  public static var scenarioJSONSchema: JSONValue {
    guard case .object(var document) = scenario.jsonSchema,
      case .object(var definitions)? = document["$defs"]
    else { return scenario.jsonSchema }
    for name in ["Scenario", "Template", "Policy"] {
      definitions[name] = definitions[name].map(unlessExtending)
    }
    document["$defs"] = .object(definitions)
    return .object(document)
  }

  private static func unlessExtending(_ whole: JSONValue) -> JSONValue {
    let extending: JSONValue = [
      "type": "object", "required": ["extends"], "properties": ["extends": ["type": "string"]],
    ]
    return ["if": extending, "then": true, "else": whole]
  }
}
