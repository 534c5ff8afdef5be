import Documents
import Estimates
public import Languages
public import Portfolios
public import Studies

/// A point of a study: its values, and what each policy came to there.
public struct StudiedPoint: Sendable {
  /// Counted from 1; 0 is the point of best guesses.
  public let number: Int
  /// In the order of the study's inputs.
  public let values: [RecordedValue]
  /// Why it could not be played; none for one that was.
  public let faults: [Phrase]
  public let outcomes: [StudiedOutcome]

  static let form: Form<StudiedPoint> = .record(
    StudiedPoint.init,
    .init("number", \.number, .count), .init("values", \.values, .list(.value)),
    .init("faults", \.faults, .list(.phrase)),
    .init("policies", \.outcomes, .list(StudiedOutcome.form)))

  func outcome(of policy: String) -> StudiedOutcome? { outcomes.first { $0.policy == policy } }
}

/// What a policy came to at a point, by the names of the metrics.
public struct StudiedOutcome: Sendable {
  public let policy: String
  public let metrics: [String: RecordedEstimate]
  /// What it has more than the baseline in the same futures; none for the baseline.
  public let overBaseline: [String: RecordedEstimate]
  /// What the policy that is told first has more than it in the same futures; none for that one.
  public let behindFocus: [String: RecordedEstimate]
  /// What it has more than at the point of best guesses in the same futures; none for that point.
  public let fromBest: [String: RecordedEstimate]

  static let form: Form<StudiedOutcome> = .record(
    StudiedOutcome.init,
    .init("name", \.policy, .text), .init("metrics", \.metrics, .metrics),
    .init("overBaseline", \.overBaseline, .metrics),
    .init("behindFocus", \.behindFocus, .metrics), .init("fromBest", \.fromBest, .metrics))
}

extension StudiedPoint {
  /// Takes down a point that was evaluated.
  public init(_ evaluated: EvaluatedPoint, metrics: [Metric]) {
    let values = evaluated.point.recordedValues
    switch evaluated.outcomes {
    case .failure(let faults):
      self.init(
        number: evaluated.point.number, values: values,
        faults: faults.list.map { fault in
          Phrase(fault.sentence(in: .english), fault.sentence(in: .chinese))
        }, outcomes: [])
    case .success(let outcomes):
      self.init(
        number: evaluated.point.number, values: values, faults: [],
        outcomes: outcomes.map { StudiedOutcome($0, metrics) })
    }
  }
}

extension StudiedOutcome {
  fileprivate init(_ outcome: EvaluatedPoint.Outcome, _ metrics: [Metric]) {
    func named(_ estimates: [Estimate?], paired: Bool) -> [String: RecordedEstimate] {
      let told = zip(metrics, estimates).compactMap { metric, estimate in
        estimate.map {
          (metric.name, paired ? RecordedEstimate(paired: $0) : RecordedEstimate($0))
        }
      }
      return Dictionary(told) { first, _ in first }
    }
    self.init(
      policy: outcome.policy, metrics: named(outcome.estimates, paired: false),
      overBaseline: named(outcome.gains, paired: true),
      behindFocus: named(outcome.behind, paired: true),
      fromBest: named(outcome.changes, paired: true))
  }
}

extension StudyPoint {
  /// Its values as documents hold them.
  public var recordedValues: [RecordedValue] { values.map(RecordedValue.init) }
}
