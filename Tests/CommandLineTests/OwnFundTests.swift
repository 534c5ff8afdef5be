import Foundation
import TestSupport
import Testing

/// Two budgets in one run, as a reader meets them.
@Suite struct OwnFundCommandTests {
  private static let scenario = """
    {
      format: "botou/scenario/2", extends: "\(Repository.file("Scenarios/yangtze-delta.json5").path)", name: "budgets",
      fund: { budget: { yearly: [20000] }, queuePatience: 24, end: "2034-06" },
      policies: {
        none: null, equity: null, "grant-to-equity+fund": null,
        rich: {
          extends: "grant-to-equity", title: { en: "richer", zh: "宽裕" },
          fund: { budget: { commitment: 90000 }, saleHaircut: 0.3 },
        },
      },
      official: null,
    }
    """

  private static func written() throws -> Scratch {
    let scratch = try Scratch()
    try Data(scenario.utf8).write(to: scratch.file("budgets.json5"))
    return scratch
  }

  private static let allowed = ["--allow", Repository.file("Scenarios").path]

  @Test func `check tells what is other in a policy's fund`() throws {
    let scratch = try Self.written()
    for (language, lines) in [
      (
        "en",
        "  Under “richer”: 90,000 in all; end: 2034-06-01; shares go at the last price\n"
          + "  less 30%, what has no price lapses\n"
      ),
      ("zh", "  政策“宽裕”：共 90,000；到期：2034-06-01；股份按最后价格折让 30% 出售，未定价者\n  归零\n"),
    ] {
      let run = try Tool.run(
        ["check", "budgets.json5", "--lang", language] + Self.allowed, folder: scratch.folder)
      #expect(run.status == 0 && run.stdout.contains(lines), "\(run)")
    }
  }

  @Test func `a run's document carries it, and the report says that funds differ`() throws {
    let scratch = try Self.written()
    let run = try Tool.run(
      [
        "run", "budgets.json5", "-n", "256", "-q", "--json", "out.json", "--report", "out.html",
      ] + Self.allowed, folder: scratch.folder)
    #expect(run == ("", "", 0))
    let text = try Data(contentsOf: scratch.file("out.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    let policies = try #require(document["policies"] as? [[String: Any]])
    #expect(policies.map { $0["fund"] != nil } == [false, false, true])
    let fund = try #require(policies[2]["fund"] as? [String: Any])
    #expect(fund["commitment"] as? Double == 90_000 && fund["saleHaircut"] as? Double == 0.3)
    #expect(fund["endMonth"] as? Double == 180 && fund["yearly"] == nil)
    let page = try String(contentsOf: scratch.file("out.html"), encoding: .utf8)
    #expect(
      page.contains("not all policies have the same fund: richer (90,000 in all; end: 2034-06-01;"))
    #expect(page.contains("各政策的基金安排不尽相同：宽裕（共 90,000；到期：2034-06-01；"))
  }

  @Test func `the workbook of a run with two funds is the same run again`() throws {
    let scratch = try Self.written()
    let first = try Tool.run(
      ["run", "budgets.json5", "-n", "256", "-q", "--json", "a.json", "--xlsx", "a.xlsx"]
        + Self.allowed, folder: scratch.folder)
    #expect(first == ("", "", 0))
    let again = try Tool.run(
      ["run", "a.xlsx", "-n", "256", "-q", "--json", "b.json"], folder: scratch.folder)
    #expect(again == ("", "", 0))
    #expect(
      try Data(contentsOf: scratch.file("a.json")) == Data(contentsOf: scratch.file("b.json")))
  }
}
