import Foundation
import TestSupport
import Testing

/// A scenario with every kind of input, and the workbook of a short run of it.
struct InputBook {
  private static let runs = Shared<String, [String: Data]>()

  static let scenario = """
    {
      name: "inputs", title: { en: "Inputs", zh: "输入项" },
      start: "2020-01", asOf: "2020-01", horizonMonths: 60, currency: "CNY", unit: 10000,
      seed: 9, trials: 64,
      parameters: {
        chance: {
          uncertain: { min: 0.5, max: 0.9 }, best: 0.7,
          title: { en: "Chance of the pilot", zh: "中试成功率" },
          source: { en: "judgement", zh: "判断" },
        },
      },
      templates: {
        one: {
          stages: [{ name: "pilot", duration: 6, cost: 300, p: { of: "chance" } }],
          funding: {
            centre: { decide: [120, 150], now: 120, title: { en: "Award", zh: "资助额" } },
            otherPublic: 120, team: 120, standbyPerMonth: 10, patience: 6,
            conditional: { best: false, source: { en: "the call", zh: "指南" } },
          },
          financing: { share: 0.7, wait: 12, preMoney: 880, newMoney: 200 },
          company: { team: 1 },
          growth: { exit: { delay: 24, acquisition: 1, multiple: 2, recovery: 0 } },
        },
      },
      portfolio: [
        { name: "first", template: "one", copies: 8,
          entry: { best: "2020-04", source: { en: "the call", zh: "指南" } } },
      ],
      fund: { atEnd: { best: "sell", source: { en: "judgement", zh: "判断" } } },
      baseline: "grant",
      policies: {
        grant: { instrument: "grant" },
        turn: { instrument: "grant-to-equity", convention: "in-pre-money" },
      },
    }
    """

  let scratch: Scratch
  /// The cells of values by their paths.
  let cells: [String: String]
  let sheet: String

  let checks: [String: OfficeBook.Check]
  /// By the cell's name.
  let formats: [String: String]

  /// A part of the scenario may be another.
  init(_ language: String = "en", _ part: String = "seed: 9", becomes other: String = "seed: 9")
    throws
  {
    let text = Self.scenario.replacing(part, with: other)
    scratch = try Scratch(
      holding: try Self.runs.value(for: language + text) {
        let scratch = try Scratch()
        try Data(text.utf8).write(to: scratch.file("inputs.json5"))
        let run = try Tool.run(
          [
            "run", "inputs.json5", "-q", "--xlsx", "run.xlsx", "--json", "run.json", "--lang",
            language,
          ],
          folder: scratch.folder)
        try #require(run == ("", "", 0))
        return try scratch.files()
      })
    sheet = language == "en" ? "Inputs" : "输入"
    let inputs = try #require(try OfficeBook(scratch.file("run.xlsx")).sheet(sheet))
    var cells: [String: String] = [:]
    for (name, cell) in inputs.cells where name.hasPrefix("G") {
      if let path = cell.text { cells[path] = "B" + name.dropFirst() }
    }
    self.cells = cells
    checks = inputs.checks
    formats = inputs.cells.mapValues(\.format)
  }

  func cell(_ path: String) throws -> String { try #require(cells[path], "\(cells.keys)") }

  /// `edited.xlsx`, changed as told.
  func edit(_ edits: [EditedBook.Edit]) throws {
    try EditedBook.make(edits, of: scratch.file("run.xlsx"), to: scratch.file("edited.xlsx"))
  }

  /// The values of a scenario file in full, without the places that they come from; and what is told.
  func resolved(_ file: String, _ more: [String] = []) throws -> (values: String, told: String) {
    let run = try Tool.run(
      ["check", file, "--resolved"] + more, folder: scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    return (run.stdout.replacing(#/  // .*/#, with: ""), run.stderr)
  }

  /// What is told of a file that is refused.
  func refusal(_ file: String = "edited.xlsx", _ more: String...) throws -> String {
    let run = try Tool.run(["run", file, "-q"] + more, folder: scratch.folder)
    #expect(run.stdout.isEmpty && run.status == 65, "\(run)")
    return run.stderr
  }
}
