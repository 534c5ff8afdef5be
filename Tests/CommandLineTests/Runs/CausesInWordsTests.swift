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
      ["run", RunFiles.delta, "-n", "200", "--json", "a", "--lang", language]
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
    let ends = ["gateMissed", "wrongStop", "outOfMoney", "closed", "living", "refused", "gaveUp"]
    for policy in 0..<4 {
      let sum = ends.reduce(share("crossing.ultimate", in: document, of: policy)) {
        $0 + share("end.\($1)", in: document, of: policy)
      }
      #expect(abs(sum - 1) < 1e-12)
      for (stage, name) in ["概念验证", "样机", "中试"].enumerated() {
        let death = find(document, "policies", policy, "deaths", stage)
        #expect(find(death, "name") as? String == name)
        let parts = ["gateMissed", "wrongStop", "outOfMoney"].reduce(0) {
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
    let run = try Tool.run(
      ["run", "two.json5", "-n", "10", "-q", "--json", "b"], folder: files.scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    let deaths = find(try files.document("b"), "policies", 0, "deaths")
    let names = (0..<3).map { find(deaths, $0, "name") as? String }
    #expect(names == ["概念验证 / design", "样机", "中试"])
  }

  @Test func `a fund without money is found at fault, before gates and financing`() throws {
    let short = ["fund.budget={ commitment: 15000 }", "fund.queuePatience=12"]
    let (english, document) = try run("en", set: short)
    let gaveUp = share("end.gaveUp", in: document, of: 3)
    #expect(gaveUp > 0.5)
    #expect(english.contains("do not cross: "))
    #expect(english.contains("% give up waiting for the fund's money; "))
    #expect(english.contains("Look first at the fund's budget and queue."))
    let chinese = try run("zh", set: short).words
    #expect(chinese.contains("久等基金资金而离开") && chinese.contains("应先看基金的额度与排队规则。"))
  }

  @Test func `without a short budget the greatest loss is named with its stage`() throws {
    let english = try run("en").words
    #expect(english.contains("% miss a gate (most at stage 2, 样机, "))
    #expect(english.contains("Look first at the odds of that stage."))
    #expect(try run("zh").words.contains("未达里程碑（以第2阶段“样机”为最，"))
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
    #expect(english.contains("Under none nobody can cross, by construction"))
    let status = find(document, "policies", 3, "additionality", "crossings", "status")
    #expect(status as? String == "counterfactualIsZero")
    #expect(try run("zh", set: alone).words.contains("在“none”下按设定无项目可跨越"))
    #expect(try !run("en").words.contains("by construction"))
  }

  @Test func `what is fair between policies stands before the plain means`() throws {
    let file = try Tool.run(
      ["run", RunFiles.delta, "-n", "200", "--report", "a.html", "--lang", "en"],
      folder: files.scratch.folder)
    try #require(file.status == 0)
    let summary = file.stdout.replacing(/\s+/, with: " ")
    for words in [summary, String(decoding: try files.bytes("a.html"), as: UTF8.self)] {
      let places = ["uncrossed", "public need", "depth of the valley"].map {
        words.range(of: $0)?.lowerBound
      }
      let found = places.compactMap(\.self)
      #expect(found.count == 3 && found == found.sorted())
    }
  }
}
