import Dispatch
public import Estimates
public import Projects
import Synchronization

/// A run: trials in fixed chunks, claimed by workers, merged so that no order can matter.
public struct Simulation: Sendable {
  /// Trials in a chunk, whatever the machine: shards and checkpoints end on chunk boundaries.
  public static let chunkTrials = 128

  public let programme: Programme
  public let seed: UInt64
  public let sampling: Nature.Sampling
  public let layout: TrialLayout
  public let moments: MomentsLayout
  let plan: RunPlan

  public init(
    _ programme: Programme, seed: UInt64, sampling: Nature.Sampling = .inversion
  ) {
    self.programme = programme
    self.seed = seed
    self.sampling = sampling
    var plan = RunPlan(programme)
    layout = plan.layout
    moments = layout.moments
    plan.terms.setPilot(Pilot.rates(plan, seed: seed, sampling: sampling), layout)
    self.plan = plan
  }

  /// How many chunks hold a number of trials; the last may be partly filled.
  public static func chunks(for trials: Int) -> Int {
    (trials + chunkTrials - 1) / chunkTrials
  }

  /// Plays the chunks in `wanted` that `results` does not have yet.
  ///
  /// - Parameters:
  ///   - trials: The trials of the whole run, which decide how full its last chunk is.
  ///   - finished: Called after each chunk, from any thread, one call at a time; true stops the run.
  public func run(
    _ wanted: Range<Int>, trials: Int, threads: Int, into results: inout RunResults,
    finished: @Sendable (RunResults) -> Bool = { _ in false }
  ) {
    let missing = wanted.filter { !results.forest.contains(chunk: $0) }
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let shared = Mutex(results)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      var worker = Worker(self)
      while !isStopped.load(ordering: .relaxed) {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < missing.count else { return }
        let part = worker.play(chunk: missing[place], trials: trials)
        let stops = shared.withLock { results in
          results.add(part, chunk: missing[place])
          return finished(results)
        }
        if stops { isStopped.store(true, ordering: .relaxed) }
      }
    }
    results = shared.withLock { $0 }
  }

  /// Plays a whole run.
  public func run(trials: Int, threads: Int) -> RunResults {
    var results = RunResults(self)
    run(0..<Self.chunks(for: trials), trials: trials, threads: threads, into: &results)
    return results
  }
}

/// One thread's share of a run.
struct Worker: ~Copyable {
  private var runner: TrialRunner
  private var moments: MomentsAccumulator
  private let simulation: Simulation

  init(_ simulation: Simulation) {
    self.simulation = simulation
    runner = TrialRunner(simulation.plan, seed: simulation.seed, sampling: simulation.sampling)
    moments = MomentsAccumulator(layout: simulation.moments)
  }

  mutating func play(chunk: Int, trials: Int) -> ChunkResult {
    var tallies = simulation.plan.tallyPlan.empty
    let first = chunk * Simulation.chunkTrials
    for trial in first..<min(first + Simulation.chunkTrials, trials) {
      runner.play(trial: UInt64(trial), &tallies)
      Self.take(runner.row, into: &moments)
    }
    return ChunkResult(moments: moments.finish(), tallies: tallies)
  }

  private static func take(
    _ row: borrowing TrialRow, into moments: inout MomentsAccumulator
  ) {
    moments.accumulate(row: row.numbers.span)
  }
}

/// What one chunk adds to a run.
struct ChunkResult: Sendable {
  var moments: Moments
  var tallies: Tallies
}

/// Everything that a run remembers: moments in one fixed tree, and integer counts.
public struct RunResults: Sendable, Equatable {
  public internal(set) var forest: MergeForest<Moments>
  public internal(set) var tallies: Tallies

  /// The results of no trials.
  public init(_ simulation: Simulation, looks: [Int] = []) {
    forest = MergeForest(looks: looks)
    tallies = simulation.plan.tallyPlan.empty
  }

  mutating func add(_ part: ChunkResult, chunk: Int) {
    // A chunk is claimed once, so the tree always has room for it.
    guard (try? forest.insert(part.moments, chunk: chunk)) != nil else { return }
    tallies.merge(part.tallies)
  }

  public static func == (left: RunResults, right: RunResults) -> Bool {
    left.tallies == right.tallies && left.forest.present == right.forest.present
      && left.forest.root(chunks: left.forest.present.last?.upperBound ?? 0)
        == right.forest.root(chunks: right.forest.present.last?.upperBound ?? 0)
  }
}
