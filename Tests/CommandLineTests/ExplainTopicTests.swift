import Documents
import Foundation
import Languages
import TestSupport
import Testing

/// The reference that needs no scenario, topic by topic.
@Suite struct ExplainTopicTests {
  private func told(_ words: String...) throws -> String {
    let run = try Tool.run(["explain"] + words)
    #expect(run.status == 0 && run.stderr.isEmpty, "\(run.stderr)")
    return run.stdout
  }

  private func refused(_ words: String...) throws -> Substring {
    let run = try Tool.run(["explain"] + words)
    #expect(run.status == 64 && run.stdout.isEmpty)
    return run.stderr.prefix { $0 != "\n" }
  }

  @Test func `fields below a path are told with range, unit, default and meaning`() throws {
    let page = try told("fields", "templates.*.funding")
    #expect(page.hasPrefix("templates.*.funding\n  record Funding; required\n"))
    #expect(
      page.contains(
        "\ntemplates.*.funding.patience\n  number, at least 0, months; default 6\n  how long a project without cash survives\n"
      ))
    #expect(!page.contains("templates.*.stages"))
    // Names and numbers stand where any may.
    #expect(try told("fields", "templates.deeptech.funding") == page)
    let stage = try told("fields", "templates.*.stages[].p")
    #expect(try told("fields", "templates.deeptech.stages[2].p") == stage)
    #expect(stage.hasPrefix("templates.*.stages[].p\n"))
    let chinese = try told("fields", "templates.*.funding.patience", "--lang", "zh")
    #expect(chinese.contains("；默认 6\n"))
  }

  @Test func `what stands in several places is told below each`() throws {
    for path in ["templates.*.financing.preMoney", "templates.*.financing.newMoney"] {
      #expect(try told("fields", path).contains("\n\(path).law\n"), "\(path)")
    }
  }

  @Test func `all fields are those of the schema, for programs too`() throws {
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(told("fields", "--json").utf8))
        as? [[String: Any]])
    let page = try told("fields")
    #expect(list.count > 150)
    for field in list {
      let path = try #require(field["path"] as? String)
      #expect("\n\(page)".contains("\n\(path)\n"), "\(path)")
    }
    let budget = try #require(list.first { $0["path"] as? String == "fund.budget" })
    #expect(budget["default"] as? String == "\"unlimited\"" && budget["required"] as? Bool == false)
  }

  @Test func `a field mistyped is answered with the nearest or with all`() throws {
    #expect(
      try refused("fields", "templates.*.fundng")
        == "botou: there is no field 'templates.*.fundng'. Did you mean 'funding'?")
    #expect(
      try refused("fields", "fund.zzzzzzzzzz").hasPrefix(
        "botou: there is no field 'fund.zzzzzzzzzz'; it must be one of budget, queue, "))
    #expect(
      try refused("fields", "..").hasPrefix("botou: there is no field '..'; it must be one of "))
    #expect(try refused("fields", "fund[0]").hasPrefix("botou: there is no field 'fund[0]'"))
  }

  @Test func `one law, one metric, one group of metrics, one mechanism`() throws {
    let laws = try told("laws")
    for law in ["constant", "normal", "lognormal", "uniform", "triangular"]
    where laws.contains("\n\(law)\n") {
      #expect(laws.contains(try told("laws", law).dropLast()), "\(law)")
    }
    #expect(try told("laws", "lognormal").hasPrefix("lognormal\n  "))
    let metric = try told("metrics", "crossing.ultimate")
    #expect(metric.hasPrefix("crossing.ultimate  ") && !metric.contains("\n\n"))
    let group = try told("metrics", "crossing")
    #expect(
      group.contains(metric.dropLast()) && group.contains("\n\n") && !group.contains("\nstate."))
    #expect(try told("metrics").contains(group.dropLast()))
    let mechanism = try told("policies", "budget")
    #expect(mechanism.hasPrefix("a budget, a queue, recycling, an end · 基金预算"))
  }

  @Test func `a name mistyped is answered with the nearest`() throws {
    #expect(try refused("laws", "lognromal").hasSuffix("'lognromal'. Did you mean 'lognormal'?"))
    #expect(
      try refused("metrics", "crosing.ultimate").hasSuffix(". Did you mean 'crossing.ultimate'?"))
    #expect(try refused("policies", "bugdet").hasSuffix(". Did you mean 'budget'?"))
    #expect(try refused("changes", "0.1") == "botou: unexpected argument '0.1'")
    #expect(
      try refused("Scenarios/yangtze-delta.json5", "metrics")
        == "botou: unexpected argument 'metrics'")
    let topic = try Tool.run(["explain", "feilds"])
    #expect(
      topic.stderr
        == "botou: cannot read 'feilds': no such file or folder. Did you mean 'fields'?\n")
  }

  @Test func `pages are no wider than their terminal, in either language`() throws {
    for language in ["en", "zh"] {
      for words in [["fields"], ["laws"], ["policies", "budget"], ["metrics", "state"]] {
        let run = try Tool.run(
          ["explain", "--lang", language] + words, environment: ["COLUMNS": "60"])
        #expect(run.status == 0)
        for line in run.stdout.split(separator: "\n") {
          #expect(line.displayWidth <= 60, "\(words): \(line)")
        }
      }
    }
  }
}
