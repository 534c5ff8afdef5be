import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  /// By which way money comes back, policy by policy; nothing where none does.
  func routesSheet(_ policies: PoliciesSheet) -> Worksheet? {
    let ways = taken(Metric.routesOfProceeds)
    let beside = taken([.routeHandOver, .routeTreasury])
    guard !ways.isEmpty else { return nil }
    var sheet = opened(
      RunWorkbook.Name.routes, say("How money comes back, in \(money)", "资金回收途径，\(money)"),
      say(
        "Mean of a future; the numbers are formulas that read the sheet Policies, where each has its error. What "
          + "stands right of the sum is no part of the proceeds.",
        "每个未来的均值；数值为公式，取自“政策”表，误差见该表。合计右侧者不计入所得。"))
    sheet.add(
      heading(
        [say("policy", "政策")],
        ways.map(title) + [say("sum: proceeds", "合计：所得")] + beside.map(title)))
    let head = sheet.nextRow - 1
    for index in run.policies.indices { add(index, ways, beside, policies, &sheet) }
    sheet.frozenRows = head + 1
    sheet.frozenColumns = 1
    sheet.charts = [
      PlacedChart(
        chart(ways, rows: (head + 1)...(sheet.nextRow - 1)), row: sheet.nextRow + 1, column: 0)
    ]
    return sheet
  }

  private func taken(_ ways: [Metric]) -> [Metric] {
    ways.filter { way in run.policies.contains { $0.metrics[way].number ?? 0 != 0 } }
  }

  private func add(
    _ policy: Int, _ ways: [Metric], _ beside: [Metric], _ policies: PoliciesSheet,
    _ sheet: inout Worksheet
  ) {
    let (row, metrics) = (sheet.nextRow, run.policies[policy].metrics)
    func read(_ metric: Metric) -> Cell {
      guard let cell = policies.cell(metric, policy) else { return .blank }
      return .formula(cell, result: metrics[metric].number, .money)
    }
    let sum = ways.reduce(0) { $0 + (metrics[$1].number ?? 0) }
    let range =
      CellName.of(row: row, column: 1) + ":" + CellName.of(row: row, column: ways.count)
    sheet.add(
      [.text(page.name(run.policies[policy].name), .label)] + ways.map(read)
        + [.formula("SUM(\(range))", result: sum, .money)] + beside.map(read))
  }

  private func chart(_ ways: [Metric], rows: ClosedRange<Int>) -> Chart {
    let sheet = RunWorkbook.Name.routes[language]
    return Chart(
      .stackedBar, title: say("How money comes back", "资金回收途径"), xTitle: say("policy", "政策"),
      yTitle: money, yForm: .money,
      series: ways.enumerated().map { index, way in
        Chart.Series(
          title(of: way), categories: CellRange(sheet, rows: rows, column: 0),
          values: CellRange(sheet, rows: rows, column: 1 + index),
          colour: colour(Palette.line(index)))
      })
  }
}
