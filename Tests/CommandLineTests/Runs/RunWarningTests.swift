import Foundation
import TestSupport
import Testing

/// What a reader must know before believing a number stands above the tables, in both languages.
@Suite struct RunWarningTests {
  /// A company worth 3000 before the round, into which 1500 or 6000 would convert.
  private func said(_ grant: Int, _ more: String...) throws -> String {
    let scratch = try Scratch()
    let scenario = """
      {
        name: "large", start: "2024-01", asOf: "2024-01", horizonMonths: 120, currency: "CNY", unit: 10000,
        templates: { plain: {
          stages: [{ name: "one", duration: 6, cost: 100, p: 1 }],
          funding: { centre: \(grant) },
          financing: { share: 1, wait: 6, preMoney: 3000, newMoney: 1000 },
        } },
        portfolio: [{ name: "a", template: "plain", entry: "2024-01" }],
        baseline: "it",
        policies: { it: { instrument: "grant-to-equity" } },
      }
      """
    try Data(scenario.utf8).write(to: scratch.file("large.json5"))
    let words = ["run", "large.json5", "-n", "128", "--details"] + more
    let run = try Tool.run(words, folder: scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return run.stdout
  }

  @Test func `grants too large for their companies are told with what works`() throws {
    #expect(try !said(1500).contains("Mind that"))
    let english = try said(6000)
    #expect(english.contains("Mind that what should convert is often no less than"))
    #expect(english.contains("(it 100%)") && english.contains("'alongside'"))
    let chinese = try said(6000, "--lang", "zh")
    #expect(chinese.contains("请注意：应转金额常不低于全部老股价值") && chinese.contains("it 100%"))
    #expect(try !said(6000, "--set", "policies.it.convention=alongside").contains("Mind that"))
  }
}
