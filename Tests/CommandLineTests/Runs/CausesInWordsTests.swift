import Foundation
import TestSupport
import Testing

/// What a run says of why projects do not cross, and of what policies have in common.
@Suite struct CausesInWordsTests {
  private let files: RunFiles

  init() throws { files = try RunFiles() }

  /// The summary on one line, and the document.
  private func run(
    _ language: String, set settings: [String] = []
  ) throws -> (words: String, document: [String: Any]) {
    let words =
      ["run", RunFiles.delta, "-n", "200", "--details", "--json", "a", "--lang", language]
      + settings.flatMap { ["--set", $0] }
    let run = try Tool.run(words, folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    let text = run.stdout.replacing(/\s+/, with: language == "zh" ? "" : " ")
    return (text, try files.document("a"))
  }

  private func share(_ metric: String, in document: Any?, of policy: Int) -> Double {
    number(find(document, "policies", policy, "metrics", metric), "value") ?? .nan
  }

  @Test func `ends and crossings sum to 1, and stages bear their names`() throws {
    let document = try run("en").document
    let failures = ["gateMissed", "wrongStop", "noInvestor", "outOfMoney"]
    let ends = failures + ["closed", "living", "refused", "gaveUp"]
    for policy in 0..<4 {
      let sum = ends.reduce(share("crossing.ultimate", in: document, of: policy)) {
        $0 + share("end.\($1)", in: document, of: policy)
      }
      #expect(abs(sum - 1) < 1e-12)
      for (stage, name) in ["概念验证", "样机", "中试"].enumerated() {
        let death = find(document, "policies", policy, "deaths", stage)
        #expect(find(death, "name") as? String == name)
        let parts = failures.reduce(0) {
          $0 + (number(death, $1, "value") ?? .nan)
        }
        #expect(abs(parts - (number(death, "share", "value") ?? .nan)) < 1e-12)
      }
    }
  }

  @Test func `a stage that templates call differently has all its names`() throws {
    let scenario = """
      {
        format: "botou/scenario/2", extends: "\(RunFiles.delta)", name: "two",
        templates: { other: {
          stages: [
            { name: "design", p: 0.5, duration: 6, cost: 100 },
            { name: "样机", p: 0.5, duration: 6, cost: 100 },
            { name: "中试", p: 0.5, duration: 6, cost: 100 },
          ],
          funding: { centre: 200 },
          financing: { form: "ever", share: 0.5, wait: 6, preMoney: 8000, newMoney: 2000 },
          growth: { exit: { delay: 24, acquisition: 1, multiple: 2 } },
        } },
        portfolio: [
          { name: "delta", template: "deeptech", entry: "2020-01" },
          { name: "more", template: "other", entry: "2020-01" },
        ],
      }
      """
    try Data(scenario.utf8).write(to: files.scratch.file("two.json5"))
    let allowed = ["--allow", Repository.file("Scenarios").path]
    let run = try Tool.run(
      ["run", "two.json5", "-n", "10", "-q", "--json", "b"] + allowed, folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    let deaths = find(try files.document("b"), "policies", 0, "deaths")
    let names = (0..<3).map { find(deaths, $0, "name") as? String }
    #expect(names == ["概念验证 / design", "样机", "中试"])
    // A template that no project is of names nothing.
    let alone = try Tool.run(
      ["run", "two.json5", "-n", "10", "-q", "--json", "c", "--set"]
        + [#"portfolio=[{name:"delta",template:"deeptech",entry:"2020-01"}]"#] + allowed,
      folder: files.scratch.folder)
    try #require(alone.status == 0, "\(alone.stderr)")
    let first = find(try files.document("c"), "policies", 0, "deaths", 0, "name")
    #expect(first as? String == "概念验证")
  }

  @Test func `a fund without money is found at fault, before gates and financing`() throws {
    let short = ["fund.budget={ commitment: 15000 }", "fund.queuePatience=12"]
    let (english, document) = try run("en", set: short)
    let gaveUp = share("end.gaveUp", in: document, of: 3)
    #expect(gaveUp > 0.5)
    #expect(english.contains("do not cross: "))
    #expect(english.contains("% give up waiting for the fund's money; "))
    #expect(english.contains("Look first at the fund's budget and queue."))
    let chance = find(document, "policies", 3, "projects", 0, "chance")
    #expect(number(chance, "neverSigned", "value") == gaveUp)
    #expect(number(chance, "living", "value") == 0)
    let chinese = try run("zh", set: short).words
    #expect(chinese.contains("久等基金资金而离开") && chinese.contains("应先看基金的额度与排队规则。"))
  }

  @Test func `who waits for ever is not told as tired of waiting`() throws {
    let story = try Tool.run(
      [
        "explain", RunFiles.delta, "--set", "fund.budget={ commitment: 15000 }", "--project",
        "delta#100", "--policy", "grant", "--json", "--lang", "en",
      ], folder: files.scratch.folder)
    try #require(story.status == 0, "\(story.stderr)")
    #expect(story.stdout.contains(#""waitsForEver""#) && !story.stdout.contains("tired of waiting"))
  }

  @Test func `without a short budget the greatest loss is named with its stage`() throws {
    let english = try run("en").words
    // The second and the third stage lose 17.7 % each.
    let stages = ["stage 2, prototype", "stage 3, pilot"]
    #expect(stages.contains { english.contains("% miss a gate (most at \($0), ") })
    #expect(english.contains("Look first at market financing."))
    let chinese = try run("zh").words
    #expect(["第2阶段“样机”", "第3阶段“中试”"].contains { chinese.contains("未达里程碑（以\($0)为最，") })
  }

  @Test func `policies that no future tells apart are said to be the same`() throws {
    let (english, document) = try run("en")
    #expect(english.contains("same: the same in every future, not merely on average."))
    let alike = find(document, "comparisons", 1, "metrics", "crossing.ultimate", "status")
    #expect(alike as? String == "sameInEveryFuture")
    let without = find(document, "comparisons", 0, "metrics", "crossing.ultimate")
    #expect(find(without, "status") == nil && number(without, "value") ?? 0 < 0)
    #expect(try run("zh").words.contains("相同：在每个未来中均相同，并非仅均值相同。"))
  }

  @Test func `a counterfactual that is zero by construction says so`() throws {
    let alone = [
      "templates.deeptech.funding.team=0", "templates.deeptech.funding.otherPublic=0",
      "templates.deeptech.funding.topUp=0", "templates.deeptech.funding.centre=4500",
    ]
    let (english, document) = try run("en", set: alone)
    #expect(share("crossing.ultimate", in: document, of: 0) == 0)
    #expect(share("crossing.ultimate", in: document, of: 3) > 0.1)
    #expect(
      english.contains(
        "Under no central money nobody crosses, by construction: whoever comes to stage"))
    let status = find(document, "policies", 3, "additionality", "crossings", "status")
    #expect(status as? String == "counterfactualIsZero")
    #expect(try run("zh", set: alone).words.contains("在“中心不出资”下按设定无项目跨越"))
    #expect(try !run("en").words.contains("by construction"))
    // Some miss the first gate, which costs nothing; nobody who passes it can pay for the second stage.
    let later = ["templates.deeptech.stages[0].cost=0"] + alone
    let missed = try run("en", set: later)
    #expect(share("end.gateMissed", in: missed.document, of: 0) > 0.05)
    #expect(
      missed.words.contains(
        "Under no central money nobody crosses, by construction: whoever comes to stage"))
  }

  /// One project of two stages without spread, accepted after a year unless told otherwise.
  private func small(
    stages: String = """
    { name: "first", p: 1, duration: 6, cost: 100 }, { name: "second", p: 1, duration: 6, cost: 100 },
    """,
    financing: String = "share: 1", policies: String
  ) throws -> String {
    let scenario = """
      {
        format: "botou/scenario/2", name: "small", start: "2025-01", horizonMonths: 60,
        templates: { only: {
          stages: [\(stages)],
          funding: { centre: 200, team: 200 },
          financing: { form: "ever", wait: 6, preMoney: 1000, newMoney: 100, \(financing) },
          growth: { exit: { delay: 24, acquisition: 1, multiple: 2 } },
        } },
        portfolio: [{ name: "p", template: "only", copies: 10, entry: "2025-01" }],
        baseline: "a", policies: { \(policies) },
      }
      """
    try Data(scenario.utf8).write(to: files.scratch.file("small.json5"))
    let run = try Tool.run(
      ["run", "small.json5", "-n", "100", "--details", "--json", "s"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return run.stdout.replacing(/\s+/, with: " ")
  }

  @Test func `who crosses alike is not said to be paid alike`() throws {
    let words = try small(
      policies: #"a: { instrument: "grant" }, b: { instrument: "grant", awardShare: 0.5 }"#)
    #expect(words.contains("cross in the end same") && !words.contains("pay alike"))
    let same = try small(policies: #"a: { instrument: "grant" }, b: { instrument: "grant" }"#)
    #expect(same.contains("a, b pay alike"))
    #expect(same.contains("chance that the state ends with more same"))
  }

  @Test func `advice goes to the stage that loses most, and to most of its failures`() throws {
    // At the first .2 are missed; of .8 at the second .7 · .7 are stopped wrongly and .3 missed.
    let words = try small(
      stages: """
        { name: "first", p: 0.8, duration: 6, cost: 100 },
        { name: "second", p: 0.7, duration: 6, cost: 100, gate: { sensitivity: 0.3, specificity: 1 } },
        """, policies: #"a: { instrument: "grant" }"#)
    #expect(words.contains("Look first at the sensitivity of the review at stage 2, second."))
  }

  @Test func `where nobody crosses, nothing is said of when and at which cost`() throws {
    let words = try small(
      financing: "share: 0, longStop: 12",
      policies: #"a: { instrument: "grant-to-equity" }"#)
    #expect(words.contains("cross the valley of death (95%: ") && !words.contains("months after"))
    #expect(!words.contains("– times") && !words.contains("an observer counts"))
  }

  @Test func `what is fair between policies stands before the plain means`() throws {
    let file = try Tool.run(
      ["run", RunFiles.delta, "-n", "200", "--report", "a.html", "--lang", "en"],
      folder: files.scratch.folder)
    try #require(file.status == 0)
    let page = String(decoding: try files.bytes("a.html"), as: UTF8.self)
    let plain = try #require(page.range(of: "depth of the valley")).lowerBound
    for title in ["months uncrossed in 5 years", "public need to acceptance"] {
      #expect(try #require(page.range(of: title)).lowerBound < plain)
    }
  }
}
