import Foundation
import TestSupport
import Testing

@Test func `run and report write the same workbook and tables, byte for byte`() throws {
  let short = try ShortSheets()
  let again = try Tool.run(
    ["report", "run.json", "--xlsx", "again.xlsx", "--csv", "again"],
    folder: short.scratch.folder)
  #expect(again == ("", "", 0))
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: short.scratch.file(name)) }
  #expect(try bytes("again.xlsx") == bytes("run.xlsx"))
  let names = try FileManager.default.contentsOfDirectory(
    atPath: short.scratch.file("tables").path)
  #expect(names.count == 14)
  for name in names { #expect(try bytes("again/\(name)") == bytes("tables/\(name)"), "\(name)") }
}

@Test func `LibreOffice computes the workbook's formulas to the document's numbers`() throws {
  let short = try ShortSheets()
  let (own, computed) = (
    try OfficeBook(short.workbook), try Office.recalculated(short.workbook)
  )
  #expect(own.sheets.map(\.name) == computed.sheets.map(\.name))
  var formulas = 0
  for sheet in own.sheets {
    let cells = try #require(computed.sheet(sheet.name)).cells
    for (name, cell) in sheet.cells where cell.formula != nil {
      formulas += 1
      // A balance is a difference of sums far larger than it may be.
      #expect(isNear(cells[name]?.number, cell.number, 1), "\(sheet.name) \(name)")
    }
  }
  #expect(formulas > 200)
  try expectMetrics(of: short, on: try #require(computed.sheet("Policies")))
  try expectKeys(of: short, on: try #require(computed.sheet("Summary")))
}

/// Values, errors and differences of every metric and policy.
private func expectMetrics(of short: ShortSheets, on sheet: OfficeBook.Sheet) throws {
  var differences = 0
  for policy in short.policies {
    let name = try #require(policy["name"] as? String)
    let first = try #require(sheet.column(of: try short.called(policy), inRow: 3))
    let metrics = try #require(policy["metrics"] as? [String: [String: Any]])
    let comparison = short.comparisons.first { $0["policy"] as? String == name }
    let less = comparison?["metrics"] as? [String: [String: Any]]
    for (metric, estimate) in metrics {
      guard let row = sheet.row(of: metric) else {
        #expect(estimate["value"] is NSNull, "\(metric)")
        continue
      }
      func cell(_ more: Int) -> Double? { sheet.cells["\(column(first, more))\(row)"]?.number }
      #expect(isNear(cell(0), estimate["value"] as? Double), "\(name) \(metric)")
      #expect(isNear(cell(1), estimate["standardError"] as? Double), "\(name) \(metric)")
      guard let change = less?[metric] else { continue }
      let size = estimate["value"] as? Double ?? 0
      #expect(isNear(cell(4), change["value"] as? Double, size), "\(name) \(metric)")
      #expect(isNear(cell(5), change["standardError"] as? Double), "\(name) \(metric)")
      if change["value"] is Double { differences += 1 }
    }
  }
  #expect(differences > 100)
}

/// The summary reads the sheet of policies.
private func expectKeys(of short: ShortSheets, on sheet: OfficeBook.Sheet) throws {
  let row = try #require(
    sheet.cells.first { $0.value.text == "Cross in the end" }?.key.dropFirst())
  for (index, policy) in short.policies.enumerated() {
    let metrics = try #require(policy["metrics"] as? [String: [String: Any]])
    let value = metrics["crossing.ultimate"]?["value"] as? Double
    #expect(isNear(sheet.cells["\(column("C", index))\(row)"]?.number, value))
  }
}

@Test func `the cash plan and the curves hold the document's numbers`() throws {
  let short = try ShortSheets()
  let book = try OfficeBook(short.workbook)
  let (cash, curves) = (
    try #require(book.sheet("Cash plan")), try #require(book.sheet("Curves"))
  )
  var row = 4
  for policy in short.policies {
    let plan = try #require(policy["cashPlan"] as? [[String: Any]])
    for quarter in plan {
      let balance = try #require(quarter["balance"] as? [String: Any])
      let paid = try #require(quarter["paidQuantiles"] as? [String: Any])
      #expect(cash.cells["A\(row)"]?.text == (try short.called(policy)))
      #expect(isNear(cash.cells["K\(row)"]?.number, balance["value"] as? Double, 1))
      #expect(isNear(cash.cells["H\(row)"]?.number, paid["p90"] as? Double))
      row += 1
    }
    let first = try #require(curves.column(of: try short.called(policy), inRow: 3))
    let curve = policy["curves"] as? [String: Any]
    let crossed = try #require(curve?["crossed"] as? [String: [Double]])
    let shares = try #require(crossed["share"])
    for (index, share) in shares.enumerated() {
      #expect(isNear(curves.cells["\(first)\(index + 5)"]?.number, share))
      #expect(
        isNear(curves.cells["\(column(first, 3))\(index + 5)"]?.number, crossed["high"]?[index]))
    }
  }
  // 2019-06-01 as spreadsheets count days.
  #expect(cash.cells["B4"]?.number == 43_617)
}

@Test func `the workbook has charts with titles and axes, frozen heads and real formats`() throws {
  let short = try ShortSheets("delta-centre")
  let book = try OfficeBook(short.workbook)
  #expect(
    book.sheets.map(\.name) == [
      "Inputs", "Summary", "Policies", "Curves", "Cash plan", "Money back", "State capital",
      "Projects", "Districts & sectors", "Stages", "Futures", "Assumptions", "Definitions", "botou",
    ])
  #expect(book.charts.filter { $0.kind == "lineChart" }.count >= 5)
  #expect(book.charts.filter { $0.kind == "barChart" }.count >= 4)
  for chart in book.charts {
    #expect(chart.words.count >= 2 && chart.words.allSatisfy { !$0.isEmpty }, "\(chart.words)")
    #expect(chart.references.contains { $0.contains("!$") })
  }
  for code in ["0.00%", "#,##0.0", "yyyy\\-mm", "+0.00%;-0.00%;0.00%"] {
    #expect(book.formats.contains(code), "\(code) of \(book.formats)")
  }
  #expect(book.sheet("Policies")?.frozenAt == "D5")
  #expect(book.sheet("Cash plan")?.frozenAt == "C4")
}

@Test func `a workbook of running projects tells in Chinese what to do about each`() throws {
  let short = try ShortSheets("running-portfolio", "--lang", "zh")
  let book = try OfficeBook(short.workbook)
  #expect(
    book.sheets.map(\.name) == [
      "输入", "摘要", "政策", "现金计划", "资金回收", "国有资本", "决策清单", "项目", "分区与行业", "逐个未来", "假设", "指标定义",
      "botou",
    ])
  let projects = try #require(book.sheet("项目"))
  #expect(projects.cells["A3"]?.text == "政策")
  let advice = Set(projects.cells.filter { $0.key.hasPrefix("W") }.compactMap(\.value.text))
  #expect(advice.contains("不以资金论去留"))
  let decisions = try #require(book.sheet("决策清单"))
  #expect(decisions.cells["A3"]?.text == "项目")
  #expect(decisions.cells["D3"]?.text == "尚待拨付，万元")
  for row in 4...28 {
    let cell = try #require(decisions.cells["L\(row)"])
    let parts = ["I", "K"].map { decisions.cells["\($0)\(row)"]?.number ?? .nan }
    #expect(cell.formula == "I\(row)-K\(row)")
    #expect(isNear(cell.number, parts[0] - parts[1], parts[1]))
    #expect(decisions.cells["N\(row)"]?.text?.isEmpty == false)
    guard row > 4, let above = decisions.cells["L\(row - 1)"]?.number else { continue }
    #expect(above <= cell.number ?? -.infinity)
  }
  // Words of the program itself: every text in the heads and titles has Chinese in it or no letter.
  for sheet in book.sheets where sheet.name != "botou" {
    for (name, cell) in sheet.cells where ["A1", "A2"].contains(name) {
      #expect(cell.text?.contains { $0 >= "\u{4E00}" } ?? true, "\(sheet.name) \(name)")
    }
  }
  #expect(book.charts.allSatisfy { $0.words[0].contains { $0 >= "\u{4E00}" } })
  #expect(try Office.recalculated(short.workbook).sheets.map(\.name) == book.sheets.map(\.name))
}
