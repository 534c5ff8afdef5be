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
    #expect(Self.files.count >= 11)
  }

  @Test(arguments: files) func `every published figure lies in the band of its scenario`(
    file: String
  ) throws {
    // Whether there are any is soon known.
    guard try !ShippedRun(file).official.isEmpty else { return }
    let run = try ShippedRun(file, trials: 1000)
    for figure in run.official {
      #expect(figure["verdict"] as? String == "inside", "\(figure["what"] ?? "")")
      #expect((figure["source"] as? String)?.isEmpty == false)
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

  @Test func `the default's summary tells what is added, what breaks even and what was published`()
    throws
  {
    let file = Repository.file("Scenarios/yangtze-delta.json5").path
    for (language, words) in [
      (
        "en",
        ["Simulated beside official", "crossings to what happens under none", "entry pre-money of"]
      ),
      ("zh", ["模拟与公布数值对照", "项跨越，每项多耗公共资金", "入股投前估值"]),
    ] {
      let run = try Tool.run(
        ["run", file, "-n", "200", "--lang", language], environment: ["COLUMNS": "100"])
      for word in words { #expect(run.stdout.contains(word), "\(word)") }
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
    // Shares that are held to their exits are so much riskier that the difference wants this many futures.
    let run = try ShippedRun("chongqing-ratio.json5", trials: 6000)
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
    let held = try run.difference("state.npv", of: agreed[0])
    let sold = try run.difference("state.npv", of: agreed[1])
    #expect(sold.value - held.value > 3 * (sold.error + held.error))
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
