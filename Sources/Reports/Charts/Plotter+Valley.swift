import Languages
import Portfolios

extension Plotter {
  /// A project's way down and out under one policy, and how deep and wide the valley is under each.
  var valley: Figure? {
    var canvas = Canvas(height: 0)
    let way = drawWay(on: &canvas)
    // Many rows would make a drawing that fits no page; the table holds them all.
    let plots = valleyRows.filter { $0.rows.count <= 12 }
    guard way != nil || !plots.isEmpty else { return nil }
    let column = plots.map(\.column).max() ?? 0
    var top = way.map { $0 + 24 } ?? 8
    canvas.height = top + plots.reduce(0) { $0 + $1.height(names: column) + 14 }
    for plot in plots {
      plot.draw(on: &canvas, top: top, names: column)
      top += plot.height(names: column) + 14
    }
    return figure(
      .valley, canvas, (way == nil ? "" : wayCaption) + (plots.isEmpty ? "" : projectCaption),
      valleyTable)
  }

  private var projectCaption: String {
    say(
      " By policy, for one project: spending that team and market money do not cover, at its worst, and "
        + "months from entry to crossing; the bar runs from the 10 % to the 90 % quantile, the dot is "
        + "the median.",
      "分政策的单个项目：支出中团队与市场资金未能覆盖部分的峰值，以及从入库到跨越的月数；横条为 10% 至 90% 分位，圆点为中位数。")
  }

  // MARK: - One project

  private var valleyRows: [RowPlot] {
    let depth = quantileRows(.valleyDepthP10, .valleyDepthP50, .valleyDepthP90) { sum($0) }
    let width = quantileRows(.valleyWidthP10, .valleyWidthP50, .valleyWidthP90) {
      NumberText.fixed($0, digits: 0)
    }
    let fixed = { (scale: AxisScale, number: Double) in
      NumberText.fixed(number, digits: scale.digits)
    }
    return [
      RowPlot(
        say("Depth: uncovered need of a project", "深度：单个项目的资金缺口"), PeopleMoney(run.unit),
        rows: depth, in: language),
      RowPlot(
        say("Width: from entry to crossing", "宽度：从入库到跨越"), unit: say("months", "个月"),
        rows: width, in: language, label: fixed),
    ].filter { !$0.rows.isEmpty }
  }

  private func quantileRows(
    _ tenth: Metric, _ half: Metric, _ nine: Metric, _ text: (Double) -> String
  ) -> [RowPlot.Row] {
    alike { policy in [tenth, half, nine].map { policy.metrics[$0] } }
      .compactMap { group in
        let metrics = group.policy.metrics
        guard let low = metrics[tenth].number, let middle = metrics[half].number,
          let high = metrics[nine].number, low <= high
        else { return nil }
        let numbers = [low, middle, high].map(text)
        return RowPlot.Row(
          names: group.names, colour: group.colour, inner: low...high, dot: middle,
          tells: "\(group.label)\n10% \(numbers[0]) · 50% \(numbers[1]) · 90% \(numbers[2])")
      }
  }

  private var valleyTable: FigureTable {
    let metrics = table([
      .valleyNeedToAcceptance, .valleyUncrossedWithin60, .valleyDepth, .valleyDepthP10,
      .valleyDepthP50, .valleyDepthP90, .valleyShortage, .valleyWidth, .valleyWidthP10,
      .valleyWidthP50, .valleyWidthP90, .fundPeakNeed,
    ])
    return FigureTable(columns: metrics.columns, rows: wayRows + metrics.rows)
  }
}
