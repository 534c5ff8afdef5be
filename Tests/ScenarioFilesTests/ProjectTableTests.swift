import Documents
import Foundation
import Languages
import Projects
import Randomness
import ScenarioFiles
import TestSupport
import Testing

/// Tables of projects as people have them.
@Suite struct ProjectTableTests {
  private static func scenario(
    _ table: [UInt8], name: String = "p.csv", more: String = "", unit: String = "10000"
  ) throws -> Scenario {
    let entry = "{ csv: \"\(name)\", template: \"standard\"\(more) },\n    { name: \"running\""
    let text = soundScenario.replacing("{ name: \"running\"", with: entry)
      .replacing("unit: 10000", with: "unit: \(unit)")
    let file = name.prefix { $0 != "#" }
    return try Scenario(
      reading: "a.json5", files: FilesInMemory(["a.json5": Array(text.utf8), String(file): table]))
  }

  private static func projects(
    _ table: String, more: String = "", unit: String = "10000"
  ) throws -> [Project] {
    let scenario = try scenario(Array(table.utf8), more: more, unit: unit)
    return Array(scenario.world.projects.dropFirst().dropLast())
  }

  private static func refusal(_ table: String, more: String = "") throws -> [String] {
    do {
      _ = try scenario(Array(table.utf8), more: more)
      return []
    } catch ScenarioReadingError.faults(let faults) {
      return zip(faults.sentences(in: .english), faults.sentences(in: .chinese)).flatMap {
        [$0, $1]
      }
    }
  }

  private static func present(_ centre: Double, spent: Double = 0) throws -> Present {
    try Present(stage: 1, monthsInStage: 4, receivedFromCentre: centre, spent: spent)
  }

  // MARK: - Remarks

  @Test func `a remark on a line of its own below the table is left out, and said to be`() throws {
    let table = "项目名称,阶段,已用月数,立项时间,已拨付\n甲,pilot,4,2024年3月,480\n备注：数据截至六月底\n"
    let scenario = try Self.scenario(Array(table.utf8))
    #expect(scenario.world.projects.dropFirst().dropLast().map(\.name) == ["甲"])
    let told = scenario.tableNotices.map { $0.sentence(in: .chinese) }
    #expect(told.contains { $0.contains("非项目，未读取该行") && $0.contains("数据截至六月底") }, "\(told)")
  }

  @Test func `a short row that is no remark is refused, with the way to mark one`() throws {
    let table = "项目名称,阶段,已用月数,立项时间,已拨付\n甲,pilot,4,2024年3月,480\n数据截至六月底\n"
    #expect(
      try Self.refusal(table) == [
        "p.csv:3:1: the row has 1 cell where the header has 5; a remark below the table begins with 备注: or Note:",
        "p.csv:3:1: 该行有 1 个单元格，而表头有 5 个；表下备注请以“备注：”开头",
      ])
  }

  // MARK: - Units and numbers

  @Test(arguments: [
    ("已拨付(万元)", "480"), ("已拨付（亿元）", "0.048"), ("已拨付（元）", "\"4,800,000\""),
    ("Paid (CNY 10k)", "480"),
    ("paid [RMB million]", "4.8"), ("已 拨 付／元", "4800000"), ("已拨付, 千元", "４８００"), ("中心已拨", "480万元"),
    ("累计拨付", "\"¥4,800,000元\""), ("Disbursed (CNY)", "4800000"), ("已拨（人民币万元）", " 480 "),
  ])
  func `amounts are converted from the unit of their heading or cell`(
    _ heading: String, _ amount: String
  ) throws {
    let quoted = heading.contains(",") ? "\"\(heading)\"" : heading
    let table = "项目名称,阶段,已用月数,立项时间,\(quoted)\n甲,pilot,4,2024年3月,\(amount)\n"
    #expect(try Self.projects(table).map(\.present) == [try Self.present(480)])
  }

  @Test func `a title gives the unit of all amounts, a conversion and what is left out are told`()
    throws
  {
    let table = """
      在研项目一览表,单位：元,,,,,
      序号,项目名称,阶段,已用月数,立项时间,已拨付,支出(万元)
      1,甲,pilot,4,2024/3/1,"4,800,000",12
      2,乙,pilot,4,2024/3/1,"4,800,000",12
      合 计,,,,,"9,600,000",24
      注：以上为暂定数,,,,,,

      """
    let scenario = try Self.scenario(Array(table.utf8))
    let projects = scenario.world.projects.dropFirst().dropLast()
    #expect(projects.map(\.name) == ["甲", "乙"])
    #expect(
      projects.map(\.present) == [
        try Self.present(480, spent: 12), try Self.present(480, spent: 12),
      ])
    #expect(
      scenario.tableNotices.map { $0.sentence(in: .english) } == [
        "p.csv:1:1: read as the table's title: \"在研项目一览表\", \"单位：元\"",
        "p.csv:2:1: columns left out: \"序号\"",
        "p.csv:5:1: left out, no project: the row of \"合 计\"",
        "p.csv:6:1: left out, no project: the row of \"注：以上为暂定数\"",
      ])
    #expect(
      scenario.tableNotices.map { $0.sentence(in: .chinese) } == [
        "p.csv:1:1: 视为表格标题：\"在研项目一览表\", \"单位：元\"",
        "p.csv:2:1: 未读取的列：\"序号\"",
        "p.csv:5:1: 非项目，未读取该行：\"合 计\"",
        "p.csv:6:1: 非项目，未读取该行：\"注：以上为暂定数\"",
      ])
    #expect(scenario.remarks.starts(with: scenario.tableNotices))
  }

  @Test func `a unit that is no power of ten is converted too`() throws {
    let table = "name,stage,months,entry,centre (CNY m)\n甲,pilot,4,2024-03,1.5\n"
    #expect(try Self.projects(table, unit: "5000").map(\.present) == [try Self.present(300)])
  }

  @Test func `a percentage is no amount, and a foreign sign no yuan`() throws {
    let head = "name,stage,months,entry,centre\n"
    #expect(
      try Self.refusal(head + "甲,pilot,4,2024-03,80%\n").first?.contains("\"80%\"") == true)
    #expect(
      try Self.refusal(head + "甲,pilot,4,2024-03,\"$1,500\"\n").first?.contains("USD") == true)
    #expect(try Self.projects(head + "甲,pilot,4,2024-03,\"¥1,500\"\n").count == 1)
  }

  @Test func `units, currencies and commas that are not clear are refused in words`() throws {
    #expect(
      try Self.refusal("name,stage,months,entry,centre (万股)\n甲,pilot,4,2024-03,1\n") == [
        "p.csv:1:25: the heading \"centre (万股)\" gives the unit \"万股\", which is not known; units such as 元, 千元, 万元, 百万元, 亿元, CNY, CNY 10k, CNY m, USD m are",
        "p.csv:1:25: 表头 \"centre (万股)\" 中的单位 \"万股\" 无法识别；可用的单位如 元、千元、万元、百万元、亿元、CNY、CNY 10k、CNY m、USD m",
      ])
    #expect(
      try Self.refusal("name,stage,months,entry,centre (万美元)\n甲,pilot,4,2024-03,1\n") == [
        "p.csv:1:25: the column \"centre (万美元)\" is in USD; the scenario's money is CNY, and no rate of exchange is known",
        "p.csv:1:25: 列 \"centre (万美元)\" 的币种为 USD，而情景币种为 CNY，无汇率可换算",
      ])
    #expect(
      try Self.refusal("name,stage,months,entry,centre\n甲,pilot,4,2024-03,\"1,5\"\n") == [
        "p.csv:2:19: the comma in \"1,5\" may be a point or stand between thousands; write 1500 or 1.5 without it",
        "p.csv:2:19: \"1,5\" 中的逗号可能是小数点或千位分隔符；请不用逗号，写成 1500 或 1.5",
      ])
  }

  @Test(arguments: [
    ("1,500", 1500.0), ("-1,500", -1500), ("(1,500.5)", -1500.5), ("80%", 0.8), ("１２.５％", 0.125),
    ("¥1,234,567", 1_234_567), (" 1 500 ", 1500), ("33.3%", 0.333),
  ])
  func `numbers are read as tables write them`(_ text: String, _ value: Double) {
    guard case .number(let numeral) = SpreadsheetNumber(text) else {
      Issue.record("\(text) is no number")
      return
    }
    #expect(numeral.double == value)
  }

  @Test(arguments: ["1,5", "15,00", "1,500,00", "1.5,5"])
  func `commas out of place are doubtful`(_ text: String) {
    #expect(SpreadsheetNumber(text) == .doubtfulComma)
  }

  // MARK: - Dates

  @Test(arguments: [
    "2024/3/1", "2024年3月", "2024年03月01日", "2024.3", "2024.03.01", "202403", "20240301",
    "2024-3-1 0:00",
    "2024-03-01T00:00:00", "２０２４／３／１", "2024 年 3 月",
  ])
  func `dates are read as people write them`(_ date: String) throws {
    let projects = try Self.projects("name,entry\n甲,\(date)\n")
    #expect(projects.map(\.entry) == [.month(2)])
  }

  @Test(arguments: [
    ("2024.1", "the date \"2024.1\" may be 2024-01 or 2024-10; write it like that"),
    ("3/4/2024", "the date \"3/4/2024\" may be 2024-03-04 or 2024-04-03; write it like that"),
    ("2024年", "the date \"2024年\" is a year alone; write the month too, as in 2024-06"),
    ("24/3/1", "the date \"24/3/1\" has no year of four digits in front; write it as 2024-06-01"),
    (
      "45352",
      "\"45352\" is a number by which a spreadsheet counts days; give the column the look of a date and save again"
    ),
  ])
  func `a date that may be another is refused in words`(_ date: String, _ words: String) throws {
    let said = try Self.refusal("name,entry\n甲,\(date)\n")
    #expect(said.first == "p.csv:2:3: " + words)
    #expect(said.count == 2 && said.last?.contains("请") == true)
  }

  @Test func `13/3/2024 can only be a day in March`() throws {
    #expect(try Self.projects("name,entry\n甲,13/3/2024\n").map(\.entry) == [.month(2 + 12.0 / 31)])
  }

  // MARK: - Headings

  @Test func `an unknown heading is answered with the mapping to write, which then works`() throws {
    let table = "课题名称,开工,负责人\n甲,2024-03,张三\n"
    #expect(
      try Self.refusal(table) == [
        "p.csv:1:6: \"开工\" is not a known column; write columns: { \"开工\": \"…\" } beside csv, with one of name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent, or \"ignore\" to leave it out",
        "p.csv:1:6: \"开工\" 不是已知的列；请在 csv 旁写 columns: { \"开工\": \"…\" }，取 name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent 之一，或写 \"ignore\" 略去该列",
        "p.csv:1:9: \"负责人\" is not a known column; write columns: { \"负责人\": \"…\" } beside csv, with one of name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent, or \"ignore\" to leave it out",
        "p.csv:1:9: \"负责人\" 不是已知的列；请在 csv 旁写 columns: { \"负责人\": \"…\" }，取 name, template, sector, district, entry, stage, months, centre, otherPublic, team, spent 之一，或写 \"ignore\" 略去该列",
      ])
    let mapping = ", columns: { 开工: \"entry\", 负责人: \"ignore\" }"
    #expect(try Self.projects(table, more: mapping).map(\.entry) == [.month(2)])
  }

  @Test func `a mapping to no column, or of no heading, is refused`() throws {
    let said = try Self.refusal("name,entry\n甲,2024-03\n", more: ", columns: { nam: \"names\" }")
    #expect(said.count == 4)
    #expect(
      said[0].contains("columns.nam is \"names\"") || said[2].contains("columns.nam is \"names\""))
    #expect(
      said.joined().contains("it must be one of name, entry")
        || said.joined().contains("did you mean 'name'"))
    let needless = try Self.refusal("name,entry\n甲,2024-03\n", more: ", columns: [1]")
    #expect(!needless.isEmpty)
  }

  // MARK: - Workbooks

  /// LibreOffice makes the workbook from the table that ships.
  @Test func `the running portfolio as a workbook is the same scenario`() throws {
    let folder = Repository.file("Scenarios").path
    let text = try String(contentsOfFile: folder + "/running-portfolio.json5", encoding: .utf8)
    let csv = Repository.file("Scenarios/running-portfolio.csv")
    let book = try Office.workbook(of: csv)
    func identity(_ name: String, _ files: [String: [UInt8]]) throws -> ScenarioIdentity {
      let named = text.replacing("running-portfolio.csv", with: name)
      let all = files.merging(["a.json5": Array(named.utf8)]) { $1 }
      return try Scenario(reading: "a.json5", files: FilesInMemory(all)).identity
    }
    let bytes = Array(try Data(contentsOf: csv))
    let expected = try identity("p.csv", ["p.csv": bytes])
    #expect(try identity("p.xlsx", ["p.xlsx": book]) == expected)
    #expect(try identity("p.xlsx#running-portfolio", ["p.xlsx": book]) == expected)
    #expect(throws: ScenarioReadingError.self) { try identity("p.xlsx#x", ["p.xlsx": book]) }
  }

  @Test func `text for numbers, days of 1904 and stored results are taken from a workbook`() throws
  {
    let rows = """
      <row><c t="inlineStr"><is><t>项目</t></is></c><c t="inlineStr"><is><t>立项时间</t></is></c>\
      <c t="inlineStr"><is><t>阶段</t></is></c><c t="inlineStr"><is><t>已用月数</t></is></c>\
      <c t="inlineStr"><is><t>已拨（元）</t></is></c><c t="inlineStr"><is><t>已支出</t></is></c></row>\
      <row><c t="inlineStr"><is><t>甲</t></is></c><c s="1"><v>43890</v></c>\
      <c t="inlineStr"><is><t>pilot</t></is></c><c t="inlineStr"><is><t>4</t></is></c>\
      <c t="inlineStr"><is><t>5,000,000</t></is></c><c><f>200*2</f><v>400</v></c></row>
      """
    let bytes = try HandBook(rows: rows, date1904: true).bytes()
    let project = try #require(
      try Self.scenario(bytes, name: "p.xlsx").world.projects.dropFirst().first)
    // Python: date(1904, 1, 1) + timedelta(43890) is 2024-03-01.
    #expect(project.entry == .month(2))
    #expect(project.present == (try Self.present(500, spent: 400)))
  }

  @Test func `an empirical law takes its values from a workbook, shares as written`() throws {
    let rows =
      "<row><c t=\"str\"><v>月数</v></c></row><row><c><v>6</v></c></row><row><c t=\"str\"><v>1,200%</v></c></row>"
    let text = soundScenario.replacing(
      "duration: 6", with: "duration: { law: \"empirical\", csv: \"m.xlsx\", column: \"月数\" }")
    let files = FilesInMemory([
      "a.json5": Array(text.utf8), "m.xlsx": try HandBook(rows: rows).bytes(),
    ])
    let template = try #require(
      try Scenario(reading: "a.json5", files: files).world.templates.first)
    #expect(template.stages[0].durationMonths.law.mean == 9)
  }
}
