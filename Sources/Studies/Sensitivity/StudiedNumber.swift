public import Portfolios

/// The number that a sensitivity study is about: a policy's metric, or what it has more than another policy.
public struct StudiedNumber: Sendable {
  public let metric: Metric
  /// Places among the policies that are played.
  public let policy: Int
  /// Nothing where the policy's own number is studied.
  public let other: Int?

  /// The metric must follow from means, so that its futures can be told one by one.
  public init(_ metric: Metric, of policy: Int, less other: Int?) {
    precondition(metric.followsFromMeans, "\(metric.name) follows from counts")
    (self.metric, self.policy, self.other) = (metric, policy, other)
  }

  /// Whether there is such a number at a point.
  public func hasValue(in played: PlayedPoint) -> Bool { !outcome(of: played).hasFailed }

  /// The number and the metric of every policy, replicate by replicate.
  func outcome(of played: PlayedPoint) -> SensitivityOutcome {
    let all = played.programme.policies.indices.map { played.replicates(of: metric, $0) }
    guard let own = all[policy] else { return .failed }
    guard let other else { return SensitivityOutcome(own, contenders: all) }
    guard let less = all[other] else { return .failed }
    return SensitivityOutcome(zip(own, less).map(Self.apart), contenders: all)
  }

  /// What is left in the last digits of two sums is no difference.
  private static func apart(_ own: Double, _ less: Double) -> Double {
    abs(own - less) <= 64 * Double.ulpOfOne * (abs(own) + abs(less)) ? 0 : own - less
  }
}
