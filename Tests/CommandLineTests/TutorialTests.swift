import Foundation
import TestSupport
import Testing

/// The article that leads from an export to a printed page, run as it stands.
@Suite struct TutorialTests {
  /// The files and answers of one language.
  struct Reading: Sendable, CustomTestStringConvertible {
    let language, article, locale, sheet: String
    /// What the first screen says of the projects.
    let answer: String

    var testDescription: String { language }
  }

  static let readings = [
    Reading(
      language: "en", article: "Tutorial.md", locale: "C.UTF-8", sheet: "Inputs",
      answer: "of 4 projects under way"),
    Reading(
      language: "zh", article: "Tutorial.zh.md", locale: "zh_CN.UTF-8", sheet: "输入",
      answer: "4 个在研项目"),
  ]

  /// A block between fences, by what stands behind the first fence, or a row of a table of two columns.
  private enum Step {
    case export(String)
    case commands(String)
    case edit(path: String, value: String)
  }

  private static func steps(of article: String) throws -> [Step] {
    let text = try String(contentsOf: Repository.article(article), encoding: .utf8)
    let steps =
      /(?m)^```(?<kind>\w*)\n(?<block>(?s:.*?))^```$|^\| (?<path>[\w.]+) \| (?<value>\S*\d\S*) \|$/
    return text.matches(of: steps).map { step in
      if let path = step.path, let value = step.value {
        return .edit(path: String(path), value: String(value))
      }
      let block = String(step.block ?? "")
      return step.kind == "csv" ? .export(block) : .commands(block)
    }
  }

  private static func type(_ block: String, _ reading: Reading, in scratch: Scratch) throws
    -> String
  {
    try block.split(separator: "\n").map { line in
      #expect(line.hasPrefix("$ botou "))
      let run = try Tool.shell(
        "botou() { \"$0\" \"$@\"; }; \(line.dropFirst(2))",
        environment: ["COLUMNS": "100", "LANG": reading.locale], folder: scratch.folder)
      #expect(run.status == 0, "\(line): \(run.stderr)")
      return run.stdout
    }.joined()
  }

  /// What a person does in a spreadsheet: the value of an input that is listed, or both in a free row.
  private static func edit(
    _ changes: [(path: String, value: String)], _ reading: Reading, in scratch: Scratch
  )
    throws
  {
    let book = scratch.file("ours.xlsx")
    let inputs = try #require(try OfficeBook(book).sheet(reading.sheet))
    let listed = inputs.cells.filter { $0.key.hasPrefix("G") && $0.value.text != nil }
    var free = try #require(listed.keys.compactMap { Int($0.dropFirst()) }.max())
    var edits: [EditedBook.Edit] = []
    for (path, value) in changes {
      if let row = listed.first(where: { $0.value.text == path })?.key.dropFirst() {
        edits.append(.text(value, in: "B\(row)", on: reading.sheet))
      } else {
        free += 1
        edits += [
          .text(value, in: "B\(free)", on: reading.sheet),
          .text(path, in: "G\(free)", on: reading.sheet),
        ]
      }
    }
    let edited = scratch.file("edited.xlsx")
    try EditedBook.make(edits, of: book, to: edited)
    try FileManager.default.removeItem(at: book)
    try FileManager.default.moveItem(at: edited, to: book)
  }

  @Test(arguments: readings)
  func `an export becomes a printed page, each step as it is told`(_ reading: Reading) throws {
    let scratch = try Scratch()
    var changes: [(path: String, value: String)] = []
    var made = 0
    var said = ""
    for step in try Self.steps(of: reading.article) {
      switch step {
      case .export(let table):
        try Data(table.utf8).write(to: scratch.file("projects.csv"))
        let book = try Office.workbook(of: scratch.file("projects.csv"))
        try Data(book).write(to: scratch.file("projects.xlsx"))
        try FileManager.default.removeItem(at: scratch.file("projects.csv"))
      case .edit(let path, let value):
        changes.append((path, value))
      case .commands(let block):
        if made < changes.count { try Self.edit(changes, reading, in: scratch) }
        made = changes.count
        said += try Self.type(block, reading, in: scratch)
      }
    }
    #expect(changes.count == 2)
    #expect(said.contains(reading.answer), "\(said)")
    // The workbook that was changed is the scenario with these values, the table's own and no other.
    let settings = changes.flatMap { ["--set", "\($0.path)=\($0.value)"] }
    let typed = try Tool.run(
      ["run", "ours.json5", "--quiet", "--json", "typed.json"] + settings, folder: scratch.folder)
    #expect(typed.status == 0, "\(typed.stderr)")
    func policies(_ name: String) throws -> NSArray {
      let document =
        try JSONSerialization.jsonObject(
          with: try Data(contentsOf: scratch.file(name))) as? NSDictionary
      return try #require(document?["policies"] as? NSArray)
    }
    #expect(try policies("ours.json") == policies("typed.json"))
    let page = try Layout.measured([
      .init(scratch.file("brief.html"), languages: [reading.language], media: ["a4"], paper: 794)
    ])
    #expect(page.map(\.sheets) == [[reading.language: 1]])
    #expect(page.flatMap(\.faults) == [] && page.flatMap(\.complaints) == [])
  }
}
