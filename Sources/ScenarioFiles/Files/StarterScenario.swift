import Documents
public import Languages

/// A small scenario to begin with: whole, commented, and free of faults.
public struct StarterScenario: Sendable {
  public let name: String
  public let language: Language

  /// The name must be of the form `TextForm.name`.
  public init(name: String, language: Language) {
    self.name = name
    self.language = language
  }

  public var text: String {
    func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }
    return """
      // \(say("A programme of staged grants. Every number here is an assumption: put yours in its place.",
                     "分阶段拨款计划。以下数字均为假设，请换成您自己的。"))
      // \(say("Check it with 'botou check \(name).json5'; --resolved shows every default.",
                     "用“botou check \(name).json5”检查；加 --resolved 可看到全部默认值。"))
      {
        format: "\(FormatWord.scenario)", // \(say("what the words and defaults below mean", "以下用词与默认值的含义"))
        name: "\(name)",
        start: "2025-01", // \(say("when the programme begins", "计划起始"))
        horizonMonths: 120,
        currency: "CNY", unit: 10000, // \(say("amounts are in units of 10,000 yuan", "金额单位：万元"))

        templates: {
          standard: {
            // \(say("Stages: months, cost, and the chance p of success after the stages before.",
                              "阶段：历时（月）、费用、此前各阶段成功时的成功概率 p。"))
            stages: [
              { name: "\(say("concept", "概念验证"))", duration: 6, cost: 900, p: 0.9 },
              { name: "\(say("prototype", "样机"))", duration: { law: "gamma", mean: 9, sd: 3 }, cost: 1200, p: 0.8 },
              { name: "\(say("pilot", "中试"))", duration: 6, cost: { law: "lognormal", p10: 500, p90: 1100 }, p: 0.75 },
            ],
            // \(say("Money asked for; standby is burnt while looking for finance, patience is months without cash.",
                              "申请资金；standbyPerMonth 为待融资期间月支出，patience 为断粮后可支撑月数。"))
            funding: { centre: 1500, otherPublic: 750, team: 750, standbyPerMonth: 15, patience: 6 },
            // \(say("Half of the projects that get there are ever financed, after a year on average.",
                              "走到最后的项目有一半最终获得融资，平均等待一年。"))
            financing: { share: 0.5, wait: { law: "exponential", mean: 12 }, preMoney: 8000, newMoney: 2000 },
          },
        },

        // \(say("Forty projects that enter at any time within five years.", "五年内随时入库的四十个项目。"))
        portfolio: [{ name: "cohort", template: "standard", copies: 40, entry: { from: "2025-01", to: "2030-01" } }],

        // \(say("What to compare; the first is the baseline. Names are for programs, titles for reports.",
                          "待比较的政策；第一个为基准。名称供程序使用，title 用于报告。"))
        policies: {
          grant: { title: "\(say("plain grant", "纯拨款"))", instrument: "grant" },
          "grant-to-equity": {
            title: "\(say("grant-to-equity", "拨投结合"))",
            instrument: "grant-to-equity", teamFloor: 0.5,
          },
        },
      }

      """
  }
}
