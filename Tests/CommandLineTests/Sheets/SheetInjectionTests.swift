import Foundation
import TestSupport
import Testing

private let attacks = [
  "=cmd()|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "<script>alert(1)</script>", "＝1+1",
  "\t=1+1", "a,\"b\"\n=c", "_x0041_", "]]>&amp;",
]

/// The document of a short run with one policy and one project renamed.
private func document(naming name: String) throws -> String {
  let short = try ShortSheets()
  let text = String(
    decoding: try Data(contentsOf: short.scratch.file("run.json")), as: UTF8.self)
  let quoted = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
  return
    text
    .replacing("\"grant-to-equity\"", with: quoted)
    .replacing("\"instrument\": \(quoted)", with: "\"instrument\": \"grant-to-equity\"")
    .replacing("\"name\": \"minhang\"", with: "\"name\": \(quoted)")
    .replacing("\"name\": \"yangtze-delta\"", with: "\"name\": \(quoted)")
}

@Test(arguments: attacks)
func `names that look like formulas or markup stay words`(_ name: String) throws {
  let short = try ShortSheets(document: try document(naming: name))
  let book = try Office.recalculated(short.workbook)
  let shown = name.replacing("\t", with: "␉")
  for sheet in ["Policies", "Cash plan", "Projects"] {
    let texts = Set(try #require(book.sheet(sheet)).cells.values.compactMap(\.text))
    #expect(texts.contains { $0.replacing("_x005F_", with: "_") == shown }, "\(sheet)")
  }
  // Formulas are made of cell names and figures alone.
  let own = try OfficeBook(short.workbook)
  for cell in own.sheets.flatMap(\.cells.values) {
    guard let formula = cell.formula else { continue }
    #expect(formula.wholeMatch(of: /[A-Z0-9+\-\/(),.]+|'Policies'![A-Z]+[0-9]+/) != nil)
  }
  let names = Set(own.sheets.map(\.name))
  for reference in own.charts.flatMap(\.references) {
    let sheet = String(reference.prefix { $0 != "!" }.filter { $0 != "'" })
    #expect(names.contains(sheet), "\(reference)")
  }
}

@Test(arguments: attacks)
func `no field of a table begins as a formula does`(_ name: String) throws {
  let short = try ShortSheets(document: try document(naming: name))
  let isFormula = "=+-@\t＝".contains(name.first ?? " ")
  let written = (isFormula ? "'" : "") + name
  for (file, column) in [("metrics.csv", "policy"), ("projects.csv", "project")] {
    let values = Set(try short.table(file).compactMap { $0[column] })
    #expect(values.contains(written), "\(file)")
    #expect(values.contains(name) == !isFormula)
  }
  // Numbers stay numbers, also below zero.
  let differences = try short.table("differences.csv").compactMap { $0["value"] }
  #expect(differences.contains { $0.hasPrefix("-") && Double($0) != nil })
}

@Test func `a name of any length and with control characters fits`() throws {
  let name = String(repeating: "很长", count: 20_000) + "\u{1}"
  let short = try ShortSheets(document: try document(naming: name))
  let book = try OfficeBook(short.workbook)
  let texts = book.sheets.flatMap(\.cells.values).compactMap(\.text)
  #expect(texts.contains { $0.utf16.count == 32_767 && $0.hasSuffix("…") })
  #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
  let controls = try ShortSheets(document: try document(naming: "a\u{1}\u{1F}\u{7F}b"))
  let shown = try OfficeBook(controls.workbook).sheets.flatMap(\.cells.values)
  #expect(shown.contains { $0.text == "a␁␟␡b" })
}
