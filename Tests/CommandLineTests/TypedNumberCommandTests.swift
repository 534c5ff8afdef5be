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
