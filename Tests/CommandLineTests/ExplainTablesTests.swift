import Documents
import Foundation
import Languages
import TestSupport
import Testing

/// The reference of tables, held to the readers themselves.
@Suite struct ExplainTablesTests {
  private func told(_ words: String...) throws -> String {
    let run = try Tool.run(["explain", "csv"] + words)
    #expect(run.status == 0 && run.stderr.isEmpty, "\(run.stderr)")
    return run.stdout
  }

  private func list() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(told("--json").utf8))
    return try #require(json as? [String: Any])
  }

  private func forms(_ rule: String) throws -> [(String, String?)] {
    let rules = try #require(list()["rules"] as? [[String: Any]])
    let found = try #require(rules.first { $0["name"] as? String == rule })
    return try #require(found["forms"] as? [[String: Any]]).map {
      ($0["written"] as? String ?? "", $0["means"] as? String)
    }
  }

  private func columns(_ table: String) throws -> [[String: Any]] {
    let tables = try #require(list()["tables"] as? [[String: Any]])
    let found = try #require(tables.first { $0["name"] as? String == table })
    return try #require(found["columns"] as? [[String: Any]])
  }

  @Test func `page, Markdown and list name the same columns`() throws {
    let (page, markdown) = (try told(), try told("--markdown", "--lang", "zh"))
    for table in ["projects", "flows"] {
      for column in try columns(table) {
        let key = try #require(column["key"] as? String)
        let chinese = try #require((column["meaning"] as? [String: String])?["zh"])
        #expect(page.contains("\n  \(key)\n"), "\(key)")
        #expect(markdown.contains("| `\(key)` | \(chinese)"), "\(key)")
      }
    }
  }

  @Test func `every form that is said to be understood is, and every refused one is not`() throws {
    for (written, means) in try forms("dates") {
      #expect(SpreadsheetDate(written) == .date(means ?? ""), "\(written)")
    }
    for (written, means) in try forms("numbers") {
      let expected = try #require(means.flatMap { Double($0) })
      guard case .number(let numeral) = SpreadsheetNumber(written) else {
        Issue.record("\(written) is no number")
        continue
      }
      #expect(numeral.double == expected, "\(written)")
    }
    let refused = try forms("refused").map(\.0)
    #expect(refused == SpreadsheetNumber.refused + SpreadsheetDate.refused)
    for written in SpreadsheetNumber.refused {
      if case .number = SpreadsheetNumber(written) { Issue.record("\(written) is a number") }
    }
    for written in SpreadsheetDate.refused {
      if case .date = SpreadsheetDate(written) { Issue.record("\(written) is a date") }
    }
  }

  @Test func `a table with the headings and units of the page is read`() throws {
    // One heading of each column, the last it may have, each with a unit where it may have one.
    let heads = try columns("projects").map { column in
      let name = try #require((column["headings"] as? [String])?.last)
      return switch column["unit"] as? String {
      case "money": "\(name)(万元)"
      case "time": "\(name)(年)"
      default: name
      }
    }
    let cells = [
      "甲", "deeptech", "激光", "闵行", "2024年7月", "样机", "0.25", "900", "450", "450", "\"1,120\"",
    ]
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      at: Repository.file("Scenarios/running-portfolio.json5"),
      to: scratch.file("running-portfolio.json5"))
    let text = heads.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    try Data(text.utf8).write(to: scratch.file("running-portfolio.csv"))
    let run = try Tool.run(
      ["check", "running-portfolio.json5", "--resolved"], folder: scratch.folder)
    #expect(run.status == 0, "\(run.stderr)")
    #expect(run.stdout.contains("months: 3") && run.stdout.contains("spent: 1120"))
  }

  @Test func `one table is told alone, an unknown one is answered with the nearest`() throws {
    let flows = try told("flows")
    #expect(flows.hasPrefix("flows\n") && !flows.contains("projects"))
    #expect(try told().contains(flows.dropLast()))
    let unknown = try Tool.run(["explain", "csv", "flow"])
    #expect(unknown.status == 64 && unknown.stderr.contains("Did you mean 'flows'?"))
    let chinese = try Tool.run(["explain", "csv", "zzzzzzz", "--lang", "zh"])
    #expect(chinese.status == 64 && chinese.stderr.contains("projects"))
    let both = try Tool.run(["explain", "csv", "flows", "--markdown"])
    #expect(both.status == 64 && both.stdout.isEmpty)
  }

  @Test func `the page is no wider than its terminal`() throws {
    for language in ["en", "zh"] {
      let run = try Tool.run(
        ["explain", "csv", "--lang", language], environment: ["COLUMNS": "60"])
      for line in run.stdout.split(separator: "\n") {
        #expect(line.displayWidth <= 60, "\(line)")
      }
    }
  }
}
