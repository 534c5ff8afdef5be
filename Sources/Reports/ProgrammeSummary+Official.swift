import Languages
import Portfolios
import ScenarioFiles

extension ProgrammeSummary {
  /// The published figures that a run is to be held against.
  var official: [String] {
    guard !scenario.official.isEmpty else { return [] }
    var table = TextTable([
      .text(Phrase("Official figure", "公布数值")), .text(Phrase("date", "日期")),
      .number(Phrase("value", "数值")), .text(Phrase("policy", "政策")),
      .text(Phrase("source", "出处")),
    ])
    for figure in scenario.official {
      let name = figure.title?[language] ?? figure.what
      table.add(same: [
        name, figure.date?.iso ?? NumberText.missing, number(figure), figure.policy, figure.source,
      ])
    }
    return self.table(table)
  }

  private func number(_ figure: OfficialFigure) -> String {
    figure.kind == .share
      ? NumberText.percent(figure.value, digits: 1) : NumberText.plain(figure.value)
  }
}
