import Languages
import Portfolios
import ScenarioFiles

// A run for some metrics alone: those, whatever they are, and what they differ by.

extension RunDetails {
  private var metrics: [Metric] { run.asked?.metrics.compactMap(Metric.named) ?? [] }

  /// One row for each metric, one column for each policy.
  var askedTable: [String] {
    let rows = metrics.map { metric in
      row(metric, run.policies.map { EstimateText.interval($0.metrics[metric], metric.kind) })
    }
    return rows.isEmpty ? [] : lines(Phrase("Policy", "政策"), run.policies.map(\.title), rows)
  }

  /// Each policy less the baseline on the same futures.
  var askedDifferences: [String] {
    guard !run.comparisons.isEmpty, !metrics.isEmpty else { return [] }
    let rows = metrics.map { metric in
      row(
        metric,
        run.comparisons.map {
          EstimateText.differenceInterval($0.metrics[metric], metric.kind, in: language)
        })
    }
    let table = lines(
      less, run.comparisons.map { run.title(of: .policy($0.policy)) }, rows)
    let isAnySame = run.comparisons.contains { comparison in
      metrics.contains { comparison.metrics[$0]?.isSameInEveryFuture ?? false }
    }
    return isAnySame ? table + paragraph(EstimateText.sameInWords) : table
  }

  var askedNext: [String] {
    listed([
      accuracy,
      Phrase(
        "Nothing else was kept: without --metrics the run tells everything, and can make a report.",
        "此外均未保留：不带 --metrics 运行即得全部结果，并可生成报告。"),
    ])
  }
}
