import Portfolios

extension RecordedRun {
  /// Figures with overhead, and the same without.
  private static let grossOf: [Metric: Metric] = [
    .stateMoicNet: .stateMoic, .stateIrrNet: .stateIrr, .stateNpvNet: .stateNpv,
  ]

  /// Whether a figure with overhead says nothing new, since there is none.
  func repeatsGross(_ metric: Metric) -> Bool {
    guard let gross = Self.grossOf[metric] else { return false }
    return policies.allSatisfy { $0.metrics[metric].number == $0.metrics[gross].number }
  }
}
