import Languages
import Portfolios

extension Plotter {
  /// By which way money comes back, stacked, with the part of a forced sale at the fund's end.
  var proceeds: Figure? {
    let routes = Metric.routesOfProceeds
    let groups = alike { policy in routes.map { policy.metrics[$0] } }
      .filter { total($0.policy) > 0 }
    guard !groups.isEmpty else { return nil }
    let taken = routes.filter { route in
      groups.contains { $0.policy.metrics[route].number ?? 0 > 0 }
    }
    let legend = legend(
      taken.map { .init(name: $0.title[language], colour: colour(ofRoute: $0), dash: nil) },
      from: 12, width: 776)
    let column = ShortName.column(groups.map(\.label))
    let area = PlotArea(
      left: column + 24, top: 20 + legend.height, width: 800 - column - 24 - 130,
      height: Double(groups.count) * 38,
      x: AxisScale(holding: groups.map { total($0.policy) }, wanted: 5, including: true),
      y: AxisScale(holding: [0, 1]))
    var canvas = Canvas(height: area.bottom + 56)
    legend.draw(on: &canvas, top: 6)
    let axis = moneyAxis(area.x)
    canvas.rowAxis(area, xLabel: axis.label, xTitle: axis.unit)
    for (index, group) in groups.enumerated() {
      let y = area.top + (Double(index) + 0.5) * 38
      canvas.rows(
        NameLines(group.names, width: column, in: language).lines, column + 12, around: y, .end)
      let end = draw(group, taken, y, area, &canvas)
      if taken.contains(.routeFundEnd) { canvas.words(forced(group), end + 8, y + 4.5) }
    }
    return figure(
      .proceeds, canvas, proceedsCaption(isAnyForced: taken.contains(.routeFundEnd)),
      proceedsTable(taken))
  }

  private func proceedsCaption(isAnyForced: Bool) -> String {
    say(
      "What comes back to the centre until the fund's end, mean of a future, by the way it comes."
        + (isAnyForced
          ? " At the right: the part that rests on an assumed sale of what is held when the fund ends."
          : ""),
      "基金到期前中心收回资金的均值，按途径划分。" + (isAnyForced ? "右侧为取决于到期时假定处置剩余持股的部分。" : ""))
  }

  private func forced(_ group: Alike) -> String {
    let part = (group.policy.metrics[.routeFundEnd].number ?? 0) / total(group.policy)
    let percent = NumberText.percent(part, digits: 0)
    return say("\(percent) forced", "到期处置 \(percent)")
  }

  private func total(_ policy: RecordedPolicy) -> Double {
    Metric.routesOfProceeds.reduce(0) { $0 + max(0, policy.metrics[$1].number ?? 0) }
  }

  private func colour(ofRoute route: Metric) -> String {
    switch route {
    case .routeListing: Palette.ofEnd(.listing)
    case .routeAcquisition: Palette.ofEnd(.acquisition)
    case .routeBuyBack: Palette.ofEnd(.buyBack)
    case .routeWriteOff: Palette.ofEnd(.writeOff)
    case .routeRounds: Palette.ofEnd(.rounds)
    case .routeClaims: "#c9a227"
    default: Palette.ofEnd(.fundEnd)
    }
  }

  /// Gives where the bar ends.
  private func draw(
    _ group: Alike, _ routes: [Metric], _ y: Double, _ area: PlotArea, _ canvas: inout Canvas
  ) -> Double {
    let (whole, metrics) = (total(group.policy), group.policy.metrics)
    var from = 0.0
    for route in routes {
      guard let value = metrics[route].number, value > 0 else { continue }
      let (start, end) = (area.x(from), area.x(from + value))
      canvas.bar(
        x: start, y: y - 11, width: max(0, end - start), height: 22, colour: colour(ofRoute: route),
        tells: "\(group.label)\n\(route.title[language])\(colon)"
          + "\(sum(metrics[route])) (\(NumberText.percent(value / whole, digits: 1)))")
      from += value
    }
    return area.x(from)
  }

  private func proceedsTable(_ routes: [Metric]) -> FigureTable {
    table([.stateProceeds] + routes + [.routeFundEndShare, .routeHandOver, .routeTreasury])
  }
}
