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
    ([0xFF, 0xFE], 0, 1, 1),
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

@Test func `a table over 32 MB is refused`() throws {
  let bytes = [UInt8](repeating: 0x2C, count: CSV.maximumBytes + 1)
  let faults = try #require(throws: Faults.self) { try CSV.read(bytes, file: "t.csv") }
  #expect(faults.list.map(\.code) == [.tooLarge])
}
