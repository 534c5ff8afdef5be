import BoTou

/// The programs of the Chinese article, line for line; they are compiled here, and run.
enum ChineseExamples {
  static let all = [run, question, errors, future, exact]

  private static func run() throws -> String {
    try Printed.text { print in
      // 在相同的 1,024 个未来上评估各项政策。
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let run = try scenario.run(trials: 1_024)
      let converting = run["grant-to-equity"]
      print(converting[.crossingUltimate].words.chinese)
      print(converting[.stateNpv].words.chinese)
      if let more = converting.difference(in: .stateNpv) {
        print("比纯拨款多：\(more.text(in: .chinese))")
      }
      print(run.summary(in: .chinese, width: 80))
    }
  }

  private static func question() throws -> String {
    try Printed.text { print in
      // 加大资助是否值得？只保留所问的指标，算到 ±0.005 为止。
      for award in [500, 1500, 3000] {
        let scenario = try Scenario(
          contentsOf: "Scenarios/yangtze-delta.json5",
          overrides: ["templates.deeptech.funding.centre=\(award)"])
        let run = try scenario.run(
          policies: ["grant-to-equity"], metrics: [.crossingUltimate, .moneyCostPerCrossing],
          until: .halfWidth(0.005, of: .crossingUltimate))
        let found = run["grant-to-equity"]
        let (share, cost) = (found[.crossingUltimate], found[.moneyCostPerCrossing])
        print(award, run.trials, share.text(in: .chinese), cost.text(in: .chinese))
      }
    }
  }

  private static func errors() throws -> String {
    try Printed.text { print in
      // 一次指出全部问题：既是数据，也是两种语言的文字。
      do throws(Faults) {
        _ = try Scenario(
          contentsOf: "Scenarios/yangtze-delta.json5",
          overrides: ["baseline=grnat", "horizonMonths=-3"])
      } catch {
        for fault in error.list { print(fault.code, fault.path, fault.suggestion ?? "–") }
        print(error.text(in: .chinese))
      }
    }
  }

  private static func future() throws -> String {
    try Printed.text { print in
      // 一个未来为某个项目备下了什么，一项政策又使之如何。
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let future = try scenario.future(4, project: "delta#1", policies: ["grant-to-equity"])
      for event in future.chapters.last?.events ?? [] {
        print(event.date ?? "–", event.kind, event.text.chinese)
      }
    }
  }

  private static func exact() throws -> String {
    try Printed.text { print in
      // 投前 80、新投 20，拨款 10 同轮转股，精确到分数；再打八折。
      var conversion = GrantConversion(of: 10, preMoney: 80, newMoney: 20, .alongside)
      print(try conversion.result().stateShare)
      conversion.discount = 1 / 5
      print(try conversion.result().stateShare)

      // 一份完整的条款文件。
      let sheet = try TermSheet(contentsOf: "Scenarios/cap-tables/grant-to-equity.json5")
      print(sheet.text(in: .chinese, width: 80))
    }
  }
}
