import Languages
import Portfolios

extension Plotter {
  /// The state's share of a company, and the spread of what it ends with.
  var stake: Figure? {
    let plots = [shares(.stateStakeAtConversion), shares(.stateStakeAtExit), results]
      .filter { !$0.rows.isEmpty }
    guard !plots.isEmpty else { return nil }
    let column = plots.map(\.column).max() ?? 0
    var canvas = Canvas(height: 8 + plots.reduce(0) { $0 + $1.height(names: column) + 12 })
    var top = 8.0
    for plot in plots {
      plot.draw(on: &canvas, top: top, names: column)
      top += plot.height(names: column) + 12
    }
    return figure(
      .stake, canvas,
      say(
        "Stakes: the mean over companies that cross or exit, with its \(level) interval. Net result: "
          + "proceeds and unspent money less what the centre paid, before discount; thin bar 5 % to "
          + "95 % of futures, thick bar 10 % to 90 %, dot the median.",
        "持股：跨越或退出公司的均值及 \(level) 区间。净结果：股权所得与退回结余减去中心拨付，未贴现；"
          + "细条为 5% 至 95% 的未来，粗条为 10% 至 90%，圆点为中位数。"),
      stakeTable)
  }

  /// The metrics, and the quantiles of the net result with their errors.
  private var stakeTable: FigureTable {
    let metrics = table([
      .stateStakeAtConversion, .stateStakeAtExit, .stateProceeds, .stateMoic, .stateIrr,
      .stateNpv, .stateLossProbability, .stateProjectLossProbability,
      .stateExpectedShortfall95, .moneyCentre, .moneyTolerated, .controlTeamKept,
    ])
    let quantiles = ["p05", "p10", "p50", "p90", "p95"].map { name in
      [
        say("net result, \(name.dropFirst()) % of futures below, ", "净结果 \(name.dropFirst())% 分位，")
          + money
      ]
        + policies.map { EstimateText.text(net($0)?[name], .money) }
    }
    return FigureTable(columns: metrics.columns, rows: metrics.rows + quantiles)
  }

  private func net(_ policy: RecordedPolicy) -> [String: RecordedEstimate]? {
    policy.distributions["netToState"]?.quantiles
  }

  private func shares(_ metric: Metric) -> RowPlot {
    RowPlot(
      heading(metric), unit: say("share of the company", "占公司股份"),
      rows: alike { $0.metrics[metric] }.compactMap { group in
        guard let estimate = group.policy.metrics[metric], let value = estimate.value else {
          return nil
        }
        return RowPlot.Row(
          names: group.names, colour: group.colour, inner: estimate.range, dot: value,
          tells: group.label + "\n" + EstimateText.text(estimate, .share))
      }, in: language
    ) { scale, number in NumberText.percent(number, digits: max(0, scale.digits - 2)) }
  }

  private var results: RowPlot {
    RowPlot(
      say("Net result for the state over all futures", "各未来中国有方的净结果"),
      PeopleMoney(run.unit),
      rows: alike { net($0) }.compactMap { group in
        guard let fan = net(group.policy), let dot = fan["p50"].number else { return nil }
        func range(_ low: String, _ high: String) -> ClosedRange<Double>? {
          guard let low = fan[low].number, let high = fan[high].number, low <= high else {
            return nil
          }
          return low...high
        }
        let told = ["p05", "p10", "p50", "p90", "p95"].map { name in
          "\(name.dropFirst())% \(sum(fan[name].number))"
        }
        return RowPlot.Row(
          names: group.names, colour: group.colour, outer: range("p05", "p95"),
          inner: range("p10", "p90"), dot: dot,
          tells: group.label + "\n" + told.joined(separator: "\n"))
      }, in: language)
  }
}
