import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  /// The answer in words, the numbers one asks for first, and pictures of them.
  func summarySheet(_ policies: PoliciesSheet) -> Worksheet {
    var sheet = opened(
      RunWorkbook.Name.summary, run.title[language],
      say(
        "\(run.name) · \(NumberText.whole(run.trials)) futures, seed \(run.seed), botou \(run.version) · "
          + "money in \(money)",
        "\(run.name) · \(NumberText.whole(run.trials)) 个未来，种子 \(run.seed)，botou \(run.version) · "
          + "金额单位：\(money)"))
    sheet.skip()
    for line in WrappedText(page.headline, width: 110).lines { sheet.add([.text(line)]) }
    sheet.skip()
    let head = sheet.nextRow
    sheet.add(
      heading([say("metric", "指标"), say("unit", "单位")], run.policies.map { called($0.name) }))
    for metric in ReportPage.told { addKey(metric, policies, &sheet) }
    let last = sheet.nextRow - 1
    sheet.add([
      .text(
        say(
          "The numbers are formulas that read the sheet Policies, where each has its error.",
          "以上数值为公式，取自“政策”表；误差见该表。"), .note)
    ])
    sheet.isOnePage = true
    sheet.charts = summaryCharts(head: head, last: last, from: sheet.nextRow + 1)
    return sheet
  }

  private func addKey(_ metric: Metric, _ policies: PoliciesSheet, _ sheet: inout Worksheet) {
    guard policies.rows[metric.name] != nil else { return }
    sheet.add(
      [.text(title(of: metric), .label), .text(unit(metric.kind))]
        + run.policies.indices.map { index in
          guard let cell = policies.cell(metric, index) else { return .blank }
          return .formula(
            cell, result: run.policies[index].metrics[metric].number, metric.kind.form)
        })
  }

  private func summaryCharts(head: Int, last: Int, from row: Int) -> [PlacedChart] {
    let charts = [byPolicy(head: head, last: last), curvesChart, cashChart, stagesChart]
    return charts.compactMap(\.self).enumerated().map { place, chart in
      var chart = chart
      (chart.width, chart.height) = (620, 360)
      return PlacedChart(
        chart, row: row + 18 * (place / 2), column: 0, offset: 640 * (place % 2))
    }
  }

  /// The first row of the table, the share that crosses, as columns.
  private func byPolicy(head: Int, last: Int) -> Chart? {
    let wanted: [Metric] = [.crossingUltimate, .runningCrossing]
    guard last > head,
      let metric = wanted.first(where: { metric in
        run.policies.contains { $0.metrics[metric].number != nil }
      })
    else { return nil }
    let told = ReportPage.told.filter { metric in
      run.policies.contains { $0.metrics[metric].number != nil }
    }
    guard let place = told.firstIndex(of: metric) else { return nil }
    let columns = 2...(run.policies.count + 1)
    let sheet = RunWorkbook.Name.summary[language]
    return Chart(
      .column, title: title(of: metric), xTitle: say("policy", "政策"), yTitle: unit(.share),
      yForm: axis(upTo: run.policies.compactMap { $0.metrics[metric].number }.max()),
      series: [
        .init(
          title(of: metric),
          categories: CellRange(sheet, rows: head...head, columns: columns),
          values: CellRange(
            sheet, rows: (head + 1 + place)...(head + 1 + place), columns: columns),
          colour: colour(Palette.line(0)))
      ])
  }
}
