import Dispatch
import Estimates
import Projects
import Threads

/// Plays chunks of a run one after another, alone or with other hands.
struct Worker: ~Copyable {
  private let simulation: Simulation
  private let crew: Crew
  private let replicate: Replicate
  private let keepsRows: Bool
  private var hand: Hand
  private var sums: ChunkSums

  init(_ simulation: Simulation, _ crew: Crew, replicate: Replicate, keepsRows: Bool) {
    self.simulation = simulation
    self.crew = crew
    self.replicate = replicate
    self.keepsRows = keepsRows
    hand = Hand(simulation, keeping: crew.nets)
    sums = ChunkSums(simulation, replicate, keepsRows: keepsRows)
  }

  mutating func play(chunk: Int, trials: Int) -> ChunkResult {
    let futures = Simulation.futures(of: chunk..<chunk + 1, among: trials)
    guard crew.hands == 1 else { return playTogether(futures) }
    // Once the last chunk's result has joined, this is the only owner of the memory.
    hand.tallies.reset()
    sums.begin(futures)
    for trial in futures {
      hand.play(trial)
      sums.add(hand.runner.row)
    }
    return sums.finish(&hand.tallies)
  }

  /// Several hands at one chunk.
  private mutating func playTogether(_ futures: Range<Int>) -> ChunkResult {
    let (simulation, crew) = (simulation, crew)
    let relay = Relay(futures)
    var begun = ChunkSums(simulation, replicate, keepsRows: keepsRows)
    begun.begin(futures)
    let sums = Guarded(begun)
    let tallies = Guarded(simulation.plan.tallyPlan.empty)
    DispatchQueue.concurrentPerform(iterations: crew.hands) { _ in
      var hand = Hand(simulation, keeping: crew.nets)
      relay.play(&hand) { hand in sums.withLock { $0.add(hand.runner.row) } }
      tallies.withLock { $0.merge(hand.tallies) }
    }
    var all = tallies.withLock { $0 }
    return sums.withLock { $0.finish(&all) }
  }
}

/// Plays trials and counts what they come to.
struct Hand: ~Copyable {
  var runner: TrialRunner
  var tallies: Tallies

  init(_ plan: RunPlan, seed: UInt64, sampling: Sampling, keeping nets: Int) {
    runner = TrialRunner(plan, seed: seed, sampling: sampling, keeping: nets)
    tallies = plan.tallyPlan.empty
  }

  init(_ simulation: Simulation, keeping nets: Int) {
    self.init(
      simulation.plan, seed: simulation.seed, sampling: simulation.sampling, keeping: nets)
  }

  mutating func play(_ trial: Int) { runner.play(trial: UInt64(trial), &tallies) }
}

/// What the rows of a chunk add up to, in the order of trials.
struct ChunkSums: ~Copyable {
  private let simulation: Simulation
  private let keepsRows: Bool
  private var moments: MomentsAccumulator
  private var futures = 0..<0
  private var rows: BasisRows

  init(_ simulation: Simulation, _ replicate: Replicate, keepsRows: Bool) {
    self.simulation = simulation
    self.keepsRows = keepsRows
    moments = MomentsAccumulator(layout: simulation.moments, replicate: replicate)
    rows = BasisRows(firstTrial: 0, columns: [])
  }

  mutating func begin(_ futures: Range<Int>) {
    self.futures = futures
    rows = BasisRows(
      firstTrial: futures.lowerBound, columns: simulation.layout.asked.columns)
  }

  mutating func add(_ row: borrowing TrialRow) {
    moments.accumulate(row: row.numbers.span)
    if keepsRows { rows.append(row) }
  }

  mutating func finish(_ tallies: inout Tallies) -> ChunkResult {
    if moments.replicate != .trial { tallies.closeNet() }
    simulation.plan.lendSketches(in: &tallies)
    let moments = moments.finish()
    return ChunkResult(
      moments: moments, tallies: tallies,
      chunk: FinishedChunk(
        number: futures.lowerBound / Simulation.chunkTrials, trials: futures, rows: rows,
        moments: moments))
  }
}
