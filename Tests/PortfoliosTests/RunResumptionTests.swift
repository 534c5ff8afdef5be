import Estimates
import Portfolios
import Testing
import Threads

@Suite struct RunResumptionTests {
  private let simulation: Simulation

  init() throws { simulation = Simulation(try Example.programme(), seed: 1) }

  @Test func `chunks that are there are not played again, through an archive and back`() throws {
    var results = RunResults(simulation)
    simulation.run(0..<6, trials: 2560, threads: 2, into: &results)
    let shape = RunResults.Shape(simulation)
    var resumed = try RunResults(archive: results.archive(shape: shape), shape: shape)
    #expect(resumed == results)

    let played = Guarded<[Int]>([])
    simulation.run(0..<10, trials: 2560, threads: 2, into: &resumed) { _, chunk in
      played.withLock { $0.append(chunk.number) }
      return false
    }
    #expect(played.withLock { $0 } == [6, 7, 8, 9])
    #expect(resumed == simulation.run(trials: 2560, threads: 1))
  }

  @Test func `a stop leaves no gap before the last chunk`() {
    var results = RunResults(simulation)
    simulation.run(0..<20, trials: 5120, threads: 2, into: &results) { _, chunk in
      chunk.number == 4
    }
    #expect(results.forest.present == [0..<5])
  }

  @Test func `rows follow in the order of trials and only when asked for`() {
    let first = Guarded<[Int]>([])
    var results = RunResults(simulation)
    simulation.run(0..<3, trials: 600, threads: 2, into: &results, keepsRows: true) { _, chunk in
      first.withLock { $0.append(chunk.rows.firstTrial) }
      return chunk.rows.count != chunk.trials.count * 4
    }
    #expect(first.withLock { $0 } == [0, 256, 512])
  }

  @Test func `an archive of another layout or cut short is refused`() throws {
    let shape = RunResults.Shape(simulation)
    let bytes = simulation.run(trials: 256, threads: 1).archive(shape: shape)
    let other = RunResults.Shape(Simulation(try Example.programme(horizon: 60), seed: 1))
    #expect(throws: ArchiveError.self) { try RunResults(archive: bytes, shape: other) }
    #expect(throws: ArchiveError.self) {
      try RunResults(archive: Array(bytes.dropLast(9)), shape: shape)
    }
  }

  @Test func `parts of a run cover its chunks once each`() {
    for (total, count) in [(10, 3), (2, 5), (79, 79), (1, 1)] {
      let chunks = (1...count).flatMap {
        Array(RunArchive.Part(number: $0, of: count).chunks(of: total))
      }
      #expect(chunks == Array(0..<total))
    }
  }

  @Test func `two identities differ in the first thing that differs`() {
    let one = RunIdentity(
      version: "1", scenario: "a", policies: ["x"], seed: 1, trials: 10)
    #expect(one.difference(from: one) == nil)
    var other = one
    other.numerics ^= 1
    #expect(one.difference(from: other) == .numerics)
    other.seed = 2
    #expect(one.difference(from: other) == .seed(1, 2))
    other.version = "2"
    #expect(one.difference(from: other) == .version("1", "2"))
  }
}
