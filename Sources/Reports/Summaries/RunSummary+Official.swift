import Estimates
import Languages
import Policies
import Portfolios

extension RunSummary {
  /// Published figures beside the simulated ones, and where they stand.
  var officialTable: [String] {
    let figures = OfficialComparison.all(in: run).map(\.recorded)
    guard !figures.isEmpty else { return [] }
    var table = TextTable(RecordedOfficial.columns)
    for figure in figures { table.add(figure.cells) }
    return table.lines(width: width, in: language)
      + paragraph(RecordedOfficial.sources(figures))
  }

  /// What the first policy adds to doing nothing.
  var added: Phrase? {
    guard let more = Additionality(run, run.foremost), more.crossings.value != nil else {
      return nil
    }
    let name = run.policies[run.foremost].name
    let crossings = EstimateText.text(more.crossings, .count)
    let cost = EstimateText.text(more.publicCostPerCrossing, .money)
    return Phrase(
      "\(name) adds \(crossings) crossings to what happens under \(more.counterfactual), at \(cost) of "
        + "public money each.",
      "“\(name)”比“\(more.counterfactual)”多 \(crossings) 项跨越，每项多耗公共资金 \(cost)。")
  }
}
