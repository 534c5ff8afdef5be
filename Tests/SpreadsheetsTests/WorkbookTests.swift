import Spreadsheets
import Testing

private func workbook(_ words: String, sheet: String = "Numbers") -> Workbook {
  var page = Worksheet(sheet)
  page.add([.text(words, .heading), .number(0.25, .share)])
  page.add([.blank, .formula("B1*2", result: 0.5, .share)])
  return Workbook(title: words, author: "tests", created: 86_400, sheets: [page])
}

@Suite struct WorkbookTests {
  @Test func `equal workbooks give equal bytes, which are a zip archive`() throws {
    let bytes = try workbook("a").xlsx()
    #expect(bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(try workbook("a").xlsx() == bytes)
    #expect(try workbook("b").xlsx() != bytes)
  }

  @Test(arguments: ["a[b", String(repeating: "x", count: 32), "a/b"])
  func `a sheet's name that the format forbids is refused`(_ name: String) {
    #expect(throws: WorkbookError.self) { try workbook("a", sheet: name).xlsx() }
  }

  @Test func `two sheets of one name are refused`() {
    var twice = workbook("a")
    twice.sheets.append(twice.sheets[0])
    #expect(throws: WorkbookError.self) { try twice.xlsx() }
  }

  @Test func `words of any length and any characters are taken`() throws {
    for words in [
      String(repeating: "字", count: 40_000), "=cmd()", "\u{0}\u{1}\u{1F}\u{7F}\u{85}", "\u{FFFE}",
      "_x0041_", String(repeating: "🙂", count: 20_000), "",
    ] {
      #expect(try workbook(words).xlsx().count > 1000)
    }
  }

  @Test func `a cell is named by letters and a number from 1`() {
    #expect(CellName.of(row: 0, column: 0) == "A1")
    #expect(CellName.of(row: 9, column: 25) == "Z10")
    #expect(CellName.of(row: 9, column: 26) == "AA10")
    #expect(CellName.of(row: 0, column: 701) == "ZZ1")
    #expect(CellName.of(row: 0, column: 702) == "AAA1")
    #expect(CellName.of(row: 1, column: 1, on: "A's") == "'A''s'!B2")
  }

  @Test func `what is no finite number leaves its cell empty`() {
    #expect(Cell.number(.nan, .money) == .blank)
    #expect(Cell.number(nil, .money) == .blank)
    #expect(Cell.formula("1/0", result: .infinity, .money) == .blank)
  }
}
