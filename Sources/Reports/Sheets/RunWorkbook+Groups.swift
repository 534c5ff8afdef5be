import Languages
import Portfolios
import Spreadsheets

// Who: single projects, and districts and sectors, under every policy.

extension RunWorkbook {
  private static let firstRow = 3

  /// Projects as the file names them; a cohort stands in one row with its number.
  var projectsSheet: Worksheet? {
    guard run.policies.contains(where: { !$0.projects.isEmpty }) else { return nil }
    var sheet = opened(
      RunWorkbook.Name.projects, say("Projects and what becomes of them", "项目与终局"),
      say(
        "Shares and money are for each project; a cohort stands in one row with its number. Other and "
          + "net are formulas.",
        "比例与金额均按每个项目计；成批项目列一行并注明数量。“其他”与“净额”为公式。"))
    sheet.add(
      heading(
        [
          say("policy", "政策"), say("project", "项目"), say("district", "区"), say("sector", "行业"),
          say("under way", "在研"),
        ], fateHeads, [say("what to do", "建议")]))
    for policy in run.policies {
      for project in policy.projects where sheet.nextRow < Worksheet.maximumRows {
        let row = sheet.nextRow
        sheet.add(
          [
            .text(called(policy.name)), .text(project.title[language], .label),
            .text(project.district ?? ""),
            .text(project.sector ?? ""),
            .text(project.isRunning ? say("yes", "是") : say("no", "否")),
          ] + fates(project.group, row: row, from: 5)
            + [project.isRunning ? .text(advised(project), .aside) : .blank])
      }
    }
    sheet.filter = (Self.firstRow - 1)...(sheet.nextRow - 1)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 2
    return sheet
  }

  private func advised(_ project: RecordedProject) -> String {
    ProjectAdvice(project, PeopleMoney(run.unit)).action[language]
  }

  var groupsSheet: Worksheet? {
    guard run.policies.contains(where: { !($0.districts + $0.sectors).isEmpty }) else { return nil }
    var sheet = opened(
      RunWorkbook.Name.groups, say("Districts and sectors", "分区与行业"),
      say(
        "Shares and money are for each project. Net is a formula.",
        "比例与金额均按每个项目计。“净额”为公式。"))
    sheet.add(
      heading([say("policy", "政策"), say("by", "分组"), say("name", "名称")], fateHeads))
    var shown: [(title: Phrase, rows: ClosedRange<Int>)] = []
    for policy in run.policies {
      for (kind, title, groups) in [
        (say("district", "区"), Phrase("by district", "分区"), policy.districts),
        (say("sector", "行业"), Phrase("by sector", "分行业"), policy.sectors),
      ] where !groups.isEmpty {
        let first = sheet.nextRow
        for group in groups {
          let row = sheet.nextRow
          sheet.add(
            [.text(called(policy.name)), .text(kind), .text(group.title[language], .label)]
              + fates(group, row: row, from: 3))
        }
        if policy.name == run.foremost?.name { shown.append((title, first...(sheet.nextRow - 1))) }
      }
    }
    sheet.filter = (Self.firstRow - 1)...(sheet.nextRow - 1)
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 3
    sheet.charts = shown.enumerated().map { index, part in
      PlacedChart(
        fateChart(part.title[language], part.rows), row: Self.firstRow + 22 * index,
        column: sheet.columns + 1)
    }
    return sheet
  }

  // MARK: - Fates

  private var fateHeads: [String] {
    [
      say("projects", "项目数"), say("cross", "跨越"), standardError, say("fail", "失败"), standardError,
      say("closed without finance", "结题未融资"), standardError,
      say("live on their own", "自立存续"), standardError, say("never signed", "未签约"), standardError,
      say("if it crosses, about", "若跨越，约在"),
      say("paid a project, \(money)", "每项拨付，\(money)"), standardError,
      say("value to the state a project, \(money)", "每项国有所得，\(money)"), standardError,
      say("net to the state a project, \(money)", "每项国有净额，\(money)"),
    ]
  }

  private func fates(_ group: RecordedGroup, row: Int, from column: Int) -> [Cell] {
    func cell(_ offset: Int) -> String { CellName.of(row: row, column: column + offset) }
    let chance = group.chance
    let net = group.value.value.flatMap { value in group.paid.value.map { value - $0 } }
    return [.number(group.count.value, .count)] + pair(chance.crossed, .share)
      + pair(chance.failed, .share) + pair(chance.closed, .share)
      + pair(chance.living, .share) + pair(chance.neverSigned, .share)
      + [month(group.crossingDate)] + pair(group.paid, .money) + pair(group.value, .money)
      + [.formula("\(cell(14))-\(cell(12))", result: net, .moneyChange)]
  }

  private func fateChart(_ title: String, _ rows: ClosedRange<Int>) -> Chart {
    let sheet = RunWorkbook.Name.groups[language]
    let policy = run.foremost.map { called($0.name) } ?? ""
    let parts = [
      (say("cross", "跨越"), 4, Palette.crossed),
      (say("closed without finance", "结题未融资"), 8, Palette.closed),
      (say("fail", "失败"), 6, Palette.failed(stage: 0, of: 1)),
      (say("live on their own", "自立存续"), 10, Palette.living),
      (say("never signed", "未签约"), 12, Palette.unsigned),
    ]
    var chart = Chart(
      .stackedBar, title: say("Fates \(title) under \(policy)", "\(title)终局：\(policy)"),
      xTitle: say("group", "分组"), yTitle: say("share of projects", "项目比例"), yForm: .wholeShare,
      series: parts.map { name, column, colour in
        Chart.Series(
          name, categories: CellRange(sheet, rows: rows, column: 2),
          values: CellRange(sheet, rows: rows, column: column), colour: self.colour(colour))
      }, height: 170 + 28 * rows.count)
    chart.yMost = 1
    return chart
  }
}
