import BoTou
import Foundation
import TestSupport
import Testing

/// Workbooks from the library, held against those of the tool.
@Suite struct RunWorkbookTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path
  private static let words = ["run", delta, "-n", "300", "--seed", "5", "-q"]

  private static func run() throws -> Run {
    try Scenario(contentsOf: delta).run(trials: 300, seed: 5, threads: 2)
  }

  @Test(arguments: [(Language.english, "en"), (.chinese, "zh")])
  func `the workbook of a run is the tool's, byte for byte`(
    language: Language, code: String
  ) throws {
    let scratch = try Scratch()
    let (file, again) = (scratch.file("run.xlsx"), scratch.file("again.xlsx"))
    let json = scratch.file("run.json").path
    let more = ["--xlsx", file.path, "--json", json, "--lang", code]
    #expect(try Tool.run(Self.words + more).status == 0)
    let run = try Self.run()
    #expect(Data(try run.workbook(in: language)) == (try Data(contentsOf: file)))
    // And of its document, which `botou report` makes it of.
    let report = try Tool.run(["report", json, "--xlsx", again.path, "--lang", code])
    #expect(report.status == 0, "\(report.stderr)")
    let read = try Run(contentsOf: json)
    #expect(Data(try read.workbook(in: language)) == (try Data(contentsOf: again)))
    try read.writeWorkbook(to: again.path, in: language)
    #expect(try Data(contentsOf: again) == (try Data(contentsOf: file)))
  }

  @Test func `a workbook that somebody has edited is the scenario that the tool reads`() throws {
    let scratch = try Scratch()
    let (book, edited) = (scratch.file("run.xlsx"), scratch.file("edited.xlsx"))
    try Self.run().writeWorkbook(to: book.path, in: .english)
    let inputs = try #require(try OfficeBook(book).sheet("Inputs"))
    let path = "templates.deeptech.funding.centre"
    let row = try #require(inputs.cells.first { $0.key.hasPrefix("G") && $0.value.text == path })
    try EditedBook.make(
      [.number("900", in: "B" + row.key.dropFirst(), on: "Inputs")], of: book, to: edited)
    let scenario = try Scenario(contentsOf: edited.path)
    let document = try Tool.run(["run", edited.path, "-n", "300", "-q", "--json", "-"])
    #expect(try scenario.run(trials: 300).json == document.stdout)
    #expect(scenario.title.english == "A grant-to-equity programme in the Yangtze delta")
    let notice = try #require(scenario.notices.first { $0.code == "N_CHANGED_INPUT" })
    #expect(notice.message.english.contains("\(path) is 900 in place of 1500"))
    #expect(document.stderr.contains(notice.message.english))
    // As if the value had been given beside the file.
    let override = try Scenario(contentsOf: Self.delta, overrides: ["\(path)=900"])
    #expect(
      try scenario.run(trials: 300)["equity"][.stateNpv]
        == override.run(trials: 300)["equity"][.stateNpv])
    #expect(try Scenario(contentsOf: book.path).notices.allSatisfy { $0.code != notice.code })
  }

  @Test func `the bytes of a workbook are a scenario too`() throws {
    let run = try Self.run()
    let scenario = try Scenario(bytes: try run.workbook(in: .chinese), named: "会.xlsx")
    let again = try scenario.run(trials: 300, seed: 5)
    #expect(again["equity"][.stateNpv] == run["equity"][.stateNpv])
  }

  /// Larger than any file in JSON5 may be, as with pictures in it.
  @Test func `a large workbook is read like a small one`() throws {
    let scratch = try Scratch()
    let book = scratch.file("run.xlsx")
    let run = try Self.run()
    try run.writeWorkbook(to: book.path, in: .english)
    let script = """
      import os, sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "a") as book:
          book.writestr("xl/media/noise.png", os.urandom(9 << 20))
      """
    _ = try Python.run(script, [book.path])
    let again = try Scenario(contentsOf: book.path).run(trials: 300, seed: 5)
    #expect(again["equity"][.stateNpv] == run["equity"][.stateNpv])
  }

  @Test func `a workbook that carries no scenario is refused as the tool refuses it`() throws {
    let scratch = try Scratch()
    let (book, edited) = (scratch.file("run.xlsx"), scratch.file("edited.xlsx"))
    try Self.run().writeWorkbook(to: book.path, in: .english)
    try EditedBook.make(
      [.replace("name=\"botou\"", with: "name=\"other\"", part: "xl/workbook.xml")], of: book,
      to: edited)
    let error = try #require(throws: Faults.self) { try Scenario(contentsOf: edited.path) }
    let tool = try Tool.run(["run", edited.path, "-q"])
    #expect(error.list.map(\.code) == ["E_NOT_A_SCENARIO"])
    #expect("botou: \(error)\n" == Tool.withoutCodes(tool.stderr))
    let cut = Array(try Data(contentsOf: book).dropLast(40))
    #expect(throws: Faults.self) { try Scenario(bytes: cut, named: "cut.xlsx") }
  }

  @Test func `a run that kept one metric has a workbook of that`() throws {
    let run = try Scenario(contentsOf: Self.delta).run(trials: 40, metrics: [.crossingUltimate])
    let scratch = try Scratch()
    try run.writeWorkbook(to: scratch.file("few.xlsx").path, in: .english)
    #expect(try OfficeBook(scratch.file("few.xlsx")).sheet("Inputs") != nil)
  }

  // MARK: - Files

  /// Why a file cannot be written, in both languages.
  private static func refusal(_ path: String) throws -> Phrase {
    let run = try Scenario(contentsOf: delta).run(trials: 1, metrics: [.crossingUltimate])
    let error = try #require(throws: Faults.self) {
      try run.writeWorkbook(to: path, in: .english)
    }
    #expect(error.list.map(\.code) == ["E_CANNOT_WRITE"] && error.list[0].file == path)
    return error.list[0].message
  }

  @Test func `what cannot be written is told in the tool's words`() throws {
    let scratch = try Scratch()
    for path in [scratch.file("no/such/run.xlsx").path, scratch.folder.path] {
      let tool = try Tool.run(Self.words + ["--xlsx", path])
      #expect("botou: \(try Self.refusal(path).english)\n" == tool.stderr)
      let chinese = try Tool.run(Self.words + ["--xlsx", path, "--lang", "zh"])
      #expect("botou: \(try Self.refusal(path).chinese)\n" == chinese.stderr)
    }
    #expect(try Self.refusal("").english == "cannot write '': no such file or folder")
    #expect(try Self.refusal("a\0b").english.hasSuffix(": no such file or folder"))
    #expect(
      try Self.refusal("/dev/full").english
        == "cannot write '/dev/full': no space left on the device")
  }

  @Test func `a device stays a device, and a link leads where it did`() throws {
    let run = try Scenario(contentsOf: Self.delta).run(trials: 1, metrics: [.crossingUltimate])
    try run.writeWorkbook(to: "/dev/null", in: .english)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    let scratch = try Scratch(holding: ["old.xlsx": Data("old".utf8)])
    let link = scratch.file("link.xlsx")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: scratch.file("old.xlsx"))
    try run.writeWorkbook(to: link.path, in: .english)
    #expect(try Data(contentsOf: scratch.file("old.xlsx")) == Data(run.workbook(in: .english)))
    let kind = try FileManager.default.attributesOfItem(atPath: link.path)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)).count == 2)
  }
}
