import Foundation
import TestSupport
import Testing

/// A short run of a scenario of the repository, as document, workbook and tables in a folder of the
/// test's own.
struct ShortSheets {
  private static let runs = Shared<[String], [String: Data]>()

  let scratch: Scratch
  let document: [String: Any]

  init(_ scenario: String = "yangtze-delta", _ more: String...) throws {
    scratch = try Scratch(
      holding: try Self.runs.value(for: [scenario] + more) {
        let scratch = try Scratch()
        let run = try Tool.run(
          [
            "run", Repository.file("Scenarios/\(scenario).json5").path, "-n", "200", "-q",
            "--json", "run.json", "--xlsx", "run.xlsx", "--csv", "tables",
          ] + more, folder: scratch.folder)
        try #require(run == ("", "", 0))
        return try scratch.files()
      })
    let json = try JSONSerialization.jsonObject(
      with: try Data(contentsOf: scratch.file("run.json")))
    document = try #require(json as? [String: Any])
  }

  /// From a document that a test has changed.
  init(document text: String, _ more: String...) throws {
    scratch = try Scratch()
    let run = try Tool.run(
      ["report", "-", "--xlsx", "run.xlsx", "--csv", "tables"] + more, stdin: text,
      folder: scratch.folder)
    try #require(run == ("", "", 0))
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    document = try #require(json as? [String: Any])
  }

  var workbook: URL { scratch.file("run.xlsx") }
  var policies: [[String: Any]] { document["policies"] as? [[String: Any]] ?? [] }
  /// What people call a policy in English, as its sheets have it.
  func called(_ policy: [String: Any]) throws -> String {
    let title = policy["title"] as? [String: String]
    return try #require(title?["en"] ?? policy["name"] as? String)
  }

  var comparisons: [[String: Any]] { document["comparisons"] as? [[String: Any]] ?? [] }

  /// A tidy table as Python's `csv` reads it, a dictionary a row.
  func table(_ name: String) throws -> [[String: String]] {
    let script = """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8", newline="") as file:
          print(json.dumps(list(csv.DictReader(file, strict=True))))
      """
    return try JSONDecoder().decode(
      [[String: String]].self,
      from: try Python.run(script, [scratch.file("tables/\(name)").path]))
  }
}

extension OfficeBook.Sheet {
  /// The row, from 1, whose column B holds a metric's name.
  func row(of metric: String) -> Int? {
    cells.first { $0.key.hasPrefix("B") && $0.value.text == metric }.flatMap {
      Int($0.key.dropFirst())
    }
  }

  /// The column that begins a policy's part, by the name in the given row.
  func column(of policy: String, inRow row: Int) -> String? {
    cells.first { $0.key.filter(\.isNumber) == "\(row)" && $0.value.text == policy }
      .map { $0.key.filter(\.isLetter) }
  }
}

/// The column some places to the right.
func column(_ letters: String, _ more: Int) -> String {
  let index = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } + more
  func name(_ index: Int) -> String {
    index == 0
      ? "" : name((index - 1) / 26) + String(UnicodeScalar(UInt8(65 + (index - 1) % 26)))
  }
  return name(index)
}

func isNear(_ left: Double?, _ right: Double?, _ scale: Double = 0) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-9 * max(1e-3, abs(left), abs(right), abs(scale))
}
