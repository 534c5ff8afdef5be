import Foundation
import TestSupport
import Testing

@Suite struct ExplainPoliciesTests {
  @Test func `a page, a table and a list for programs name the same mechanisms`() throws {
    let page = try Tool.run(["explain", "policies"])
    let table = try Tool.run(["explain", "policies", "--markdown"])
    let list = try Tool.run(["explain", "policies", "--json"])
    for run in [page, table, list] { #expect(run.status == 0 && run.stderr.isEmpty) }
    let groups = try #require(
      try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [[String: Any]])
    let mechanisms = groups.flatMap { $0["mechanisms"] as? [[String: Any]] ?? [] }
    #expect(mechanisms.count > 50)
    for mechanism in mechanisms {
      let title = try #require(mechanism["title"] as? [String: String])
      let chinese = try #require(title["zh"])
      #expect(table.stdout.contains(chinese), "\(chinese)")
      #expect(
        page.stdout.replacing(/\s+/, with: "").contains(chinese.replacing(/\s+/, with: "")),
        "\(chinese)")
    }
  }

  @Test func `the page is no wider than its terminal, nor than a hundred columns`() throws {
    for (columns, widest) in [("40", 40), ("300", 100)] {
      let run = try Tool.run(
        ["explain", "policies"], environment: ["COLUMNS": columns])
      #expect(run.stdout.split(separator: "\n").allSatisfy { $0.count <= widest })
    }
  }

  @Test func `no story comes as a table`() throws {
    let run = try Tool.run(["explain", "certain.json5", "--markdown"])
    #expect(run.status == 64 && run.stdout.isEmpty)
    #expect(
      run.stderr.hasPrefix(
        "botou: '--markdown' needs 'metrics' or 'policies' or 'csv' or 'changes'\n"))
  }
}
