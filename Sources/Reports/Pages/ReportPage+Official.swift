import Languages

// What others counted, beside what the futures of the run have.

extension ReportPage {
  var official: Section? {
    guard !run.official.isEmpty else { return nil }
    let table = FigureTable(
      columns: RecordedOfficial.columns.map { $0.title[language] },
      rows: run.official.flatMap(\.rows).map { $0.map { $0[language] } })
    let notes = [
      RecordedOfficial.sources(run.official), RecordedOfficial.openings(run.official),
    ]
    return Section(
      id: id("official"), title: RecordedOfficial.heading[language],
      parts: [self.table(table)]
        + notes.compactMap { $0.map { .tag("p", ["class": "note"], $0[language]) } })
  }
}
