import Foundation
import Languages
import Spreadsheets
import TestSupport
import Testing

/// A file that is no workbook to be read, and why.
private struct BadWorkbook: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let book: HandBook
  var count = 1
  var limits = XLSXLimits()
  let fault: XLSXFault

  static let sheet = "xl/worksheets/sheet1.xml"
  static func limits(_ change: (inout XLSXLimits) -> Void) -> XLSXLimits {
    var limits = XLSXLimits()
    change(&limits)
    return limits
  }

  static let all: [BadWorkbook] = [
    BadWorkbook(
      testDescription: "a zip bomb", book: HandBook(rows: "@@<row/>          @@"), count: 2_000_000,
      fault: .bomb(part: sheet, ratio: 200)),
    BadWorkbook(
      testDescription: "more than is unpacked", book: HandBook(rows: "@@<row/>@@"), count: 1000,
      limits: limits { $0.unpackedBytes = 6000 }, fault: .expandsTooFar(limit: 6000)),
    BadWorkbook(
      testDescription: "entities within entities",
      book: HandBook(rows: "").with(
        sheet,
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"),
      fault: .documentType(part: sheet)),
    BadWorkbook(
      testDescription: "another file's text",
      book: HandBook(rows: "").with(
        "xl/workbook.xml",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>"),
      fault: .documentType(part: "xl/workbook.xml")),
    BadWorkbook(
      testDescription: "elements nested without end", book: HandBook(rows: "@@<x>@@"), count: 1000,
      fault: .tooDeep(part: sheet, limit: 64)),
    BadWorkbook(
      testDescription: "too many cells", book: HandBook(rows: "<row>@@<c/>@@</row>"), count: 11,
      limits: limits { $0.cells = 10 }, fault: .tooMany(.cells, limit: 10)),
    BadWorkbook(
      testDescription: "too many merged ranges",
      book: HandBook(rows: "", after: "<mergeCells>@@<mergeCell ref=\"A1:B2\"/>@@</mergeCells>"),
      count: 4, limits: limits { $0.mergedRanges = 3 }, fault: .tooMany(.mergedRanges, limit: 3)),
    BadWorkbook(
      testDescription: "too many parts", book: HandBook(rows: ""), limits: limits { $0.parts = 6 },
      fault: .tooMany(.parts, limit: 6)),
    BadWorkbook(
      testDescription: "a text that is not there",
      book: HandBook(rows: "<row><c t=\"s\"><v>7</v></c></row>"), fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "a number that is none",
      book: HandBook(rows: "<row><c><v>nan</v></c></row>"), fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "a cell beyond the last column",
      book: HandBook(rows: "<row><c r=\"XFE1\"><v>1</v></c></row>"), fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "a row beyond the last", book: HandBook(rows: "<row r=\"1048577\"/>"),
      fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "a range the wrong way round",
      book: HandBook(rows: "", after: "<mergeCell ref=\"B2:A1\"/>"), fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "no XML", book: HandBook(rows: "").with(sheet, "<worksheet>"),
      fault: .damaged(part: sheet)),
    BadWorkbook(
      testDescription: "no relations", book: HandBook(rows: "").with("_rels/.rels", "<x/>"),
      fault: .missingPart("xl/workbook.xml")),
  ]

  /// Files of other kinds, by their first bytes or the names in them.
  static let others: [([UInt8], XLSXFault.Kind)] = [
    (compound(""), .oldWorkbook), (compound("EncryptedPackage"), .encrypted),
    (Array("name,stage\n".utf8), .noArchive), ([], .noArchive),
  ]

  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
      + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}

@Suite struct BadWorkbookTests {
  @Test(arguments: BadWorkbook.all)
  fileprivate func `a hostile or broken workbook is refused in words`(_ bad: BadWorkbook) throws {
    let bytes = try bad.book.bytes(repeating: bad.count)
    let fault = #expect(throws: XLSXFault.self) {
      var reader = try XLSXReader(bytes, limits: bad.limits)
      _ = try reader.sheet()
    }
    #expect(fault == bad.fault)
  }

  @Test func `what is no workbook is called by its name`() throws {
    for (bytes, kind) in BadWorkbook.others { try expect(.kind(kind), of: bytes) }
    var odf = HandBook(rows: "")
    odf.parts = [
      "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>",
    ]
    try expect(.kind(.openDocument), of: try odf.bytes())
    odf.parts = ["a.txt": "x"]
    try expect(.kind(.otherArchive), of: try odf.bytes())
    try expect(
      .kind(.binaryWorkbook), of: try HandBook(rows: "").with("xl/workbook.bin", "x").bytes())
  }

  private func expect(_ fault: XLSXFault, of bytes: [UInt8]) throws {
    let found = #expect(throws: XLSXFault.self) { _ = try XLSXReader(bytes) }
    #expect(found == fault)
  }

  @Test func `a sheet that is not there is answered with those that are`() throws {
    var reader = try XLSXReader(try HandBook(rows: "", sheet: "在研").bytes())
    let fault = XLSXFault.noSuchSheet("x", known: ["在研"])
    do {
      _ = try reader.sheet(named: "x")
      Issue.record("a sheet that is not there was read")
    } catch { #expect(error == fault) }
    #expect(fault.phrase.english == "the workbook has no sheet 'x'; its sheets are 在研")
    #expect(fault.phrase.chinese == "工作簿没有名为“x”的工作表；现有工作表：在研")
  }
}
