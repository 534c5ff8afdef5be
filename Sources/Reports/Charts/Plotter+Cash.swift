import Languages
import Portfolios

extension Plotter {
  /// What the centre pays and receives, quarter after quarter, under one policy.
  var cash: Figure? {
    guard let policy = focus, !policy.cashPlan.isEmpty else { return nil }
    let legend = legend(
      [
        .init(name: say("paid, mean", "拨付均值"), colour: Palette.line(0), dash: nil),
        .init(name: say("paid, 10 % to 90 %", "拨付 10%–90%"), colour: Palette.pale, dash: nil),
        .init(name: say("received, mean", "收入均值"), colour: Palette.line(1), dash: ""),
      ], from: 84, width: 690)
    let area = PlotArea(
      left: 84, top: 66 + legend.height, width: 680, height: 280,
      x: AxisScale(from: 0, to: policy.cashPlan.last?.month ?? 12, every: 12),
      y: AxisScale(holding: cashNumbers(policy), including: true))
    let axis = moneyAxis(area.y)
    var canvas = Canvas(height: area.bottom + 40)
    canvas.words(ShortName.fitting(title(policy), width: 740), 12, 18, bold: true)
    legend.draw(on: &canvas, top: 28)
    canvas.axes(
      area, xLabel: calendar(policy),
      yLabel: axis.label, xTitle: "", yTitle: say("\(axis.unit) a quarter", "\(axis.unit)/季度"))
    let plan = policy.cashPlan
    for quarter in plan.dropLast() { draw(quarter, label(quarter, of: plan), area, &canvas) }
    canvas.curve(
      plan.dropLast().compactMap { quarter in
        quarter.received.value.map { area.point(quarter.month + 1.5, $0) }
      }, colour: Palette.line(1))
    return figure(
      .cash, canvas,
      say(
        "What the centre pays in each quarter under \(title(policy)): the bar is the mean, the pale band "
          + "holds eight of ten futures; the line is what it receives back. What comes after the horizon "
          + "is told in the table's last row.",
        "“\(title(policy))”下中心每季度的拨付：柱形为均值，浅色带含十分之八的未来；线为每季度收入。统计期末以后的收支列于表末行。"),
      cashTable(policy))
  }

  private func draw(
    _ quarter: RecordedQuarter, _ name: String, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    let left = area.x(quarter.month)
    let width = area.x(quarter.month + 3) - left
    let told =
      "\(name)\n"
      + say("paid ", "拨付 ") + sum(quarter.paid)
      + " (10–90%: \(sum(quarter.paidQuantiles.p10))–\(sum(quarter.paidQuantiles.p90)))\n"
      + say("received ", "收入 ") + sum(quarter.received)
    if let low = quarter.paidQuantiles.p10, let high = quarter.paidQuantiles.p90 {
      canvas.bar(
        x: left, y: area.y(high), width: width, height: area.y(low) - area.y(high),
        colour: Palette.pale, tells: told)
    }
    if let paid = quarter.paid.value {
      canvas.bar(
        x: left + width * 0.22, y: area.y(max(0, paid)), width: width * 0.56,
        height: area.bottom - area.y(max(0, paid)), colour: Palette.line(0), opacity: 0.9,
        tells: told)
    }
  }

  private func cashNumbers(_ policy: RecordedPolicy) -> [Double] {
    policy.cashPlan.dropLast().flatMap {
      [$0.paid.value, $0.received.value, $0.paidQuantiles.p10, $0.paidQuantiles.p90]
        .compactMap(\.self)
    }
  }

  /// Quarters in which money moves.
  private func cashTable(_ policy: RecordedPolicy) -> FigureTable {
    func plain(_ number: Double?) -> String { NumberText.fixed(number, digits: 0) }
    let moving = policy.cashPlan.filter { $0.paid.value ?? 0 > 0 || $0.received.value ?? 0 > 0 }
    return FigureTable(
      columns: [
        say("quarter from, ", "季度起，") + money, say("paid", "拨付"), "10%", "50%", "90%",
        say("received", "收入"), say("balance", "累计收支"),
      ],
      rows: moving.map { quarter in
        [
          label(quarter, of: policy.cashPlan), EstimateText.text(quarter.paid, .money),
          plain(quarter.paidQuantiles.p10),
          plain(quarter.paidQuantiles.p50), plain(quarter.paidQuantiles.p90),
          EstimateText.text(quarter.received, .money), EstimateText.text(quarter.balance, .money),
        ]
      })
  }
}
