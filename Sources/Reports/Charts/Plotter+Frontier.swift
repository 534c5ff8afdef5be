import Languages
import Portfolios

extension Plotter {
  /// What public money buys: crossings over money, what it is worth by colour, what it owns by area.
  var frontier: Figure? {
    let points = frontierPoints
    guard !points.isEmpty else { return nil }
    let key = FrontierKey(points)
    let labels = FrontierLabels(points, key, width: 210, in: language)
    let area = PlotArea(
      left: 84, top: 118, width: 410, height: max(340, labels.height),
      x: AxisScale(holding: points.map(\.cost), wanted: 4, including: true),
      y: AxisScale(holding: points.map(\.crossings), including: true))
    let axis = moneyAxis(area.x)
    var canvas = Canvas(height: area.bottom + 56)
    draw(key, &canvas)
    canvas.axes(
      area, xLabel: axis.label, yLabel: crossingLabel(area.y),
      xTitle: say("public money, ", "公共资金，") + axis.unit, yTitle: crossingTitle)
    joinUnbeaten(points, area, &canvas)
    labels.draw(on: &canvas, area, key, from: 534)
    for point in points.sorted(by: { ($0.stake ?? 0, $0.label) > ($1.stake ?? 0, $1.label) }) {
      let (x, y) = area.point(point.cost, point.crossings)
      canvas.disc(
        x, y, radius: key.radius(point), colour: key.colour(point), tells: told(point))
    }
    return figure(.frontier, canvas, frontierCaption, frontierTable(points))
  }

  private var frontierCaption: String {
    say(
      "Each circle is a policy: to the left it costs the public less, higher up more projects cross. "
        + "Its colour is the state's net present value, its area the state's stake at crossing (a dot "
        + "for none). The line joins the policies of which no other has as many crossings for no more "
        + "money, on average.",
      "每个圆代表一项政策：越靠左公共支出越少，越靠上跨越越多。颜色为国有方净现值，面积为跨越时国有持股（小点表示无持股）。"
        + "折线连接在均值意义上未被其他政策以更少资金、更多跨越超过的政策。")
  }

  // MARK: - Points

  /// Projects that enter are counted; where all are under way, the share of them that cross.
  private var isFresh: Bool {
    policies.contains { $0.metrics[.crossingUltimate].number != nil }
  }

  private var crossingMetric: Metric { isFresh ? .crossingCount : .runningCrossing }

  private var crossingTitle: String {
    isFresh ? say("projects that cross", "跨越项目数") : say("running projects that cross", "在研项目跨越率")
  }

  private func crossingLabel(_ scale: AxisScale) -> (Double) -> String {
    isFresh
      ? { NumberText.fixed($0, digits: scale.digits) }
      : { NumberText.percent($0, digits: max(0, scale.digits - 2)) }
  }

  private var frontierMetrics: [Metric] {
    [.moneyPublic, crossingMetric, .stateNpv, .stateStakeAtConversion]
  }

  private var frontierPoints: [FrontierPoint] {
    alike { policy in frontierMetrics.map { policy.metrics[$0] } }.compactMap { group in
      let metrics = group.policy.metrics
      guard let cost = metrics[.moneyPublic].number, let crossings = metrics[crossingMetric].number
      else { return nil }
      return FrontierPoint(
        names: group.names, cost: cost, crossings: crossings, worth: metrics[.stateNpv].number,
        stake: metrics[.stateStakeAtConversion].number.flatMap { $0 > 0 ? $0 : nil },
        policy: group.policy)
    }
  }

  private func told(_ point: FrontierPoint) -> String {
    point.label + "\n"
      + frontierMetrics.map { metric in
        metric.title[language] + colon
          + (metric.kind == .money
            ? sum(point.policy.metrics[metric])
            : EstimateText.text(point.policy.metrics[metric], metric.kind))
      }.joined(separator: "\n")
  }

  private func joinUnbeaten(
    _ points: [FrontierPoint], _ area: PlotArea, _ canvas: inout Canvas
  ) {
    let best = points.filter { !$0.isBeaten(by: points) }
      .sorted { ($0.cost, $0.crossings) < ($1.cost, $1.crossings) }
    guard best.count > 1 else { return }
    canvas.curve(
      best.map { area.point($0.cost, $0.crossings) }, colour: Palette.axis, dash: "5 4")
  }

  // MARK: - Key and table

  private func draw(_ key: FrontierKey, _ canvas: inout Canvas) {
    if let most = key.most {
      canvas.words(say("net present value", "净现值"), 84, 18, colour: Palette.quiet)
      for step in 0..<11 {
        canvas.bar(
          x: 84 + Double(step) * 22, y: 28, width: 22, height: 12,
          colour: Palette.diverging(Double(step - 5) / 5))
      }
      canvas.words(sum(-most), 84, 57, colour: Palette.quiet)
      canvas.words("0", 205, 57, .middle, colour: Palette.quiet)
      canvas.words(
        "+" + sum(most), 326, 57, .end, colour: Palette.quiet)
    }
    guard let most = key.mostStake else { return }
    canvas.words(
      say("the state's stake at crossing", "跨越时国有持股"), 400, 18, colour: Palette.quiet)
    var x = 414.0
    for stake in [most, most / 4, 0] {
      let text = stake > 0 ? NumberText.percent(stake, digits: 1) : say("none", "无")
      canvas.disc(
        x, 42, radius: FrontierKey.radius(stake, of: most),
        colour: Palette.flow)
      canvas.words(text, x + 22, 46.5, colour: Palette.quiet)
      x += 44 + Canvas.width(of: text) + 14
    }
  }

  private func frontierTable(_ points: [FrontierPoint]) -> FigureTable {
    FigureTable(
      columns: [say("policy", "政策")]
        + frontierMetrics.map { metric in
          metric.title[language] + (metric.kind == .money ? say(", ", "，") + money : "")
        } + [say("on the line", "位于折线")],
      rows: points.map { point in
        [point.label]
          + frontierMetrics.map { EstimateText.text(point.policy.metrics[$0], $0.kind) }
          + [point.isBeaten(by: points) ? NumberText.missing : say("yes", "是")]
      })
  }
}
