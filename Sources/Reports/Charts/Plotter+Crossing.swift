import Languages
import Portfolios

extension Plotter {
  /// Cumulative incidence of crossing by policy, with pointwise bands.
  var crossing: Figure? {
    let groups = alike { $0.curves.crossed }
      .filter { $0.policy.curves.crossed.share.contains { $0 != nil } }
    guard let last = groups.flatMap(\.policy.curves.months).max() else { return nil }
    let legend = legend(groups, from: 64, width: 710)
    let tops = groups.flatMap { $0.policy.curves.crossed.high.compactMap(\.self) }
    let area = PlotArea(
      left: 64, top: 44 + legend.height, width: 700, height: 300,
      x: AxisScale(from: 0, to: last, every: 12),
      y: AxisScale(holding: tops, including: true))
    var canvas = Canvas(height: area.bottom + 54)
    legend.draw(on: &canvas, top: 6)
    canvas.axes(
      area, xLabel: { NumberText.fixed($0 / 12, digits: 0) },
      yLabel: { NumberText.percent($0, digits: max(0, area.y.digits - 2)) },
      xTitle: say("years since entry", "入库后年数"), yTitle: say("share crossed", "已跨越比例"))
    for group in groups { draw(group, in: area, on: &canvas) }
    return figure(
      .crossing, canvas,
      say(
        "Share of all projects that entered which have crossed, by time since their own entry. The "
          + "band is the \(level) interval of the simulation. Policies joined by = cross alike.",
        "全部入库项目中已跨越者的比例，按各自入库后的时间计。色带为模拟的 \(level) 区间。以 = 相连的政策跨越情况相同。"),
      crossingTable(groups))
  }

  private func draw(_ group: Alike, in area: PlotArea, on canvas: inout Canvas) {
    let curves = group.policy.curves
    var (low, line, high): ([(Double, Double)], [(Double, Double)], [(Double, Double)]) = (
      [], [], []
    )
    let start = area.point(0, 0)
    (low, line, high) = ([start], [start], [start])
    for (index, month) in curves.months.enumerated() {
      guard let share = curves.crossed.share[index] else { continue }
      line.append(area.point(month, share))
      low.append(area.point(month, curves.crossed.low[index] ?? share))
      high.append(area.point(month, curves.crossed.high[index] ?? share))
    }
    canvas.band(low, high, colour: group.colour)
    canvas.curve(line, colour: group.colour, dash: group.dash)
    for (index, month) in curves.months.enumerated() {
      guard let share = curves.crossed.share[index] else { continue }
      let (x, y) = area.point(month, share)
      let months = NumberText.plain(month)
      canvas.dot(
        x, y, colour: group.colour, radius: 0,
        tells: group.label + "\n"
          + say("\(months) months: ", "\(months) 个月：")
          + EstimateText.text(crossed(curves, index), .share))
    }
  }

  private func crossed(_ curves: RecordedCurves, _ index: Int) -> RecordedEstimate {
    RecordedEstimate(
      value: curves.crossed.share[index], standardError: curves.crossed.standardError[index])
  }

  private func crossingTable(_ groups: [Alike]) -> FigureTable {
    let months = groups.first?.policy.curves.months ?? []
    let yearly = months.indices.filter {
      months[$0].truncatingRemainder(dividingBy: 12) == 0
    }
    return FigureTable(
      columns: [say("years since entry", "入库后年数")] + groups.map(\.label),
      rows: yearly.map { index in
        [NumberText.plain(months[index] / 12)]
          + groups.map {
            index < $0.policy.curves.months.count
              ? EstimateText.text(crossed($0.policy.curves, index), .share) : NumberText.missing
          }
      })
  }
}
