public import Documents
public import Languages
import Portfolios

/// What `botou explain metrics` prints: every number of the result document with its definition.
public enum MetricsPage {
  /// Names that the page can be asked for: a number's own, or the part before its point, for all that share it.
  public static var names: [String] {
    entries.map(\.name).reduce(into: [String]()) { names, name in
      let group = String(name.prefix { $0 != "." })
      for one in [group, name] where !names.contains(one) { names.append(one) }
    }
  }

  /// All numbers, or those that a name of `names` means.
  public static func text(
    in language: Language, width: Int, of name: String? = nil
  ) -> String {
    let lines = entries.filter { means($0.name, name) }.map { definition in
      let (name, title) = (definition.name, definition.title[language])
      let line = name + "  " + title
      let heading =
        line.displayWidth <= width ? [line] : [name] + WrappedText(title, width: width).lines
      return (heading + WrappedText(definition.meaning[language], width: width - 2).indented(by: 2))
        .joined(separator: "\n")
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// The same as a table of Markdown.
  public static func markdown(in language: Language) -> String {
    let titles = [Phrase("metric", "指标"), Phrase("is", "名称"), Phrase("means", "含义")]
    let rows = entries.map { ["`\($0.name)`", $0.title[language], $0.meaning[language]] }
    return MarkdownTable(titles.map { $0[language] }, rows).text
  }

  /// The same for programs.
  public static var json: JSONValue { json(of: nil) }

  /// The same of those numbers alone that a name of `names` means.
  public static func json(of name: String?) -> JSONValue {
    .list(
      Metric.all.filter { means($0.name, name) }.map { metric in
        [
          "name": .text(metric.name), "kind": .text(metric.kind.rawValue),
          "title": metric.title.json, "meaning": metric.meaning.json,
        ]
      })
  }

  private static func means(_ name: String, _ asked: String?) -> Bool {
    guard let asked else { return true }
    return name == asked || name.hasPrefix(asked + ".")
  }

  private static var entries: [DefinedNumber] {
    Metric.all.map(DefinedNumber.init) + DefinedNumber.beside
  }
}
