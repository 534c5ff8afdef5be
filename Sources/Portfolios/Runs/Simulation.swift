import Dispatch
public import Estimates
public import Projects
import Randomness
import Synchronization
import Threads

/// A run: trials in fixed chunks, claimed by workers, merged so that no order can matter.
public struct Simulation: Sendable {
  /// Trials in a chunk, a net, whatever the machine: shards and checkpoints end on chunk boundaries.
  public static let chunkTrials = Futures.netTrials

  /// Nets that all workers together keep at most: a gibibyte of them.
  static let mostNets = 1 << 20

  public let programme: Programme
  public let seed: UInt64
  public let sampling: Sampling
  public let layout: TrialLayout
  public let moments: MomentsLayout
  let plan: RunPlan

  /// Plays a programme for what is asked of it, by default for everything that a run can tell.
  ///
  /// Some threads play its pilot, which is over when this returns.
  public init(
    _ programme: Programme, seed: UInt64, sampling: Sampling = .standard,
    asked: Asked = .all, threads: Int = 1
  ) {
    self.programme = programme
    self.seed = seed
    self.sampling = sampling
    var plan = RunPlan(programme, asked: asked)
    layout = plan.layout
    moments = layout.moments
    if asked.keepsFlows {
      plan.terms.setPilot(Pilot.rates(plan, seed: seed, sampling: sampling, threads: threads))
    }
    self.plan = plan
  }

  /// What the errors of a run of so many trials follow from: the scatter of its nets, if they are enough.
  public func replicate(of trials: Int) -> Replicate { Self.replicate(of: trials, sampling) }

  static func replicate(of trials: Int, _ sampling: Sampling) -> Replicate {
    sampling.futures == .nets && trials >= Futures.leastNets * Futures.netTrials
      ? .net(trials: Futures.netTrials) : .trial
  }

  /// How many chunks hold a number of trials; the last may be partly filled.
  public static func chunks(for trials: Int) -> Int {
    (trials + chunkTrials - 1) / chunkTrials
  }

  /// The futures of some chunks of a run.
  public static func futures(of chunks: Range<Int>, among trials: Int) -> Range<Int> {
    chunks.lowerBound * chunkTrials..<min(trials, chunks.upperBound * chunkTrials)
  }

  /// Plays the chunks in `wanted` that `results` does not have yet.
  ///
  /// Chunks join the results in their order, so that a stop leaves no gap. `trials` are those of the
  /// whole run, which decide how full its last chunk is. `finished` is called after each chunk, from
  /// any thread but one call at a time, with the basis columns of each trial where the run
  /// `keepsRows`; true stops the run.
  public func run(
    _ wanted: Range<Int>, trials: Int, threads: Int, into results: inout RunResults,
    keepsRows: Bool = false,
    finished: @Sendable (RunResults, FinishedChunk) -> Bool = { _, _ in false }
  ) {
    let missing = MissingChunks(of: wanted, in: results.forest)
    let next = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)
    let shared = Guarded(Joining(results: results))
    let crew = Crew(threads: threads, chunks: missing.count, trials: trials)
    let ahead = Lookahead(chunks: 2 * crew.workers)
    DispatchQueue.concurrentPerform(iterations: crew.workers) { _ in
      var worker = Worker(
        self, crew, replicate: replicate(of: trials), keepsRows: keepsRows)
      // Whoever stops lets the next one see that it is over.
      defer { ahead.open(by: 1) }
      while true {
        ahead.take()
        guard !isStopped.load(ordering: .relaxed) else { return }
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < missing.count else { return }
        let part = worker.play(chunk: missing[place], trials: trials)
        let (joined, stops) = shared.withLock { joining in
          (joining.add(part, at: place, finished), joining.isStopped)
        }
        if stops { isStopped.store(true, ordering: .relaxed) }
        ahead.open(by: joined)
      }
    }
    results = shared.withLock { $0.results }
  }

  /// Plays a whole run.
  public func run(trials: Int, threads: Int) -> RunResults {
    var results = RunResults(self)
    run(0..<Self.chunks(for: trials), trials: trials, threads: threads, into: &results)
    return results
  }
}

/// What one chunk adds to a run.
struct ChunkResult: Sendable {
  var moments: Moments
  var tallies: Tallies
  var chunk: FinishedChunk
}

/// What is told of a chunk that has joined the results.
public struct FinishedChunk: Sendable {
  public let number: Int
  public let trials: Range<Int>
  /// Empty unless the run keeps rows.
  public let rows: BasisRows
  let moments: Moments

  /// The mean of each of the run's columns over the chunk's trials.
  public var means: [Double] { moments.meansOfAll }
}

/// The chunks that are still to play, in order, without a list of them.
private struct MissingChunks: Sendable {
  private let gaps: [Range<Int>]
  let count: Int

  init(of wanted: Range<Int>, in forest: MergeForest<Moments>) {
    gaps = forest.missing(of: wanted.upperBound).map { $0.clamped(to: wanted) }
    count = gaps.reduce(0) { $0 + $1.count }
  }

  subscript(place: Int) -> Int {
    var rest = place
    for gap in gaps {
      if rest < gap.count { return gap.lowerBound + rest }
      rest -= gap.count
    }
    preconditionFailure("only \(count) chunks are missing")
  }
}

/// How many chunks may be played or waiting beyond those that have joined: memory stays bounded though
/// one worker is held up and the others are not.
///
/// The earliest of them is always in somebody's hands, so nobody waits for ever.
private struct Lookahead: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  init(chunks: Int) { open(by: chunks) }

  func take() { semaphore.wait() }

  func open(by chunks: Int) {
    for _ in 0..<chunks { semaphore.signal() }
  }
}

/// Lets chunks join in their order, however they arrive.
private struct Joining: Sendable {
  var results: RunResults
  var isStopped = false
  /// Chunks that arrived before an earlier one, by their place.
  private var waiting: [Int: ChunkResult] = [:]
  private var next = 0

  init(results: RunResults) { self.results = results }

  /// Takes a chunk and tells how many have joined by it.
  mutating func add(
    _ part: ChunkResult, at place: Int, _ finished: (RunResults, FinishedChunk) -> Bool
  ) -> Int {
    waiting[place] = part
    let first = next
    while !isStopped, let part = waiting.removeValue(forKey: next) {
      results.add(part)
      next += 1
      isStopped = finished(results, part.chunk)
    }
    return next - first
  }
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

  mutating func add(_ part: ChunkResult) {
    // A chunk is claimed once, so the tree always has room for it.
    guard (try? forest.insert(part.moments, chunk: part.chunk.number)) != nil else { return }
    tallies.merge(part.tallies)
  }

  /// Takes in another part of the same run; on a throw this one is as it was.
  public mutating func merge(_ other: RunResults) throws(ForestError) {
    try forest.merge(other.forest)
    tallies.merge(other.tallies)
  }

  /// Chunks that have joined.
  package var chunksPlayed: Int { forest.present.reduce(0) { $0 + $1.count } }

  /// The summary of the first chunks, once all of them are there.
  public func moments(chunks: Int) -> Moments? { forest.root(chunks: chunks)?.folded }

  public static func == (left: RunResults, right: RunResults) -> Bool {
    left.tallies == right.tallies && left.forest.present == right.forest.present
      && left.forest.root(chunks: left.forest.present.last?.upperBound ?? 0)
        == right.forest.root(chunks: right.forest.present.last?.upperBound ?? 0)
  }
}
