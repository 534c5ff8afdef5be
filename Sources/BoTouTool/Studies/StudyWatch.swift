import Portfolios
import Reports
import Studies
import Threads

/// Hears of every point of a study that is done: keeps it, tells how far it is, and saves it now and then.
struct StudyWatch: Sendable {
  private struct State: ~Copyable {
    var points: [StudiedPoint]
    var progress: Progress
    var saved = ContinuousClock.now
    var failure: ToolError?
  }

  /// The study without its points.
  private let study: RecordedStudy
  private let metrics: [Metric]
  private let checkpoint: String?
  private let state: Shared

  /// A box, as what many threads reach cannot be copied.
  private final class Shared: Sendable {
    let state: Guarded<State>
    init(_ state: consuming sending State) { self.state = Guarded(state) }
  }

  init(
    _ study: RecordedStudy, metrics: [Metric], checkpoint: String?, after points: [StudiedPoint],
    progress: sending Progress
  ) {
    (self.study, self.metrics, self.checkpoint) = (study, metrics, checkpoint)
    state = Shared(State(points: points, progress: progress))
  }

  /// Takes the next point; what cannot be saved is told when the study is over.
  @Sendable
  func hear(_ point: EvaluatedPoint) {
    let studied = StudiedPoint(point, metrics: metrics)
    state.state.withLock { state in
      state.points.append(studied)
      state.progress.tell(state.points.count * study.trials)
      guard checkpoint != nil, state.failure == nil, .now - state.saved > .seconds(5) else {
        return
      }
      do throws(ToolError) { try save(study.with(state.points, part: study.part)) } catch {
        state.failure = error
      }
      state.saved = .now
    }
  }

  /// All points that were heard of.
  func finish() throws(ToolError) -> [StudiedPoint] {
    let (points, failure) = state.state.withLock { state in
      state.progress.finish()
      return (state.points, state.failure)
    }
    if let failure { throw failure }
    return points
  }

  /// Keeps a study in the checkpoint, if there is one.
  func save(_ study: RecordedStudy) throws(ToolError) {
    guard let checkpoint else { return }
    var output = try AtomicOutput(checkpoint)
    try output.write(study.text)
    try output.commit()
  }
}
