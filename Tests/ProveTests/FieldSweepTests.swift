import Documents
import Foundation
import TestSupport
import Testing

/// Every field of every shipped file, set to values that mostly do not fit it: used or refused in words,
/// never a trap, and never a run without an end.
@Suite(.enabled(if: Prove.isAsked, Prove.otherwise))
struct FieldSweepTests {
  private static func shipped(_ folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: Repository.file(folder).path)
    return (names ?? []).filter { $0.hasSuffix(".json5") }.sorted()
  }

  static let scenarios = shipped("Scenarios")
  static let sheets = shipped("Scenarios/cap-tables")

  private func document(_ path: String) throws -> DocumentNode {
    let bytes = try Data(contentsOf: Repository.file(path))
    return try JSON5.parse(Array(bytes), file: path)
  }

  private func endings(of calls: [[String]], folder: URL? = nil) throws -> [ToolBatch.Ending] {
    try ToolBatch.endings(of: calls, mostKilobytes: 4 << 20, folder: folder)
  }

  private func expectAnswers(_ calls: [[String]], _ endings: [ToolBatch.Ending]) {
    #expect(calls.count == endings.count)
    for (call, ending) in zip(calls, endings) where !ending.isAnswered {
      Issue.record(
        "\(call.joined(separator: " ")) ended with \(ending.status): \(ending.complaint)")
    }
  }

  // MARK: Scenarios

  @Test func `the sweep makes thousands of edits`() throws {
    let files =
      Self.scenarios.map { "Scenarios/" + $0 } + Self.sheets.map { "Scenarios/cap-tables/" + $0 }
    #expect(Self.scenarios.count >= 13 && Self.sheets.count >= 9)
    let edits = try files.reduce(0) { $0 + FieldEdit.all(of: try document($1)).count }
    #expect(edits >= 3000, "\(edits) edits")
  }

  /// A run reads as `check` does, so it is tried wherever that is content and once in a while elsewhere.
  @Test(arguments: scenarios)
  func `each field of a scenario, set to what does not fit, is used or refused in words`(
    _ name: String
  ) throws {
    let edits = FieldEdit.all(of: try document("Scenarios/" + name))
    let folder = Repository.file("Scenarios")
    let checks = edits.map { ["check", name, "--set", $0.setting] }
    let endings = try self.endings(of: checks, folder: folder)
    expectAnswers(checks, endings)
    let tried = zip(edits, endings).enumerated().filter { place, edit in
      edit.1.status == 0 || place.isMultiple(of: 32)
    }
    let runs = tried.map {
      ["run", name, "--trials", "1", "--threads", "1", "--set", $1.0.setting]
    }
    let ran = try self.endings(of: runs, folder: folder)
    expectAnswers(runs, ran)
    let same = zip(tried, ran).allSatisfy { $0.element.1.status == $1.status }
    #expect(same, "what check accepts, a run can use")
  }

  // MARK: Term sheets

  @Test(arguments: sheets)
  func `each field of a term sheet, set to what does not fit, is used or refused in words`(
    _ name: String
  ) throws {
    let sheet = try document("Scenarios/cap-tables/" + name)
    let command = sheet["exits"] == nil ? "convert" : "waterfall"
    let scratch = try Scratch()
    var calls: [[String]] = []
    for (place, edit) in FieldEdit.all(of: sheet).enumerated() {
      let file = scratch.file("\(place).json5")
      try Data(edit.text(of: sheet).utf8).write(to: file)
      calls.append([command, file.path])
    }
    expectAnswers(calls, try endings(of: calls))
  }

  // MARK: A table

  /// Every cell left blank, and the cells of a few rows filled with what does not belong there.
  @Test func `each cell of the projects under way, blank or garbled, is used or refused in words`()
    throws
  {
    let bytes = try Data(contentsOf: Repository.file("Scenarios/running-portfolio.csv"))
    let table = try CSV.read(Array(bytes), file: "running-portfolio.csv")
    let header = table.header.map(\.text)
    let rows = table.rows.map { $0.map(\.text) }
    let scratch = try Scratch()
    let scenario = scratch.file("running-portfolio.json5")
    try FileManager.default.copyItem(
      at: Repository.file("Scenarios/running-portfolio.json5"), to: scenario)
    var calls: [[String]] = []
    for edit in TableEdit.all(of: rows) {
      let file = "\(calls.count).csv"
      try Data(edit.text(header, rows).utf8).write(to: scratch.file(file))
      let setting = "portfolio[0].csv=\"\(file)\""
      calls.append(["check", scenario.path, "--set", setting])
    }
    #expect(calls.count > 300)
    expectAnswers(calls, try endings(of: calls))
  }
}
