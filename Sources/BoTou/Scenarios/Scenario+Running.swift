internal import Documents
internal import Estimates
internal import Foundation
internal import Languages
internal import Policies
internal import Portfolios
internal import Reports
internal import ScenarioFiles

extension Scenario {
  /// Judges every policy on the same futures.
  ///
  ///     let run = try scenario.run(trials: 10_240, policies: ["grant-to-equity"])
  ///
  /// The result is the same for any number of threads, and that of `botou run` with the same seed.
  ///
  /// - Parameters:
  ///   - trials: How many futures; the scenario's number by default. With a precision at most so many,
  ///     1,048,576 by default.
  ///   - seed: The seed of the random numbers; the scenario's by default.
  ///   - threads: How many threads play; one for each processor by default.
  ///   - policies: The policies to judge beside the baseline; all by default.
  ///   - metrics: The only metrics to keep, which is faster; everything by default.
  ///   - precision: How exactly a metric must be known before the run ends.
  /// - Returns: What came of every policy.
  /// - Throws: What is wrong with the arguments.
  public func run(
    trials: Int? = nil, seed: Int? = nil, threads: Int? = nil, policies: [String] = [],
    metrics: [Metric]? = nil, until precision: Precision? = nil
  ) throws(Faults) -> Run {
    let trials = trials ?? (precision == nil ? self.trials : Precision.mostTrials)
    let (seed, threads) = (seed ?? self.seed, threads ?? ProcessInfo.processInfo.processorCount)
    try check(trials: trials, seed: seed, threads: threads, policies: policies)
    let target = try precision?.target
    let asked = metrics.map { Asked(($0 + [precision?.metric].compactMap(\.self)).map(\.layer)) }
    let simulation = Simulation(
      try programme(policies), seed: UInt64(seed), asked: asked ?? .all)
    return Run(play(simulation, trials: trials, threads: threads, until: target))
  }

  /// What is simulated; what stands against it is the file's fault.
  func programme(_ policies: [String]) throws(Faults) -> Programme {
    do { return try read.programme(policies: policies) } catch {
      throw Faults([Documents.Fault(error, file: "")])
    }
  }

  // MARK: - Looks

  /// All of a run of a fixed length; else look after look until the interval is narrow enough.
  private func play(
    _ simulation: Simulation, trials: Int, threads: Int, until target: Target?
  ) -> FinishedRun {
    var results = RunResults(simulation)
    func finished(_ chunks: Int) -> FinishedRun {
      simulation.run(0..<chunks, trials: trials, threads: threads, into: &results)
      let played = min(trials, chunks * Simulation.chunkTrials)
      guard let run = FinishedRun(read, simulation, trials: played, results) else {
        preconditionFailure("\(chunks) chunks were played and one of them is missing")
      }
      return run
    }
    let all = Simulation.chunks(for: trials)
    guard let target else { return finished(all) }
    var look = 0
    while true {
      let chunks = min(target.rule.chunks(atLook: look), all)
      var run = finished(chunks)
      let accuracy = target.look(look, run.moments, simulation.layout)
      run.accuracy = accuracy
      if accuracy.isReached || chunks == all { return run }
      look += 1
    }
  }

  // MARK: - Arguments

  private func check(
    trials: Int, seed: Int, threads: Int, policies: [String]
  ) throws(Faults) {
    let ranges: [(String, Int, ClosedRange<Int>)] = [
      ("trials", trials, ScenarioFiles.Scenario.trialCounts),
      ("seed", seed, ScenarioFiles.Scenario.seeds), ("threads", threads, 1...1024),
    ]
    let faults =
      ranges.compactMap(outOfRange)
      + policies.compactMap { unknown($0, among: self.policies, as: "policies") }
    guard faults.isEmpty else { throw Faults(faults) }
  }

  /// The fault of a whole number outside its range.
  func outOfRange(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> Documents.Fault? {
    guard !range.contains(value) else { return nil }
    return Documents.Fault(
      .outOfRange, argument: name, value,
      .rule(
        .init(
          "it must be between \(range.lowerBound) and \(range.upperBound)",
          "必须在 \(range.lowerBound) 与 \(range.upperBound) 之间")))
  }

  /// The fault of a name that is none of those known.
  func unknown(_ name: String, among known: [String], as argument: String) -> Documents.Fault? {
    guard !known.contains(name) else { return nil }
    return Documents.Fault(
      .unknownName, argument: argument, name, .choices(known),
      suggestion: Suggestion.closest(to: name, among: known))
  }
}
