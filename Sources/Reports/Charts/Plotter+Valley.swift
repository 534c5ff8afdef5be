import Languages
import Portfolios

extension Plotter {
  /// What a project spends and needs over time, the fund's way down and back, and how deep and wide
  /// the valley is for one project.
  var valley: Figure? {
    var canvas = Canvas(height: 0)
    let way = drawWay(on: &canvas)
    guard let rest = drawFund(on: &canvas, below: way.map { $0 + 40 } ?? 0) else { return nil }
    return figure(
      .valley, canvas, (way == nil ? "" : wayCaption) + rest, valleyTable)
  }

  /// The fund's way, and one project's depth and width below it; gives how to read them.
  private func drawFund(on canvas: inout Canvas, below start: Double) -> String? {
    let groups = alike { $0.cashPlan.map(\.balance) }.filter { !$0.policy.cashPlan.isEmpty }
    guard !groups.isEmpty else { return nil }
    let legend = Legend(
      groups.map { .init(name: $0.label, colour: $0.colour, dash: $0.dash) }, from: 84, width: 690)
    let area = PlotArea(
      left: 84, top: start + 66 + legend.height, width: 680, height: 260, x: time(groups[0].policy),
      y: AxisScale(holding: groups.flatMap { fanNumbers($0.policy) }, including: true))
    let plots = valleyRows
    canvas.height = area.bottom + 60 + plots.reduce(0) { $0 + $1.height + 14 }
    canvas.words(
      say("Received less paid so far", "累计收支（收入减拨付）"), 12, start + 18, bold: true)
    legend.draw(on: &canvas, top: start + 28)
    canvas.axes(
      area, xLabel: calendar(groups[0].policy),
      yLabel: { NumberText.fixed($0, digits: area.y.digits) }, xTitle: "", yTitle: money)
    for (place, group) in groups.enumerated() {
      drawBalance(group, area, &canvas, shift: Double(place) * 5)
    }
    let column = ShortName.column(plots.flatMap { $0.rows.map(\.name) })
    var top = area.bottom + 56
    for plot in plots {
      plot.draw(on: &canvas, top: top, names: column)
      top += plot.height + 14
    }
    return fundCaption + (plots.isEmpty ? "" : projectCaption)
  }

  private var fundCaption: String {
    say(
      "What the centre has received less what it has paid since the start: the line is the mean, the "
        + "band holds eight of ten futures, and the last point holds all that comes later.",
      "自启动以来中心收入减去拨付的累计值：线为均值，色带含十分之八的未来，末点含此后全部收支。")
  }

  private var projectCaption: String {
    say(
      " Below, for one project: spending that team and market money do not cover, at its worst, and "
        + "months from entry to crossing; the bar runs from the 10 % to the 90 % quantile, the dot is "
        + "the median.",
      "下图针对单个项目：支出中团队与市场资金未能覆盖部分的峰值，以及从入库到跨越的月数；横条为 10% 至 90% 分位，圆点为中位数。")
  }

  private func drawBalance(
    _ group: Alike, _ area: PlotArea, _ canvas: inout Canvas, shift: Double
  ) {
    let plan = group.policy.cashPlan
    // The last quarter takes all that comes later, so that it stands alone.
    func points(_ number: (RecordedQuarter) -> Double?) -> [(Double, Double)] {
      [area.point(0, 0)]
        + plan.dropLast().compactMap { quarter in
          number(quarter).map { area.point(quarter.month + 3, $0) }
        }
    }
    canvas.band(
      points(\.balanceQuantiles.p10), points(\.balanceQuantiles.p90), colour: group.colour)
    canvas.curve(points(\.balance.value), colour: group.colour, dash: group.dash)
    for (index, quarter) in plan.enumerated() {
      guard let value = quarter.balance.value else { continue }
      let isLast = index == plan.count - 1
      let (place, y) = area.point(quarter.month + 3, value)
      let x = isLast ? place + shift : place
      if isLast { drawEnd(quarter, x, group, area, &canvas) }
      canvas.dot(
        x, y, colour: group.colour, radius: isLast ? 4 : 0,
        tells: "\(group.label)\n\(label(quarter, of: plan))\(colon)"
          + "\(EstimateText.text(quarter.balance, .money)) \(money)")
    }
  }

  private func drawEnd(
    _ quarter: RecordedQuarter, _ x: Double, _ group: Alike, _ area: PlotArea,
    _ canvas: inout Canvas
  ) {
    guard let low = quarter.balanceQuantiles.p10, let high = quarter.balanceQuantiles.p90 else {
      return
    }
    canvas.line((x, area.y(low)), (x, area.y(high)), colour: group.colour, width: 2)
  }

  private func fanNumbers(_ policy: RecordedPolicy) -> [Double] {
    policy.cashPlan.flatMap {
      [$0.balance.value, $0.balanceQuantiles.p10, $0.balanceQuantiles.p90].compactMap(\.self)
    }
  }

  // MARK: - One project

  private var valleyRows: [RowPlot] {
    let depth = quantileRows(.valleyDepthP10, .valleyDepthP50, .valleyDepthP90)
    let width = quantileRows(.valleyWidthP10, .valleyWidthP50, .valleyWidthP90)
    let fixed = { (scale: AxisScale, number: Double) in
      NumberText.fixed(number, digits: scale.digits)
    }
    return [
      RowPlot(
        say("Depth: uncovered need of a project", "深度：单个项目的资金缺口"), unit: money, rows: depth,
        label: fixed),
      RowPlot(
        say("Width: from entry to crossing", "宽度：从入库到跨越"), unit: say("months", "个月"),
        rows: width, label: fixed),
    ].filter { !$0.rows.isEmpty }
  }

  private func quantileRows(_ tenth: Metric, _ half: Metric, _ nine: Metric) -> [RowPlot.Row] {
    alike { policy in [tenth, half, nine].map { policy.metrics[$0] } }
      .compactMap { group in
        let metrics = group.policy.metrics
        guard let low = metrics[tenth].number, let middle = metrics[half].number,
          let high = metrics[nine].number, low <= high
        else { return nil }
        let numbers = [low, middle, high].map { NumberText.fixed($0, digits: 0) }
        return RowPlot.Row(
          name: group.label, colour: group.colour, inner: low...high, dot: middle,
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

// MARK: - Time

extension Plotter {
  /// The centre's quarters as a scale of years from the start.
  func time(_ policy: RecordedPolicy) -> AxisScale {
    AxisScale(from: 0, to: (policy.cashPlan.last?.month ?? 9) + 3, every: 12)
  }

  /// The month of the calendar at a tick, where the document says it.
  func calendar(_ policy: RecordedPolicy) -> (Double) -> String {
    { month in
      policy.cashPlan.first { $0.month == month }?.date.map { String($0.prefix(7)) }
        ?? (policy.cashPlan.last.map { $0.month + 3 == month } == true
          ? say("later", "此后") : NumberText.plain(month))
    }
  }

  /// One row for each metric that some policy has, one column for each policy.
  func table(_ metrics: [Metric]) -> FigureTable {
    let metrics = metrics.filter { metric in
      policies.contains { $0.metrics[metric].number != nil }
    }
    return FigureTable(
      columns: [say("metric", "指标")] + policies.map(\.name),
      rows: metrics.map { metric in
        [metric.title[language] + (metric.kind == .money ? say(", ", "，") + money : "")]
          + policies.map { EstimateText.text($0.metrics[metric], metric.kind) }
      })
  }
}

extension Plotter {
  /// `2024-06`, or the month since the start; the last quarter takes all that comes later.
  func label(_ quarter: RecordedQuarter, of plan: [RecordedQuarter]) -> String {
    let name = quarter.date.map { String($0.prefix(7)) } ?? NumberText.plain(quarter.month)
    return quarter.month == plan.last?.month ? say("\(name) and later", "\(name) 及以后") : name
  }
}
