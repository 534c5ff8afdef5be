import Languages
import Portfolios

extension Plotter {
  /// What the centre has received less what it has paid: down while it pays, up as money comes back.
  var balance: Figure? {
    let groups = alike { $0.cashPlan.map(\.balance) }.filter { !$0.policy.cashPlan.isEmpty }
    guard let first = groups.first, let end = first.policy.cashPlan.last?.month else { return nil }
    let legend = legend(groups, from: 84, width: 690)
    let fanned = fanned(groups)
    let numbers = groups.flatMap { group in
      balances(group.policy, withFan: group.label == fanned?.label)
    }
    let area = PlotArea(
      left: 84, top: 44 + legend.height, width: 600, height: 320,
      x: AxisScale(from: 0, to: end, every: end > 150 ? 24 : 12),
      y: AxisScale(holding: numbers, including: true))
    let axis = moneyAxis(area.y)
    var canvas = Canvas(height: area.bottom + 44)
    legend.draw(on: &canvas, top: 6)
    canvas.axes(
      area, xLabel: calendar(first.policy),
      yLabel: axis.label, xTitle: "", yTitle: axis.unit)
    canvas.words(
      say("later", "此后"), area.right + 60, area.bottom + 24, .middle, colour: Palette.quiet)
    if let fanned { drawFan(fanned, area, &canvas) }
    for (place, group) in groups.enumerated() {
      let end = area.right + 24 + 72 * (Double(place) + 0.5) / Double(groups.count)
      drawBalance(group, area, end: end, isFanned: group.label == fanned?.label, &canvas)
    }
    return figure(.money, canvas, balanceCaption(fanned), balanceTable(groups, fanned))
  }

  /// The policy whose futures are told beside the mean.
  private func fanned(_ groups: [Alike]) -> Alike? {
    groups.first { $0.policy.name == focus?.name }
      ?? groups.first { group in focus.map { group.names.contains(title($0)) } ?? false }
  }

  private func balanceCaption(_ fanned: Alike?) -> String {
    let name = fanned?.label ?? ""
    return say(
      "What the centre has received less what it has paid since the start, mean over futures; the points "
        + "at the right hold all that comes after the horizon. The band holds eight of ten futures of "
        + "\(name), the upright at the right the same of what it ends with.",
      "自启动以来中心收入减去拨付的累计值，各未来的均值；右侧各点含统计期末以后的全部收支。"
        + "色带含“\(name)”十分之八的未来，右侧竖线为其最终值的同一区间。")
  }

  private func balances(_ policy: RecordedPolicy, withFan: Bool) -> [Double] {
    policy.cashPlan.flatMap { quarter in
      [
        quarter.balance.value, withFan ? quarter.balanceQuantiles.p10 : nil,
        withFan ? quarter.balanceQuantiles.p90 : nil,
      ].compactMap(\.self)
    }
  }

  /// The last quarter takes all that comes later, so that it stands alone.
  private func points(
    _ policy: RecordedPolicy, _ area: PlotArea, _ number: (RecordedQuarter) -> Double?
  ) -> [(Double, Double)] {
    [area.point(0, 0)]
      + policy.cashPlan.dropLast().compactMap { quarter in
        number(quarter).map { area.point(quarter.month + 3, $0) }
      }
  }

  private func drawFan(_ group: Alike, _ area: PlotArea, _ canvas: inout Canvas) {
    canvas.band(
      points(group.policy, area, \.balanceQuantiles.p10),
      points(group.policy, area, \.balanceQuantiles.p90), colour: group.colour)
  }

  private func drawBalance(
    _ group: Alike, _ area: PlotArea, end: Double, isFanned: Bool, _ canvas: inout Canvas
  ) {
    let plan = group.policy.cashPlan
    canvas.curve(
      points(group.policy, area, \.balance.value), colour: group.colour, dash: group.dash)
    for (index, quarter) in plan.enumerated() {
      guard let value = quarter.balance.value else { continue }
      let isLast = index == plan.count - 1
      let (place, y) = area.point(quarter.month + 3, value)
      if isLast, isFanned, let low = quarter.balanceQuantiles.p10,
        let high = quarter.balanceQuantiles.p90
      {
        canvas.line((end, area.y(low)), (end, area.y(high)), colour: group.colour, width: 3)
      }
      canvas.dot(
        isLast ? end : place, y, colour: group.colour, radius: isLast ? 4 : 0,
        tells: "\(group.label)\n\(label(quarter, of: plan))\(colon)"
          + sum(quarter.balance))
    }
  }

  /// The end of each year; the fan of the policy that has one stands first.
  private func balanceTable(_ groups: [Alike], _ fanned: Alike?) -> FigureTable {
    func plain(_ number: Double?) -> String { NumberText.fixed(number, digits: 0) }
    let plan = groups.first?.policy.cashPlan ?? []
    let yearly = plan.indices.filter { ($0 + 1).isMultiple(of: 4) || $0 == plan.count - 1 }
    let fan = fanned?.policy.cashPlan
    let name = fanned?.label ?? ""
    return FigureTable(
      columns: [say("quarter from, ", "季度起，") + money]
        + (fan == nil ? [] : ["\(name) 10%", "\(name) 90%"]) + groups.map(\.label),
      rows: yearly.map { index in
        [label(plan[index], of: plan)]
          + (fan.map {
            [plain($0[index].balanceQuantiles.p10), plain($0[index].balanceQuantiles.p90)]
          }
            ?? [])
          + groups.map { group in
            index < group.policy.cashPlan.count
              ? EstimateText.text(group.policy.cashPlan[index].balance, .money)
              : NumberText.missing
          }
      })
  }
}
