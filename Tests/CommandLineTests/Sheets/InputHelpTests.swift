import Foundation
import TestSupport
import Testing

// What a spreadsheet offers, says and shows in the cells of inputs.

private typealias Offer = (kind: String, comparison: String, bounds: [String])

/// From the reference of the fields, not from the program.
private let offers: [(path: String, offer: Offer, english: String, chinese: String)] = [
  (
    "fund.atEnd", ("list", "between", ["\"sell,hand-over\""]),
    "sell: shares go at the last round's price; what no round has priced lapses\n"
      + "hand-over: everything passes to a successor, without cash",
    "sell：按最后一轮价格出售股份；未经定价的权利归零\nhand-over：全部移交承接方，不产生现金"
  ),
  (
    "templates.one.funding.conditional", ("list", "between", ["\"TRUE,FALSE\""]),
    "TRUE is yes, FALSE is no.", "TRUE 为是，FALSE 为否。"
  ),
  (
    "templates.one.financing.share", ("decimal", "between", ["0", "1"]),
    "A percentage, such as 15%; it must be between 0% and 100%.", "百分数，如 15%；必须在 0% 与 100% 之间。"
  ),
  (
    "parameters.chance", ("decimal", "between", ["0", "1"]),
    "A percentage, such as 15%; it must be between 0% and 100%.", "百分数，如 15%；必须在 0% 与 100% 之间。"
  ),
  (
    "fund.discountRate", ("decimal", "greaterThan", ["-1"]),
    "A percentage, such as 15%; it must be greater than -100%.", "百分数，如 15%；必须大于 -100%。"
  ),
  (
    "portfolio[0].copies", ("whole", "between", ["1", "16777216"]),
    "The value must be a whole number, between 1 and 16777216.", "必须是整数，且在 1 与 16777216 之间。"
  ),
  (
    "horizonMonths", ("decimal", "between", ["0", "1200"]),
    "The value must be greater than 0 and at most 1200.", "必须大于 0 且不大于 1200。"
  ),
  (
    "templates.one.financing.newMoney", ("decimal", "greaterThanOrEqual", ["0"]),
    "The value must be at least 0.", "必须不小于 0。"
  ),
]

@Test(arguments: ["en", "zh"])
func `an input's cell offers its words, knows its limits, and says both in the sheet's language`(
  _ language: String
) throws {
  let book = try InputBook(language)
  for (path, offer, english, chinese) in offers {
    let check = try #require(book.checks[try book.cell(path)], "\(path)")
    #expect((check.kind, check.comparison, check.bounds) == offer, "\(path)")
    #expect(check.hint == (language == "en" ? english : chinese))
    // A help and no gate.
    #expect(check.style == "warning")
  }
  let share = try #require(book.checks[try book.cell("templates.one.financing.share")])
  #expect(
    [share.title, share.warning]
      == (language == "en"
        ? [
          "This value does not fit", "It must be between 0% and 100%; a run refuses anything else.",
        ]
        : ["取值不符合要求", "必须在 0% 与 100% 之间；运行时会拒绝其他取值。"]))
  #expect(book.checks[try book.cell("portfolio[0].entry")] == nil)
}

@Test(arguments: ["fund.atEnd", "policies.turn.convention", "templates.one.funding.conditional"])
func `each word that a list offers reads back`(_ path: String) throws {
  // What becomes of shares at the fund's end matters where it has one.
  let book = try InputBook("en", "fund: {", becomes: "fund: { end: 60,")
  let cell = try book.cell(path)
  let list = try #require(book.checks[cell]?.bounds.first).split { "\",".contains($0) }
  try #require(list.count > 1)
  for word in list.map(String.init) {
    try book.edit([.text(word, in: cell, on: "Inputs")])
    let literal = ["TRUE", "FALSE"].contains(word) ? word.lowercased() : word
    let set = try book.resolved("inputs.json5", ["--set", "\(path)=\(literal)"])
    #expect(try book.resolved("edited.xlsx").values == set.values, "\(word)")
  }
}

@Test func `shares and rates look like percentages, with as many digits as they have`() throws {
  let book = try InputBook("en", "share: 0.7,", becomes: "share: 0.7125,")
  func formats(_ path: String) throws -> [String?] {
    let row = try book.cell(path).dropFirst()
    return "BEF".map { book.formats["\($0)\(row)"] }
  }
  #expect(try formats("templates.one.financing.share") == ["0.00%", nil, nil])
  // Uniform from 0.5 to 0.9: a tenth lies below 0.54 and above 0.86.
  #expect(try formats("parameters.chance") == ["0.0%", "0.0%", "0.0%"])
  #expect(try formats("fund.discountRate") == ["0.0%", nil, nil])
  #expect(try formats("templates.one.financing.newMoney") == ["General", nil, nil])
  #expect(try formats("portfolio[0].entry") == ["@", nil, nil])
}

@Test func `LibreOffice keeps lists, limits, looks and values, and reads 15% as a share`() throws {
  let book = try InputBook()
  let cell = try book.cell("templates.one.financing.share")
  try book.edit([.cell(cell, sheet: "Inputs", xml: "<f>15%</f>")])
  let file = book.scratch.file("saved.xlsx")
  try Data(try Office.workbook(of: book.scratch.file("edited.xlsx"))).write(to: file)
  let saved = try #require(try OfficeBook(file).sheet("Inputs"))
  #expect(saved.checks == book.checks && !saved.checks.isEmpty)
  for (name, format) in book.formats where format.hasSuffix("%") {
    #expect(saved.cells[name]?.format == format, "\(name)")
  }
  #expect(saved.cells[cell]?.number == 0.15)
  let set = try book.resolved("inputs.json5", ["--set", "templates.one.financing.share=0.15"])
  #expect(try book.resolved("saved.xlsx").values == set.values)
}

@Test func `a parameter that is multiplied has no limits of its own, and its faults name its cell`()
  throws
{
  let book = try InputBook(
    "en", "p: { of: \"chance\" }", becomes: "p: { of: \"chance\", times: 1.05 }")
  let cell = try book.cell("parameters.chance")
  #expect(book.checks[cell]?.kind == "none" && book.formats[cell] == "0.0%")
  for (xml, word, fault) in [
    ("<v>0.97</v>", "0.97", "templates.one.stages[0].p is 1.0185; it must be between 0 and 1"),
    (
      "<v>high</v>", "high",
      "parameters.chance is \"high\"; only a number can be multiplied, and must stay finite"
    ),
  ] {
    try book.edit([.cell(cell, sheet: "Inputs", type: word == "high" ? "str" : "n", xml: xml)])
    #expect(try book.refusal().hasPrefix("botou: edited.xlsx:Inputs!\(cell): \(fault)"))
    let setting = "parameters.chance=\(word)"
    #expect(
      try book.refusal("inputs.json5", "--set", setting).hasPrefix(
        "botou: --set \(setting): \(fault)"))
  }
  // What the file itself says is told where the file uses it.
  let text = try String(contentsOf: book.scratch.file("inputs.json5"), encoding: .utf8)
  try Data(text.replacing("best: 0.7", with: "best: 0.9").replacing("1.05", with: "1.2").utf8)
    .write(to: book.scratch.file("large.json5"))
  #expect(
    try book.refusal("large.json5").contains(
      "large.json5:14:60: templates.one.stages[0].p is 1.08;"))
}
