import BoTou

/// The programs of the English article, line for line; they are compiled here, and run.
enum EnglishExamples {
  static let all: [@Sendable () async throws -> String] = [
    run, question, ahead, cancelled, workbook, errors, future, exact,
  ]

  private static func run() throws -> String {
    try Printed.text { print in
      // Every policy on the same 1,024 futures.
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let run = try scenario.run(trials: 1_024)
      let converting = run["grant-to-equity"]
      print(converting[.crossingUltimate])
      print(converting[.stateNpv])
      if let more = converting.difference(in: .stateNpv) {
        print("beyond a plain grant: \(more.text(in: .english))")
      }
      print(run.summary(in: .english, width: 80))
    }
  }

  private static func question() throws -> String {
    try Printed.text { print in
      // Does a larger award pay? Only what is asked is kept, and until it is known to ±0.005.
      for award in [500, 1500, 3000] {
        let scenario = try Scenario(
          contentsOf: "Scenarios/yangtze-delta.json5",
          overrides: ["templates.deeptech.funding.centre=\(award)"])
        let run = try scenario.run(
          policies: ["grant-to-equity"], metrics: [.crossingUltimate, .moneyCostPerCrossing],
          until: .halfWidth(0.005, of: .crossingUltimate))
        let found = run["grant-to-equity"]
        let (share, cost) = (found[.crossingUltimate], found[.moneyCostPerCrossing])
        print(award, run.trials, share.text(in: .english), cost.text(in: .english))
      }
    }
  }

  private static func ahead() throws -> String {
    try Printed.text { print in
      // What a run would take of this machine, before anything is played.
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let forecast = try scenario.forecast(trials: 100_000, threads: 1)
      print(forecast.trials, forecast.projects, forecast.policies)
      print("fits:", forecast.fits, "· within the hour:", forecast.duration < .seconds(3_600))

      // It is heard of as it goes, and ended by the answer.
      let run = try scenario.run(trials: 100_000, metrics: [.crossingUltimate]) { progress in
        print(progress)
        return progress.played < 1_024 ? .goOn : .stop
      }
      print(run.trials, run["grant-to-equity"][.crossingUltimate])
    }
  }

  private static func cancelled() async throws -> String {
    try await Printed.text { print in
      // A run belongs to the task that waits for it, and ends with it.
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let task = Task { try await scenario.run(trials: 1_000_000_000) }
      task.cancel()
      do {
        print(try await task.value.trials)
      } catch is CancellationError {
        print("cancelled")
      }
    }
  }

  private static func workbook() throws -> String {
    try Printed.text { print in
      // The workbook of a run carries its scenario, which is read from it again.
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let run = try scenario.run(trials: 256)
      let book = try run.workbook(in: .english)
      let again = try Scenario(bytes: book, named: "delta.xlsx")
      let same = try again.run(trials: 256)
      print(again, same["equity"][.stateNpv] == run["equity"][.stateNpv])
    }
  }

  private static func errors() throws -> String {
    try Printed.text { print in
      // All that is wrong is told at once: as data, and in words of both languages.
      do throws(Faults) {
        _ = try Scenario(
          contentsOf: "Scenarios/yangtze-delta.json5",
          overrides: ["baseline=grnat", "horizonMonths=-3"])
      } catch {
        for fault in error.list { print(fault.code, fault.path, fault.suggestion ?? "–") }
        print(error)
      }
    }
  }

  private static func future() throws -> String {
    try Printed.text { print in
      // What one of the futures holds for one project, and what a policy makes of it.
      let scenario = try Scenario(contentsOf: "Scenarios/yangtze-delta.json5")
      let future = try scenario.future(4, project: "delta#1", policies: ["grant-to-equity"])
      for event in future.chapters.last?.events ?? [] {
        print(event.date ?? "–", event.kind, event.text.english)
      }
    }
  }

  private static func exact() throws -> String {
    try Printed.text { print in
      // Ten of grant beside a round of 20 on 80, exactly; then a fifth cheaper than the round.
      var conversion = GrantConversion(of: 10, preMoney: 80, newMoney: 20, .alongside)
      print(try conversion.result().stateShare)
      conversion.discount = 1 / 5
      print(try conversion.result().stateShare)

      // A whole term sheet, from its file.
      let sheet = try TermSheet(contentsOf: "Scenarios/cap-tables/grant-to-equity.json5")
      print(sheet.text(in: .english, width: 80))
    }
  }
}
