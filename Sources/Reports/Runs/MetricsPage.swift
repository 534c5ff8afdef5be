public import Languages

/// What `botou explain metrics` prints: every number of the result document and its definition.
public enum MetricsPage {
  public static func text(in language: Language, width: Int) -> String {
    let entries = ReportedMetric.all.compactMap { MetricDefinition.named($0.name) }
    let lines = entries.map { definition in
      let title = definition.name + "  " + definition.title[language]
      return ([title] + WrappedText(definition.meaning[language], width: width - 2).indented(by: 2))
        .joined(separator: "\n")
    }
    return lines.joined(separator: "\n\n") + "\n"
  }
}
