import Languages
import Portfolios
import ScenarioFiles

// What to do about each running project: the list that a manager acts on.

extension ReportPage {
  /// The worst first; `policy` is the one that the list is of.
  func decisions(_ policy: RecordedPolicy) -> [Markup] {
    guard let list = DecisionList(run) else { return [] }
    let money = say(", ", "，") + run.unit.name[language]
    let heads = DecisionList.columns.map { $0[language] }
    let columns =
      [heads[0], say("what to do, and why", "建议与理由"), heads[2], heads[1] + money]
      + [heads[3]] + heads[4...].map { $0 + money }
    return [
      .tag(
        "h3", ["id": id("actions")], say("Running projects: what to do", "在研项目：行动清单")),
      note(
        say("Under \(policy.title.english). ", "政策：“\(policy.title.chinese)”。")
          + (list.isJudged ? DecisionList.basis[language] : "")),
      table(columns, words: 3, list.projects) { advised in row(advised) },
    ]
  }

  private func row(_ advised: ProjectAdvice) -> [Markup] {
    let cells = DecisionList.cells(advised).map { $0[language] }
    return [
      .tag(
        "th", ["scope": "row"], [.text(advised.project.title[language]), place(advised.project)]),
      .tag(
        "td", ["class": "words"],
        [
          .tag("strong", [:], advised.action[language]),
          .tag("div", ["class": "note"], advised.reason[language]),
        ]),
      .tag("td", ["class": "words"], cells[1]), .tag("td", [:], cells[0]),
    ] + cells[2...].map { .tag("td", [:], $0) }
  }

  private func place(_ project: RecordedProject) -> Markup {
    let places = [
      project.district.map { run.title(of: .district($0))[language] },
      project.sector.map { run.title(of: .sector($0))[language] },
    ].compactMap(\.self)
    return places.isEmpty
      ? .group([]) : .tag("div", ["class": "note"], places.joined(separator: " · "))
  }
}
