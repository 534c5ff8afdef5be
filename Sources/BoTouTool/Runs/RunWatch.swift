import Portfolios
import Threads

/// What is done each time a chunk joins the results: rows are written, progress told, the results saved.
///
/// Chunks are heard of one at a time, but on any thread; the first thing that fails stops the run.
final class RunWatch: Sendable {
  private struct State: ~Copyable {
    var file: TrialsFile?
    var progress: Progress
    var error: ToolError?
    var saved = ContinuousClock.now
    /// Saving may take a twentieth of the time.
    var pause = Duration.milliseconds(200)
  }

  private let request: RunRequest
  private let checkpoint: String?
  /// Rows of an earlier session, which stay counted where this one writes none.
  private let before: WrittenRows?
  /// The first future that is played, after which progress is counted.
  private let first: Int
  private let state: Guarded<State>

  init(
    _ request: RunRequest, checkpoint: String?, file: consuming sending TrialsFile?,
    before: WrittenRows?, first: Int = 0, progress: Progress
  ) {
    (self.request, self.checkpoint, self.before) = (request, checkpoint, before)
    self.first = first
    state = Guarded(State(file: file, progress: progress))
  }

  /// Whether the run is to stop.
  func hear(_ results: RunResults, _ chunk: FinishedChunk) -> Bool {
    state.withLock { state in
      do throws(ToolError) {
        try state.file?.add(chunk)
        state.progress.tell(chunk.trials.upperBound - first)
        if ContinuousClock.now - state.saved >= state.pause { try save(results, &state) }
      } catch {
        state.error = error
      }
      return state.error != nil || Interruption.requested != nil
    }
  }

  /// Throws what stopped the run.
  func rethrow(_ results: RunResults) throws(ToolError) {
    if let error = state.withLock({ $0.error }) {
      state.withLock { $0.progress.finish() }
      throw error
    }
  }

  /// Saves the results, if a checkpoint was asked for.
  func save(_ results: RunResults) throws(ToolError) {
    let error = state.withLock { state -> ToolError? in
      state.progress.finish()
      do throws(ToolError) { try save(results, &state) } catch { return error }
      return nil
    }
    if let error { throw error }
  }

  /// Saves for the last time and closes the file of trials.
  func finish(_ results: RunResults) throws(ToolError) {
    try save(results)
    let error = state.withLock { state -> ToolError? in
      guard let file = state.file.take() else { return nil }
      do throws(ToolError) { try file.commit() } catch { return error }
      return nil
    }
    if let error { throw error }
  }

  private func save(_ results: RunResults, _ state: inout State) throws(ToolError) {
    guard let checkpoint else { return }
    let start = ContinuousClock.now
    // What the checkpoint counts is on the disk before it is.
    try state.file?.settle()
    try ArchiveFile.write(
      request.archive(results, rows: state.file?.written ?? before), to: checkpoint)
    state.saved = .now
    state.pause = max(.milliseconds(200), (state.saved - start) * 20)
  }
}
