/// How the threads of a run share it: chunk by chunk, or several at each where there are fewer chunks than threads.
struct Crew {
  /// Chunks that are played at the same time.
  let workers: Int
  /// Threads that play the trials of each.
  let hands: Int

  init(threads: Int, chunks: Int, trials: Int) {
    workers = max(1, min(threads, chunks))
    hands = max(1, min(threads / workers, trials, Simulation.chunkTrials))
  }

  /// Threads that have something to do.
  var threads: Int { workers * hands }

  /// Nets that each of them keeps at most.
  var nets: Int { Simulation.mostNets / threads }
}
