import Languages
import Portfolios
import Spreadsheets

// What to do about each project under way, under the policy that matters most.

extension RunWorkbook {
  /// The worst first; the difference is a formula.
  var decisionsSheet: Worksheet? {
    guard let list = DecisionList(run), list.isJudged else { return nil }
    let policy = list.policy.title
    var sheet = opened(
      RunWorkbook.Name.decisions,
      say(
        "Projects under way, under \(policy.english)", "在研项目决策清单（“\(policy.chinese)”）"),
      DecisionList.basis[language])
    sheet.add(decisionHeads)
    for advised in list.projects where sheet.nextRow < Worksheet.maximumRows {
      if let advice = advised.advice { sheet.add(cells(advised, advice, row: sheet.nextRow)) }
    }
    sheet.filter = 2...(sheet.nextRow - 1)
    sheet.frozenRows = 3
    sheet.frozenColumns = 1
    return sheet
  }

  private var decisionHeads: [Cell] {
    let words = [say("project", "项目"), say("next gate", "下一评审"), say("month", "月份")]
    let numbers = [
      say("still to pay, \(money)", "尚待拨付，\(money)"),
      say("of it on average, \(money)", "其中平均支付，\(money)"), standardError,
      say("cross", "跨越"), standardError,
      say("if continued, \(money)", "继续，\(money)"), standardError,
      say("if stopped, \(money)", "终止，\(money)"),
      say("difference, \(money)", "差额，\(money)"), standardError,
    ]
    return heading(words, numbers, [say("what to do", "建议"), say("why", "理由")])
  }

  private func cells(
    _ advised: ProjectAdvice, _ advice: RecordedAdvice, row: Int
  ) -> [Cell] {
    let (continued, stopped) = (
      CellName.of(row: row, column: 8), CellName.of(row: row, column: 10)
    )
    let gate = advice.nextGate?.title[language] ?? say("seeks money", "寻求融资")
    let numbers =
      [.number(advice.stillToPay, .money)] + pair(advice.expectedToPay, .money)
      + pair(advised.project.chance.crossed, .share) + pair(advice.valueIfContinued, .money)
      + [.number(advice.valueIfStopped, .money)]
    return [
      .text(advised.project.title[language], .label), .text(gate),
      month(advice.nextGate?.date ?? advice.searchEnds),
    ] + numbers + [
      .formula("\(continued)-\(stopped)", result: advice.difference.value, .moneyChange),
      .number(advice.difference.standardError, .money), .text(advised.action[language], .aside),
      .text(advised.reason[language], .aside),
    ]
  }
}
