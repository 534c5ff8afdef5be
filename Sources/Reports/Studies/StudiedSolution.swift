import Estimates
import Languages
import Portfolios
public import Studies

/// Where along an input conditions hold for a policy.
public struct StudiedSolution: Sendable {
  public let policy: String
  public let conditions: [StudiedCondition]
  /// The range that was searched.
  public let from: Double
  public let to: Double
  public let stretches: [StudiedStretch]
  /// The value at which the conditions come closest, if they are never met.
  public let nearest: Double?
  public let tries: [StudiedTry]

  static let form: Form<StudiedSolution> = .record(
    StudiedSolution.init,
    .init("policy", \.policy, .text),
    .init("conditions", \.conditions, .list(StudiedCondition.form)),
    .init("from", \.from, .number), .init("to", \.to, .number),
    .init("holds", \.stretches, .list(StudiedStretch.form)),
    .init("nearest", \.nearest, .orNull(.number)), .init("tries", \.tries, .list(StudiedTry.form)))
}

/// What a number must come to.
public struct StudiedCondition: Sendable, Hashable {
  /// As one types it.
  public let text: String
  /// Nothing for the chance of so many crossings.
  public let metric: String?
  public let isAtLeast: Bool
  public let bound: Double

  static let form: Form<StudiedCondition> = .record(
    StudiedCondition.init,
    .init("text", \.text, .text), .init("metric", \.metric, .orNull(.text)),
    .init("isAtLeast", \.isAtLeast, .flag), .init("bound", \.bound, .number))
}

/// A stretch of the input in which all conditions hold.
public struct StudiedStretch: Sendable, Hashable {
  public let from: StudiedEnd
  public let to: StudiedEnd

  static let form: Form<StudiedStretch> = .record(
    StudiedStretch.init,
    .init("from", \.from, StudiedEnd.form), .init("to", \.to, StudiedEnd.form))
}

/// An end of it, with where the simulation's error alone may put it; none at the end of the range.
public struct StudiedEnd: Sendable, Hashable {
  public let value: Double
  public let interval: RecordedInterval?

  static let form: Form<StudiedEnd> = .record(
    StudiedEnd.init,
    .init("value", \.value, .number), .init("interval", \.interval, .orNull(.interval)))
}

/// A value that was tried, with the number of each condition.
public struct StudiedTry: Sendable, Hashable {
  public let value: Double
  public let numbers: [RecordedEstimate]

  static let form: Form<StudiedTry> = .record(
    StudiedTry.init,
    .init("value", \.value, .number), .init("numbers", \.numbers, .list(.estimate)))
}

// MARK: - Taking down

extension StudiedSolution {
  public init(
    _ answer: GoalSeek.Answer, _ conditions: [Condition], in range: ClosedRange<Double>,
    of policy: String
  ) {
    self.init(
      policy: policy, conditions: conditions.map(StudiedCondition.init),
      from: range.lowerBound, to: range.upperBound,
      stretches: answer.stretches.map {
        StudiedStretch(from: StudiedEnd($0.from), to: StudiedEnd($0.to))
      }, nearest: answer.nearest?.value,
      tries: answer.tries.map {
        StudiedTry(value: $0.value, numbers: $0.estimates.map { RecordedEstimate($0) })
      })
  }
}

extension StudiedCondition {
  fileprivate init(_ condition: Condition) {
    let metric: Metric? = if case .metric(let metric) = condition.number { metric } else { nil }
    self.init(
      text: condition.text, metric: metric?.name, isAtLeast: condition.isAtLeast,
      bound: condition.bound)
  }
}

extension StudiedEnd {
  fileprivate init(_ end: GoalSeek.End) {
    let interval = end.low.flatMap { low in
      end.high.map { RecordedInterval(low: low, high: $0) }
    }
    self.init(value: end.value, interval: interval)
  }
}

extension RecordedStudy {
  /// The same with where its conditions hold.
  public func with(_ solution: StudiedSolution) -> RecordedStudy {
    var study = self
    study.solution = solution
    return study
  }
}
