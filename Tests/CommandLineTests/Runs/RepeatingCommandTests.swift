import Foundation
import TestSupport
import Testing

/// The commands that a report prints make what they say: pasted into a shell, they give the same numbers.
@Suite struct RepeatingCommandTests {
  /// The line of a report that begins so, as its reader copies it.
  private static func line(_ start: String, in page: String) throws -> String {
    let part = try #require(page.split(separator: "<code>" + start).dropFirst().first, "\(start)")
    let escaped = start + part.prefix { $0 != "<" }
    return [("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
      .reduce(escaped) { $0.replacing($1.0, with: $1.1) }
  }

  /// Pastes a printed line into a shell, with other words behind it.
  private static func paste(
    _ line: String, _ more: String, in scratch: Scratch
  ) throws -> String {
    let tool = "'" + Tool.program.path + "'"
    let words = line.replacing(#/^botou/#, with: tool).replacing(" --report report.html", with: "")
    let run = try Tool.shell(words + " " + more, folder: scratch.folder)
    try #require(run.status == 0, "\(words): \(run.stderr)")
    return run.stdout
  }

  private static func text(_ name: String, in scratch: Scratch) throws -> String {
    String(decoding: try Data(contentsOf: scratch.file(name)), as: UTF8.self)
  }

  @Test func `what was set is said again, whatever a shell would make of it`() throws {
    let files = try RunFiles()
    try FileManager.default.copyItem(
      atPath: RunFiles.delta, toPath: files.scratch.file("yangtze-delta.json5").path)
    let settings = [
      "templates.deeptech.stages[0].p=40%", "title={ en: \"it's $HOME; `new`\", zh: \"新 & 旧\" }",
      "fund.budget={ commitment: 60000 }",
    ].flatMap { ["--set", $0] }
    let run = try Tool.run(
      [
        "run", "yangtze-delta.json5", "-n", "300", "--seed", "5", "-q", "--policy",
        "grant-to-equity",
      ]
        + settings + ["--json", "a.json", "--report", "a.html"], folder: files.scratch.folder)
    #expect(run.status == 0, "\(run.stderr)")
    let page = try Self.text("a.html", in: files.scratch)
    _ = try Self.paste(
      try Self.line("botou run ", in: page), "-q --json b.json --report b.html", in: files.scratch)
    #expect(try files.bytes("b.json") == files.bytes("a.json"))
    #expect(try files.bytes("b.html") == files.bytes("a.html"))
    // A report made of the document says the same.
    try files.run("report", "a.json", "-o", "c.html")
    #expect(try files.bytes("c.html") == files.bytes("a.html"))
    let line = try Self.line("botou explain ", in: page)
    let trial = try #require(line.firstMatch(of: /--trial (\d+)/)).1
    let plain = ["explain", "yangtze-delta.json5", "--trial", "\(trial)", "--json"]
    func told(_ more: [String]) throws -> String {
      try Tool.run(plain + more, folder: files.scratch.folder).stdout
    }
    let story = try Self.paste(line, "--json", in: files.scratch)
    #expect(try story == told(settings + ["--set", "seed=5"]))
    #expect(try story != told([]))
  }

  @Test func `the workbook that was changed is the one to run again`() throws {
    let book = try InputBook()
    try book.edit([.number("0.85", in: try book.cell("parameters.chance"), on: "Inputs")])
    let folder = book.scratch.folder
    func run(_ words: [String]) throws {
      #expect(try Tool.run(words, folder: folder).status == 0, "\(words)")
    }
    try run(["run", "edited.xlsx", "--json", "a.json", "--report", "a.html"])
    let page = try Self.text("a.html", in: book.scratch)
    let line = try Self.line("botou run ", in: page)
    #expect(line.hasPrefix("botou run edited.xlsx --trials 64 --seed 9 "))
    _ = try Self.paste(line, "-q --json b.json", in: book.scratch)
    #expect(try Self.text("b.json", in: book.scratch) == Self.text("a.json", in: book.scratch))
    // A workbook that nobody changed is the scenario that it carries.
    try run(["run", "run.xlsx", "-q", "--report", "c.html"])
    #expect(
      try Self.line("botou run ", in: Self.text("c.html", in: book.scratch))
        .hasPrefix("botou run inputs.json5 "))
    // Parts carry both, so that a merge says what the run would.
    let both = ["edited.xlsx", "--set", "parameters.chance=0.75"]
    try run(["run", "-q"] + both + ["--json", "whole.json"])
    for part in ["1/2", "2/2"] {
      try run(["shard"] + both + ["--part", part, "--out", "\(part.prefix(1)).part"])
    }
    try run(["merge", "2.part", "1.part", "-q", "--json", "merged.json"])
    let merged = try Self.text("merged.json", in: book.scratch)
    #expect(try merged == Self.text("whole.json", in: book.scratch))
    #expect(merged.contains("edited.xlsx") && merged.contains("parameters.chance=0.75"))
  }
}
