import Portfolios
import Reports
import Threads

/// The playing of a scenario of which the futures are kept, to be paired with another's.
struct ComparedPlay {
  private struct State: ~Copyable {
    var kept: KeptFutures
    var progress: Progress
  }

  private let request: RunRequest

  init(_ request: RunRequest) { self.request = request }

  func play(_ console: Console, _ form: ProgressForm) throws(ToolError) -> RunSide.Played {
    Interruption.waits(forRun: true)
    defer { Interruption.waits(forRun: false) }
    let kept = KeptFutures(request.simulation, trials: request.trials)
    let keepsRows = kept.keepsRows
    let progress = Progress(request.trials, after: 0, console: console, form: form)
    let state = Guarded(State(kept: kept, progress: progress))
    var results = request.emptyResults
    request.simulation.run(
      0..<request.chunks, trials: request.trials, threads: request.threads, into: &results,
      keepsRows: keepsRows
    ) { _, chunk in
      state.withLock { state in
        state.kept.add(chunk)
        state.progress.tell(chunk.trials.upperBound)
        return Interruption.requested != nil
      }
    }
    state.withLock { $0.progress.finish() }
    guard
      let run = FinishedRun(request.scenario, request.simulation, trials: request.trials, results)
    else { throw stopped(results) }
    return RunSide.Played(run, state.withLock { $0.kept })
  }

  private func stopped(_ results: RunResults) -> ToolError {
    guard let signal = Interruption.requested else {
      return .bug("the run is over and a chunk is missing")
    }
    let played = min(request.trials, results.chunksPlayed * Simulation.chunkTrials)
    return .interrupted(
      InterruptedRun(played: played, of: request.trials, by: signal, checkpoint: nil))
  }
}
