import Dispatch
public import Documents
import Estimates
import Portfolios
import Synchronization
import Threads

/// A scenario as sensitivity studies vary it: a point is played like any other, and read future by future.
public struct ScenarioModel: SensitivityModel, Sendable {
  /// Somebody stopped the study.
  public struct Stopped: Error {}

  public let evaluator: Evaluator
  public let varied: [VariedInput]
  public let number: StudiedNumber
  let threads: Int
  let isStopped: @Sendable () -> Bool
  let finished: @Sendable (Result<PlayedPoint, Faults>) -> Void

  /// `finished` hears of each point once it is played, from any thread.
  public init(
    _ evaluator: Evaluator, _ varied: [VariedInput], number: StudiedNumber, threads: Int,
    isStopped: @Sendable @escaping () -> Bool = { false },
    finished: @Sendable @escaping (Result<PlayedPoint, Faults>) -> Void = { _ in }
  ) {
    (self.evaluator, self.varied, self.number) = (evaluator, varied, number)
    (self.threads, self.isStopped, self.finished) = (threads, isStopped, finished)
  }

  public var inputs: Int { varied.count }

  /// Each set of futures is that of a seed of its own, the first that of the evaluator.
  public func outcomes(
    at points: [[SensitivitySetting]], futures: Int
  ) throws(Stopped) -> [SensitivityOutcome] {
    try each(points.map(point), seed: evaluator.seed &+ UInt64(futures)) { played in
      if case .success(let played) = played { number.outcome(of: played) } else { .failed }
    }
  }

  /// A point of settings, as studies list it.
  func point(_ settings: [SensitivitySetting]) -> StudyPoint { point(settings, number: 0) }

  func point(_ settings: [SensitivitySetting], number: Int) -> StudyPoint {
    StudyPoint(
      number: number, varied.map(\.input), given: zip(varied, settings).map { $0.value(of: $1) })
  }

  /// What `taken` takes of each point, in their order, however many threads play them.
  func each<Taken: Sendable>(
    _ points: [StudyPoint], seed: UInt64,
    _ taken: @Sendable (Result<PlayedPoint, Faults>) -> Taken
  ) throws(Stopped) -> [Taken] {
    let evaluator = Evaluator(
      evaluator.scenario, policies: evaluator.policies, futures: evaluator.futures, seed: seed,
      sampling: evaluator.sampling, asked: evaluator.asked)
    let results = Guarded([Taken?](repeating: nil, count: points.count))
    let next = Atomic<Int>(0)
    let workers = max(1, min(threads, points.count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while !isStopped() {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < points.count,
          let played = play(points[place], evaluator, threads: max(1, threads / workers))
        else { return }
        let own = taken(played)
        results.withLock { $0[place] = own }
        finished(played)
      }
    }
    let all = results.withLock { $0.compactMap(\.self) }
    guard all.count == points.count else { throw Stopped() }
    return all
  }

  /// Nothing where it was stopped.
  private func play(
    _ point: StudyPoint, _ evaluator: Evaluator, threads: Int
  ) -> Result<PlayedPoint, Faults>? {
    switch point.settings {
    case .failure(let faults): return .failure(faults)
    case .success(let settings):
      do {
        return try evaluator.play(settings, threads: threads, isStopped: isStopped).map {
          .success($0)
        }
      } catch {
        return .failure(error)
      }
    }
  }
}
