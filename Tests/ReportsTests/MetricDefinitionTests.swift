import Languages
import Reports
import Testing

@Test func `every metric has a definition in both languages, and every definition a metric`() {
  let metrics = ReportedMetric.all.map(\.name)
  let definitions = MetricDefinition.all.map(\.name)
  #expect(Set(metrics).count == metrics.count)
  #expect(Set(definitions).count == definitions.count)
  #expect(Set(metrics) == Set(definitions))
  for definition in MetricDefinition.all {
    for language in Language.allCases {
      #expect(!definition.title[language].isEmpty, "\(definition.name)")
      #expect(!definition.meaning[language].isEmpty, "\(definition.name)")
    }
    #expect(definition.title.english != definition.title.chinese)
  }
}
