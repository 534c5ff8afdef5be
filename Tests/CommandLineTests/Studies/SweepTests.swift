import Foundation
import TestSupport
import Testing

/// `botou sweep`: a scenario along an input, or over two.
@Suite struct SweepTests {
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  private func sweep(_ words: String...) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(["sweep", RunFiles.delta] + words, folder: files.scratch.folder)
  }

  private func document(_ words: String...) throws -> [String: Any] {
    let run = try Tool.run(
      ["sweep", RunFiles.delta, "--json", "sweep.json", "--quiet"] + words,
      folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return try files.document("sweep.json")
  }

  private func values(_ study: [String: Any]) throws -> [[Double]] {
    let points = try #require(study["points"] as? [[String: Any]])
    return try points.map { try #require($0["values"] as? [Double]) }
  }

  @Test func `an axis is a range, a list, or what the scenario marks`() throws {
    let few = ["--trials", "8", "--metrics", "state.npv"]
    func values(_ over: String...) throws -> [[Double]] {
      let words = ["sweep", RunFiles.delta, "--json", "-", "--quiet"] + few
      let run = try Tool.run(words + over.flatMap { ["--over", $0] })
      let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
      return try self.values(#require(json as? [String: Any]))
    }
    #expect(try values("fund.discountRate=0:0.3:4") == [[0], [0.1], [0.2], [0.3]])
    #expect(try values("fund.discountRate=0.05,0.01") == [[0.05], [0.01]])
    // A twentieth of the range 0.02 to 0.06 is left out at either end.
    let marked = try values("fund.discountRate").map { $0[0] }
    #expect(marked.count == 9 && abs(marked[0] - 0.022) < 1e-12 && abs(marked[8] - 0.058) < 1e-12)
    // All that can be chosen: 500 to 3,000 by 250.
    #expect(
      try values("templates.deeptech.funding.centre").map { $0[0] }
        == (0...10).map { 500 + 250 * Double($0) })
    #expect(
      try values("fund.discountRate=0:0.1:2", "templates.deeptech.financing.share=0.4,0.6")
        == [[0, 0.4], [0, 0.6], [0.1, 0.4], [0.1, 0.6]])
  }

  /// A certain world: four projects that cross at once at 8,000 before 2,000 of new money and end at twice that.
  ///
  /// Bought for 1,000 at a price of P before the money, shares are worth more than those of the grant that converts at
  /// the market's 8,000 just where P < 8,000.
  @Test func `the place where two policies change is found where arithmetic puts it`() throws {
    let certain = """
      {
        format: "botou/scenario/2", name: "certain", start: "2025-01", horizonMonths: 120,
        templates: { one: {
          stages: [{ name: "one", duration: 6, cost: 1000, p: 1 }],
          funding: { centre: 1000 },
          financing: { form: "ever", share: 1, wait: 1, preMoney: 8000, newMoney: 2000 },
          growth: { exit: { delay: 12, acquisition: 1, multiple: 2 } },
        } },
        portfolio: [{ name: "only", template: "one", copies: 4, entry: "2025-01" }],
        policies: {
          grant: { instrument: "grant" },
          "grant-to-equity": { instrument: "grant-to-equity", convention: "in-pre-money" },
          equity: { instrument: "equity", preMoney: 6000 },
        },
      }
      """
    try Data(certain.utf8).write(to: files.scratch.file("certain.json5"))
    let run = try Tool.run(
      ["check", "certain.json5"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    let swept = try Tool.run(
      [
        "sweep", "certain.json5", "--over", "policies.equity.preMoney=5500:10500:6", "--metrics",
        "state.npv",
      ]
        + ["--trials", "16", "--json", "-", "--quiet"], folder: files.scratch.folder)
    let json = try JSONSerialization.jsonObject(with: Data(swept.stdout.utf8))
    let switches = try #require((json as? [String: Any])?["switches"] as? [[String: Any]])
    let own = try #require(switches.first { $0["policy"] as? String == "equity" })
    let (from, to, at) = (number(own, "from"), number(own, "to"), number(own, "at"))
    // Grant: 1,000/8,000 of the company after the round's 10,000 in-pre-money is .1; equity P: 1,000/(P + 1,000) · .8.
    // Equal where 800/(P + 1,000) = .1: P = 7,000.
    #expect(from == 6500 && to == 7500)
    #expect(abs((at ?? 0) - 7000) < 60)
    #expect(own["leadsAfter"] as? Bool == true)
  }

  @Test func `a sweep is drawn as lines, and one of two inputs as a map`() throws {
    let few = ["--trials", "64", "--metrics", "state.npv", "--quiet"]
    let lines = try Tool.run(
      ["sweep", RunFiles.delta, "--over", "fund.discountRate", "--svg", "-"] + few)
    #expect(lines.status == 0 && lines.stdout.hasPrefix("<?xml") && lines.stdout.contains("<path"))
    let map = try Tool.run(
      [
        "sweep", RunFiles.delta, "--over", "fund.discountRate=0:0.1:3", "--svg", "-", "--lang",
        "zh",
      ] + few
        + ["--over", "templates.deeptech.financing.share=0.4,0.6"])
    #expect(map.status == 0 && map.stdout.contains("纵向：年贴现率"))
  }

  @Test(arguments: [
    ("fund.discountRat", "there is no input 'fund.discountRat'. Did you mean 'fund.discountRate'?"),
    ("fund.discountRate=3:2", "'fund.discountRate=3:2'; it must be NAME=FROM:TO"),
    ("fund.discountRate=0:1:1", "it must be NAME=FROM:TO"),
    ("baseline=1:2", "it must be a list, such as baseline=first,second, as the input is no number"),
    ("unit", "it must be followed by values, such as unit=0.3:0.7:9"),
  ])
  func `what is no axis is told with what works`(_ over: String, _ told: String) throws {
    let run = try sweep("--over", over)
    #expect(run.status == 64 && run.stdout.isEmpty)
    #expect(run.stderr.contains(told), "\(run.stderr)")
  }

  @Test func `one input twice, three inputs and none are refused`() throws {
    let rate = ["--over", "fund.discountRate"]
    let twice = try Tool.run(["sweep", RunFiles.delta] + rate + rate)
    #expect(twice.status == 64 && twice.stderr.contains("the same input as the first"))
    let three = try Tool.run(["sweep", RunFiles.delta, "--lang", "zh"] + rate + rate + rate)
    #expect(three.status == 64 && three.stderr.contains("最多考察两项输入"))
    #expect(try sweep().status == 64)
  }
}
