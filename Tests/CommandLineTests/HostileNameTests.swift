import Foundation
import TestSupport
import Testing

/// Names that would move a terminal's cursor, clear it or turn its writing round.
@Suite struct HostileNameTests {
  /// Controls of both sets, what follows an escape, a line's end, and a change of direction.
  private static let evil = "a\u{1B}[2J\u{9B}31m\u{7F}\u{202E}\u{2028}\n\u{7}z"
  private static let shown = #"a\u001B[2J\u009B31m\u007F\u202E\u2028\n\u0007z"#

  /// Whether a text is lines without what would move the cursor.
  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || ![.control, .format, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
    }
  }

  private static func json(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }

  /// A folder in which names are evil, and what each call there complains of.
  private static func home() throws -> Scratch {
    let other = try json("./\(evil).json5")
    let bad = "{ extends: \(try json(evil)), portfolio: [{ csv: \(try json(evil)) }] }"
    let templates = "{ templates: { \(try json(evil)): { extends: \(try json(evil)) } } }"
    return try Scratch(holding: [
      "\(evil).json5": Data("{ extends: \(other) }".utf8), "gone.json5": Data(bad.utf8),
      "templates.json5": Data(templates.utf8), "\(evil).part": Data("nonsense".utf8),
      "field.json5": Data("{ \(try json(evil)): 1 }".utf8),
      "\(evil)": Data("\u{1B}[2J\u{202E},\u{9B}\n1,2\n".utf8),
      "table.json5": Data(
        "{ portfolio: [{ csv: \(try json(evil)) }] }".utf8),
    ])
  }

  static let calls: [[String]] = [
    ["check", "\(evil).json5"], ["check", "gone.json5"], ["check", "templates.json5"],
    ["check", "field.json5"], ["check", "table.json5"], ["check", "no\(evil)"],
    ["run", "\(evil).json5", "--json", "no/\(evil)"], ["merge", "\(evil).part"],
    ["check", "gone.json5", "--set", evil], ["check", "gone.json5", "--allow", evil],
    ["report", "\(evil).json5"], [evil], ["check", "gone.json5", "--\(evil)"],
  ]

  @Test(arguments: calls, ["en", "zh"]) func `no message hands on what a name does to a terminal`(
    call: [String], language: String
  ) throws {
    let home = try Self.home()
    for form in ["text", "json"] {
      let run = try Tool.run(
        call + ["--lang", language, "--faults", form], folder: home.folder)
      #expect(run.status != 0 && !run.stderr.isEmpty)
      #expect(Self.isHarmless(run.stdout + run.stderr), "\(call) \(form): \(run)")
      guard form == "json" else { continue }
      for line in run.stderr.split(separator: "\n") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test func `a circle of files is told with their names escaped`() throws {
    let home = try Self.home()
    let run = try Tool.run(["check", "\(Self.evil).json5"], folder: home.folder)
    #expect(
      run.stderr.contains("each other: \(Self.shown).json5 → \(Self.shown).json5 [E_CIRCULAR]"))
  }

  @Test func `a program reads the very name from a record`() throws {
    let home = try Self.home()
    let run = try Tool.run(
      ["check", "\(Self.evil).json5", "--faults", "json"], folder: home.folder)
    let record = try JSONSerialization.jsonObject(with: Data(run.stderr.utf8)) as? [String: Any]
    #expect(record?["file"] as? String == "\(Self.evil).json5")
  }

  @Test func `a title turns no line of a summary round`() throws {
    let file = Repository.file("Scenarios/yangtze-delta.json5").path
    let title = "title=\"safe\u{202E}evil\""
    for colours in ["0", "1"] {
      let run = try Tool.run(
        ["run", file, "--trials", "2", "--set", title], environment: ["CLICOLOR_FORCE": colours])
      #expect(run.stdout.contains(#"safe\u202Eevil"#), "\(run.stdout.prefix(200))")
      #expect(run.stdout.contains("\u{1B}[1m") == (colours == "1"))
    }
  }
}
