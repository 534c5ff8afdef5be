import Languages
import Portfolios
import ScenarioFiles

/// The report in one of its languages: the answer, what it costs, what becomes of projects, money,
/// what it rests on, where, and every table.
struct ReportPage {
  let run: RecordedRun
  let language: Language

  init(_ run: RecordedRun, in language: Language) { (self.run, self.language) = (run, language) }

  var markup: Markup {
    let sections = ReportChapter.allCases.compactMap(section)
    return .tag(
      "main", ["data-page": language.code, "lang": language.htmlCode],
      opening + [contents(sections)] + sections.map(\.markup))
  }

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

  /// What people call the policy.
  func name(_ policy: String) -> String { run.title(of: .policy(policy))[language] }

  // MARK: - Sections

  struct Section {
    let id: String
    let title: String
    let parts: [Markup]

    var markup: Markup {
      .tag(
        "section", ["id": id, "aria-labelledby": "\(id)-heading"],
        [.tag("h2", ["id": "\(id)-heading"], title)] + parts)
    }
  }

  /// A chapter, where the run has anything to say in it.
  private func section(_ chapter: ReportChapter) -> Section? {
    let parts = words(of: chapter) + figures(chapter.kinds) + tables(of: chapter)
    guard !parts.isEmpty else { return nil }
    return Section(id: id(chapter.rawValue), title: chapter.title[language], parts: parts)
  }

  /// What a chapter says before its pictures.
  private func words(of chapter: ReportChapter) -> [Markup] {
    switch chapter {
    case .answer: answer
    case .endings: typical ?? []
    case .assumptions: assumptions
    case .places: places
    case .appendix: appendix
    case .tradeOff, .money: []
    }
  }

  /// What stands below them.
  private func tables(of chapter: ReportChapter) -> [Markup] {
    chapter == .money ? [routes, capital].compactMap(\.self).flatMap(\.self) : []
  }

  private func contents(_ sections: [Section]) -> Markup {
    .tag(
      "nav", ["class": "contents", "aria-label": say("Contents", "目录")],
      sections.map { .tag("a", ["href": "#\($0.id)"], $0.title) })
  }

  func id(_ name: String) -> String { "\(language.code)-\(name)" }

  func heading(_ english: String, _ chinese: String) -> Markup {
    .tag("h3", [:], say(english, chinese))
  }

  func note(_ words: String) -> Markup { .tag("p", ["class": "note"], words) }

  // MARK: - Figures

  /// A drawing taller than this would fill a sheet: on paper its table stands instead.
  private static let tallest = 1000.0

  private func figures(_ kinds: [ChartKind]) -> [Markup] {
    let plotter = Plotter(run, in: language)
    return kinds.compactMap(plotter.figure).map(figure)
  }

  private func figure(_ figure: Figure) -> Markup {
    let id = id("figure-" + figure.kind.rawValue)
    let isTall = figure.canvas.height > Self.tallest
    return .tag(
      "figure", ["id": id, "class": place(of: figure.kind, isTall: isTall)],
      [
        .tag("h3", [:], figure.title),
        .wide(figure.title, figure.svg(id: self.id(figure.kind.rawValue) + "-drawing")),
        .tag("figcaption", [:], figure.caption), folded(figure.table, isPrinted: isTall),
      ])
  }

  /// Where a picture is shown: everywhere, on a screen alone, or on paper by its table.
  private func place(of kind: ChartKind, isTall: Bool) -> String {
    if ReportChapter.onScreenAlone.contains(kind) { return "screen" }
    return isTall ? "tall" : "drawn"
  }

  /// A picture's numbers, which stay folded on a screen, and on paper unless they stand for the picture.
  private func folded(_ table: FigureTable, isPrinted: Bool) -> Markup {
    .tag(
      "details", ["data-print": isPrinted ? "yes" : "no"],
      [.tag("summary", [:], say("Show the numbers", "显示数据表")), self.table(table)])
  }

  // MARK: - Tables

  /// The table, or as many below each other as fit a sheet of paper side by side.
  func table(_ table: FigureTable) -> Markup { .group(table.split(at: 7).map(part)) }

  private func part(_ table: FigureTable) -> Markup {
    .wide(
      say("Table", "数据表"), kind: table.rows.count > 24 ? "wide" : "wide short",
      .table(heads: table.columns.map { .head($0) }, rows: table.rows.map(row)))
  }

  private func row(_ cells: [String]) -> Markup {
    .tag(
      "tr", [:],
      cells.enumerated().map { place, cell in
        place == 0 ? .rowHead(cell) : .tag("td", [:], cell)
      })
  }
}
