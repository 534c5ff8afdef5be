import Languages
public import Portfolios

/// A number by which two runs are compared.
struct ComparedMeasure: Sendable {
  /// As documents name it.
  let name: String
  /// In a few words, without a unit.
  let title: Phrase
  /// By which it is paired.
  let metric: Metric

  /// What a reader asks for first.
  static let headline = [
    ComparedMeasure(.crossers, Phrase("projects that cross", "跨越项目数")),
    ComparedMeasure(.valleyWidth, Phrase("months to cross", "跨越月数")),
    ComparedMeasure(.stateStakeAtConversion, Phrase("state's stake", "国有持股")),
    ComparedMeasure(.stateMoic, Phrase("MOIC", "倍数 MOIC")),
    ComparedMeasure(.stateNpv, Phrase("NPV", "净现值")),
    ComparedMeasure(.moneyCostPerCrossing, Phrase("public cost each", "每项公共成本")),
  ]

  init(_ metric: Metric, _ title: Phrase? = nil) {
    (name, self.metric, self.title) = (metric.name, metric, title ?? metric.title)
  }

  /// What a policy's record says of it.
  func estimate(_ policy: RecordedPolicy) -> RecordedEstimate? {
    metric == .crossers ? policy.crossers : policy.metrics[metric]
  }
}

extension Asked {
  /// What two runs are compared by: the headline, or the metrics that are asked for.
  public static func compared(_ metrics: [Metric]?) -> Asked {
    guard let metrics else {
      return Asked(
        ComparedMeasure.headline.map(\.metric).filter { $0 != .crossers } + [.crossingCount],
        parts: .crossings)
    }
    return Asked(metrics)
  }
}

extension RecordedPolicy {
  /// The mean of all crossings of a future, with the error of independent futures, which balanced ones do not exceed.
  fileprivate var crossers: RecordedEstimate? {
    let counts = crossings.counts
    let played = counts.reduce(0.0) { $0 + Double($1) }
    guard played > 0 else { return nil }
    func mean(_ value: (Double) -> Double) -> Double {
      counts.enumerated().reduce(0) { $0 + Double($1.element) * value(Double($1.offset)) } / played
    }
    let average = mean { $0 }
    // Without projects under way it is a metric, with an error that is no bound.
    if let count = metrics[.crossingCount], let value = count.value,
      abs(value - average) <= 1e-9 * max(1, average)
    {
      return count
    }
    guard played > 1 else { return RecordedEstimate(value: average, standardError: nil) }
    let error = (mean { ($0 - average) * ($0 - average) } / (played - 1)).squareRoot()
    let reach = 1.96 * error
    return RecordedEstimate(
      value: average, standardError: error,
      interval: RecordedInterval(low: average - reach, high: average + reach), n: Int(played),
      status: nil)
  }
}
