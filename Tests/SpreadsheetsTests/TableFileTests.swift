import Documents
import Languages
import Spreadsheets
import TestSupport
import Testing

private func cells(_ texts: String...) -> String {
  "<row>"
    + texts.map { $0.hasPrefix("<") ? $0 : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
    .joined() + "</row>"
}

private func table(_ rows: String, merged: [String] = [], sheet: String? = nil) throws -> Table {
  let after = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
  return try TableFile.read(
    try HandBook(rows: rows, after: after).bytes(), file: "p.xlsx", sheet: sheet)
}

private func refusal(_ rows: String, merged: [String] = []) throws -> [String] {
  let faults = try #require(throws: Faults.self) { try table(rows, merged: merged) }
  return faults.sentences(in: .english) + faults.sentences(in: .chinese)
}

@Suite struct TableFileTests {
  @Test func `a sheet is a table: titles above, header, rows, places by cells`() throws {
    let read = try table(
      cells("在研项目", "单位：万元") + "<row/>" + cells("名称", "立项", "已拨", "甲", "乙")
        + cells(
          " 甲 ", "<c s=\"1\"><v>45444</v></c>", "<c><f>1+1</f><v>1500</v></c>",
          "<c t=\"b\"><v>1</v></c>"),
      merged: ["A1:C1"])
    #expect(read.title.map(\.text) == ["在研项目", "单位：万元"])
    #expect(read.header.map(\.text) == ["名称", "立项", "已拨", "甲", "乙"])
    #expect(read.rows.map { $0.map(\.text) } == [["甲", "2024-06-01", "1500", "true", ""]])
    #expect(read.rows[0][2].position.cell == "C4")
  }

  @Test func `merged cells are named`() throws {
    let rows = cells("name", "district") + cells("a", "x") + cells("b") + cells("c", "y")
    #expect(
      try refusal(rows, merged: ["B2:B3"]) == [
        "p.xlsx:B2: the cells B2:B3 are merged; a table needs a value in each: unmerge them and fill them in",
        "p.xlsx:B2: 单元格 B2:B3 已合并；表格每格都须有值，请取消合并并逐格填写",
      ])
  }

  @Test func `the merged head of a row of sums does no harm`() throws {
    let rows = cells("name", "paid", "x") + cells("a", "1", "2") + cells("合 计", "<c/>", "3")
    #expect(try table(rows, merged: ["A3:B3"]).rows.count == 2)
  }

  @Test func `errors and formulas without a result are named`() throws {
    let rows =
      cells("a", "b") + cells("<c t=\"e\"><v>#REF!</v></c>", "<c><f>A1</f></c>")
      + cells("1", "2", "3")
    let said = try refusal(rows)
    #expect(
      said.prefix(3) == [
        "p.xlsx:A2: the cell holds the error #REF!; mend its formula or put a value in its place",
        "p.xlsx:B2: the cell is a formula without a stored result; open the workbook in Excel, WPS or LibreOffice and save it, or put the value in its place",
        "p.xlsx:C3: the cell has no heading above it; give its column one, or empty the cell",
      ])
    #expect(said[3] == "p.xlsx:A2: 该单元格为错误值 #REF!；请修正公式或改填数值")
  }

  @Test func `an empty sheet has no header`() throws {
    #expect(try refusal("") == ["p.xlsx: the table has no header", "p.xlsx: 表格没有表头"])
  }

  @Test func `a sheet of few cells far apart is no table of millions`() throws {
    let wide = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>"
    let rows = (2...300).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    #expect(
      try refusal(wide + rows).first
        == "p.xlsx: the workbook has more than 4000000 cells, the most that are read")
  }

  @Test func `a sheet is named behind the file's name`() {
    #expect(TableFile.parts(of: "a/b.xlsx#在研").file == "a/b.xlsx")
    #expect(TableFile.parts(of: "a/b.xlsx#在研").sheet == "在研")
    #expect(TableFile.parts(of: "a#1/b.XLSX#x#y").file == "a#1/b.XLSX")
    #expect(TableFile.parts(of: "a#1/b.XLSX#x#y").sheet == "x#y")
    #expect(TableFile.parts(of: "a#1.csv").file == "a#1.csv")
  }

  @Test func `a CSV stays a CSV whatever it is called`() throws {
    let read = try TableFile.read(Array("a,b\n1,2\n".utf8), file: "p.xlsx")
    #expect(read.rows[0].map(\.text) == ["1", "2"])
  }
}
