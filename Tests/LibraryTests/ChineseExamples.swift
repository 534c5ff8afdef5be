import BoTou

/// The programs of the Chinese article, line for line; they are compiled here, and run.
enum ChineseExamples {
  static let all: [@Sendable () async throws -> String] = [
    run, question, ahead, cancelled, workbook, errors, future, exact,
  ]

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

  private static func ahead() throws -> String {
    try Printed.text { print in
      // 一次运行需要本机多少资源，开始之前即可得知。
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let forecast = try scenario.forecast(trials: 100_000, threads: 1)
      print(forecast.trials, forecast.projects, forecast.policies)
      print("内存足够：", forecast.fits, "一小时内：", forecast.duration < .seconds(3_600))

      // 运行中随时得知进度，并可由回答结束。
      let run = try scenario.run(trials: 100_000, metrics: [.crossingUltimate]) { progress in
        print(progress.words.chinese)
        return progress.played < 1_024 ? .goOn : .stop
      }
      print(run.trials, run["grant-to-equity"][.crossingUltimate].words.chinese)
    }
  }

  private static func cancelled() async throws -> String {
    try await Printed.text { print in
      // 运行属于等待它的任务，任务取消则运行结束。
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let task = Task { try await scenario.run(trials: 1_000_000_000) }
      task.cancel()
      do {
        print(try await task.value.trials)
      } catch is CancellationError {
        print("已取消")
      }
    }
  }

  private static func workbook() throws -> String {
    try Printed.text { print in
      // 运行的工作簿带有情景，可重新读入。
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let run = try scenario.run(trials: 256)
      let book = try run.workbook(in: .chinese)
      let again = try Scenario(bytes: book, named: "delta.xlsx")
      let same = try again.run(trials: 256)
      print(again.title.chinese, same["equity"][.stateNpv] == run["equity"][.stateNpv])
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
