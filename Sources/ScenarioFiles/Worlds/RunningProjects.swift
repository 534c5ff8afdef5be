public import Documents
import Languages

/// A table of projects under way: the columns that it may have, and all that their headings may be called.
public enum RunningProjects {
  public static let columns: [TableColumn] = [
    TableColumn(
      "name",
      names: [
        "name", "project", "名称", "项目", "项目名称", "project name", "title", "项目名", "课题名称",
        "成果名称", "成果", "课题",
      ],
      about: Phrase("the project's name", "项目名称")),
    TableColumn(
      "template", names: ["template", "模板", "kind", "type", "项目类型", "类型", "类别"], isRequired: false,
      about: Phrase("what kind it is of: a template of the scenario", "所属模板（情景中定义）")),
    TableColumn(
      "sector",
      names: [
        "sector", "行业", "领域", "所属行业", "所属领域", "技术领域", "产业领域", "赛道", "所属赛道", "产业方向", "技术方向",
        "field", "industry",
      ],
      isRequired: false, about: Phrase("its sector", "行业")),
    TableColumn(
      "district", names: ["district", "区", "所在区", "区县", "所属区", "所在地", "落地区", "region", "location"],
      isRequired: false, about: Phrase("its district", "所在区")),
    TableColumn(
      "entry",
      names: [
        "entry", "入库", "入库时间", "入库日期", "入库年月", "立项", "立项时间", "立项日期", "立项年月", "签约时间", "开始时间", "启动时间",
        "start", "start date",
        "entry date", "entered", "approved",
      ], isRequired: false,
      about: Phrase(
        "when it entered: a day, a month, or months from the start", "入库或立项时间：日期、月份或起始后月数")),
    TableColumn(
      "stage",
      names: [
        "stage", "阶段", "当前阶段", "所处阶段", "项目阶段", "进展阶段", "研发阶段", "里程碑", "当前里程碑", "current stage",
        "phase", "milestone",
      ],
      isRequired: false,
      about: Phrase("the stage it is in, or accepted 已验收", "所处阶段，或“已验收”")),
    TableColumn(
      "months",
      names: ["months", "已用月数", "阶段已用月数", "本阶段已用月数", "已用时间", "months in stage", "time in stage"],
      isRequired: false, measure: .months,
      about: Phrase("time in that stage so far", "该阶段已用时间")),
    TableColumn(
      "centre",
      names: [
        "centre", "已拨", "中心已拨", "已拨付", "已拨付资金", "已拨付金额", "已拨款", "已拨金额", "拨付", "拨付金额", "累计拨付",
        "累计拨付金额", "到账", "到账金额", "到账资金", "已到账", "已到账资金", "累计到账",
        "center", "paid", "paid out", "disbursed", "received from centre", "centre paid",
      ], isRequired: false, measure: .money,
      about: Phrase("money received from the centre so far", "中心已拨付资金")),
    TableColumn(
      "otherPublic",
      names: [
        "other-public", "otherPublic", "其他公共资金", "其他财政资金", "配套资金", "区级配套", "地方配套",
        "other public funds",
        "matching funds",
      ], isRequired: false, measure: .money,
      about: Phrase("money received from other public sources", "其他公共资金到账")),
    TableColumn(
      "team", names: ["team", "团队自筹", "自筹", "自筹资金", "企业自筹", "own funds", "team funds"],
      isRequired: false, measure: .money,
      about: Phrase("money brought in by the team", "团队自筹到账")),
    TableColumn(
      "spent",
      names: ["spent", "已支出", "累计支出", "已使用", "已使用资金", "支出", "expenditure", "spent so far"],
      isRequired: false, measure: .money,
      about: Phrase("money spent so far", "已支出")),
  ]

  /// Headings of columns that say nothing of concern, and are left out with a notice.
  public static let leftOut = [
    "序号", "编号", "项目编号", "课题编号", "承诺额", "承诺金额", "no", "no.", "#", "id", "备注", "说明", "remark",
    "remarks", "note", "notes", "comment",
    "comments",
  ]

  /// Units of money that a heading, a title above the table or a cell may give, among others like them.
  public static var moneyUnits: [String] { MoneyUnit.examples }

  /// Units of time that a heading may give, and how many months each is.
  public static let timeUnits = [
    ("月", 1), ("个月", 1), ("month", 1), ("months", 1), ("mo", 1), ("季度", 3), ("年", 12),
    ("years", 12),
  ]

  /// What a table writes for a project that has passed all its gates.
  public static let acceptedWords = ["已验收", "验收", "已结题"]

  static var keys: [String] { columns.map(\.key) + [ColumnMapping.ignored] }
}
