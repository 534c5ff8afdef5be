import Languages
import Portfolios

// A project's way through the valley: what it spends, and what of it public money must have brought.

extension Plotter {
  private var ways: [Alike] {
    alike(\.valley).filter { $0.policy.valley?.spending.value.contains { $0 != nil } == true }
  }

  /// Draws a panel for each family of policies, three beside each other, and gives where they end.
  func drawWay(on canvas: inout Canvas) -> Double? {
    let ways = ways
    guard !ways.isEmpty else { return nil }
    let numbers = ways.flatMap { way in
      (way.policy.valley?.spending.value ?? []).compactMap(\.self)
        + (way.policy.valley?.needQuantiles.p90 ?? []).compactMap(\.self)
    }
    let scale = AxisScale(holding: numbers, including: true)
    canvas.words(
      say("A project's spending and uncovered need", "单个项目的累计支出与资金缺口"), 12, 18,
      bold: true)
    let legend = Legend(
      [
        .init(name: say("spent, mean", "累计支出均值"), colour: Palette.line(1), dash: "6 4"),
        .init(
          name: say("not covered by team or market, mean", "团队与市场未覆盖，均值"),
          colour: Palette.line(0), dash: ""),
        .init(name: say("10 % to 90 % of futures", "未来的 10%–90%"), colour: "#9dbfdd", dash: nil),
      ], from: 84, width: 690)
    legend.draw(on: &canvas, top: 28)
    let columns = min(ways.count, 3)
    let pitch = 780 / Double(columns)
    var bottom = 28 + legend.height
    for (place, way) in ways.enumerated() {
      let row = Double(place / columns)
      let area = PlotArea(
        left: 84 + pitch * Double(place % columns), top: 84 + legend.height + row * 278,
        width: pitch - 100, height: 170,
        x: AxisScale(
          from: 0, to: way.policy.valley?.months.last ?? 12, every: columns == 1 ? 12 : 24),
        y: scale)
      draw(way, area, &canvas)
      bottom = area.bottom + 44
    }
    return bottom
  }

  private func draw(_ way: Alike, _ area: PlotArea, _ canvas: inout Canvas) {
    guard let valley = way.policy.valley else { return }
    canvas.words(
      shortened(way, to: area.width), area.left - 8, area.top - 32, colour: Palette.ink, bold: true)
    canvas.axes(
      area, xLabel: { NumberText.fixed($0 / 12, digits: 0) },
      yLabel: { NumberText.fixed($0, digits: area.y.digits) },
      xTitle: say("years since entry", "入库后年数"), yTitle: money)
    func points(_ numbers: [Double?]) -> [(Double, Double)] {
      [area.point(0, 0)]
        + zip(valley.months, numbers).compactMap { month, number in
          number.map { area.point(month, $0) }
        }
    }
    canvas.band(
      points(valley.needQuantiles.p10), points(valley.needQuantiles.p90), colour: Palette.line(0),
      opacity: 0.28)
    canvas.curve(points(valley.spending.value), colour: Palette.line(1), dash: "6 4")
    canvas.curve(points(valley.need.value), colour: Palette.line(0))
    for index in valley.months.indices {
      guard let need = valley.need.value[index] else { continue }
      let (x, y) = area.point(valley.months[index], need)
      canvas.dot(x, y, colour: Palette.line(0), radius: 0, tells: told(way, valley, index))
    }
  }

  /// As many names as fit above a panel, whose words may run a little to its right.
  private func shortened(_ way: Alike, to width: Double) -> String {
    var kept = way.names.count
    func names() -> String { way.names.prefix(kept).joined(separator: " = ") }
    func rest() -> String {
      let more = way.names.count - kept
      return more == 0
        ? "" : say(" and \(more) more alike", " 等 \(way.names.count) 项相同")
    }
    while kept > 1,
      Canvas.width(of: names()) > width - 60 || Canvas.width(of: names() + rest()) > width + 36
    {
      kept -= 1
    }
    return ShortName.fitting(names(), width: width + 36 - Canvas.width(of: rest())) + rest()
  }

  private func told(_ way: Alike, _ valley: RecordedValley, _ index: Int) -> String {
    func plain(_ number: Double?) -> String { NumberText.fixed(number, digits: 0) }
    let months = NumberText.plain(valley.months[index])
    return way.label + "\n" + say("\(months) months after entry", "入库后 \(months) 个月") + "\n"
      + say("spent ", "累计支出 ") + EstimateText.text(valley.spending[index], .money) + "\n"
      + say("uncovered ", "未覆盖 ") + EstimateText.text(valley.need[index], .money)
      + " (10–90%: \(plain(valley.needQuantiles.p10[index]))–"
      + "\(plain(valley.needQuantiles.p90[index]))) \(money)"
  }

  var wayCaption: String {
    say(
      "What a project has spent on average by some time after its entry, and the most of it that team and "
        + "market money had not covered by then: what public money must have brought. Both are followed "
        + "until the project crosses or ends; the band holds eight of ten futures, each the mean over its "
        + "projects. Every eighth future is watched. Below, the fund: ",
      "单个项目自入库起的平均累计支出，以及其中团队与市场资金迄今未能覆盖部分的峰值（即须由公共资金承担者）；"
        + "均跟踪至跨越或终止。色带含十分之八的未来（每个未来取其项目均值）；每八个未来跟踪一个。下图为基金：")
  }

  /// Both at the end of each year.
  var wayRows: [[String]] {
    guard !ways.isEmpty else { return [] }
    let months = policies.compactMap(\.valley?.months).max { $0.count < $1.count } ?? []
    return months.filter { $0.truncatingRemainder(dividingBy: 12) == 0 && $0 <= 120 }.flatMap {
      month in
      [
        row(month, say("spent, mean, \(money)", "累计支出均值，\(money)")) { $0.spending[$1] },
        row(month, say("uncovered need, mean, \(money)", "资金缺口均值，\(money)")) { $0.need[$1] },
      ]
    }
  }

  private func row(
    _ month: Double, _ name: String, _ estimate: (RecordedValley, Int) -> RecordedEstimate
  ) -> [String] {
    let years = NumberText.plain(month / 12)
    return [say("year \(years): ", "第 \(years) 年：") + name]
      + policies.map { policy in
        guard let valley = policy.valley, let index = valley.months.firstIndex(of: month) else {
          return NumberText.missing
        }
        return EstimateText.text(estimate(valley, index), .money)
      }
  }
}

extension RecordedMeans {
  subscript(index: Int) -> RecordedEstimate {
    RecordedEstimate(
      value: value[index], standardError: standardError[index], low: low[index], high: high[index])
  }
}
