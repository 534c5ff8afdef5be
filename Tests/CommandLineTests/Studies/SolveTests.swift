import Foundation
import TestSupport
import Testing

/// `botou solve`: for which values of an input conditions hold.
@Suite struct SolveTests {
  private static let price = "policies.equity.preMoney=2000:12000"
  private static let share = "templates.deeptech.financing.share"

  private func solve(_ words: String...) throws -> (stdout: String, stderr: String, status: Int32) {
    try Tool.run(["solve", RunFiles.delta] + words)
  }

  private func document(_ words: String...) throws -> [String: Any] {
    let run = try Tool.run(["solve", RunFiles.delta, "--json", "-", "--quiet"] + words)
    try #require(run.status == 0, "\(run.stderr)")
    let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
    return try #require(json as? [String: Any])
  }

  @Test func `at the value that is found a run has the number that was wanted`() throws {
    let study = try document(
      "--for", Self.price, "--policy", "equity", "--so-that", "state.npv>=0", "--trials", "512")
    let end = find(study, "solution", "holds", 0, "to")
    let value = try #require(number(end, "value"))
    #expect(find(study, "solution", "holds", 0, "from", "interval") is NSNull)
    let run = try Tool.run(
      ["run", RunFiles.delta, "--trials", "512", "--metrics", "state.npv", "--policy", "equity"]
        + ["--set", "policies.equity.preMoney=\(value)", "--json", "-", "--quiet"])
    let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
    let policies = try #require((json as? [String: Any])?["policies"] as? [[String: Any]])
    let equity = try #require(policies.first { $0["name"] as? String == "equity" })
    let npv = find(equity, "metrics", "state.npv")
    // A ten-thousandth of the range moves it by a few units; its error is thousands.
    #expect(
      abs(try #require(number(npv, "value"))) < 0.02 * (try #require(number(npv, "standardError"))))
    let interval = try #require(find(end, "interval") as? [Double])
    #expect(interval[0] < value && interval[1] > value)
  }

  @Test func `threads decide no byte`() throws {
    let words =
      ["solve", RunFiles.delta, "--for", Self.share, "--so-that", "money.costPerCrossing<=11000"]
      + ["--trials", "300", "--json", "-"]
    let one = try Tool.run(words + ["--threads", "1"]).stdout
    #expect(one.contains("botou/study/1"))
    #expect(try Tool.run(words + ["--threads", "3"]).stdout == one)
  }

  @Test func `what cannot be reached says so, and where it comes closest`() throws {
    let run = try solve(
      "--for", Self.share, "--so-that", "P(crossings>=60)>=80%", "--trials", "256")
    #expect(run.status == 0)
    #expect(
      run.stdout.contains("It cannot be reached between 0.32 and 0.68. It comes closest at 0.68."))
    let chinese = try solve(
      "--for", Self.share, "--so-that", "P(crossings>=60)>=80%", "--trials", "256", "--lang", "zh")
    #expect(chinese.stdout.contains("在 0.32 与 0.68 之间无法达到。在 0.68 处最接近。"))
  }

  @Test(arguments: [
    (["--so-that", "state.npv>=0"], "missing option '--for'"),
    (["--for", share], "missing option '--so-that'"),
    (["--for", share, "--so-that", "state.npv"], "it must be such as state.npv>=0"),
    (
      ["--for", share, "--so-that", "state.np>=0"],
      "there is no metric 'state.np'. Did you mean 'state.npv'?"
    ),
    (["--for", share, "--so-that", "P(crossings>=9)>=90"], "it must be a chance from 0 to 1"),
    (
      ["--for", share, "--so-that", "state.npv>=0", "--so-that", "state.npv<=-5"],
      "'--so-that state.npv>=0' and '--so-that state.npv<=-5' cannot be given together"
    ),
    (
      ["--for", "templates.deeptech.funding.centre", "--so-that", "state.npv>=0"],
      "only the values of a list can be chosen there"
    ),
    (["--for", "unit", "--so-that", "state.npv>=0"], "as the scenario marks no range for it"),
    (["--for", share, "--so-that", "state.npv>=0", "--policy", "equit"], "Did you mean 'equity'?"),
  ])
  func `what cannot be asked is told with what works`(_ words: [String], _ told: String) throws {
    let run = try Tool.run(["solve", RunFiles.delta] + words)
    #expect(run.status == 64 && run.stdout.isEmpty)
    #expect(run.stderr.contains(told), "\(run.stderr)")
  }
}
