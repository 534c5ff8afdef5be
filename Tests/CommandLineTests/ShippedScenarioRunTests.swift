import Foundation
import TestSupport
import Testing

/// Every scenario that ships is run, and each teaches what its head says.
///
/// An expectation follows from the rule that the file is about: what the rule decides alone is wanted
/// exactly, all else by more than three standard errors.
@Suite struct ShippedScenarioRunTests {
  static var files: [String] {
    let folder = Repository.file("Scenarios").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json5") }.sorted()
  }

  @Test(arguments: files) func `a run gives a finite number or says why not`(file: String) throws {
    let run = try ShippedRun(file)
    #expect(!run.policies.isEmpty && run.comparisons.count == run.policies.count - 1)
    for entry in run.policies + run.comparisons {
      let metrics = try #require(entry["metrics"] as? [String: Any])
      #expect(!metrics.isEmpty)
      for (name, metric) in metrics {
        let isExplained = find(metric, "status") is String
        for part in ["value", "standardError"] {
          #expect(number(metric, part)?.isFinite ?? isExplained, "\(name).\(part)")
        }
      }
    }
  }

  @Test func `files without a policy to run do not pass unseen`() {
    #expect(Self.files.count >= 14)
  }

  @Test(arguments: files) func `every published figure lies in the band of its scenario`(
    file: String
  ) throws {
    // Whether there are any is soon known.
    guard try !ShippedRun(file).official.isEmpty else { return }
    let run = try ShippedRun(file, trials: 1000)
    for figure in run.official {
      #expect(figure["verdict"] as? String == "inside", "\(figure["what"] ?? "")")
      let source = try #require(figure["source"] as? [String: String])
      for language in ["en", "zh"] {
        let words = try #require(source[language])
        // A sign of the file's own comments says nothing to who reads a report.
        #expect(!words.isEmpty && words.firstMatch(of: /\bS[0-9]\b|\[C\]/) == nil, "\(words)")
      }
    }
  }

  // MARK: - The default

  @Test func `yangtze-delta: thirteen of over a hundred is half of what crosses in the end`() throws
  {
    let run = try ShippedRun("yangtze-delta.json5", trials: 2000)
    #expect(run.verdicts(of: "snapshot.crossed") == ["inside"])
    let figure = try #require(try run.figures(of: "snapshot.crossed").first)
    #expect(figure.official == 13)
    let started = try run.estimate("snapshot.started", under: "grant-to-equity").value
    #expect(started > 100)
    let count = try run.estimate("crossing.count", under: "grant-to-equity").value
    #expect(abs(count / figure.simulated - 2) < 0.2)
    // The fund behind the grant changes what is owned and earned, not who crosses.
    let fund = "grant-to-equity+fund"
    #expect(try run.difference("crossing.ultimate", of: fund).isNothingAtAll)
    let (with, without) = (
      try run.estimate("state.stakeAtExit", under: fund),
      try run.estimate("state.stakeAtExit", under: "grant-to-equity")
    )
    #expect(with.value - without.value > 3 * (with.error + without.error))
  }

  /// What its file says that entry dates and the length of stages leave open, found again.
  ///
  /// Hypothesis: under the variant at either end the mean count of futures is the stated one, to a rounding
  /// of .05. n = 400 futures; threshold: four standard errors (6 in 100,000 a comparison by chance).
  @Test
  func `yangtze-delta: what the dates leave open of the thirteen is as wide as its file says`()
    throws
  {
    let stated = try #require(
      ShippedRun("yangtze-delta.json5", trials: 400).official.first?["range"] as? [String: Any])
    let (low, high) = (try #require(number(stated, "from")), try #require(number(stated, "to")))
    let earliest = ["start=2017-06", "portfolio[0].entry.from=2017-06"]
    let latest = ["portfolio[0].entry.from=2021-06"]
    let slow = (0...2).flatMap { stage in
      ["mean=12", "sd=4"].map { "templates.deeptech.stages[\(stage)].duration.\($0)" }
    }
    let (most, least) = (try counted(earliest), try counted(latest + slow))
    #expect(abs(most.value - high) <= 0.05 + 4 * most.error)
    #expect(abs(least.value - low) <= 0.05 + 4 * least.error)
    for settings in [[], earliest + slow, latest, slow] {
      let count = try counted(settings)
      #expect(count.value > low + 4 * count.error && count.value < high - 4 * count.error)
    }
  }

  /// The count of the published date with some values set anew.
  private func counted(_ settings: [String]) throws -> ShippedRun.Estimate {
    try ShippedRun(
      "yangtze-delta.json5", trials: 400, settings: settings.flatMap { ["--set", $0] }
    ).estimate("snapshot.crossed", under: "grant-to-equity")
  }

  /// The mean lies where a published row of US financings leaves its own.
  ///
  /// Of them 65 % bring 0–1×, 25 % 1–5×, 6 % 5–10×, 2.5 % 10–20×, 1 % 20–50× and .5 % more: 1.25 with every
  /// financing at the lower end of its range, 4 at the upper end and the last at twice its lower.
  @Test func `yangtze-delta: a grant that became shares brings what financings bring, no fortune`()
    throws
  {
    let run = try ShippedRun("yangtze-delta.json5", trials: 2000)
    let policy = "grant-to-equity"
    let proceeds = try run.estimate("state.proceeds", under: policy)
    let granted = try 1500 * run.estimate("crossing.count", under: policy).value
    let error = 3 * proceeds.error / granted
    #expect(proceeds.value / granted - error > 1.25 && proceeds.value / granted + error < 4)
    // Most lose money in that row, and no public fund of the kind is known to be a money machine.
    let belowCost = try run.estimate("state.projectLossProbability", under: policy)
    #expect(belowCost.value - 3 * belowCost.error > 0.5)
    #expect(try run.estimate("state.moic", under: policy).value < 1)
  }

  @Test func `delta-centre: where the delta's three years are young, few are financed yet`() throws
  {
    let run = try ShippedRun("delta-centre.json5", trials: 2000)
    let policy = "grant-to-equity"
    #expect(try run.estimate("snapshot.started", under: policy).value == 45)
    let today = try run.estimate("snapshot.crossed", under: policy)
    let ever = try run.estimate("crossing.count", under: policy)
    #expect(ever.value - 3 * today.value > 3 * (ever.error + 3 * today.error))
    // The same kind of project everywhere: no district's chance differs from all projects' by more than luck.
    let chance = try run.estimate("crossing.ultimate", under: policy).value
    let found = try #require(run.policies.first { $0["name"] as? String == policy })
    let districts = try #require(found["districts"] as? [[String: Any]])
    #expect(districts.count == 10)
    for district in districts {
      let crossed = try #require(number(district, "chance", "crossed", "value"))
      let error = try #require(number(district, "chance", "crossed", "standardError"))
      #expect(abs(crossed - chance) < 4 * error, "\(district["name"] ?? "")")
    }
  }

  @Test func `the default's details tell what is added, what breaks even and what was published`()
    throws
  {
    let file = Repository.file("Scenarios/yangtze-delta.json5").path
    for (language, words) in [
      (
        "en",
        [
          "Simulated beside official", "crossings to what happens under no", "entry pre-money of",
          "0.5 to 17.4", "What the assumption leaves open is no simulation error: no source",
        ]
      ),
      (
        "zh",
        [
          "模拟与公布数值对照", "项跨越，每项多耗公共资金", "入股投前估值", "0.5 至 17.4",
          "假设未定范围并非模拟误差：出处未载",
        ]
      ),
    ] {
      let run = try Tool.run(
        ["run", file, "-n", "200", "--details", "--lang", language], environment: ["COLUMNS": "100"]
      )
      let text = run.stdout.replacing(/\s+/, with: " ")
      for word in words { #expect(text.contains(word), "\(word)") }
    }
    let check = try Tool.run(["check", file])
    #expect(check.stdout.contains("Official figure"))
  }

  // MARK: - Other countries and other tools

  @Test func `future-fund: holdings grow along the published series, and a loan buys more shares`()
    throws
  {
    let run = try ShippedRun("future-fund.json5", trials: 1000)
    #expect(run.verdicts(of: "snapshot.held") == Array(repeating: "inside", count: 5))
    let figures = try run.figures(of: "snapshot.held")
    #expect(figures.map(\.official) == [464, 529, 591, 661, 712])
    let simulated = figures.map(\.simulated)
    #expect(zip(simulated, simulated.dropFirst()).allSatisfy { $0 < $1 })
    for (official, simulated) in figures { #expect(abs(simulated / official - 1) < 0.15) }
    #expect(try run.difference("crossing.ultimate", of: "grant-to-equity").isNothingAtAll)
    #expect(
      try run.difference("state.stakeAtConversion", of: "grant-to-equity").isClearlyNegative)
  }

  @Test func `title-and-royalty: the ratios of 2024, and what is asked later moves no company`()
    throws
  {
    let run = try ShippedRun("title-and-royalty.json5", trials: 1000)
    for what in [
      "snapshot.crossed", "snapshot.private", "crossing.naive", "money.privatePerCrossing",
    ] {
      #expect(run.verdicts(of: what) == ["inside"], "\(what)")
      let figure = try #require(try run.figures(of: what).first)
      #expect(abs(figure.simulated / figure.official - 1) < 0.15, "\(what)")
    }
    #expect(try run.estimate("money.leverage", under: "royalty").value > 3)
    for policy in ["royalty", "deferred-price", "shares"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isNothingAtAll, "\(policy)")
      #expect(try run.difference("state.proceeds", of: policy).isClearlyPositive, "\(policy)")
    }
  }

  @Test func `funnel: three needs in a hundred are signed, and a deadline adds at an even price`()
    throws
  {
    let run = try ShippedRun("funnel.json5", trials: 1000)
    #expect(run.verdicts(of: "snapshot.started") == ["inside"])
    // 2,397 needs a year over 34 months.
    let signed = try run.estimate("snapshot.started", under: "grant").value / (2397 * 34 / 12)
    #expect(signed > 0.025 && signed < 0.035)
    #expect(try run.difference("crossing.count", of: "grant+deadline").isClearlyPositive)
    let price = try run.difference("money.costPerCrossing", of: "grant+deadline")
    #expect(abs(price.value) < 4 * price.error)
  }

  // MARK: - The menu

  private static let paidAlike = [
    "equity", "grant-to-equity", "invest-then-equity", "convertible-debt", "royalty", "mixture",
    "fund-support",
  ]

  @Test func `policy-menu: money paid alike carries the same projects across`() throws {
    let run = try ShippedRun("policy-menu.json5")
    #expect(run.policies.count >= 10)
    for policy in Self.paidAlike {
      #expect(try run.difference("crossing.ultimate", of: policy).isNothingAtAll, "\(policy)")
    }
    // What is left to the state differs all the same: a grant leaves nothing.
    for policy in Self.paidAlike {
      #expect(try run.difference("state.proceeds", of: policy).isClearlyPositive, "\(policy)")
    }
    #expect(try run.difference("crossing.ultimate", of: "race").isClearlyPositive)
    #expect(try run.difference("crossing.ultimate", of: "open-call").isClearlyPositive)
    // A project that is turned away, or gets nothing, hardly ever crosses.
    for policy in ["none", "review", "per-project"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isClearlyNegative, "\(policy)")
    }
  }

  // MARK: - Selection

  @Test func `race-and-open-call: a race of n pays n awards, an open call pays one`() throws {
    let run = try ShippedRun("race-and-open-call.json5")
    let award = try run.estimate("money.centre", under: "commission").value
    for (policy, awards) in [("open-call", 1.0), ("race-of-2", 2), ("race-of-4", 4)] {
      let paid = try run.estimate("money.centre", under: policy).value
      #expect(abs(paid - awards * award) < 1e-9 * paid, "\(policy)")
      #expect(try run.difference("crossing.ultimate", of: policy).isClearlyPositive, "\(policy)")
    }
    // Nothing is paid to who does not deliver.
    #expect(try run.difference("money.centre", of: "paid-on-delivery").isClearlyNegative)
  }

  @Test func `market-as-judge: investors pass fewer misses, and a short wait ends sound projects`()
    throws
  {
    let run = try ShippedRun("market-as-judge.json5")
    let windows = ["market-6", "market-12", "market-24"]
    for policy in windows {
      #expect(try run.difference("gate.wrongPass", of: policy).isClearlyNegative, "\(policy)")
      #expect(try run.difference("gate.wrongStop", of: policy).isClearlyPositive, "\(policy)")
    }
    // Who is convinced within six months is convinced within twelve: ordered in every future.
    let crossing = try windows.map { try run.estimate("crossing.ultimate", under: $0).value }
    #expect(crossing[0] < crossing[1] && crossing[1] < crossing[2])
    let short = try run.difference("crossing.ultimate", of: "market-6")
    let long = try run.difference("crossing.ultimate", of: "market-24")
    #expect(long.value - short.value > 3 * (long.error + short.error))
    // The wait matters more than the judge.
    #expect(crossing[2] - crossing[0] > abs(long.value))
  }

  // MARK: - Climate

  @Test func `climate-winter: cold keeps investors away, and more money waits longer`() throws {
    // Two files are not paired, so that it takes more futures to tell them apart.
    let winter = try ShippedRun("climate-winter.json5", trials: 4000)
    let delta = try ShippedRun("yangtze-delta.json5", trials: 4000)
    for metric in ["crossing.at36", "crossing.ultimate"] {
      let cold = try winter.estimate(metric, under: "grant")
      let usual = try delta.estimate(metric, under: "grant")
      let error = (cold.error * cold.error + usual.error * usual.error).squareRoot()
      #expect(usual.value - cold.value > 3 * error, "\(metric)")
    }
    #expect(try winter.difference("crossing.ultimate", of: "more-runway").isClearlyPositive)
    #expect(try winter.difference("crossing.ultimate", of: "short-deadline").isNothingAtAll)
  }

  // MARK: - Loans and ratios

  @Test func `loan-linkage: how a loss is shared moves the bill and no project`() throws {
    let run = try ShippedRun("loan-linkage.json5")
    for policy in ["state-20", "state-50", "grant-and-loan"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isNothingAtAll, "\(policy)")
    }
    // The whole bill is the state's part of the same loss.
    let fifth = try run.estimate("money.centre", under: "state-20").value
    let half = try run.estimate("money.centre", under: "state-50").value
    #expect(fifth > 0 && abs(half / fifth - 2.5) < 1e-9)
    // Interest and premium, whoever subsidises them, cost the public more and help nobody across.
    #expect(try run.estimate("money.centre", under: "subsidised").value > half)
    #expect(try run.difference("crossing.ultimate", of: "subsidised").value <= 0)
  }

  @Test func `chongqing-ratio: the agreed share is the stake, and no crossing hangs on it`() throws
  {
    let run = try ShippedRun("chongqing-ratio.json5", trials: 2000)
    let agreed = ["agreed-ratio", "agreed-ratio-in-steps"]
    for policy in agreed + ["grant-to-equity"] {
      #expect(try run.difference("crossing.ultimate", of: policy).isNothingAtAll, "\(policy)")
    }
    for policy in agreed {
      let stake = try run.estimate("state.stakeAtConversion", under: policy)
      // Seldom the team's floor binds, and leaves less.
      let bound = try run.estimate("control.boundTeamFloor", under: policy)
      #expect(
        stake.value <= 0.1 + 1e-9 && stake.value >= 0.1 * (1 - bound.value) - 1e-9, "\(policy)")
    }
  }

  /// By hand, with prices at an average market: after round A a share held on is worth 1.32 times its price
  /// (.644 · 1.8 · .96 + .156 · 1.265 + .01, where .96 is the same after B and 1.265 after an exit), so that who
  /// sells there at the price forgoes money; and a sale leaves less to what becomes of the company.
  @Test func `chongqing-ratio: shares sold in steps bring less and lose less often`() throws {
    let run = try ShippedRun(
      "chongqing-ratio.json5", trials: 4000, settings: ["--set", "baseline=agreed-ratio"])
    let steps = "agreed-ratio-in-steps"
    #expect(try run.difference("state.proceeds", of: steps).isClearlyNegative)
    #expect(try run.difference("state.lossProbability", of: steps).isClearlyNegative)
    #expect(try run.difference("state.projectLossProbability", of: steps).isClearlyNegative)
  }

  // MARK: - The programme that is timed

  @Test func `benchmark: bridging saves more than early payment, and a crossing costs less`() throws
  {
    let run = try ShippedRun("benchmark.json5")
    let early = try run.difference("crossing.ultimate", of: "equity")
    let bridged = try run.difference("crossing.ultimate", of: "grant-to-equity")
    #expect(early.isClearlyPositive)
    #expect(bridged.value - early.value > 3 * (bridged.error + early.error))
    #expect(try run.difference("money.costPerCrossing", of: "grant-to-equity").isClearlyNegative)
  }

  @Test func `a floor of one half that binds leaves the team in control`() throws {
    let template = "templates.deeptech"
    let run = try ShippedRun(
      "benchmark.json5", trials: 50, "--set", "\(template).funding.centre=4000", "--set",
      "\(template).financing.newMoney=1000", "--set", "policies.grant-to-equity.maximumShare=0.9")
    #expect(try run.estimate("control.boundTeamFloor", under: "grant-to-equity").value > 0)
    #expect(try run.estimate("control.teamKept", under: "grant-to-equity").value == 1)
  }

  @Test func `shares that bring their preference and no more are not below cost`() throws {
    let exit = "templates.deeptech.growth.exit"
    let run = try ShippedRun(
      "benchmark.json5", trials: 50, "--set", "templates.deeptech.growth.rounds=[]", "--set",
      "templates.deeptech.financing.newMoney=200", "--set",
      "templates.deeptech.financing.preMoney=8000", "--set", "horizonMonths=1200", "--set",
      "\(exit).delay=1", "--set", "\(exit).multiple=0.7", "--set", "\(exit).acquisition=1",
      "--set", "\(exit).listing=0", "--set", "\(exit).buyBack=0", "--set", "\(exit).writeOff=0")
    for policy in ["equity", "grant-to-equity"] {
      #expect(
        try run.estimate("state.projectLossProbability", under: policy).value == 0, "\(policy)")
    }
  }
}
