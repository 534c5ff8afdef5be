import Documents
import Foundation
import TestSupport
import Testing

/// Small mistakes in files that ship, made as a user makes them: a sentence and status 65, never a crash.
@Suite struct SmallMistakeTests {
  private func check(_ name: String, _ setting: String, _ language: String) throws -> (
    stderr: String, status: Int32
  ) {
    let run = try Tool.run(
      ["check", name, "--set", setting, "--lang", language],
      environment: ["SWIFT_BACKTRACE": "enable=no"], folder: Repository.file("Scenarios"))
    return (run.stderr, run.status)
  }

  @Test(arguments: ["en", "zh"])
  func `a project without a name is told`(_ language: String) throws {
    let (told, status) = try check(
      "delta-centre.json5", "portfolio[0].projects[0].name=null", language)
    let place = "botou: delta-centre.json5:45:9: "
    let sentence =
      language == "en"
      ? "portfolio[0].projects[0].name is missing" : "缺少 portfolio[0].projects[0].name"
    #expect(told == place + sentence + " [E_MISSING_FIELD]\n")
    #expect(status == 65)
  }

  @Test(arguments: [
    "chongqing-ratio", "funnel", "future-fund", "race-and-open-call", "yangtze-delta",
    "running-portfolio",
  ])
  func `a today that is no date is told once, whatever is held against it`(
    _ name: String
  ) throws {
    let (told, status) = try check(name + ".json5", #"asOf="2024-13""#, "en")
    #expect(
      told == #"botou: --set asOf="2024-13": asOf is "2024-13"; it must be a month YYYY-MM "#
        + "or a day of the calendar YYYY-MM-DD [E_WRONG_TEXT]\n")
    #expect(status == 65)
  }

  /// Three values are enough here: all of them take a minute.
  @Test func `a field of a term sheet set to what does not fit is used or refused in words`() throws
  {
    let bytes = try Data(contentsOf: Repository.file("Scenarios/cap-tables/yc-sale-at-3m.json5"))
    let sheet = try JSON5.parse(Array(bytes), file: "sheet")
    let scratch = try Scratch()
    var calls: [[String]] = []
    for edit in FieldEdit.all(of: sheet) where ["null", "-1", "[]"].contains(edit.value) {
      let file = scratch.file("\(calls.count).json5")
      try Data(edit.text(of: sheet).utf8).write(to: file)
      calls.append(["convert", file.path])
    }
    let endings = try ToolBatch.endings(of: calls)
    #expect(endings.count == calls.count && calls.count > 40)
    for (call, ending) in zip(calls, endings) where !ending.isAnswered {
      Issue.record("\(call) ended with \(ending.status): \(ending.complaint)")
    }
  }
}
