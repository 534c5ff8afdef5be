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
        name, figure.date?.iso ?? NumberText.missing, number(figure),
        scenario.titles[.policy(figure.policy)][language], figure.source[language],
      ])
    }
    return self.table(table) + leftOpen
  }

  /// What assumptions leave open of the simulated figures, and which.
  private var leftOpen: [String] {
    scenario.official.flatMap { figure -> [String] in
      guard let range = figure.range else { return [] }
      let span = RecordedOfficial.span(range.from, range.to, figure.kind)
      let name = figure.title?[language] ?? figure.what
      let words = say(
        "The assumption leaves \(span.english) open for \(name): \(range.because.english)",
        "假设使“\(name)”的模拟值在 \(span.chinese) 之间未定：\(range.because.chinese)")
      return WrappedText(words, width: width - 2).indented(by: 2)
    }
  }

  private func number(_ figure: OfficialFigure) -> String {
    figure.kind == .share
      ? NumberText.percent(figure.value, digits: 1) : NumberText.plain(figure.value)
  }
}
