import Languages
import Portfolios

extension Plotter {
  /// What the state has more or less than under the baseline, stacked by what makes the difference.
  var attribution: Figure? {
    let shown = run.comparisons.filter { comparison in
      comparison.attribution["total"].number != nil
        && policies.contains { $0.name == comparison.policy }
    }
    let numbers = shown.flatMap { comparison in
      [1.0, -1].map { side in parts(comparison).map { max(0, side * $0.value) }.reduce(0, +) * side
      }
    }
    guard numbers.contains(where: { $0 != 0 }) else { return nil }
    let groups = alike(shown, \.attribution)
    let legend = legend(
      TrialLayout.Factor.allCases.map { .init(name: name($0), colour: colour($0), dash: nil) },
      from: 12, width: 776)
    let column = ShortName.column(groups.map(\.label))
    let area = PlotArea(
      left: column + 24, top: 20 + legend.height, width: 800 - column - 24 - 36,
      height: Double(groups.count) * 38, x: AxisScale(holding: numbers, wanted: 6, including: true),
      y: AxisScale(holding: [0, 1]))
    var canvas = Canvas(height: area.bottom + 54)
    legend.draw(on: &canvas, top: 6)
    let axis = moneyAxis(area.x)
    canvas.rowAxis(
      area, xLabel: { ($0 > 0 ? "+" : "") + axis.label($0) }, xTitle: axis.unit)
    for (index, group) in groups.enumerated() {
      let y = area.top + (Double(index) + 0.5) * 38
      canvas.rows(
        NameLines(group.names, width: column, in: language).lines, column + 12, around: y, .end)
      draw(group, y, area, &canvas)
    }
    return figure(.attribution, canvas, attributionCaption, attributionTable(shown))
  }

  private var attributionCaption: String {
    say(
      "What the state has in the end more (right) or less (left) than under \(baseline), before "
        + "discount, shared out by Shapley value among what makes it; the dot is the sum.",
      "国有方最终比“\(baseline)”多得（右）或少得（左）的金额，未贴现，按 Shapley 值分解到各来源；圆点为合计。")
  }

  private typealias Part = (factor: TrialLayout.Factor, value: Double, estimate: RecordedEstimate)

  private func parts(_ comparison: RecordedComparison) -> [Part] {
    TrialLayout.Factor.allCases.compactMap { factor in
      guard let estimate = comparison.attribution["\(factor)"], let value = estimate.value else {
        return nil
      }
      return (factor, value, estimate)
    }
  }

  private func draw(
    _ group: AlikeComparison, _ y: Double, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    let comparison = group.comparison
    var (right, left) = (0.0, 0.0)
    for part in parts(comparison) {
      let from = part.value > 0 ? right : left + part.value
      let (start, end) = (area.x(from), area.x(from + abs(part.value)))
      canvas.bar(
        x: start, y: y - 10, width: max(0, end - start - 1), height: 20,
        colour: colour(part.factor), opacity: 0.85,
        tells: "\(group.label)\n\(name(part.factor))\(colon)"
          + sum(part.estimate, signed: true))
      if part.value > 0 { right += part.value } else { left += part.value }
    }
    let total = comparison.attribution["total"]
    guard let whole = total.number else { return }
    canvas.dot(
      area.x(whole), y, colour: Palette.ink, radius: 4.5,
      tells: "\(group.label)\n\(say("sum", "合计"))\(colon)"
        + sum(total, signed: true))
  }

  private func attributionTable(_ shown: [RecordedComparison]) -> FigureTable {
    let rows =
      TrialLayout.Factor.allCases.map { ("\($0)", name($0)) } + [
        ("total", say("sum", "合计"))
      ]
    return FigureTable(
      columns: [say("from, ", "来源，") + money] + shown.map { title(ofPolicy: $0.policy) },
      rows: rows.map { key, title in
        [title] + shown.map { EstimateText.text($0.attribution[key], .money, signed: true) }
      })
  }

  private func colour(_ factor: TrialLayout.Factor) -> String { Palette.line(factor.rawValue) }

  private func name(_ factor: TrialLayout.Factor) -> String {
    switch factor {
    case .crossing: say("how many cross", "跨越数量")
    case .price: say("price of the shares", "持股价格")
    case .dilution: say("dilution and sales", "稀释与出售")
    case .exit: say("value at exit", "退出价值")
    case .moneySpent: say("money spent", "支出")
    }
  }
}
