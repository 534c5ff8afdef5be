import Foundation
import Languages
import Spreadsheets
import TestSupport
import Testing

private func values(_ bytes: [UInt8], sheet: String? = nil) throws -> [[SheetTable.Value]] {
  var reader = try XLSXReader(bytes)
  return try reader.sheet(named: sheet).rows.map { $0.cells.map(\.value) }
}

private func sheet(_ book: HandBook) throws -> SheetTable {
  var reader = try XLSXReader(try book.bytes())
  return try reader.sheet()
}

private let first = SheetDate(year: 2024, month: 6, day: 1)

@Suite struct XLSXReaderTests {
  @Test func `what this program writes reads back`() throws {
    var page = Worksheet("数 & <据>")
    page.add([.text("_x0041_ 甲\n乙", .heading), .number(0.1, .share), .blank])
    page.add([.blank, .formula("B1*2", result: 0.2, .share)])
    let book = Workbook(
      title: "t", author: "tests", created: 86_400, sheets: [Worksheet("空"), page])
    var reader = try XLSXReader(try book.xlsx())
    let (names, hasMacros) = (reader.sheetNames, reader.hasMacros)
    #expect(names == ["空", "数 & <据>"] && !hasMacros)
    let read = try reader.sheet(named: "数 & <据>")
    #expect(read.rows.map(\.row) == [0, 1])
    #expect(read.rows[0].cells.map(\.value) == [.text("_x0041_ 甲\n乙"), .number(0.1)])
    #expect(read.rows[1].cells.map(\.column) == [1])
    #expect(read.rows[1].cells[0].value == .number(0.2) && read.rows[1].cells[0].isFormula)
    let first = try reader.sheet()
    #expect(first.rows.isEmpty)
  }

  /// LibreOffice computes the formula, lays the days of 1904, and writes the file.
  @Test
  func `a workbook of LibreOffice's is read: formula, merged cells, flag, error, days from 1904`()
    throws
  {
    let scratch = try Scratch()
    for from1904 in [false, true] {
      try Self.flat(from1904).write(
        to: scratch.file("b.fods"), atomically: true, encoding: .utf8)
      var reader = try XLSXReader(try Office.workbook(of: scratch.file("b.fods")))
      let names = reader.sheetNames
      #expect(names == ["后", "前"])
      let read = try reader.sheet(named: "前")
      #expect(read.merged == [CellRange("前", rows: 0...0, columns: 0...1)])
      #expect(read.rows[0].cells.map(\.value) == [.text("标题")])
      #expect(
        read.rows[1].cells.map(\.value) == [
          .number(2), .number(7), .date(first), .flag(true), .error("#DIV/0!"),
        ])
      #expect(read.rows[1].cells.map(\.isFormula) == [false, true, false, false, true])
    }
  }

  private static func flat(_ from1904: Bool) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
      xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
      office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
    <office:automatic-styles>
    <number:date-style style:name="N1"><number:year number:style="long"/><number:text>/</number:text>\
    <number:month/><number:text>/</number:text><number:day/></number:date-style>
    <number:boolean-style style:name="N2"><number:boolean/></number:boolean-style>
    <style:style style:name="b" style:family="table-cell" style:data-style-name="N2"/>
    <style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>
    </office:automatic-styles>
    <office:body><office:spreadsheet>
    <table:calculation-settings><table:null-date table:date-value="\(from1904 ? "1904-01-01" : "1899-12-30")"/>
    </table:calculation-settings>
    <table:table table:name="后"><table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p>
    </table:table-cell></table:table-row></table:table>
    <table:table table:name="前">
    <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"
      office:value-type="string"><text:p>标题</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
    <table:table-row>
    <table:table-cell office:value-type="float" office:value="2"/>
    <table:table-cell table:formula="of:=[.A2]*3+1"/>
    <table:table-cell table:style-name="d" office:value-type="date" office:date-value="2024-06-01"/>
    <table:table-cell table:style-name="b" office:value-type="boolean" office:boolean-value="true"/>
    <table:table-cell table:formula="of:=1/0"/>
    </table:table-row></table:table>
    </office:spreadsheet></office:body></office:document>
    """
  }

  /// Python: date(1899, 12, 30) + 45444 days and date(1904, 1, 1) + 43982 days are 2024-06-01;
  /// Excel shows 59 as 1900-02-28, 60 as a day that never was, 61 as 1900-03-01.
  @Test func `numbers are days by their look, counted from 1900 or 1904`() throws {
    func row(_ cells: (Int, String)...) -> String {
      "<row>" + cells.map { "<c s=\"\($0.0)\"><v>\($0.1)</v></c>" }.joined() + "</row>"
    }
    let from1900 = row(
      (0, "45444"), (1, "45444.75"), (2, "45444"), (3, "45444"), (4, "0.5"), (9, "1"), (1, "59"),
      (1, "60"), (1, "61"), (1, "-3"))
    #expect(
      try values(try HandBook(rows: from1900).bytes()) == [
        [
          .number(45_444), .date(first), .date(first), .number(45_444), .number(0.5), .number(1),
          .date(SheetDate(year: 1900, month: 2, day: 28)), .number(60),
          .date(SheetDate(year: 1900, month: 3, day: 1)), .number(-3),
        ]
      ])
    let from1904 = HandBook(rows: row((1, "43982"), (1, "0")), date1904: true)
    #expect(
      try values(try from1904.bytes()) == [
        [.date(first), .date(SheetDate(year: 1904, month: 1, day: 1))]
      ])
  }

  @Test func `texts are read shared, in runs, inline, from formulas, without reading aids`() throws
  {
    let book = HandBook(
      rows: """
        <row r="3"><c r="B3" t="s"><v>1</v></c><c t="inlineStr"><is><t>a</t><r><t> b</t></r></is></c>\
        <c t="str"><f>X()</f><v>c&amp;d</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>\
        <c t="s"><f>Y()</f></c><c t="d"><v>2024-06-01T00:00:00</v></c></row><row><c><v>1e3</v></c></row>
        """
    ).with(
      "xl/sharedStrings.xml",
      """
      <sst><si><t>no</t></si><si><r><t xml:space="preserve"> 东</t></r><r><t>京_x000A_</t></r>\
      <rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>
      """)
    let read = try sheet(book)
    #expect(read.rows.map(\.row) == [2, 3])
    #expect(read.rows[0].cells.map(\.column) == Array(1...7))
    #expect(
      read.rows[0].cells.map(\.value) == [
        .text(" 东京\n"), .text("a b"), .text("c&d"), .flag(false), .error("#N/A"), .uncomputed,
        .date(first),
      ])
    #expect(read.rows[1].cells.map(\.value) == [.number(1000)])
  }

  @Test func `macros are noticed and nothing of them is read`() throws {
    let reader = try XLSXReader(
      try HandBook(rows: "").with("xl/vbaProject.bin", "not a project at all").bytes())
    let hasMacros = reader.hasMacros
    #expect(hasMacros)
  }

  @Test func `no change of a byte makes the reader fail but by words`() throws {
    let whole = try HandBook(
      rows: "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45444</v></c></row>"
    ).with("xl/sharedStrings.xml", "<sst><si><t>甲</t></si></sst>").bytes()
    var refused = 0
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= UInt8(truncatingIfNeeded: 1 + place * 37)
      do { _ = try values(bytes) } catch let fault as XLSXFault {
        refused += 1
        #expect(!fault.phrase.english.isEmpty && !fault.phrase.chinese.isEmpty)
      }
    }
    #expect(refused > whole.count / 4)
    // The last 22 bytes are the end of the archive's list of contents.
    for length in stride(from: 0, to: whole.count - 22, by: 5) {
      #expect(throws: XLSXFault.self) { try values(Array(whole[..<length])) }
    }
  }
}
