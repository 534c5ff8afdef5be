import Foundation
import TestSupport
import Testing

// What is wrong with a workbook that is given as a scenario is told at its cell.

/// What was done to a cell, and what is said of it; `CELL` stands for the cell's name.
private let mistakes:
  [(path: String, type: String, xml: String, english: String, chinese: String)] = [
    (
      "templates.one.financing.share", "n", "<v>1.4</v>",
      "templates.one.financing.share is 1.4; it must be between 0 and 1",
      "templates.one.financing.share 为 1.4；必须在 0 与 1 之间"
    ),
    (
      "templates.one.financing.share", "str", "<v>about half</v>",
      "templates.one.financing.share is \"about half\"; it must be a number",
      "templates.one.financing.share 为 \"about half\"；应为数"
    ),
    (
      "templates.one.financing.share", "n", "",
      "a value must stand here; the scenario has 0.7", "此处须填取值；情景中为 0.7"
    ),
    (
      "templates.one.financing.share", "e", "<v>#DIV/0!</v>",
      "the cell holds the error #DIV/0!; mend its formula or put a value in its place",
      "该单元格为错误值 #DIV/0!；请修正公式或改填数值"
    ),
    (
      "templates.one.financing.share", "n", "<f>1/2</f>",
      "the cell is a formula without a stored result; open the workbook in Excel, WPS or LibreOffice and save it, "
        + "or put the value in its place",
      "该单元格的公式没有保存计算结果；请用 Excel、WPS 或 LibreOffice 打开并保存，或改填数值"
    ),
    (
      "templates.one.financing.newMoney", "str", "<v>1,50</v>",
      "templates.one.financing.newMoney is \"1,50\"; it must be a number [E_WRONG_TYPE]",
      "templates.one.financing.newMoney 为 \"1,50\"；应为数 [E_WRONG_TYPE]"
    ),
    (
      "fund.atEnd", "n", "<v>3</v>", "fund.atEnd is 3; it must be a text [E_WRONG_TYPE]",
      "fund.atEnd 为 3；应为文本 [E_WRONG_TYPE]"
    ),
    (
      "templates.one.funding.conditional", "str", "<v>maybe</v>",
      "templates.one.funding.conditional is \"maybe\"; it must be true or false",
      "templates.one.funding.conditional 为 \"maybe\"；应为 true 或 false"
    ),
    (
      "portfolio[0].entry", "str", "<v>04/2020</v>",
      "portfolio[0].entry is \"04/2020\"; it must be a month YYYY-MM",
      "portfolio[0].entry 为 \"04/2020\"；必须是月份 YYYY-MM"
    ),
    (
      "fund.atEnd", "str", "<v>出售</v>",
      "fund.atEnd is \"出售\"; it must be one of sell, hand-over",
      "fund.atEnd 为 \"出售\"；必须是以下之一：sell, hand-over"
    ),
    (
      "fund.atEnd", "str", "<v>keep</v>",
      "fund.atEnd is \"keep\"; it must be one of sell, hand-over", "fund.atEnd 为 \"keep\""
    ),
  ]

@Test(arguments: mistakes)
func `what a changed cell cannot be is told with its sheet and cell`(
  _ mistake: (path: String, type: String, xml: String, english: String, chinese: String)
) throws {
  for (language, told) in [("en", mistake.english), ("zh", mistake.chinese)] {
    let book = try InputBook(language)
    let cell = try book.cell(mistake.path)
    try book.edit([.cell(cell, sheet: book.sheet, type: mistake.type, xml: mistake.xml)])
    let refusal = try book.refusal("edited.xlsx", "--lang", language)
    #expect(refusal.hasPrefix("botou: edited.xlsx:\(book.sheet)!\(cell): \(told)"))
  }
}

@Test func `every wrong row is told at once, and programs hear of the cells`() throws {
  let book = try InputBook()
  let share = try book.cell("templates.one.financing.share")
  try book.edit(
    [
      .text("templates.one.financing.shar", in: "G40", on: "Inputs"),
      .number("0.5", in: "B40", on: "Inputs"),
    ].withRow(40)
      + [
        .text("templates.two.financing.share", in: "G41", on: "Inputs"),
        .number("0.5", in: "B41", on: "Inputs"),
      ].withRow(41))
  #expect(
    try book.refusal() == """
      botou: edited.xlsx:Inputs!G40: templates.one.financing.shar is not a known field; did you mean 'share'? [E_UNKNOWN_PATH]
      botou: edited.xlsx:Inputs!G41: there is no templates.two; the names here are one [E_UNKNOWN_PATH]

      """)
  try book.edit(
    [
      .number("0.5", in: "B40", on: "Inputs")
    ].withRow(40)
      + [
        .text("templates.one.financing.share", in: "G41", on: "Inputs"),
        .number("0.5", in: "B41", on: "Inputs"),
      ].withRow(41)
      + [
        .text("[half", in: "G42", on: "Inputs"), .number("0.5", in: "B42", on: "Inputs"),
      ].withRow(42))
  #expect(
    try book.refusal() == """
      botou: edited.xlsx:Inputs!B40: the value has no path beside it; write one like those above it, or empty the cell [E_WRONG_TABLE]
      botou: edited.xlsx:Inputs!G41: the path stands in G\(share.dropFirst()) already; keep one of the two rows [E_WRONG_TABLE]
      botou: edited.xlsx:Inputs!G42: this is no path; write one like those of the other rows, such as templates.deeptech.stages[0].p [E_WRONG_TABLE]

      """)
  let json = try book.refusal("edited.xlsx", "--faults", "json")
  #expect(json.contains("edited.xlsx:Inputs!B40: ") && json.contains("\"line\":40"), "\(json)")
}

@Test(arguments: [
  ("en", "templates.one.financing is 0.7; no single value belongs here; let the path go on"),
  ("zh", "templates.one.financing 为 0.7；此处不是单个取值；请将路径续写到其中的某一项"),
])
func `a path to a whole record is told at the value that cannot be one`(
  _ language: String, _ told: String
) throws {
  let book = try InputBook(language)
  let cell = try book.cell("templates.one.financing.share")
  try book.edit([.text("templates.one.financing", in: "G" + cell.dropFirst(), on: book.sheet)])
  let refusal = try book.refusal("edited.xlsx", "--lang", language)
  #expect(refusal.contains("edited.xlsx:\(book.sheet)!\(cell): \(told)"), "\(refusal)")
}

/// The workbook carries what was laid over each other as one; a row cannot lay anything under it.
@Test(arguments: [
  ("en", "a workbook carries its scenario with all that it extends taken in; change the values"),
  ("zh", "工作簿中的情景已并入其继承的全部内容；请直接修改取值"),
])
func `a row that would extend something is refused at its cell`(
  _ language: String, _ told: String
) throws {
  let book = try InputBook()
  let paths = ["extends", "templates.one.extends", "policies.turn.extends"]
  try book.edit(
    zip(40..., paths).flatMap { row, path in
      [
        EditedBook.Edit.text(path, in: "G\(row)", on: book.sheet),
        .text("grant", in: "B\(row)", on: book.sheet),
      ].withRow(row)
    })
  let lines = try book.refusal("edited.xlsx", "--lang", language).split(separator: "\n")
  #expect(lines.count == 3)
  for (line, (row, path)) in zip(lines, zip(40..., paths)) {
    #expect(line.hasPrefix("botou: edited.xlsx:\(book.sheet)!G\(row): \(path) "), "\(line)")
    #expect(line.contains(told) && line.hasSuffix("[E_TOO_LATE]"), "\(line)")
  }
}

extension [EditedBook.Edit] {
  /// Into a row of their own.
  fileprivate func withRow(_ row: Int) -> [EditedBook.Edit] {
    [.replace("</sheetData>", with: #"<row r="\#(row)"></row></sheetData>"#, part: "Inputs")] + self
  }
}

@Test func `merged inputs and lost headings are told`() throws {
  let book = try InputBook()
  try book.edit([
    .replace(
      "</sheetProtection>|(<sheetProtection[^>]*/>)",
      with: #"\1<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>"#, part: "Inputs")
  ])
  #expect(
    try book.refusal().hasPrefix(
      "botou: edited.xlsx:Inputs!B5: the cells B5:B6 are merged; each input needs a value and a path of its own"
    ))
  try book.edit([.text("number", in: "B4", on: "Inputs")])
  #expect(
    try book.refusal().hasPrefix(
      "botou: edited.xlsx:Inputs!A1: the sheet has no row with the headings 'value' and 'path'"))
}

private let spoilt: [(edit: EditedBook.Edit, english: String, chinese: String)] = [
  (
    .replace(#"name="botou""#, with: #"name="mine""#, part: "xl/workbook.xml"),
    "edited.xlsx: the workbook carries no scenario: it has no sheet 'botou'",
    "edited.xlsx: 工作簿中没有情景：缺少工作表“botou”"
  ),
  (
    .replace(#"name="Inputs""#, with: #"name="Mine""#, part: "xl/workbook.xml"),
    "edited.xlsx: the workbook has no sheet 'Inputs'", "edited.xlsx: 工作簿缺少工作表“输入”"
  ),
  (
    .replace("horizonMonths: 60", with: "horizonMonths: 61", part: "xl/sharedStrings.xml"),
    "edited.xlsx: the hidden sheet 'botou' is not as botou wrote it",
    "edited.xlsx: 隐藏工作表“botou”已非 botou 写出的原样"
  ),
  (
    .row(3, sheet: "botou", becomes: nil),
    "edited.xlsx: the hidden sheet 'botou' is not as botou wrote it",
    "edited.xlsx: 隐藏工作表“botou”已非 botou 写出的原样"
  ),
  (
    .replace("botou/workbook/1", with: "botou/workbook/2", part: "xl/sharedStrings.xml"),
    "edited.xlsx:botou!A1: format is botou/workbook/2; this botou reads botou/workbook/1; use a newer botou",
    "edited.xlsx:botou!A1: format 为 botou/workbook/2；本版 botou 读取 botou/workbook/1；请使用更新的 botou"
  ),
]

@Test(arguments: spoilt)
func `a workbook whose hidden scenario is missing, altered or of another format is refused by name`(
  _ spoilt: (edit: EditedBook.Edit, english: String, chinese: String)
) throws {
  let book = try InputBook()
  try book.edit([spoilt.edit])
  #expect(try book.refusal().hasPrefix("botou: " + spoilt.english))
  #expect(try book.refusal("edited.xlsx", "--lang", "zh").hasPrefix("botou: " + spoilt.chinese))
}

@Test func `macros are told and not run; what is no workbook of ours is refused`() throws {
  let book = try InputBook()
  try book.edit([.add(part: "xl/vbaProject.bin", bytes: "macros")])
  let macros = try book.resolved("edited.xlsx")
  #expect(macros.values == (try book.resolved("run.xlsx").values))
  #expect(
    macros.told
      == "botou: edited.xlsx: the workbook has macros; they are not run, and only its cells are read\n"
  )
  _ = try Python.run(
    bomb, ["run.xlsx", "edited.xlsx"].map { book.scratch.file($0).path })
  #expect(try book.refusal().contains("unpacks to more than 200 times its size"))
  try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).write(to: book.scratch.file("old.xls"))
  #expect(
    try book.refusal("old.xls").hasPrefix(
      "botou: old.xls: this is a workbook of the old format .xls"))
  let whole = try Data(contentsOf: book.scratch.file("run.xlsx"))
  try whole.prefix(whole.count / 2).write(to: book.scratch.file("half.xlsx"))
  #expect(
    try book.refusal("half.xlsx").hasPrefix("botou: half.xlsx: the workbook's end is missing"))
}

/// A sheet of 40 MB of spaces.
private let bomb = """
  import sys, zipfile
  with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w", 8) as new:
      for name in old.namelist():
          bomb = name == "xl/worksheets/sheet1.xml"
          new.writestr(name, b" " * (40 << 20) if bomb else old.read(name))
  """
