internal import Languages
internal import Reports

extension Run {
  /// The result document, indented JSON that `Run(json:)`, Python and `botou report` read; equal runs give equal bytes.
  public var json: String { recorded.text }

  /// The answer on one screen, in lines of at most so many columns.
  public func summary(in language: Language, width: Int = 100) -> String {
    RunSummary(
      recorded, in: language.layer, width: max(Self.leastWidth, width), stoppedBefore: trialsWanted
    ).text
  }

  /// Every metric of every policy with its error, and the charts, in lines of at most so many columns.
  public func details(in language: Language, width: Int = 100) -> String {
    RunDetails(recorded, in: language.layer, width: max(Self.leastWidth, width)).text
  }

  /// The report for the browser: one HTML file in both languages, which opens in the one given.
  public func report(in language: Language) -> String {
    HTMLReport(recorded, opening: language.layer).text
  }

  /// One A4 page for print, as HTML in both languages side by side.
  public func brief(in language: Language) -> String {
    BriefReport(recorded, opening: language.layer).text
  }

  /// Tidy tables as CSV, by the names of their files; `columns.csv` explains every column.
  public func tables(in language: Language) -> [String: String] {
    let tables = RunTables(recorded, in: language.layer).all
    return Dictionary(tables.map { ($0.name, $0.text) }) { first, _ in first }
  }

  /// What the narrowest terminal has.
  private static let leastWidth = 40
}

extension Run: CustomStringConvertible {
  /// The answer on one screen, in English.
  public var description: String { summary(in: .english) }
}
