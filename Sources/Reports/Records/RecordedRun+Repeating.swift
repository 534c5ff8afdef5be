import Portfolios

extension RecordedRun {
  /// Figures with overhead or without exempt losses, and the plain ones.
  private static let plainOf: [Metric: Metric] = [
    .stateMoicNet: .stateMoic, .stateIrrNet: .stateIrr, .stateNpvNet: .stateNpv,
    .capitalPreservationExempt: .capitalPreservation,
  ]

  /// Whether a figure says nothing new, since there is no overhead, or nothing is exempt.
  func repeatsPlain(_ metric: Metric) -> Bool {
    guard let plain = Self.plainOf[metric] else { return false }
    return policies.allSatisfy { $0.metrics[metric].number == $0.metrics[plain].number }
  }
}
