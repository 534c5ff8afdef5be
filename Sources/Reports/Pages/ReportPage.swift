import Languages
import Portfolios

/// The report in one of its languages, from headline to definitions.
struct ReportPage {
  let run: RecordedRun
  let language: Language

  init(_ run: RecordedRun, in language: Language) { (self.run, self.language) = (run, language) }

  var markup: Markup {
    .tag(
      "main", ["data-page": language.code, "lang": language.htmlCode],
      opening + [contents] + sections.map(\.markup))
  }

  func say(_ english: String, _ chinese: String) -> String { Phrase(english, chinese)[language] }

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

  var sections: [Section] {
    [policies] + [routes, capital, official].compactMap(\.self) + figures
      + [actions, sectors, districts].compactMap(\.self)
      + [assumptions, definitions]
  }

  private var contents: Markup {
    .tag(
      "nav", ["class": "contents", "aria-label": say("Contents", "目录")],
      sections.map { .tag("a", ["href": "#\($0.id)"], $0.title) })
  }

  func id(_ name: String) -> String { "\(language.code)-\(name)" }

  // MARK: - Figures

  private var figures: [Section] {
    let plotter = Plotter(run, in: language)
    return ChartKind.allCases.compactMap(plotter.figure).map { figure in
      let id = id(figure.kind.rawValue)
      return Section(
        id: id, title: figure.title,
        parts: [
          .tag(
            "figure", [:],
            [
              .tag(
                "div",
                ["class": "wide", "tabindex": "0", "role": "group", "aria-label": figure.title],
                [figure.svg(id: id + "-drawing")]),
              .tag("figcaption", [:], figure.caption),
            ]), numbers(figure.table),
        ])
    }
  }

  /// A long table stays folded on a screen.
  private func numbers(_ table: FigureTable) -> Markup {
    guard table.rows.count > 12 else { return self.table(table) }
    return .tag(
      "details", ["data-print": "yes"],
      [.tag("summary", [:], say("Show the numbers", "显示数据表")), self.table(table)])
  }

  /// The table, or as many below each other as fit a sheet of paper side by side.
  func table(_ table: FigureTable) -> Markup { .group(table.split(at: 7).map(part)) }

  private func part(_ table: FigureTable) -> Markup {
    .tag(
      "div",
      [
        "class": table.rows.count > 24 ? "wide" : "wide short", "tabindex": "0", "role": "group",
        "aria-label": say("Table", "数据表"),
      ],
      [
        .tag(
          "table", [:],
          [
            .tag(
              "thead", [:],
              [.tag("tr", [:], table.columns.map { .tag("th", ["scope": "col"], $0) })]),
            .tag("tbody", [:], table.rows.map(row)),
          ])
      ])
  }

  private func row(_ cells: [String]) -> Markup {
    .tag(
      "tr", [:],
      cells.enumerated().map { place, cell in
        place == 0 ? .tag("th", ["scope": "row"], cell) : .tag("td", [:], cell)
      })
  }
}
