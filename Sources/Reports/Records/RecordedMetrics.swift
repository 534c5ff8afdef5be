import Languages
import Portfolios

// Metrics by name, as policies and comparisons have them.

extension [String: RecordedEstimate] {
  subscript(metric: Metric) -> RecordedEstimate? { self[metric.name] }
}

extension Form where Value == [String: RecordedEstimate] {
  static let metrics: Form = {
    let meanings = Metric.all.map { ($0.name, $0.meaning.english) }
    return .dictionary(
      meanings.map(\.0), .estimate, about: Dictionary(uniqueKeysWithValues: meanings),
      mayLack: true
    ).defined("metrics")
  }()
}
