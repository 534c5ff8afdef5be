import Languages
import Portfolios

extension RunDetails {
  /// Published figures beside the simulated ones, and where they stand.
  var officialTable: [String] {
    guard !run.official.isEmpty else { return [] }
    var table = TextTable(RecordedOfficial.columns)
    for row in run.official.flatMap({ $0.rows(in: run.unit) }) { table.add(row) }
    return table.lines(width: width, in: language)
      + paragraph(RecordedOfficial.sources(run.official))
      + (RecordedOfficial.openings(run.official).map(paragraph) ?? [])
  }
}
