import Documents
import Languages

extension RunTables {
  var groups: TidyTable {
    TidyTable(
      name: "groups.csv",
      about: Phrase("One row for each policy and district or sector", "每项政策、每个区或行业一行"),
      columns: [
        Self.policy, .init("kind", Phrase("district or sector", "区（district）或行业（sector）")),
        .init("name", Phrase("Its name", "名称")), Self.title(),
      ] + fateColumns,
      rows: run.policies.flatMap { policy in
        rows(policy, "district", policy.districts) + rows(policy, "sector", policy.sectors)
      })
  }

  private func rows(
    _ policy: RecordedPolicy, _ kind: String, _ groups: [RecordedGroup]
  ) -> [[CSVText.Cell]] {
    groups.map { group in
      let names: [CSVText.Cell] = [
        .text(policy.name), .text(kind), .text(group.name), .text(group.title[language]),
      ]
      return names + fates(group)
    }
  }

  var projects: TidyTable {
    TidyTable(
      name: "projects.csv",
      about: Phrase(
        "One row for each policy and project, or cohort of projects, of the scenario",
        "每项政策、每个（或每批）项目一行"),
      columns: [
        Self.policy, .init("project", Phrase("Its name", "名称")), Self.title(),
        .init("district", Phrase("Its district", "所在区")),
        .init("sector", Phrase("Its sector", "所属行业")),
        .init("running", Phrase("true when it was under way at the start", "起始时已在研则为 true")),
      ] + fateColumns + adviceColumns,
      rows: run.policies.flatMap { policy in
        policy.projects.map { project in
          let names: [CSVText.Cell] = [
            .text(policy.name), .text(project.name), .text(project.title[language]),
            .text(ifAny: project.district),
            .text(ifAny: project.sector), .text(project.isRunning ? "true" : "false"),
          ]
          return names + fates(project.group) + cells(project.advice)
        }
      })
  }

  private var fateColumns: [TidyTable.Column] {
    let count = TidyTable.Column("projects", Phrase("Mean number of projects", "项目数均值"))
    let date = TidyTable.Column(
      "crossing_date", Phrase("Mean date of those that cross", "跨越者的平均日期"))
    let fates =
      Self.pair("crossed", Self.share, Phrase("Cross in the end", "最终跨越"))
      + Self.pair("failed", Self.share, Phrase("Fail", "失败"))
      + Self.pair("closed", Self.share, Phrase("Accepted and closed without finance", "验收后结题未融资"))
      + Self.pair("living", Self.share, Phrase("Never financed, live on their own", "未获融资而自立存续"))
      + Self.pair("never_signed", Self.share, Phrase("Refused, or gave up waiting", "被拒或放弃等候"))
    return [count] + fates + [date]
      + Self.pair("paid", money, Phrase("Paid a project by the centre", "中心每项拨付"))
      + Self.pair("value", money, Phrase("Value to the state a project", "每项国有所得"))
  }

  private func fates(_ group: RecordedGroup) -> [CSVText.Cell] {
    let chance = group.chance
    let shares = [
      chance.crossed, chance.failed, chance.closed, chance.living, chance.neverSigned,
    ].flatMap(Self.pair)
    let money = [group.paid, group.value].flatMap(Self.pair)
    return [.number(ifAny: group.count.value)] + shares + [.text(ifAny: group.crossingDate)] + money
  }

  /// What was assumed: the run itself, then every setting of the scenario.
  var assumptions: TidyTable {
    let facts: [(String, CSVText.Cell)] = [
      ("run.scenario", .text(run.name)), ("run.sha256", .text(run.scenario.sha256)),
      ("run.version", .text(run.version)), ("run.trials", .integer(run.trials)),
      ("run.seed", .text(run.seed)), ("run.draws", .text(run.draws)),
      ("run.futures", .text(run.futures)), ("run.replicates", .integer(run.replicates)),
      ("run.confidence", .number(run.confidence)), ("run.baseline", .text(run.baseline)),
      ("run.command", .text("botou run " + ReportPage(run, in: language).commandWords)),
    ]
    return TidyTable(
      name: "assumptions.csv",
      about: Phrase("One row for each setting", "每项设置一行"),
      columns: [
        .init(
          "setting",
          Phrase("run.… tells the run; the rest is the scenario's path", "run.… 为运行信息，其余为情景中的路径")),
        .init("value", Phrase("Its value; lists and records only when empty", "取值；列表与记录仅在为空时列出")),
        .init("meaning", Phrase("What it means", "含义")),
      ],
      rows: facts.map { [.text($0), $1, .empty] } + run.settings.map(row))
  }

  private func row(_ stated: StatedValue) -> [CSVText.Cell] {
    [
      .text(stated.path.description), Self.cell(stated.value),
      .text(ifAny: stated.about?[language]),
    ]
  }

  private static func cell(_ node: DocumentNode) -> CSVText.Cell {
    switch node.kind {
    case .number(let numeral): .number(numeral.double)
    case .text(let text): .text(text)
    default: .text(JSONText().text(of: JSONValue(node)))
    }
  }
}
