import Documents
import Languages
import Testing

private func texts(_ table: Table) -> [[String]] {
  [table.header.map(\.text)] + table.rows.map { $0.map(\.text) }
}

@Test(arguments: [
  "project,stage\na,b\n", "project,stage\r\na,b", "\u{FEFF}project,stage\r\na,b\r\n",
  "project;stage\na;b\n", "project\tstage\na\tb\n", "\"project\",\"stage\"\r\"a\",\"b\"",
  "\n project , stage \n\n\"a\" ,b\n,\n",
])
func `tables as spreadsheets save them read alike`(text: String) throws {
  let table = try CSV.read(Array(text.utf8), file: "t.csv")
  #expect(texts(table) == [["project", "stage"], ["a", "b"]])
}

@Test func `a quoted cell holds delimiters, quotes and line ends`() throws {
  let table = try CSV.read(Array("a,b\n\"x,\"\"y\"\"\nz\",2\n3,4".utf8), file: "t.csv")
  #expect(texts(table) == [["a", "b"], ["x,\"y\"\nz", "2"], ["3", "4"]])
  #expect(table.rows[1][1].position == SourcePosition(line: 4, column: 3))
}

@Test func `GB18030 is read, with places counted in characters`() throws {
  // 项目,阶段 and 闵行,样机, then the four-byte 㐀 (8139EE39) and the two-byte 𠂇-range sign FE51.
  let bytes: [UInt8] = [
    0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0xBD, 0xD7, 0xB6, 0xCE, 0x0A,
    0xE3, 0xC9, 0xD0, 0xD0, 0x2C, 0xD1, 0xF9, 0xBB, 0xFA, 0x0A,
    0x81, 0x39, 0xEE, 0x39, 0x2C, 0xFE, 0x51,
  ]
  let table = try CSV.read(bytes, file: "t.csv")
  #expect(texts(table) == [["项目", "阶段"], ["闵行", "样机"], ["㐀", "𠂇"]])
  #expect(table.rows[0][1].position == SourcePosition(line: 2, column: 4))
}

@Test(
  arguments: [
    ([0xCF, 0xEE, 0x0A, 0xFF], 3, 2, 1), ([0xCF, 0xEE, 0x2C, 0xCF], 3, 1, 3),
    ([0xFF, 0x41], 0, 1, 1),
  ] as [([UInt8], Int, Int, Int)])
func `bytes of neither encoding are refused at their place`(
  bytes: [UInt8], offset: Int, line: Int, column: Int
) throws {
  let faults = try #require(throws: Faults.self) { try CSV.read(bytes, file: "t.csv") }
  let place = SourcePosition(line: line, column: column)
  #expect(
    faults.list == [
      Fault(
        .undecodable, file: "t.csv", position: place,
        accepted: .table(.undecodable(offset: offset)))
    ])
}

@Test func `columns are found by English and Chinese names, cells by key`() throws {
  let text = "阶段,Months In Stage,PROJECT\n样机,,闵行"
  let table = try CSV.read(Array(text.utf8), file: "t.csv").matched(to: Sample.columns)
  let row = try #require(table.rows.first)
  #expect(row["project"]?.text == "闵行")
  #expect(row["stage"]?.text == "样机")
  #expect(row["months"] == nil)
  let fault = row.fault(.outOfRange, at: "months", .range((0...).numberRange))
  #expect(
    fault.sentence(in: .english) == "t.csv:2:4: months is not given; it must be at least 0")
  #expect(fault.sentence(in: .chinese) == "t.csv:2:4: months 未给出；必须不小于 0")
}

@Test(
  arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0xFF, 0xFE]] as [[UInt8]])
func `UTF-16 is told by its name, in tables and documents`(bytes: [UInt8]) throws {
  let table = try #require(throws: Faults.self) { try CSV.read(bytes, file: "t.csv") }
  #expect(table.list.map(\.code) == [.undecodable])
  #expect(
    table.sentences(in: .english) == ["t.csv:1:1: the file is in UTF-16; save it as UTF-8"])
  #expect(table.sentences(in: .chinese) == ["t.csv:1:1: 文件为 UTF-16 编码；请另存为 UTF-8"])
  let document = try #require(throws: Faults.self) { try JSON5.parse(bytes, file: "t.csv") }
  #expect(document.list.map(\.code) == [.invalidUTF8])
  #expect(document.sentences(in: .english) == table.sentences(in: .english))
}

@Test func `a table over 32 MB is refused`() throws {
  let bytes = [UInt8](repeating: 0x2C, count: CSV.maximumBytes + 1)
  let faults = try #require(throws: Faults.self) { try CSV.read(bytes, file: "t.csv") }
  #expect(faults.list.map(\.code) == [.tooLarge])
}

/// Payments as a spreadsheet keeps them.
private let flows = Schema(
  "flows", Phrase("Payments", "现金流"),
  root: .list(
    of: .record(
      "Flow",
      .required("date", .day, Phrase("when", "日期")),
      .required("amount", .number, Phrase("how much", "金额")),
      .optional("isFinal", .flag, default: "false", Phrase("the last one", "是否最后一笔")),
      .optional("note", .text, Phrase("note", "备注"))), 1...))

private let flowColumns = [
  TableColumn("date", names: ["date", "日期"]), TableColumn("amount", names: ["amount", "金额"]),
  TableColumn("isFinal", names: ["final", "最后一笔"], isRequired: false),
  TableColumn("note", names: ["note", "备注"], isRequired: false),
]

@Test func `a table's rows are checked and read like records`() throws {
  let text = "日期,金额,最后一笔,备注\n2024/6/1,-1.5e3,,2024\n2025-12-31,2000,是,\n"
  let table = try CSV.read(Array(text.utf8), file: "t.csv")
  try flows.resolve(table, columns: flowColumns).read { (reader) throws(Faults) in
    #expect(reader.items.map { $0.text("date") } == ["2024-06-01", "2025-12-31"])
    #expect(reader.items.map { $0.number("amount") } == [-1500, 2000])
    #expect(reader.items.map { $0.flag("isFinal") } == [false, true])
    #expect(reader.items.map { $0.optional("note")?.text } == ["2024", nil])
  }
}

@Test func `a table's faults name the row's field and point at the cell`() throws {
  let text = "date,amount,final\n2024/2/30,12xyz,maybe\n,7,no\n"
  let table = try CSV.read(Array(text.utf8), file: "t.csv")
  let faults = try #require(throws: Faults.self) {
    try flows.resolve(table, columns: flowColumns)
  }
  #expect(
    faults.sentences(in: .english) == [
      "t.csv:2:1: [0].date is \"2024/2/30\"; it must be a day of the calendar, YYYY-MM-DD",
      "t.csv:2:11: [0].amount is \"12xyz\"; it must be a number",
      "t.csv:2:17: [0].isFinal is \"maybe\"; it must be true or false",
      "t.csv:3:1: [1].date is missing",
    ])
}
