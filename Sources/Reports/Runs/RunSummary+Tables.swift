import Estimates
import Languages
import Policies
import Portfolios

extension RunSummary {
  private static let told = [
    "crossing.ultimate", "crossing.at60", "crossing.done", "crossing.financedGivenDone",
    "crossing.count", "running.crossing", "valley.width", "valley.depth",
    "state.stakeAtConversion", "state.moic", "state.irr", "state.npv", "state.lossProbability",
    "state.expectedShortfall95", "money.public", "money.private", "money.leverage",
    "money.costPerCrossing", "fund.peakNeed",
  ]

  private static let compared = [
    "crossing.ultimate", "valley.width", "state.moic", "state.npv", "money.public",
    "money.leverage", "money.costPerCrossing",
  ]

  /// One row for each metric, one column for each policy.
  var policyTable: [String] {
    var table = TextTable(columns(Phrase("Policy", "政策"), Array(run.policies.indices)))
    for metric in Self.told.compactMap(ReportedMetric.named) {
      let estimates = run.policies.indices.map { metric.estimate(run, $0) }
      // A number that no policy has, such as the fate of running projects, is not told.
      guard estimates.contains(where: { $0.value ?? 0 != 0 }) else { continue }
      table.add(
        row(metric, estimates.map { EstimateText.text($0, metric.kind) }))
    }
    return table.lines(width: width, in: language)
  }

  /// Each policy less the baseline on the same futures.
  var differenceTable: [String] {
    guard !run.challengers.isEmpty else { return [] }
    let baseline = run.policies[run.baseline].name
    var table = TextTable(
      columns(Phrase("Less \(baseline)", "减去“\(baseline)”"), run.challengers))
    for metric in Self.compared.compactMap(ReportedMetric.named) {
      let estimates = run.challengers.map { metric.difference(run, $0) }
      guard estimates.contains(where: { $0?.value != nil }) else { continue }
      table.add(row(metric, estimates.map { EstimateText.text($0, metric.kind, signed: true) }))
    }
    let better = run.challengers.map {
      EstimateText.text(
        run.moments.estimate(share: run.layout.contest(.stateKeepsMore, of: $0)), .share)
    }
    table.add(
      [Phrase("chance that the state ends with more", "国有方所得更多的概率")]
        + better.map(Phrase.init(same:)))
    return table.lines(width: width, in: language)
  }

  private func columns(_ first: Phrase, _ policies: [Int]) -> [TextTable.Column] {
    [.text(first)] + policies.map { .number(Phrase(same: run.policies[$0].name)) }
  }

  private func row(_ metric: ReportedMetric, _ cells: [String]) -> [Phrase] {
    [MetricDefinition.named(metric.name)?.title ?? Phrase(same: metric.name)]
      + cells.map(Phrase.init(same:))
  }
}
