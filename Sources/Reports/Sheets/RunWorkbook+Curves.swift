import Languages
import Portfolios
import Spreadsheets

extension RunWorkbook {
  private static let firstRow = 4

  private var months: [Double] {
    run.policies.map(\.curves.months).max { $0.count < $1.count } ?? []
  }

  private var hasCurves: Bool {
    run.policies.contains { $0.curves.crossed.share.contains { $0 != nil } }
  }

  /// The share that has crossed by months since entry, policy beside policy, with bands.
  var curvesSheet: Worksheet? {
    guard hasCurves else { return nil }
    var sheet = opened(
      RunWorkbook.Name.curves, ChartKind.crossing.title[language],
      say(
        "Share of all projects that entered which have crossed, by months since their own entry.",
        "全部入库项目中已跨越者的比例，按各自入库后的月数计。"))
    sheet.add(band("", 1) + run.policies.flatMap { band(called($0.name), 4) })
    sheet.add(
      heading(
        [],
        [say("months since entry", "入库后月数")]
          + run.policies.flatMap { _ in [say("share crossed", "已跨越比例"), standardError, low, high] })
    )
    for (index, month) in months.enumerated() {
      sheet.add(
        [.number(month, .general)]
          + run.policies.flatMap { policy -> [Cell] in
            let curve = policy.curves.crossed
            guard curve.share.indices.contains(index) else {
              return Array(repeating: .blank, count: 4)
            }
            return [
              .number(curve.share[index], .share),
              .number(curve.standardError[index], .shareError),
              .number(curve.low[index], .share), .number(curve.high[index], .share),
            ]
          })
    }
    sheet.frozenRows = 4
    sheet.frozenColumns = 1
    sheet.printsTableAlone = true
    sheet.charts = curvesChart.map { [PlacedChart($0, row: 4, column: sheet.columns + 1)] } ?? []
    return sheet
  }

  /// Cumulative incidence; policies that cross alike are drawn once, under all their names.
  var curvesChart: Chart? {
    guard hasCurves, months.count > 1 else { return nil }
    let groups = plotter.alike { $0.curves.crossed }
    return Chart(
      .line, title: ChartKind.crossing.title[language],
      xTitle: say("months since entry", "入库后月数"), yTitle: say("share crossed", "已跨越比例"),
      yForm: axis(upTo: run.policies.flatMap { $0.curves.crossed.high.compactMap(\.self) }.max()),
      series: groups.enumerated().flatMap { lines($1, $0, withBand: groups.count <= 6) }, step: 4)
  }

  private func lines(_ group: Plotter.Alike, _ index: Int, withBand: Bool) -> [Chart.Series] {
    let place = run.policies.firstIndex { $0.name == group.policy.name } ?? 0
    func line(_ column: Int, _ name: String, width: Double, dashed: Bool) -> Chart.Series {
      let sheet = RunWorkbook.Name.curves[language]
      let rows = Self.firstRow...(Self.firstRow + months.count - 1)
      return Chart.Series(
        name, categories: CellRange(sheet, rows: rows, column: 0),
        values: CellRange(sheet, rows: rows, column: 1 + 4 * place + column),
        colour: colour(Palette.line(index)), lineWidth: width, isDashed: dashed,
        isNamed: column == 0)
    }
    let share = line(0, label(group), width: 2.25, dashed: index >= Palette.lines.count)
    guard withBand else { return [share] }
    return [
      share, line(2, "\(label(group)) \(low)", width: 0.75, dashed: true),
      line(3, "\(label(group)) \(high)", width: 0.75, dashed: true),
    ]
  }
}
