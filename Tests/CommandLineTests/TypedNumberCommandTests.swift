import Foundation
import TestSupport
import Testing

/// Numbers as people type them, on the command line and in tables.
@Suite struct TypedNumberCommandTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  private func resolved(_ setting: String) throws -> String {
    let run = try Tool.run(["check", Self.delta, "--resolved", "--set", setting])
    #expect(run.status == 0, "\(run.stderr)")
    return run.stdout
  }

  @Test(arguments: [
    ("templates.deeptech.stages[0].p=80%", "p: 0.8,"),
    ("templates.deeptech.stages[0].p=８０％", "p: 0.8,"),
    ("templates.deeptech.funding.centre=1,600", "centre: 1600,"),
    ("fund.budget=60000", "budget: 60000,"),
    ("fund.budget=60,000", "budget: 60000,"), ("fund.discountRate=3%", "discountRate: 0.03,"),
  ])
  func `a setting takes a number as people type it`(setting: String, line: String) throws {
    #expect(try resolved(setting).contains(line + "  // --set \(setting)\n"))
  }

  /// What is nearly a number is answered with the number, and in a field of a unit with the unit.
  @Test(arguments: [
    ("trials=10k", "did you mean '10000'?", "是否想写“10000”？"),
    ("trials=1.5万", "did you mean '15000'?", "是否想写“15000”？"),
    ("fund.discountRate=5 pct", "did you mean '0.05'?", "是否想写“0.05”？"),
    (
      "fund.discountRate 0.05", "did you mean 'fund.discountRate=0.05'?", "“fund.discountRate=0.05”"
    ),
    (
      "fund.discountRate：0.05", "did you mean 'fund.discountRate=0.05'?", "“fund.discountRate=0.05”"
    ),
    ("discountRate=0.05", "did you mean 'fund.discountRate'?", "是否想写“fund.discountRate”？"),
    ("start=2019", "it must be a month YYYY-MM or a day of the calendar YYYY-MM-DD", "YYYY-MM"),
    (
      "templates.deeptech.funding.centre=1500万",
      "it must be a plain number, in units of the scenario's money", "应为不带单位的数字，以情景货币单位计"
    ),
    ("fund.overheadPerYear=¥50", "a plain number, in units of", "应为不带单位的数字"),
    ("templates.deeptech.funding.patience=1 year", "did you mean '12'?", "是否想写“12”？"),
    ("templates.deeptech.funding.patience=半年6", "a plain number, in months", "以月计"),
  ])
  func `a setting that is nearly one is answered with what works`(
    setting: String, english: String, chinese: String
  ) throws {
    for (language, answer) in [("en", english), ("zh", chinese)] {
      let run = try Tool.run(["check", Self.delta, "--set", setting, "--lang", language])
      #expect(run.status == 65 && run.stderr.contains(answer), "\(run.stderr)")
    }
  }

  /// What every policy comes to under a budget, as sorted JSON.
  private func policies(_ budget: String) throws -> Data {
    let run = try Tool.run([
      "run", Self.delta, "-n", "256", "-q", "--metrics", "crossing.ultimate,state.npv", "--json",
      "-",
      "--set", "fund.budget=" + budget,
    ])
    #expect(run.status == 0, "\(run.stderr)")
    let document = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any]
    let policies = document?["policies"] as? [[String: Any]] ?? []
    return try JSONSerialization.data(withJSONObject: policies, options: .sortedKeys)
  }

  @Test func `a plain budget is a commitment`() throws {
    let plain = try policies("60000")
    #expect(plain.count > 100)
    #expect(try policies("{commitment: 60000}") == plain)
    #expect(try policies("unlimited") != plain)
  }

  @Test func `an option takes a number as people type it`() throws {
    let scratch = try Scratch()
    try Data("date,amount\n2020-01-01,\"-1,500\"\n2021-01-01,\"1,650\"\n".utf8).write(
      to: scratch.file("a.csv"))
    try Data("date,amount\n2020-01-01,-1500\n2021-01-01,1650\n".utf8).write(
      to: scratch.file("b.csv"))
    let typed = try Tool.run(["returns", "a.csv", "--rate", "8%"], folder: scratch.folder)
    #expect(
      typed == (try Tool.run(["returns", "b.csv", "--rate", "0.08"], folder: scratch.folder)))
    #expect(typed.status == 0)
    let convert = { (pre: String, floor: String) in
      try Tool.run(
        [
          "convert", "--pre", pre, "--new", "20", "--grant", "10", "--convention", "alongside",
          "--team-floor", floor,
        ])
    }
    #expect(try convert("1,080", "50%") == convert("1080", "0.5"))
    #expect(try convert("1,080", "50%").status == 0)
    #expect(
      try convert("80%", "0.5").stderr.hasPrefix(
        "botou: the value of '--pre' is '80%'; it must be a finite number\n"))
    #expect(try Tool.run(["run", Self.delta, "-n", "1,28", "-q"]).status == 64)
  }

  @Test func `a decimal comma is refused, not read as thousands`() throws {
    let scratch = try Scratch()
    try Data("date,amount\n2020-01-01,-100\n2021-01-01,\"1,5\"\n".utf8).write(
      to: scratch.file("a.csv"))
    let run = try Tool.run(["returns", "a.csv"], folder: scratch.folder)
    #expect(run.status == 65)
    #expect(run.stderr.hasPrefix("botou: a.csv:3:12: amount is \"1,5\"; it must be a number"))
  }
}
