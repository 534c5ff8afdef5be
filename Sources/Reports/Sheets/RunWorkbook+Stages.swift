import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  private static let firstRow = 4
  /// All failures of a stage, and each of their reasons.
  private static let reasons = 1 + CourseOutcome.Failure.allCases.count

  private var stages: [RecordedDeath] {
    run.policies.map(\.deaths).max { $0.count < $1.count } ?? []
  }

  private var hasStages: Bool { stages.contains { $0.share.value != nil } }

  /// Where projects fail: the share of all that entered, stage by stage.
  var stagesSheet: Worksheet? {
    guard hasStages else { return nil }
    var sheet = opened(
      RunWorkbook.Name.stages, say("Where projects fail", "项目在何阶段失败"),
      say("Failures at each stage, over all projects that entered.", "各阶段失败的项目除以全部入库项目。"))
    sheet.add(band("", 2) + run.policies.flatMap { band(called($0.name), 2 * Self.reasons) })
    sheet.add(
      heading(
        [say("stage", "阶段"), say("name", "名称")],
        run.policies.flatMap { _ in
          [
            say("share that fails", "失败比例"), say("missed a gate", "未达里程碑"),
            say("stopped wrongly", "被误判中止"), say("found no investor in time", "限期内未获投资人"),
            say("ran out of money", "资金耗尽"),
          ].flatMap { [$0, standardError] }
        }))
    for (index, stage) in stages.enumerated() {
      sheet.add(
        [Cell(.number(Double(stage.stage)), CellStyle(.leading)), .text(stageName(stage), .label)]
          + run.policies.flatMap { policy -> [Cell] in
            let death = policy.deaths.indices.contains(index) ? policy.deaths[index] : nil
            return [
              death?.share, death?.gateMissed, death?.wrongStop, death?.noInvestor,
              death?.outOfMoney,
            ]
            .flatMap { pair($0, .share) }
          })
    }
    sheet.frozenRows = Self.firstRow
    sheet.frozenColumns = 2
    sheet.printsTableAlone = true
    sheet.charts =
      stagesChart.map { [PlacedChart($0, row: Self.firstRow, column: sheet.columns + 1)] } ?? []
    return sheet
  }

  private func stageName(_ stage: RecordedDeath) -> String {
    stage.name ?? say("stage \(stage.stage)", "第 \(stage.stage) 阶段")
  }

  var stagesChart: Chart? {
    guard hasStages else { return nil }
    let sheet = RunWorkbook.Name.stages[language]
    let rows = Self.firstRow...(Self.firstRow + stages.count - 1)
    let groups = plotter.alike { $0.deaths.map(\.share) }
    return Chart(
      .column, title: say("Where projects fail", "项目在何阶段失败"), xTitle: say("stage", "阶段"),
      yTitle: say("share of all that entered", "占全部入库项目"),
      yForm: axis(upTo: run.policies.flatMap { $0.deaths.compactMap(\.share.value) }.max()),
      series: groups.enumerated().map { index, group in
        let place = run.policies.firstIndex { $0.name == group.policy.name } ?? 0
        return Chart.Series(
          label(group), categories: CellRange(sheet, rows: rows, column: 1),
          values: CellRange(sheet, rows: rows, column: 2 + 2 * Self.reasons * place),
          colour: colour(Palette.line(index)))
      })
  }
}
