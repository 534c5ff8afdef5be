import Foundation
import TestSupport
import Testing

/// The rows of `--trials-csv` of a policy, by the names of columns.
private func trials(_ short: ShortSheets, of policy: String) throws -> [[String: Double]] {
  let file = short.scratch.file("trials.csv").path
  let run = try Tool.run(
    [
      "run", Repository.file("Scenarios/yangtze-delta.json5").path, "-n", "200", "-q",
      "--trials-csv", file,
    ], folder: short.scratch.folder)
  try #require(run.status == 0, "\(run)")
  let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
  let names = lines[0].split(separator: ",").map(String.init)
  return lines.dropFirst().map { $0.split(separator: ",").map(String.init) }
    .filter { $0[1] == policy }
    .map { fields in
      Dictionary(
        uniqueKeysWithValues: zip(names, fields).compactMap { name, field in
          Double(field).map { (name, $0) }
        })
    }
}

@Test func `the sheet of futures has the numbers of every future, as the file of trials does`()
  throws
{
  let short = try ShortSheets()
  let sheet = try #require(try OfficeBook(short.workbook).sheet("Futures"))
  for (policy, first) in [("grant-to-equity", "B"), ("grant", "J")] {
    let rows = try trials(short, of: policy)
    try #require(rows.count == 200)
    for (index, row) in rows.enumerated() {
      func cell(_ more: Int) -> Double? {
        sheet.cells["\(column(first, more))\(9 + index)"]?.number
      }
      let (paid, proceeds) = (
        try #require(row["centrePaid"]) - (row["returned"] ?? 0), try #require(row["proceeds"])
      )
      #expect(cell(0) == row["entered"] && cell(1) == row["crossed"], "\(index)")
      #expect(isNear(cell(2), try #require(row["crossed"]) / 108))
      #expect(isNear(cell(3), row["centrePaid"]) && isNear(cell(5), proceeds))
      #expect(isNear(cell(6), proceeds / paid) && isNear(cell(7), proceeds - paid, paid))
    }
  }
  #expect(sheet.cells["A9"]?.number == 0 && sheet.cells["A208"]?.number == 199)
  #expect(sheet.cells["A209"] == nil)
}

@Test func `percentiles of the sheet of futures are those of Python's statistics`() throws {
  let short = try ShortSheets()
  let sheet = try #require(try Office.recalculated(short.workbook).sheet("Futures"))
  let crossed = try trials(short, of: "grant-to-equity").compactMap { $0["crossed"] }
  let script = """
    import json, statistics, sys
    values = json.loads(sys.argv[1])
    tenths = statistics.quantiles(values, n=10, method="inclusive")
    print(json.dumps([statistics.fmean(values), tenths[0], tenths[4], tenths[8]]))
    """
  let expected = try JSONDecoder().decode(
    [Double].self, from: try Python.run(script, ["\(crossed)"]))
  for (index, value) in expected.enumerated() {
    #expect(isNear(sheet.cells["C\(5 + index)"]?.number, value))
    #expect(sheet.cells["C\(5 + index)"]?.formula != nil)
  }
}

@Test func `a document that another version wrote gives a workbook without futures`() throws {
  let short = try ShortSheets()
  let text = try String(contentsOf: short.scratch.file("run.json"), encoding: .utf8)
  let other = try ShortSheets(
    document: text.replacing(/"version": *"[^"]*"/, with: #""version": "0.0.1""#))
  #expect(try OfficeBook(short.workbook).sheet("Futures") != nil)
  #expect(try OfficeBook(other.workbook).sheet("Futures") == nil)
  #expect(try OfficeBook(other.workbook).sheet("Inputs") != nil)
}

@Test func `what follows from other cells is a formula`() throws {
  let short = try ShortSheets()
  let book = try OfficeBook(short.workbook)
  let sheet = try #require(book.sheet("Policies"))
  let first = try #require(sheet.column(of: "grant-to-equity", inRow: 3))
  func cell(_ metric: String) throws -> String { "\(first)\(try #require(sheet.row(of: metric)))" }
  func formula(_ metric: String) throws -> String? { sheet.cells[try cell(metric)]?.formula }
  #expect(
    try formula("state.moic")
      == "\(cell("state.proceeds"))/(\(cell("money.centre"))-\(cell("money.returned")))")
  #expect(try formula("money.public") == "(\(cell("money.centre"))+\(cell("otherPublic.paid")))")
  #expect(try formula("state.proceeds") == nil)
  let routes = try #require(book.sheet("Money back"))
  let sums = routes.cells.filter { $0.value.formula?.hasPrefix("SUM(") == true }.values
  let proceeds = short.policies.compactMap { policy in
    let metrics = policy["metrics"] as? [String: [String: Any]]
    return metrics?["state.proceeds"]?["value"] as? Double
  }
  try #require(sums.count == proceeds.count)
  for value in proceeds { #expect(sums.contains { isNear($0.number, value) }) }
}
