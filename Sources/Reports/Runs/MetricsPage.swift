public import Documents
public import Languages
import Portfolios

/// What `botou explain metrics` prints: every number of the result document with its definition.
public enum MetricsPage {
  public static func text(in language: Language, width: Int) -> String {
    let lines = entries.map { definition in
      let (name, title) = (definition.name, definition.title[language])
      let line = name + "  " + title
      let heading =
        line.displayWidth <= width ? [line] : [name] + WrappedText(title, width: width).lines
      return (heading + WrappedText(definition.meaning[language], width: width - 2).indented(by: 2))
        .joined(separator: "\n")
    }
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// The same for programs.
  public static var json: JSONValue {
    .list(
      Metric.all.map { metric in
        [
          "name": .text(metric.name), "kind": .text(metric.kind.rawValue),
          "title": words(metric.title), "meaning": words(metric.meaning),
        ]
      })
  }

  private static func words(_ phrase: Phrase) -> JSONValue {
    ["en": .text(phrase.english), "zh": .text(phrase.chinese)]
  }

  private static var entries: [DefinedNumber] {
    Metric.all.map(DefinedNumber.init) + DefinedNumber.beside
  }
}
