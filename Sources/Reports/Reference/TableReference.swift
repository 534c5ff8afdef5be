import Documents
import Languages
import ScenarioFiles
import TermSheets

/// A kind of table that the tool reads, by its own catalogue of columns.
struct TableReference {
  let name: String
  let about: Phrase
  /// How it comes to be read.
  let use: String
  let columns: [TableColumn]

  static let all = [
    TableReference(
      name: "projects",
      about: Phrase("projects, one a row; those with a stage are under way", "项目表，每行一项；有阶段者为在研"),
      use: "portfolio: [{ csv: \"projects.xlsx\" }]", columns: RunningProjects.columns),
    TableReference(
      name: "flows", about: Phrase("dated money of a fund, one flow a row", "基金现金流表，每行一笔"),
      use: "botou returns flows.csv", columns: FlowTable.columns),
  ]
}

/// A rule that holds for tables: what is understood, or what is refused.
struct TableRule {
  let name: String
  let title: Phrase
  let about: Phrase
  /// Words or forms that the reader knows, with what each means where it does not say it itself.
  let forms: [(written: String, means: String?)]

  static let all = [files, headings, numbers, dates, money, time, leftOut, refused]

  private static let files = TableRule(
    name: "files", title: Phrase("files", "文件"),
    about: Phrase(
      "CSV in UTF-8 or GB18030 with a comma, semicolon or tab between cells, or a workbook .xlsx, whose sheet may be "
        + "named behind #; its formulas count for the results stored with them",
      "CSV（UTF-8 或 GB18030，以逗号、分号或制表符分隔），或 .xlsx 工作簿，可在 # 后指明工作表；公式取其已存结果"),
    forms: [("projects.csv", nil), ("projects.xlsx", nil), ("projects.xlsx#Running", nil)])

  private static let headings = TableRule(
    name: "headings", title: Phrase("headings", "表头"),
    about: Phrase(
      "case, width, spaces and hyphens do not count; a unit may stand behind in brackets or after a slash. What is not "
        + "known is named beside csv, as a column or to be ignored",
      "不计大小写、全半角、空格与连字符；单位可写在括号内或斜线后。未识别的表头可在 csv 旁指明所属列或忽略"),
    forms: [
      ("已拨付(万元)", "centre"), ("Paid out (CNY 10k)", "centre"),
      ("columns: { 开工: \"entry\", 负责人: \"ignore\" }", nil),
    ])

  private static let numbers = TableRule(
    name: "numbers", title: Phrase("numbers", "数字"),
    about: Phrase("as people write them", "按通常写法"),
    forms: SpreadsheetNumber.forms.map { ($0.0, $0.1) })

  private static let dates = TableRule(
    name: "dates", title: Phrase("dates", "日期"),
    about: Phrase(
      "days or months as people write them; a plain number up to 1200 is months from the start",
      "日期或月份，按通常写法；不超过 1200 的纯数字为起始后月数"),
    forms: SpreadsheetDate.forms.map { ($0.0, $0.1) })

  private static let money = TableRule(
    name: "money", title: Phrase("units of money", "金额单位"),
    about: Phrase(
      "in the heading, in a cell behind its number, or above the table for all columns; without any the scenario's "
        + "unit is meant. Another currency than the scenario's is refused",
      "可写在表头、单元格数字之后，或表格上方（适用于各列）；未写则为情景单位。币种与情景不同者不接受"),
    forms: RunningProjects.moneyUnits.map { ($0, nil) } + [("1500万元", nil), ("单位：万元", nil)])

  private static let time = TableRule(
    name: "time", title: Phrase("units of time", "时间单位"),
    about: Phrase("in the heading; months without any", "写在表头；未写则为月"),
    forms: RunningProjects.timeUnits.map { ($0.0, "\($0.1)") })

  private static let leftOut = TableRule(
    name: "leftOut", title: Phrase("left out", "略去"),
    about: Phrase(
      "columns so headed, rows of sums, remarks that stand alone below the table, titles above it, empty rows and "
        + "columns; check and run say so",
      "以下列名的列、合计行、表下单独成行的备注、表上标题、空行与空列；check 与 run 会说明"),
    forms: (RunningProjects.leftOut + TotalRow.sums + TotalRow.remarks).map { ($0, nil) })

  private static let refused = TableRule(
    name: "refused", title: Phrase("refused", "不接受"),
    about: Phrase(
      "what has two meanings or none, each named with its row and column; merged cells in or below the header, errors "
        + "such as #REF!, rows wider or narrower than the header",
      "含义不唯一或无含义的写法，并指出行列；表头及其下的合并单元格、#REF! 等错误、与表头列数不同的行"),
    forms: (SpreadsheetNumber.refused + SpreadsheetDate.refused).map { ($0, nil) })
}
