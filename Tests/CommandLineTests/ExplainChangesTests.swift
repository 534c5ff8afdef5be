import Foundation
import TestSupport
import Testing

@Suite struct ExplainChangesTests {
  @Test func `a page, a table and a list for programs name the same changes`() throws {
    let page = try Tool.run(["explain", "changes"])
    let table = try Tool.run(["explain", "changes", "--markdown"])
    let list = try Tool.run(["explain", "changes", "--json"])
    for run in [page, table, list] { #expect(run.status == 0 && run.stderr.isEmpty) }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [String: Any])
    let version = try Tool.version()
    #expect(object["version"] as? String == version)
    let changes = try #require(object["changes"] as? [[String: Any]])
    #expect(changes.count >= 2 && changes[0]["version"] as? String == version)
    for change in changes {
      let words = try #require((change["change"] as? [String: String])?["en"])
      #expect(table.stdout.contains(words))
      #expect(
        page.stdout.replacing(/\s+/, with: "").contains(words.replacing(/\s+/, with: "")),
        "\(words)")
    }
    let formats = try #require(object["formats"] as? [String: String])
    #expect(Set(formats.keys) == ["scenario", "run", "part", "plan", "study"])
    for word in formats.values { #expect(page.stdout.contains(": \(word)\n")) }
  }

  @Test func `the page is no wider than its terminal, nor than a hundred columns`() throws {
    for (columns, widest) in [("40", 40), ("300", 100)] {
      let run = try Tool.run(["explain", "changes"], environment: ["COLUMNS": columns])
      #expect(run.stdout.split(separator: "\n").allSatisfy { $0.count <= widest })
    }
  }
}

@Suite struct ScenarioFormatCommandTests {
  @Test func `writing the format into a file moves no letter of its result`() throws {
    let scratch = try Scratch()
    #expect(try Tool.run(["init", "mine"], folder: scratch.folder).status == 0)
    let with = try String(contentsOf: scratch.file("mine.json5"), encoding: .utf8)
    let without = with.split(separator: "\n").filter { !$0.contains("format:") }
    #expect(without.count < with.split(separator: "\n").count)
    func result(_ text: String) throws -> String {
      let run = try Tool.run(["run", "-", "-n", "130", "-q", "--json", "-"], stdin: text)
      try #require(run.status == 0 && run.stderr.isEmpty)
      return run.stdout
    }
    #expect(try result(with) == result(without.joined(separator: "\n")))
  }

  @Test(arguments: [["--resolved"], ["--faults", "json"], []])
  func `a file that no change touches is checked without a remark`(options: [String]) throws {
    let run = try Tool.run(
      ["check", Repository.file("Scenarios/funnel.json5").path] + options)
    #expect(run.status == 0 && run.stderr.isEmpty)
  }
}
