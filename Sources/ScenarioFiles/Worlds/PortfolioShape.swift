import Documents
import Languages
import Projects

// Who takes part: named projects, cohorts, running projects, and the deal flow that brings more.

extension Shape {
  /// An entry of the portfolio: one project or cohort, or several that share what they do not say.
  static let portfolioEntry = Shape.record(
    "PortfolioEntry",
    projectFields + [
      .optional(
        "csv", .text,
        Phrase(
          "a table of projects beside this file: CSV, or a workbook as in projects.xlsx#Sheet",
          "项目表格，与本文件同目录：CSV，或工作簿（如 projects.xlsx#Sheet）")),
      .optional(
        "columns", .dictionary(of: .text),
        Phrase(
          "headings that are not understood, and the column that each stands for, or \"ignore\"",
          "无法识别的表头及其对应的列，或 \"ignore\"（略去）")),
      .optional(
        "projects", .list(of: .record("Project", projectFields, rules: projectRules), 1...),
        Phrase(
          "projects that share the fields above unless they say otherwise", "一组项目，未自行给出的字段取上面的值")),
    ],
    rules: [
      .exactlyOne(["name", "csv", "projects"]), .atMostOne(["entry", "funnel"]),
      .atMostOne(["present", "funnel"]), .atMostOne(["present", "copies"]),
      .atMostOne(["copies", "csv", "projects"]), .atMostOne(["present", "csv", "projects"]),
      .atMostOne(["funnel", "csv", "projects"]), .atMostOne(["title", "csv", "projects"]),
      .atMostOne(["columns", "name", "projects"]),
    ])

  private static let projectRules: [FieldRule] = [
    .atMostOne(["entry", "funnel"]), .atMostOne(["present", "funnel"]),
    .atMostOne(["present", "copies"]),
  ]

  private static let projectFields: [Field] = [
    .optional("name", .text, Phrase("the project's or cohort's name", "项目或批次的名称")),
    .title,
    .optional("template", .text, Phrase("what kind it is of", "所属模板")),
    .optional("sector", .text, Phrase("its sector", "行业")),
    .optional("district", .text, Phrase("its district", "区")),
    .optional(
      "entry", .either(.date, .number(.all, unit: .months), .entryWindow),
      Phrase("when it enters: a date, months from the start, or a window", "入库时间：日期、起始后月数或时间窗")),
    .optional(
      "copies", .integer(in: Project.copyCounts),
      Phrase("how many there are; the most that are followed of a stream", "数量；按速率到来时为最多跟踪数")),
    .optional(
      "present", .present,
      Phrase(
        "where a running project stands today; what all of them achieved tells of market and sectors too",
        "在研项目的现状；各项目已取得的进展亦用于推断市场与行业")),
    .optional("funnel", .funnel, Phrase("the deal flow that brings such projects", "带来此类项目的项目漏斗")),
  ]

  private static let entryWindow = Shape.record(
    "EntryWindow", .required("from", .time, Phrase("its beginning", "起")),
    .required("to", .time, Phrase("its end", "止")),
    .optional(
      "perYear", .positive,
      Phrase("arrivals a year, as a Poisson stream; uniform when absent", "年均到来数（泊松流）；未给出时均匀分布")))

  private static let present = Shape.record(
    "Present",
    .required(
      "stage", .text,
      Phrase(
        "the stage it is in, or 'accepted' once all gates are passed", "所处阶段；全部通过后写 accepted（已验收）")),
    .optional(
      "months", .months, default: "0",
      Phrase("time in it so far", "该阶段已用时间")),
    .optional(
      "received",
      .record(
        "Received",
        .optional(
          "centre", .money, default: "0",
          Phrase("from the centre", "已拨")),
        .optional(
          "otherPublic", .money, default: "0",
          Phrase("from other public sources", "其他公共资金")),
        .optional(
          "team", .money, default: "0",
          Phrase("from the team", "团队自筹"))),
      default: "{}",
      Phrase(
        "money received so far; what is left of each sum comes at the gates to come, whatever the policy's tranches",
        "已到账资金；各方余额在其后各关拨付，不论政策的分期比例")),
    .optional(
      "spent", .money, default: "0",
      Phrase("money spent so far", "已支出")))

  private static let funnel = Shape.record(
    "Funnel",
    .required("needsPerYear", .notNegative, Phrase("needs that come in a year", "年均需求数")),
    .required("from", .time, Phrase("when the flow begins", "起")),
    .required("to", .time, Phrase("when it ends", "止")),
    .required(
      "steps",
      .list(
        of: .record(
          "FunnelStep", .required("name", .text, Phrase("its name", "名称")),
          .required("rate", .share, Phrase("the share that goes on", "转化率")),
          .optional(
            "capacityPerYear", .notNegative,
            Phrase("the most that brokers can bring through in a year", "技术经理人年处理上限"))), 1...),
      Phrase("from needs to projects", "从需求到项目的各步")),
    .optional(
      "reassign",
      .record(
        "Reassignment",
        .required(
          "after", .someMonths,
          Phrase("how long what fails the last step may lie idle", "未通过最后一步的成果可闲置的时间")),
        .required(
          "rate", .share,
          Phrase("the share of it that another team then takes up", "其后由其他团队承接的比例"))),
      Phrase("a deadline, under policies that reassign 加速转化", "转化期限，适用于加速转化的政策")))
}
