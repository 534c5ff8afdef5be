import Languages

// What others counted, beside what the futures of the run have.

extension ReportPage {
  var official: [Markup]? {
    guard !run.official.isEmpty else { return nil }
    let table = FigureTable(
      columns: RecordedOfficial.columns.map { $0.title[language] },
      rows: run.official.flatMap { $0.rows(in: run.unit) }.map { $0.map { $0[language] } })
    let notes = [
      RecordedOfficial.sources(run.official), RecordedOfficial.openings(run.official),
    ]
    return [
      .tag("h3", ["id": id("official")], RecordedOfficial.heading[language]), self.table(table),
    ] + notes.compactMap { $0.map { note($0[language]) } }
  }
}
