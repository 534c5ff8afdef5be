import Languages
import Portfolios

extension RunSummary {
  /// Published figures beside the simulated ones, and where they stand.
  var officialTable: [String] {
    guard !run.official.isEmpty else { return [] }
    var table = TextTable(RecordedOfficial.columns)
    for row in run.official.flatMap(\.rows) { table.add(row) }
    return table.lines(width: width, in: language)
      + paragraph(RecordedOfficial.sources(run.official))
      + (RecordedOfficial.openings(run.official).map(paragraph) ?? [])
  }

  /// What the first policy adds to doing nothing.
  var added: Phrase? {
    guard let policy = run.foremost, let more = policy.additionality,
      more.crossings.value != nil
    else { return nil }
    let crossings = EstimateText.text(more.crossings, .count)
    let cost = EstimateText.text(more.publicCostPerCrossing, .money)
    return Phrase(
      "\(policy.name) adds \(crossings) crossings to what happens under \(more.against), at \(cost) of "
        + "public money each.",
      "“\(policy.name)”比“\(more.against)”多 \(crossings) 项跨越，每项多耗公共资金 \(cost)。")
  }
}
