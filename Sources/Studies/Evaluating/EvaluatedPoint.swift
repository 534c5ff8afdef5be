public import Documents
public import Estimates
import Policies
public import Portfolios

/// What a point came to under each policy, or why it could not be played.
public struct EvaluatedPoint: Sendable {
  /// A policy's numbers, metric by metric in the order in which they were asked for.
  public struct Outcome: Sendable {
    public let policy: String
    public let estimates: [Estimate]
    /// What it has more than the baseline in the same futures; none for the baseline.
    public let gains: [Estimate?]
    /// What the policy that is told first has more than it in the same futures; none for that one.
    public let behind: [Estimate?]
    /// What it has more than at the point of best guesses in the same futures; none for that point.
    public let changes: [Estimate?]
  }

  public let point: StudyPoint
  public let outcomes: Result<[Outcome], Faults>

  init(_ point: StudyPoint, failed faults: Faults) {
    (self.point, outcomes) = (point, .failure(faults))
  }

  /// What was played at a point, beside what was played at the point of best guesses.
  public init(
    _ point: StudyPoint, _ played: PlayedPoint, metrics: [Metric],
    against best: PlayedPoint? = nil
  ) {
    self.point = point
    let programme = played.programme
    outcomes = .success(
      programme.policies.indices.map { policy in
        Outcome(
          policy: programme.policies[policy].name,
          estimates: metrics.map { played.estimate($0, of: policy) },
          gains: metrics.map {
            policy == programme.baseline ? nil : played.gain($0, of: policy)
          },
          behind: metrics.map {
            policy == programme.foremost
              ? nil : played.lead($0, of: programme.foremost, over: policy)
          },
          changes: metrics.map { metric in
            best.flatMap { played.difference(metric, of: policy, from: $0) }
          })
      })
  }
}
