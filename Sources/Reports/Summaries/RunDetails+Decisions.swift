import Languages

extension RunDetails {
  /// The projects under way, the worst first, each with what is suggested and why.
  var decisions: [String] {
    guard let list = DecisionList(run), list.isJudged else { return [] }
    var table = TextTable(Self.columns)
    for (number, advised) in list.projects.enumerated() {
      table.add(
        [Phrase(same: "\(number + 1). ").adding(advised.project.title)]
          + DecisionList.cells(advised) + [advised.action])
    }
    let title = list.policy.title
    return paragraph(
      Phrase(
        "Projects under way, under \(title.english):", "在研项目决策清单（“\(title.chinese)”）："))
      + lines(of: table.split(width: width, in: language)) + paragraph(DecisionList.basis)
      + reasons(list)
  }

  /// Names up to this width stay on one line, as do words of other cells up to theirs.
  private static let (name, word) = (24, 11)

  private static var columns: [TextTable.Column] {
    let heads = DecisionList.columns
    return [
      .text(heads[0], narrowest: name), .number(heads[1]), .text(heads[2], narrowest: word),
      .number(heads[3]), .number(heads[4]), .number(heads[5]), .number(heads[6]),
      .text(Phrase("suggestion", "建议"), narrowest: word),
    ]
  }

  private func reasons(_ list: DecisionList) -> [String] {
    list.projects.enumerated().flatMap { number, advised in
      let reason = advised.reason
      return paragraph(
        Phrase("\(number + 1). \(reason.english).", "\(number + 1). \(reason.chinese)。"))
    }
  }
}
