import Foundation
import TestSupport
import Testing

// A workbook that a run wrote is a scenario again.

@Test(arguments: ["delta-centre", "running-portfolio", "fine-print"], ["en", "zh"])
func `a workbook that nobody changed runs to the same document and the same workbook`(
  _ scenario: String, _ language: String
) throws {
  let short = try ShortSheets(scenario, "--lang", language)
  let again = try Tool.run(
    [
      "run", "run.xlsx", "-n", "200", "-q", "--json", "again.json", "--xlsx", "again.xlsx",
      "--lang", language,
    ], folder: short.scratch.folder)
  #expect(again == ("", "", 0))
  for (new, old) in [("again.json", "run.json"), ("again.xlsx", "run.xlsx")] {
    let (new, old) = (short.scratch.file(new), short.scratch.file(old))
    #expect(try Data(contentsOf: new) == Data(contentsOf: old))
  }
}

@Test func `LibreOffice saves a workbook, and it is still the same scenario`() throws {
  let short = try ShortSheets("delta-centre")
  let saved = try Office.workbook(of: short.workbook)
  try Data(saved).write(to: short.scratch.file("saved.xlsx"))
  let again = try Tool.run(
    ["run", "saved.xlsx", "-n", "200", "-q", "--json", "again.json"], folder: short.scratch.folder)
  #expect(again == ("", "", 0))
  let (new, old) = (short.scratch.file("again.json"), short.scratch.file("run.json"))
  #expect(try Data(contentsOf: new) == Data(contentsOf: old))
}

@Test func `a formula that LibreOffice computes in an input counts as its result`() throws {
  let book = try InputBook()
  let cell = try book.cell("templates.one.financing.share")
  try book.edit([.cell(cell, sheet: book.sheet, xml: "<f>0.5+0.35</f>")])
  let saved = try Office.workbook(of: book.scratch.file("edited.xlsx"))
  try Data(saved).write(to: book.scratch.file("saved.xlsx"))
  let (edited, set) = (
    try book.resolved("saved.xlsx"),
    try book.resolved("inputs.json5", ["--set", "templates.one.financing.share=0.85"])
  )
  #expect(edited.values == set.values)
  #expect(
    edited.told
      == "botou: saved.xlsx:Inputs!\(cell): templates.one.financing.share is 0.85 in place of 0.7\n"
  )
}

/// What someone types into the cell of an input, and what `--set` would say.
private let typed: [(path: String, type: String, xml: String, value: String)] = [
  ("templates.one.financing.share", "n", "<v>0.25</v>", "0.25"),
  ("templates.one.financing.share", "str", "<v>25%</v>", "25%"),
  ("templates.one.financing.newMoney", "str", "<v>1,500</v>", "1500"),
  ("templates.one.financing.newMoney", "n", "<f>1000+500</f><v>1500</v>", "1500"),
  ("parameters.chance", "n", "<v>0.85</v>", "0.85"),
  ("templates.one.funding.centre", "n", "<v>150</v>", "150"),
  ("templates.one.funding.conditional", "b", "<v>1</v>", "true"),
  ("portfolio[0].entry", "str", "<v> 2021-06 </v>", "2021-06"),
  ("portfolio[0].copies", "n", "<v>12</v>", "12"),
  ("templates.one.financing.share", "str", "<v>２５％</v>", "25%"),
  ("templates.one.funding.conditional", "str", "<v>TRUE</v>", "true"),
  ("templates.one.funding.conditional", "str", "<v>是</v>", "true"),
  ("templates.one.funding.conditional", "str", "<v>Yes</v>", "true"),
  ("portfolio[0].entry", "str", "<v>2021年6月</v>", "2021-06"),
  ("portfolio[0].entry", "str", "<v>2021/6/15</v>", "2021-06-15"),
  ("policies.turn.convention", "str", "<v>alongside</v>", "alongside"),
]

@Test(arguments: typed, ["en", "zh"])
func `a changed cell is what --set says`(
  _ typed: (path: String, type: String, xml: String, value: String), _ language: String
) throws {
  let book = try InputBook(language)
  let cell = try book.cell(typed.path)
  try book.edit([.cell(cell, sheet: book.sheet, type: typed.type, xml: typed.xml)])
  let edited = try book.resolved("edited.xlsx", ["--lang", language])
  let set = try book.resolved("inputs.json5", ["--set", "\(typed.path)=\(typed.value)"])
  #expect(edited.values == set.values)
  #expect(edited.values != (try book.resolved("run.xlsx").values))
  #expect(edited.told.contains("edited.xlsx:\(book.sheet)!\(cell)"))
}

@Test func `a run of a changed workbook is the run with --set but for the words of it`() throws {
  let book = try InputBook()
  try book.edit([.number("0.85", in: try book.cell("parameters.chance"), on: "Inputs")])
  for words in [
    ["edited.xlsx", "--json", "edited.json"],
    ["inputs.json5", "--set", "parameters.chance=0.85", "--json", "set.json"],
    // The command line has the last word.
    ["edited.xlsx", "--set", "parameters.chance=0.7", "--json", "last.json"],
  ] {
    let run = try Tool.run(["run", "-q"] + words, folder: book.scratch.folder)
    #expect(run.status == 0 && run.stdout.isEmpty, "\(run)")
  }
  func values(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: book.scratch.file(name)), as: UTF8.self)
  }
  /// A document but for the words that say how its scenario was changed.
  func results(_ name: String) throws -> (NSDictionary, settings: [String]?, workbook: String?) {
    let json = try JSONSerialization.jsonObject(with: Data(try values(name).utf8))
    var document = try #require(json as? [String: Any])
    var scenario = try #require(document["scenario"] as? [String: Any])
    let settings = scenario.removeValue(forKey: "settings") as? [String]
    let workbook = scenario.removeValue(forKey: "workbook") as? String
    document["scenario"] = scenario
    return (document as NSDictionary, settings, workbook)
  }
  let (edited, set) = (try results("edited.json"), try results("set.json"))
  #expect(edited.0 == set.0)
  #expect(edited.settings == nil && edited.workbook == "edited.xlsx")
  #expect(set.settings == ["parameters.chance=0.85"] && set.workbook == nil)
  let (last, first) = (try values("last.json"), try values("run.json"))
  #expect(try last != values("edited.json"))
  // Overriding took the law away, and no number moved.
  #expect(
    last.split(separator: "\n").filter { $0.contains("sha256") }
      == first.split(separator: "\n").filter { $0.contains("sha256") })
}

@Test func `rows may be moved, taken away and added, sheets stand in any order`() throws {
  let book = try InputBook()
  let (share, money) = (
    try book.cell("templates.one.financing.share").dropFirst(),
    try book.cell("templates.one.financing.newMoney").dropFirst()
  )
  let (moved, gone) = (try #require(Int(share)), try #require(Int(money)))
  try book.edit([
    .number("0.4", in: "B\(moved)", on: "Inputs"),
    .row(moved, sheet: "Inputs", becomes: 300),
    .row(gone, sheet: "Inputs", becomes: nil),
    .replace("</sheetData>", with: #"<row r="301"></row></sheetData>"#, part: "Inputs"),
    .text("templates.one.funding.standbyPerMonth", in: "G301", on: "Inputs"),
    .number("12", in: "B301", on: "Inputs"),
    .replace(
      #"(<sheets>)(<sheet name="Inputs".*?/>)(.*)(</sheets>)"#, with: #"\1\3\2\4"#,
      part: "xl/workbook.xml"),
  ])
  let set = try book.resolved(
    "inputs.json5",
    [
      "--set", "templates.one.financing.share=0.4", "--set",
      "templates.one.funding.standbyPerMonth=12",
    ])
  #expect(try book.resolved("edited.xlsx").values == set.values)
}

@Test func `headings and the sheet's name may be spelt with other letters and spaces`() throws {
  let book = try InputBook()
  try book.edit([
    .text(" Value ", in: "B4", on: "Inputs"), .text("PATH", in: "G4", on: "Inputs"),
    .replace(#"name="Inputs""#, with: #"name="INPUTS ""#, part: "xl/workbook.xml"),
  ])
  #expect(try book.resolved("edited.xlsx").values == (try book.resolved("run.xlsx").values))
}

/// Days as the two calendars of spreadsheet programs count them, and what they are for a month.
private let days = [
  (isFrom1904: false, serial: "44349", text: "2021-06-02"),
  (isFrom1904: true, serial: "42887", text: "2021-06-02"),
  (isFrom1904: false, serial: "44348", text: "2021-06"),
]

@Test(arguments: days)
func `a cell that the program has made a day counts as it is shown`(
  _ day: (isFrom1904: Bool, serial: String, text: String)
) throws {
  let book = try InputBook()
  var edits: [EditedBook.Edit] = [
    .number(day.serial, in: try book.cell("portfolio[0].entry"), on: "Inputs"),
    .replace(#"formatCode="@""#, with: #"formatCode="yyyy/mm/dd""#, part: "xl/styles.xml"),
  ]
  if day.isFrom1904 {
    edits.append(
      .replace("<workbookPr", with: #"<workbookPr date1904="1""#, part: "xl/workbook.xml"))
  }
  try book.edit(edits)
  let told = try book.resolved("edited.xlsx").told
  #expect(told.hasSuffix("portfolio[0].entry is \(day.text) in place of 2020-04\n"), "\(told)")
}

@Test func `every command that takes a scenario takes its workbook`() throws {
  let book = try InputBook()
  for words in [
    ["check", "FILE"], ["explain", "FILE", "--trial", "3"], ["run", "FILE", "-q"],
    ["shard", "FILE", "--part", "1/2", "-o", "part", "-q"],
  ] {
    var runs: [(stdout: String, stderr: String, status: Int32)] = []
    for file in ["inputs.json5", "run.xlsx"] {
      runs.append(
        try Tool.run(words.map { $0 == "FILE" ? file : $0 }, folder: book.scratch.folder))
    }
    #expect(runs[0].status == 0, "\(words) \(runs[0])")
    #expect(runs[0].stdout.replacing("inputs.json5", with: "run.xlsx") == runs[1].stdout)
    #expect(runs[1].status == 0, "\(runs[1])")
  }
  let extending = #"{ extends: "run.xlsx", name: "more", horizonMonths: 48 }"#
  try Data(extending.utf8).write(to: book.scratch.file("more.json5"))
  let set = try book.resolved("inputs.json5", ["--set", "name=more", "--set", "horizonMonths=48"])
  #expect(try book.resolved("more.json5").values == set.values)
}

@Test func `any characters and any length of a name survive`() throws {
  let scratch = try Scratch()
  let names = [
    "_x0041_", String(repeating: "_x0041_", count: 9_000), String(repeating: "🙂", count: 20_001),
  ]
  for name in names {
    let text = InputBook.scenario.replacing("zh: \"输入项\"", with: "zh: \"\(name)\"")
    try Data(text.utf8).write(to: scratch.file("hard.json5"))
    for (file, more) in [("hard.json5", ["--xlsx", "hard.xlsx"]), ("hard.xlsx", [])] {
      let run = try Tool.run(
        ["run", file, "-q", "--json", file + ".json"] + more, folder: scratch.folder)
      #expect(run == ("", "", 0), "\(name.prefix(20))")
    }
    let documents = try ["hard.json5.json", "hard.xlsx.json"].map {
      try Data(contentsOf: scratch.file($0))
    }
    #expect(documents[0] == documents[1], "\(name.prefix(20))")
  }
}
