import Languages
import Portfolios

extension Plotter {
  /// How many futures have how many crossings, as a histogram.
  var outcome: Figure? {
    let groups = alike(\.crossings).filter { group in
      group.policy.crossings.counts.contains { $0 > 0 }
        && group.policy.metrics[.crossingUltimate].number != nil
    }
    guard let most = groups.map(\.policy.crossings.counts.count).max() else { return nil }
    let width = max(
      1, Int(AxisScale(holding: [0, Double(most)], wanted: 34).ticks[1].rounded(.up)))
    let histograms = groups.map { Histogram($0.policy.crossings.counts, width: width) }
    let legend = legend(groups, from: 64, width: 710, filled: true)
    let area = PlotArea(
      left: 64, top: 44 + legend.height, width: 700, height: 280,
      x: AxisScale(holding: [0, Double(most)], wanted: 10),
      y: AxisScale(holding: histograms.flatMap(\.shares), including: true))
    var canvas = Canvas(height: area.bottom + 54)
    legend.draw(on: &canvas, top: 6)
    canvas.axes(
      area, xLabel: { NumberText.fixed($0, digits: area.x.digits) },
      yLabel: { NumberText.percent($0, digits: max(0, area.y.digits - 2)) },
      xTitle: say("projects that cross in the end", "最终跨越的项目数"),
      yTitle: say("share of futures", "占未来的比例"))
    for (group, histogram) in zip(groups, histograms) {
      draw(histogram, group, area, &canvas)
    }
    return figure(
      .outcome, canvas,
      say(
        "Each bar is the share of simulated futures in which that many projects cross in the end"
          + (width > 1 ? ", \(width) counts to a bar." : "."),
        "每个柱形为最终有相应数量项目跨越的模拟未来所占比例" + (width > 1 ? "，每柱含 \(width) 个计数。" : "。")),
      outcomeTable(groups))
  }

  private struct Histogram {
    let width: Int
    let shares: [Double]

    init(_ counts: [Int], width: Int) {
      self.width = width
      let total = counts.reduce(0.0) { $0 + Double($1) }
      shares = stride(from: 0, to: counts.count, by: width).map { start in
        counts[start..<min(start + width, counts.count)].reduce(0.0) { $0 + Double($1) } / total
      }
    }
  }

  private func draw(
    _ histogram: Histogram, _ group: Alike, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    let width = Double(histogram.width)
    for (bin, share) in histogram.shares.enumerated() where share > 0 {
      let from = Double(bin) * width
      let (left, top) = area.point(from, share)
      let last = Int(from) + histogram.width - 1
      let range = histogram.width == 1 ? "\(last)" : "\(Int(from))–\(last)"
      canvas.bar(
        x: left + 0.5, y: top, width: area.x(from + width) - left - 1, height: area.bottom - top,
        colour: group.colour, opacity: 0.62,
        tells: "\(group.label)\n\(range)\(colon)\(NumberText.percent(share, digits: 1))")
    }
  }

  private func outcomeTable(_ groups: [Alike]) -> FigureTable {
    FigureTable(
      columns: [say("projects that cross", "跨越项目数")] + groups.map(\.label),
      rows: outcomeRows(groups))
  }

  /// The number that cross, on average and in most futures.
  func outcomeRows(_ groups: [Alike]) -> [[String]] {
    let rows: [(String, (RecordedPolicy) -> RecordedEstimate?)] = [
      (say("mean", "均值"), { $0.metrics[.crossingCount] }),
      (say("one future in ten has at most", "十分之一的未来不超过"), { $0.crossings.quantiles["p10"] }),
      (say("median", "中位数"), { $0.crossings.quantiles["p50"] }),
      (say("nine futures in ten have at most", "十分之九的未来不超过"), { $0.crossings.quantiles["p90"] }),
    ]
    return rows.map { row in
      [row.0] + groups.map { EstimateText.text(row.1($0.policy), .count) }
    }
  }
}
