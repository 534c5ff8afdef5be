import Documents
import Languages
import ScenarioFiles

/// A number or word that a scenario states without a mark and that a reader may want to change.
struct PlainInput {
  enum Unit { case months, money, share, aYear, number, word }

  /// Where it stands, in any template or policy.
  let pattern: FieldPattern
  let name: Phrase
  let unit: Unit

  private init(_ pattern: String, _ unit: Unit, _ english: String, _ chinese: String) {
    (self.pattern, self.unit) = (FieldPattern(pattern), unit)
    name = Phrase(english, chinese)
  }

  /// The most important first, since not all may fit.
  static let all = [
    PlainInput("portfolio[].copies", .number, "Projects that enter", "入库项目数"),
    PlainInput("horizonMonths", .months, "How long the programme is counted", "统计期限"),
    PlainInput("fund.budget", .money, "The fund's budget", "资金总额"),
    PlainInput(
      "templates.*.funding.centre", .money, "The centre's award to a project", "中心对单个项目的资助额"),
    PlainInput("templates.*.stages[].p", .share, "Chance that a stage succeeds", "阶段成功概率"),
    PlainInput(
      "templates.*.financing.share", .share, "Share that finds an investor", "能获得投资的比例"),
    PlainInput(
      "templates.*.financing.wait.mean", .months, "Wait for the investor, mean", "等待投资人的平均时间"),
    PlainInput(
      "templates.*.financing.preMoney.mean", .money, "Value before the market round, mean",
      "市场轮投前估值均值"),
    PlainInput("templates.*.financing.newMoney", .money, "Money of the market round", "市场轮融资额"),
    PlainInput("policies.*.convention", .word, "Who bears the dilution", "稀释由谁承担"),
    PlainInput("templates.*.stages[].duration.mean", .months, "Length of a stage, mean", "阶段平均工期"),
    PlainInput("templates.*.stages[].cost.mean", .money, "Cost of a stage, mean", "阶段平均成本"),
    PlainInput("templates.*.stages[].duration", .months, "Length of a stage", "阶段工期"),
    PlainInput("templates.*.stages[].cost", .money, "Cost of a stage", "阶段成本"),
    PlainInput(
      "templates.*.funding.otherPublic", .money, "Other public money for a project", "其他财政资金"),
    PlainInput("templates.*.funding.team", .money, "The team's own money for a project", "团队自筹资金"),
    PlainInput(
      "templates.*.funding.patience", .months, "How long a project lives without money", "断粮后可支撑时间"),
    PlainInput("policies.*.preMoney", .money, "Value at which the centre buys in", "中心入股的投前估值"),
    PlainInput("policies.*.discount", .share, "Discount when money becomes shares", "转股折扣"),
    PlainInput("policies.*.principalShare", .share, "Share of the award that converts", "可转股的资助比例"),
    PlainInput("policies.*.interestPerYear", .aYear, "Interest", "年利率"),
    PlainInput("templates.*.growth.rounds[].chance", .share, "Chance of a later round", "后续轮融资概率"),
    PlainInput("templates.*.growth.exit.delay.mean", .months, "Time to the exit, mean", "平均退出时间"),
    PlainInput("templates.*.growth.exit.multiple.mean", .number, "Exit multiple, mean", "平均退出倍数"),
    PlainInput("fund.discountRate", .aYear, "Discount rate", "折现率"),
    PlainInput("fund.overheadPerYear", .money, "The fund's cost a year", "基金年度管理费"),
  ]

  var type: NodeType { unit == .word ? .text : .number }

  func unit(in money: MoneyUnit) -> Phrase? {
    switch unit {
    case .months: Phrase("months", "月")
    case .money: money.name
    case .share: Phrase("share", "比例")
    case .aYear: Phrase("a year", "每年")
    case .number: Phrase("number", "个数")
    case .word: nil
    }
  }
}
