import Languages

// What others counted, beside what the futures of the run have.

extension ReportPage {
  var official: Section? {
    guard !run.official.isEmpty else { return nil }
    let table = FigureTable(
      columns: RecordedOfficial.columns.map { $0.title[language] },
      rows: run.official.map { $0.cells.map { $0[language] } })
    return Section(
      id: id("official"), title: RecordedOfficial.heading[language],
      parts: [
        self.table(table),
        .tag("p", ["class": "note"], RecordedOfficial.sources(run.official)[language]),
      ])
  }
}
