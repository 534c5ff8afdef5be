import Dispatch
public import Portfolios
import Synchronization
import Threads

/// The playing of a study: point after point on the same futures, spread over threads.
///
/// A point is worked out by itself, so that neither threads nor the order of points decide any number.
public struct StudyPlay: Sendable {
  public let evaluator: Evaluator
  public let metrics: [Metric]
  /// The point of best guesses, from which the others differ.
  private let best: PlayedPoint?

  public init(_ evaluator: Evaluator, metrics: [Metric], best: PlayedPoint?) {
    (self.evaluator, self.metrics, self.best) = (evaluator, metrics, best)
  }

  /// Plays points; each is handed over once it is done, in the order of the list, one at a time.
  ///
  /// `isStopped` may be asked from any thread; points under way when it turns true are not handed over.
  public func play(
    _ points: [StudyPoint], threads: Int, isStopped: @Sendable @escaping () -> Bool = { false },
    finished: @Sendable (EvaluatedPoint) -> Void
  ) {
    let next = Atomic<Int>(0)
    let joining = Guarded(InOrder())
    let workers = max(1, min(threads, points.count))
    let threadsEach = max(1, threads / workers)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while !isStopped() {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < points.count,
          let done = evaluate(points[place], threads: threadsEach, isStopped: isStopped)
        else { return }
        joining.withLock { $0.add(done, at: place, finished) }
      }
    }
  }

  /// A point by itself; nothing where it was stopped.
  public func evaluate(
    _ point: StudyPoint, threads: Int = 1, isStopped: @Sendable () -> Bool = { false }
  ) -> EvaluatedPoint? {
    switch point.settings {
    case .failure(let faults): return EvaluatedPoint(point, failed: faults)
    case .success(let settings):
      do {
        return try evaluator.play(settings, threads: threads, isStopped: isStopped).map {
          EvaluatedPoint(point, $0, metrics: metrics, against: best)
        }
      } catch {
        return EvaluatedPoint(point, failed: error)
      }
    }
  }
}

/// Hands points over in their order, however they arrive.
private struct InOrder: Sendable {
  private var waiting: [Int: EvaluatedPoint] = [:]
  private var next = 0

  mutating func add(
    _ point: EvaluatedPoint, at place: Int, _ finished: (EvaluatedPoint) -> Void
  ) {
    waiting[place] = point
    while let point = waiting.removeValue(forKey: next) {
      finished(point)
      next += 1
    }
  }
}
