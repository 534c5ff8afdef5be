internal import Estimates
internal import Portfolios
internal import Reports
internal import Synchronization

extension PlannedRun {
  /// Plays all of a run of a fixed length; else look after look until the interval is narrow enough.
  ///
  /// `stops` hears of every chunk in order, and tells whether the run is to end with it.
  func play(_ stops: @Sendable (RunProgress) -> Bool) throws(Faults) -> Run {
    // Before anything is laid out: that alone may take more memory than there is.
    if let tooLarge = forecast.tooLarge { throw Faults(tooLarge) }
    let simulation = Simulation(programme, seed: seed, asked: asked, threads: threads)
    let all = Simulation.chunks(for: trials)
    let isStopped = Atomic<Bool>(false)
    var results = RunResults(simulation)
    var look = 0
    while true {
      let chunks = min(target?.rule.chunks(atLook: look) ?? all, all)
      simulation.run(0..<chunks, trials: trials, threads: threads, into: &results) { _, chunk in
        guard stops(RunProgress(played: chunk.trials.upperBound, wanted: trials)) else {
          return false
        }
        isStopped.store(true, ordering: .relaxed)
        return true
      }
      var run = try finished(results, simulation)
      run.accuracy = target?.look(look, run.moments, simulation.layout)
      if results.chunksPlayed == chunks, chunks == all || run.accuracy?.isReached ?? true {
        return Run(run)
      }
      if isStopped.load(ordering: .relaxed) { return Run(stopped(run), stoppedBefore: trials) }
      look += 1
    }
  }

  /// The run of the chunks that have joined: the first ones, since they join in their order.
  private func finished(
    _ results: RunResults, _ simulation: Simulation
  ) throws(Faults) -> FinishedRun {
    let played = min(trials, results.chunksPlayed * Simulation.chunkTrials)
    guard let run = FinishedRun(scenario, simulation, trials: played, results) else {
      throw Faults(missingAmong: played)
    }
    return run
  }

  /// Between two looks nothing is decided, however narrow the interval happens to be.
  private func stopped(_ run: FinishedRun) -> FinishedRun {
    var run = run
    run.accuracy = run.accuracy.map {
      Accuracy(
        metric: $0.metric, halfWidth: $0.halfWidth, isReached: false, estimates: $0.estimates)
    }
    return run
  }
}
