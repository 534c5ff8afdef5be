import Languages

extension RunSummary {
  /// A row for each policy that is shown, or two lines where its name leaves no room for numbers.
  func table(_ density: Density) -> [String] {
    let rows = PolicyRows(run, isWide: isWide, most: density.rows)
    let names = rows.shown.map(name)
    let lines = lines(names, rows) ?? stacked(names, rows)
    return rows.hidden == 0 ? lines : lines + paragraph(more(rows.hidden))
  }

  private func more(_ hidden: Int) -> Phrase {
    Phrase(
      "\(hidden) more \(hidden == 1 ? "policy" : "policies"): --details",
      "另有 \(hidden) 项政策：--details")
  }

  /// Up to two names whole, else the first and how many are alike.
  private func name(_ row: PolicyRows.Row) -> Phrase {
    let titles = row.policies.map { run.policies[$0].title.shortened(to: Self.widestName) }
    guard titles.count > 1,
      titles.joined(Phrase(same: " = "))[language].displayWidth > Self.widestName
    else { return titles.joined(Phrase(same: " = ")) }
    let others = titles.count - 1
    return titles[0].adding(Phrase(" = \(others) more", "（另 \(others) 项相同）"))
  }

  private static let widestName = 40
  /// Names in a column less wide than this would be cut within words.
  private static let narrowestName = 10

  private func lines(_ names: [Phrase], _ rows: PolicyRows) -> [String]? {
    let longest = names.map { WrappedText.widestPiece(of: $0[language]) }.max() ?? 0
    var table = TextTable(
      [.text(Phrase("Policy", "政策"), narrowest: max(longest, Self.narrowestName))]
        + rows.columns.map { .number($0.title) })
    for (name, row) in zip(names, rows.shown) { table.add([name] + row.cells) }
    guard table.fits(width: width, in: language) else { return nil }
    return table.lines(width: width, in: language)
  }

  private func stacked(_ names: [Phrase], _ rows: PolicyRows) -> [String] {
    var table = TextTable(rows.columns.map { .number($0.title) })
    for row in rows.shown { table.add(row.cells) }
    let lines = table.lines(width: width - 2, in: language).map { "  " + $0 }
    guard table.fits(width: width - 2, in: language) else { return lines }
    let head = lines.count - rows.shown.count
    return lines.prefix(head)
      + zip(names, lines.dropFirst(head)).flatMap { paragraph($0) + [$1] }
  }
}
