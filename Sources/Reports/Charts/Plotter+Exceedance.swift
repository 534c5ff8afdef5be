import Glibc
import Languages
import Portfolios

extension Plotter {
  /// The chance that at least so many projects cross, for each number.
  var exceedance: Figure? {
    let groups = alike(\.crossings).filter { group in
      group.policy.crossings.counts.contains { $0 > 0 }
        && group.policy.metrics[.crossingUltimate].number != nil
    }
    guard !groups.isEmpty else { return nil }
    let curves = groups.map { Exceedance($0.policy.crossings.counts) }
    let ends = curves.flatMap { [Double($0.certain), Double($0.most)] }
    let legend = legend(groups, from: 64, width: 710)
    let area = PlotArea(
      left: 64, top: 44 + legend.height, width: 700, height: 300,
      x: AxisScale(holding: ends + goals.map(\.value), wanted: 10),
      y: AxisScale(from: 0, to: 1, every: 0.2))
    var canvas = Canvas(height: area.bottom + 56)
    legend.draw(on: &canvas, top: 6)
    canvas.axes(
      area, xLabel: { NumberText.fixed($0, digits: area.x.digits) },
      yLabel: { NumberText.percent($0, digits: 0) },
      xTitle: say("at least so many projects cross", "至少跨越的项目数"),
      yTitle: say("share of futures", "占未来的比例"))
    draw(goals, area, &canvas)
    for (group, curve) in zip(groups, curves) { draw(curve, group, area, &canvas) }
    return figure(
      .exceedance, canvas, exceedanceCaption, exceedanceTable(groups, curves, area.x))
  }

  private var exceedanceCaption: String {
    say(
      "The share of \(NumberText.whole(run.trials)) simulated futures in which at least so many projects "
        + "cross in the end: where a line passes 80 %, eight futures in ten have that many or more. "
        + "Policies joined by = have the same number of crossings in as many futures."
        + (goals.isEmpty ? "" : " The upright line is a published figure."),
      "在 \(NumberText.whole(run.trials)) 个模拟未来中，最终至少有相应数量项目跨越者所占比例：曲线在 80% 处所对应的数量，"
        + "十分之八的未来可达到。以 = 相连的政策各数量的未来个数相同。" + (goals.isEmpty ? "" : "竖线为公布数值。"))
  }

  /// Published numbers of projects that cross in the end; counts of a day are none.
  private var goals: [(title: String, value: Double)] {
    run.official.filter { $0.what == Metric.crossingCount.name }.map {
      ($0.title[language], $0.official)
    }
  }

  private func draw(
    _ goals: [(title: String, value: Double)], _ area: PlotArea, _ canvas: inout Canvas
  ) {
    for (index, goal) in goals.enumerated() {
      let x = area.x(goal.value)
      canvas.line((x, area.top), (x, area.bottom), colour: Palette.quiet, width: 1.5)
      let isRight = x > area.left + area.width * 0.6
      canvas.words(
        "\(goal.title) \(NumberText.plain(goal.value))", isRight ? x - 6 : x + 6,
        area.top + 14 + Double(index) * 17, isRight ? .end : .start, colour: Palette.quiet)
    }
  }

  private func draw(
    _ curve: Exceedance, _ group: Alike, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    let numbers = curve.numbers(within: area.x)
    // A step for each number, unless there are more than the drawing has room for.
    let points = numbers.flatMap { number in
      let chance = curve.chance(ofAtLeast: number)
      return numbers.count > 150
        ? [area.point(Double(number), chance)]
        : [
          area.point(max(area.x.low, Double(number) - 1), chance),
          area.point(Double(number), chance),
        ]
    }
    canvas.curve(points, colour: group.colour, dash: group.dash)
    let every = max(1, numbers.count / 40)
    for number in numbers where number.isMultiple(of: every) {
      let (x, y) = area.point(Double(number), curve.chance(ofAtLeast: number))
      canvas.dot(
        x, y, colour: group.colour, radius: 0,
        tells: group.label + "\n" + say("at least \(number): ", "至少 \(number) 项：")
          + EstimateText.text(curve.estimate(ofAtLeast: number), .share))
    }
  }

  private func exceedanceTable(
    _ groups: [Alike], _ curves: [Exceedance], _ scale: AxisScale
  ) -> FigureTable {
    let most = curves.map(\.most).max() ?? 0
    let numbers = scale.ticks.filter { $0 == $0.rounded() && $0 > 0 && $0 <= Double(most) }
    return FigureTable(
      columns: [say("projects that cross", "跨越项目数")] + groups.map(\.label),
      rows: numbers.map { number in
        [say("at least \(Int(number))", "至少 \(Int(number))")]
          + curves.map { EstimateText.text($0.estimate(ofAtLeast: Int(number)), .share) }
      } + outcomeRows(groups))
  }
}
