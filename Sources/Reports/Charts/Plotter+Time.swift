import Languages
import Portfolios

extension Plotter {
  /// The centre's quarters as a scale of years from the start.
  func time(_ policy: RecordedPolicy) -> AxisScale {
    AxisScale(from: 0, to: (policy.cashPlan.last?.month ?? 9) + 3, every: 12)
  }

  /// The month of the calendar at a tick, where the document says it.
  func calendar(_ policy: RecordedPolicy) -> (Double) -> String {
    { month in
      policy.cashPlan.first { $0.month == month }?.date.map { String($0.prefix(7)) }
        ?? (policy.cashPlan.last.map { $0.month + 3 == month } == true
          ? say("later", "此后") : NumberText.plain(month))
    }
  }

  /// One row for each metric that some policy has, one column for each policy.
  func table(_ metrics: [Metric]) -> FigureTable {
    let metrics = metrics.filter { metric in
      policies.contains { $0.metrics[metric].number != nil }
    }
    return FigureTable(
      columns: [say("metric", "指标")] + policies.map(title),
      rows: metrics.map { metric in
        [metric.title[language] + (metric.kind == .money ? say(", ", "，") + money : "")]
          + policies.map { EstimateText.text($0.metrics[metric], metric.kind) }
      })
  }
}

extension Plotter {
  /// `2024-06`, or the month since the start; the last quarter takes all that comes later.
  func label(_ quarter: RecordedQuarter, of plan: [RecordedQuarter]) -> String {
    let name = quarter.date.map { String($0.prefix(7)) } ?? NumberText.plain(quarter.month)
    return quarter.month == plan.last?.month ? say("\(name) and later", "\(name) 及以后") : name
  }
}
