import Foundation
import TestSupport
import Testing

/// The register of assumptions as the tool shows it.
@Suite struct RegisterCommandTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  @Test func `check lists what the file assumes and on what it rests, in both languages`() throws {
    let english = try Tool.run(["check", Self.delta])
    #expect(
      english.stdout.contains(
        "\nRegister of assumptions: 16 not known, 2 to be decided, 6 stated; 19 of 24 rest\n"))
    #expect(
      english.stdout.contains(
        "\n  New money of the market's round: 2000 CNY 10k; uniform (min 1000, max 3000)\n"
          + "    templates.deeptech.financing.newMoney; source: judgement; a fifth of the\n"))
    let chinese = try Tool.run(["check", Self.delta, "--lang", "zh"])
    #expect(
      chinese.stdout.contains("\n假设清单：未知 16 项，待决策 2 项，已列明 6 项；24 项中 19 项为判断\n"))
    #expect(
      chinese.stdout.contains("\n  市场轮新增投资：2000 万元；均匀分布（最小 1000，最大 3000）\n"))
  }

  @Test func `plain numbers in the places of marks give the same results, byte for byte`() throws {
    let resolved = try Tool.run(["check", Self.delta, "--resolved"])
    let arguments = ["--trials", "256", "--json", "-"]
    let marked = try Tool.run(["run", Self.delta] + arguments)
    let plain = try Tool.run(["run", "-"] + arguments, stdin: resolved.stdout)
    #expect(marked.status == 0 && plain.status == 0, "\(plain.stderr)")
    func withoutRegister(_ text: String) throws -> (rest: Data, count: Int) {
      var run = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let register = try #require(run.removeValue(forKey: "register") as? [Any])
      // The scenario as its author wrote it, marks and all.
      var scenario = try #require(run["scenario"] as? [String: Any])
      #expect(scenario.removeValue(forKey: "stated") != nil)
      run["scenario"] = scenario
      return (try JSONSerialization.data(withJSONObject: run, options: .sortedKeys), register.count)
    }
    let (first, second) = (try withoutRegister(marked.stdout), try withoutRegister(plain.stdout))
    #expect(first.rest == second.rest)
    #expect(first.count == 24 && second.count == 0)
  }

  @Test func `the result document carries the register`() throws {
    let text = try Tool.run(["run", Self.delta, "--trials", "64", "--json", "-"]).stdout
    let run = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let register = try #require(run["register"] as? [[String: Any]])
    let share = try #require(
      register.first { $0["path"] as? String == "templates.deeptech.financing.share" })
    #expect(share["kind"] as? String == "uncertain" && share["value"] as? Double == 0.5)
    #expect(abs(try #require(share["low"] as? Double) - 0.34) < 1e-12)
    #expect(abs(try #require(share["high"] as? Double) - 0.66) < 1e-12)
    #expect(share["isJudgement"] as? Bool == true)
    let centre = try #require(
      register.first { $0["path"] as? String == "templates.deeptech.funding.centre" })
    #expect(centre["kind"] as? String == "decide" && centre["high"] as? Double == 3000)
    #expect((centre["unit"] as? [String: String])?["zh"] == "万元")
  }
}
