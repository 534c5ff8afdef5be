import Foundation
import TestSupport
import Testing

/// From an export of a spreadsheet to a run, without opening a scenario.
@Suite struct ProjectTableTests {
  private static let table = """
    在研项目一览表,,,,,,,单位：元
    序号,项目名称,所属领域,立项时间,当前阶段,本阶段已用月数,已拨付,负责人
    1,压电传感,传感器,2024/3/1,中试,4,"9,000,000",张三
    2,激光晶体,激光,2024年6月,样机,6,"4,800,000",李四
    3,光纤陀螺,传感器,2023.11,已验收,3,"12,000,000",王五
    合计,,,,,,"25,800,000",

    """

  private static func folder() throws -> Scratch {
    try Scratch(holding: ["p.csv": Data(table.utf8)])
  }

  private static func run(_ arguments: [String], in scratch: Scratch) throws -> ToolRun {
    try ToolRun.of(
      Tool.program, arguments, environment: Tool.environment, folder: scratch.folder)
  }

  @Test(arguments: ["en", "zh"])
  func `a scenario is made from a table, checked and run, and what was assumed is said`(
    _ language: String
  ) throws {
    let scratch = try Self.folder()
    let made = try Self.run(["init", "fund", "--from", "p.csv", "--lang", language], in: scratch)
    #expect(made.status == 0 && made.errorText.isEmpty, "\(made.errorText)")
    let said = made.outputText
    for piece in [
      "样机 → 中试", "2024-12", "\"负责人\"", "项目名称 → name", "已拨付 → centre", "\"合计\"",
      "botou check fund.json5",
    ] {
      #expect(said.contains(piece), "\(piece)")
    }
    let text = try String(contentsOf: scratch.file("fund.json5"), encoding: .utf8)
    #expect(text.contains("start: \"2023-11\"") && text.contains("funding: { centre: 1200,"))
    let check = try Self.run(["check", "fund.json5", "--lang", language], in: scratch)
    #expect(check.status == 0, "\(check.errorText)")
    #expect(
      check.outputText.contains(
        language == "en" ? "3 expected, 3 of them running" : "预计 3 个，其中在研 3 个"))
    for assumed in language == "en"
      ? ["Chance of passing a gate", "Money of the market round"] : ["每阶段通过评审的概率", "市场轮新增资金"]
    {
      #expect(check.outputText.contains(assumed), "\(assumed)")
    }
    let run = try Self.run(
      [
        "run", "fund.json5", "--trials", "20", "--set", "asOf=2025-06",
        "--set", "parameters.pass.best=0.7", "--lang", language,
      ], in: scratch)
    #expect(run.status == 0, "\(run.errorText)")
    let policies =
      language == "en" ? ["plain grant", "Rests on judgement"] : ["纯拨款", "拨投结合", "基于判断"]
    for piece in policies { #expect(run.outputText.contains(piece), "\(piece)") }
  }

  @Test func `a workbook of LibreOffice's gives the same scenario as the table`() throws {
    let scratch = try Self.folder()
    let book = try Office.workbook(of: scratch.file("p.csv"))
    try Data(book).write(to: scratch.file("p.xlsx"))
    for name in ["p.csv", "p.xlsx"] {
      let made = try Self.run(["init", "a-\(name.suffix(4))", "--from", name], in: scratch)
      #expect(made.status == 0, "\(made.errorText)")
    }
    func text(_ name: String) throws -> [Substring] {
      try String(contentsOf: scratch.file(name), encoding: .utf8)
        .replacing("p.xlsx", with: "p.csv").split(separator: "\n")
        .filter { !$0.contains("  name: \"a-") }
    }
    #expect(try text("a-.csv.json5") == text("a-xlsx.json5"))
  }

  @Test
  func
    `a table elsewhere, a faulty one and one that is missing are refused, and nothing is written`()
    throws
  {
    let scratch = try Self.folder()
    let elsewhere = try Self.run(["init", "fund", "--from", "../p.csv"], in: scratch)
    #expect(elsewhere.status == 64)
    #expect(elsewhere.errorText.contains("the table must lie in the scenario's folder or below"))
    try Data("项目名称,立项时间\n甲,3/4/2024\n".utf8).write(to: scratch.file("q.csv"))
    let faulty = try Self.run(["init", "fund", "--from", "q.csv"], in: scratch)
    #expect(faulty.status == 65)
    #expect(faulty.errorText.contains("may be 2024-03-04 or 2024-04-03"))
    #expect(try Self.run(["init", "fund", "--from", "r.csv"], in: scratch).status == 66)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("fund.json5").path))
  }

  @Test(arguments: ["120000", "1e30", "1e308"])
  func `months beyond every calendar are refused, not taken`(_ months: String) throws {
    let scratch = try Scratch()
    let table = "name,template,stage,entry,months\nA,x,lab,2024-01,\(months)\n"
    try Data(table.utf8).write(to: scratch.file("p.csv"))
    let made = try Self.run(["init", "fund", "--from", "p.csv"], in: scratch)
    #expect(made.status == 65, "\(made.errorText)")
    #expect(made.errorText.contains("p.csv:2:"), "\(made.errorText)")
  }

  @Test func `names that are hostile stay words`() throws {
    let scratch = try Scratch()
    let hostile =
      "项目名称,所属领域,立项时间,当前阶段,\"坏\u{1B}[31m\"\"}\"\n\"a\"\"}, //\",\"x\"\"y\",2024-03,\"p\"\"\",1\n"
    try Data(hostile.utf8).write(to: scratch.file("p.csv"))
    let made = try Self.run(["init", "fund", "--from", "p.csv"], in: scratch)
    #expect(made.status == 0, "\(made.errorText)")
    #expect(!made.outputText.contains("\u{1B}"))
    #expect(try Self.run(["check", "fund.json5"], in: scratch).status == 0)
  }

  @Test func `faults of a workbook name the cell, those of an old one what to do`() throws {
    let scratch = try Self.folder()
    _ = try Self.run(["init", "fund", "--from", "p.csv"], in: scratch)
    let set = ["check", "fund.json5", "--set", "portfolio[0].csv=p.xls"]
    try Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Data(count: 504))
      .write(to: scratch.file("p.xls"))
    let old = try Self.run(set, in: scratch)
    #expect(old.status == 65)
    #expect(
      old.errorText.contains(
        "p.xls: this is a workbook of the old format .xls; save it as .xlsx or CSV"))
    let rows = "<row><c t=\"str\"><v>name</v></c></row><row><c t=\"e\"><v>#REF!</v></c></row>"
    try Data(try HandBook(rows: rows).bytes()).write(to: scratch.file("p.xls"))
    #expect(
      try Self.run(set, in: scratch).errorText.contains("p.xls:A2: the cell holds the error #REF!"))
  }

  @Test func `rates of return are read from a workbook`() throws {
    let scratch = try Scratch()
    let rows = """
      <row><c t="str"><v>日期</v></c><c t="str"><v>金额(万元)</v></c></row>\
      <row><c s="1"><v>45292</v></c><c t="str"><v>-1,000</v></c></row>\
      <row><c s="1"><v>45658</v></c><c><v>1100</v></c></row>
      """
    try Data(try HandBook(rows: rows).bytes()).write(to: scratch.file("f.xlsx"))
    try Data("date,amount\n2024-01-01,-1000\n2025-01-01,1100\n".utf8).write(
      to: scratch.file("f.csv"))
    let book = try Self.run(["returns", "f.xlsx#S"], in: scratch)
    let table = try Self.run(["returns", "f.csv"], in: scratch)
    #expect(book.status == 0 && book.outputText == table.outputText, "\(book.errorText)")
  }

  /// As a centre's list of projects is headed; what stands in the columns is understood, or known to be of no use.
  @Test func `the headings of a centre's export are understood`() throws {
    let scratch = try Scratch(holding: [
      "p.csv": Data(
        "项目编号,项目名称,赛道,入库,里程碑,到账(万元),承诺额(万元)\nA-1,甲,光学,2024-03,样机,300,900\n".utf8)
    ])
    let made = try Self.run(
      ["init", "fund", "--from", "p.csv", "--lang", "zh"], in: scratch)
    #expect(made.status == 0)
    let said = made.outputText.filter { !$0.isWhitespace }
    #expect(
      said.contains(
        "1个项目；已识别的列：项目名称→name,赛道→sector,入库→entry,里程碑→stage,到账(万元)→centre"), "\(said)")
    #expect(said.contains("未读取的列：\"项目编号\",\"承诺额(万元)\""), "\(said)")
    let page = try Self.run(["explain", "csv"], in: scratch).outputText.filter { !$0.isWhitespace }
    for heading in ["赛道", "入库", "里程碑", "到账", "承诺额", "项目编号"] { #expect(page.contains(heading)) }
  }

  @Test func `what is wrong is told by heading and project, at its cell`() throws {
    let scratch = try Scratch(holding: [
      "p.csv": Data(
        """
        项目名称,阶段,本阶段已用月数,入库,已拨付(万元),已支出(万元)
        甲,样机,3,2024-03,300,900
        合计,,,,300,900
        乙,样机,4,2024-03,100,500

        """.utf8),
      "r.csv": Data("项目名称,阶段,入库,已拨付(万元)\n甲,样机,2024-03,300\n乙,,2024-03,100\n".utf8),
      "q.csv": Data("项目名称,阶段,本阶段已用月数,入库\n甲,样机,900,1940-01\n".utf8),
    ])
    func faults(_ table: String, _ language: String) throws -> String {
      let run = try Self.run(
        ["init", "fund", "--from", table, "--lang", language], in: scratch)
      #expect(run.status == 65 && run.outputText.isEmpty)
      return Tool.withoutCodes(run.errorText)
    }
    #expect(
      try faults("p.csv", "en") == """
        botou: p.csv:2:20: '已支出(万元)' of '甲' is 900; it must not exceed what was received, 300
        botou: p.csv:4:20: '已支出(万元)' of '乙' is 500; it must not exceed what was received, 100

        """)
    #expect(
      try faults("p.csv", "zh") == """
        botou: p.csv:2:20: “甲”的“已支出(万元)”为 900；不得超过已到账资金 300
        botou: p.csv:4:20: “乙”的“已支出(万元)”为 500；不得超过已到账资金 100

        """)
    #expect(try faults("r.csv", "en") == "botou: r.csv:3:3: '阶段' of '乙' is missing\n")
    #expect(try faults("r.csv", "zh") == "botou: r.csv:3:3: 缺少“乙”的“阶段”\n")
    #expect(
      try faults("q.csv", "en")
        == "botou: q.csv:2:6: '本阶段已用月数' of '甲' is 900; the law of the stage's duration gives practically "
        + "no chance of lasting so long\n")
    let record = try Self.run(["init", "fund", "--from", "q.csv", "--faults", "json"], in: scratch)
    #expect(record.errorText.contains("\"accepted\":\"the law of the stage's duration gives"))
  }
}
