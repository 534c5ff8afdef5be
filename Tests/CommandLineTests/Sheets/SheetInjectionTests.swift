import Foundation
import TestSupport
import Testing

private let attacks = [
  "=cmd()|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "<script>alert(1)</script>", "＝1+1",
  "\t=1+1", "a,\"b\"\n=c", "_x0041_", "]]>&amp;",
]

/// Ten policies, ten projects and a scenario with names that are easily found.
private let plain = """
  {
    name: "scenario-0", title: { en: "Names", zh: "名称" },
    start: "2020-01", asOf: "2020-01", horizonMonths: 60, currency: "CNY", unit: 10000,
    seed: 9, trials: 100,
    templates: {
      one: {
        stages: [{ name: "pilot", duration: 6, cost: 300, p: 0.7 }],
        funding: { centre: 120, otherPublic: 120, team: 120, standbyPerMonth: 10, patience: 6 },
        financing: { share: 0.7, wait: 12, preMoney: 880, newMoney: 200 },
        company: { team: 1 },
        growth: { exit: { delay: 24, acquisition: 1, multiple: 2, recovery: 0 } },
      },
    },
    portfolio: [
      \(numbered { "{ name: \"project-\($0)\", template: \"one\", entry: 3 }" })
    ],
    baseline: "policy-9",
    policies: {
      \(numbered { "\"policy-\($0)\": { instrument: \"grant\", awardShare: 0.\($0 + 1) }" })
    },
  }
  """

private func numbered(_ line: (Int) -> String) -> String {
  attacks.indices.map(line).joined(separator: ",\n      ")
}

private let documents = Shared<String, String>()

/// The document of a short run in which each policy and each project bears a name of its own.
private func document(naming names: [String], scenario: String = "plain") throws -> String {
  let text = try documents.value(for: plain) {
    let run = try Tool.run(["run", "-", "-q", "--json", "-"], stdin: plain)
    try #require(run.status == 0, "\(run.stderr)")
    return run.stdout
  }
  let kinds = [("scenario", [scenario]), ("policy", names), ("project", names)]
  return try kinds.reduce(text) { text, kind in
    try kind.1.enumerated().reduce(text) { text, name in
      text.replacing("\"\(kind.0)-\(name.offset)\"", with: try quoted(name.element))
    }
  }
}

private func quoted(_ name: String) throws -> String {
  String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
}

/// Formulas are made of cell names and figures alone, and charts point at the book's own sheets.
private func expectOwnFormulas(in book: OfficeBook) {
  for cell in book.sheets.flatMap(\.cells.values) {
    guard let formula = cell.formula else { continue }
    #expect(formula.wholeMatch(of: /[A-Z0-9+\-\/(),.:]+|'Policies'![A-Z]+[0-9]+/) != nil)
  }
  let names = Set(book.sheets.map(\.name))
  for reference in book.charts.flatMap(\.references) {
    let sheet = String(reference.prefix { $0 != "!" }.filter { $0 != "'" })
    #expect(names.contains(sheet), "\(reference)")
  }
}

// One office for all names: that takes nothing from any of them, and starting it takes seconds.
@Test func `names that look like formulas or markup stay words`() throws {
  let short = try ShortSheets(document: try document(naming: attacks))
  let book = try Office.recalculated(short.workbook)
  for sheet in ["Policies", "Cash plan", "Projects"] {
    let texts = Set(
      try #require(book.sheet(sheet)).cells.values.compactMap(\.text)
        .map { $0.replacing("_x005F_", with: "_") })
    for name in attacks {
      #expect(texts.contains(name.replacing("\t", with: "␉")), "\(sheet): \(name)")
    }
  }
  let own = try OfficeBook(short.workbook)
  expectOwnFormulas(in: own)
  #expect(own.sheets.flatMap(\.cells.values).contains { $0.formula != nil })
  #expect(own.charts.count > 2)
}

@Test(arguments: attacks)
func `a scenario's name that looks like a formula or markup stays words`(_ name: String) throws {
  let short = try ShortSheets(document: try document(naming: attacks, scenario: name))
  expectOwnFormulas(in: try OfficeBook(short.workbook))
}

@Test func `no field of a table begins as a formula does`() throws {
  let short = try ShortSheets(document: try document(naming: attacks))
  for (file, column) in [("metrics.csv", "policy"), ("projects.csv", "project")] {
    let values = Set(try short.table(file).compactMap { $0[column] })
    for name in attacks {
      let isFormula = "=+-@\t＝".contains(name.first ?? " ")
      #expect(values.contains((isFormula ? "'" : "") + name), "\(file): \(name)")
      #expect(values.contains(name) == !isFormula, "\(file): \(name)")
    }
  }
  // Numbers stay numbers, also below zero.
  let differences = try short.table("differences.csv").compactMap { $0["value"] }
  #expect(differences.contains { $0.hasPrefix("-") && Double($0) != nil })
}

@Test func `a name of any length and with control characters fits`() throws {
  let long = String(repeating: "很长", count: 20_000) + "\u{1}"
  let controls = "a\u{1}\u{1F}\u{7F}b"
  let short = try ShortSheets(document: try document(naming: [long, controls]))
  let texts = try OfficeBook(short.workbook).sheets.flatMap(\.cells.values).compactMap(\.text)
  #expect(texts.contains { $0.utf16.count == 32_767 && $0.hasSuffix("…") })
  #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
  #expect(texts.contains("a␁␟␡b"))
}
