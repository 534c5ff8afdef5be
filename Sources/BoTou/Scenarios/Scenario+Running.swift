internal import Dispatch
internal import Documents
internal import Portfolios
internal import Projects
internal import Reports
internal import ScenarioFiles
internal import Synchronization

extension Scenario {
  /// Judges every policy on the same futures.
  ///
  ///     let run = try scenario.run(trials: 10_240, policies: ["grant-to-equity"])
  ///
  /// The result is the same for any number of threads, and that of `botou run` with the same seed. A run that
  /// needs more memory than there is is refused before it starts; see `forecast`.
  ///
  /// The handler hears of the run after every 256 futures, in their order: on any thread, but one call at a
  /// time, while the caller waits. It changes nothing of the result unless it answers `.stop`: then the run ends
  /// and gives what its futures so far come to.
  ///
  /// - Parameters:
  ///   - trials: How many futures; the scenario's number by default. With a precision at most so many,
  ///     1,048,576 by default.
  ///   - seed: The seed of the random numbers; the scenario's by default.
  ///   - threads: How many threads play; one for each processor by default.
  ///   - policies: The policies to judge beside the baseline; all by default.
  ///   - metrics: The only metrics to keep, which is faster; everything by default.
  ///   - precision: How exactly a metric must be known before the run ends.
  ///   - progress: Hears how far the run is, and tells whether it goes on.
  /// - Returns: What came of every policy.
  /// - Throws: What is wrong with the arguments.
  public func run(
    trials: Int? = nil, seed: Int? = nil, threads: Int? = nil, policies: [String] = [],
    metrics: [Metric]? = nil, until precision: Precision? = nil,
    progress: (@Sendable (RunProgress) -> RunProgress.Answer)? = nil
  ) throws(Faults) -> Run {
    try PlannedRun(
      self, trials: trials, seed: seed, threads: threads, policies: policies, metrics: metrics,
      until: precision
    ).play { progress?($0) == .stop }
  }

  /// Judges every policy on the same futures, without holding up the task that asks.
  ///
  ///     let run = try await scenario.run(trials: 10_240)
  ///
  /// It is like the function that is not `async`, and hears of its task's cancellation too, after every 256
  /// futures: then it throws `CancellationError`.
  ///
  /// - Parameters:
  ///   - trials: How many futures; the scenario's number by default. With a precision at most so many,
  ///     1,048,576 by default.
  ///   - seed: The seed of the random numbers; the scenario's by default.
  ///   - threads: How many threads play; one for each processor by default.
  ///   - policies: The policies to judge beside the baseline; all by default.
  ///   - metrics: The only metrics to keep, which is faster; everything by default.
  ///   - precision: How exactly a metric must be known before the run ends.
  ///   - progress: Hears how far the run is, and tells whether it goes on.
  /// - Returns: What came of every policy.
  /// - Throws: `Faults` for what is wrong with the arguments, or `CancellationError`.
  public func run(
    trials: Int? = nil, seed: Int? = nil, threads: Int? = nil, policies: [String] = [],
    metrics: [Metric]? = nil, until precision: Precision? = nil,
    progress: (@Sendable (RunProgress) -> RunProgress.Answer)? = nil
  ) async throws -> Run {
    let plan = try PlannedRun(
      self, trials: trials, seed: seed, threads: threads, policies: policies, metrics: metrics,
      until: precision)
    try Task.checkCancellation()
    let cancellation = Cancellation()
    let run = try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        // Tasks share few threads, and none of them is for what takes long.
        DispatchQueue.global().async {
          continuation.resume(
            with: Result {
              try plan.play { cancellation.isRequested || progress?($0) == .stop }
            })
        }
      }
    } onCancel: {
      cancellation.request()
    }
    if run.trialsWanted != nil, cancellation.isRequested { throw CancellationError() }
    return run
  }

  /// Tells what a run will take of this machine, as `botou check` does, and plays nothing.
  ///
  /// - Parameters:
  ///   - trials: How many futures; the scenario's number by default. With a precision at most so many,
  ///     1,048,576 by default.
  ///   - threads: How many threads play; one for each processor by default.
  ///   - policies: The policies to judge beside the baseline; all by default.
  ///   - metrics: The only metrics to keep; everything by default.
  ///   - precision: How exactly a metric must be known before the run ends.
  /// - Returns: Memory, time, and what would fit.
  /// - Throws: What is wrong with the arguments.
  public func forecast(
    trials: Int? = nil, threads: Int? = nil, policies: [String] = [], metrics: [Metric]? = nil,
    until precision: Precision? = nil
  ) throws(Faults) -> Forecast {
    Forecast(
      try PlannedRun(
        self, trials: trials, seed: nil, threads: threads, policies: policies, metrics: metrics,
        until: precision
      ).forecast)
  }

  /// What is simulated; what stands against it is the file's fault.
  func programme(_ policies: [String]) throws(Faults) -> Programme {
    do { return try read.programme(policies: policies) } catch {
      throw Faults([Documents.Fault(error, file: "")])
    }
  }
}

/// Whether a task was cancelled, for the threads that play for it.
private final class Cancellation: Sendable {
  private let flag = Atomic<Bool>(false)

  var isRequested: Bool { flag.load(ordering: .relaxed) }

  func request() { flag.store(true, ordering: .relaxed) }
}
