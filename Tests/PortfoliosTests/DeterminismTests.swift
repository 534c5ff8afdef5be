import Estimates
import Policies
import Portfolios
import Projects
import TestSupport
import Testing
import Threads

/// The same numbers, bit for bit, whoever computes them and beside whatever else.
@Suite struct DeterminismTests {
  static let trials = 9 * Simulation.chunkTrials + 17

  @Test func `threads change nothing`() throws {
    let programme = try Example.lively(copies: 4)
    let one = Played(programme, trials: Self.trials, threads: 1)
    for threads in [2, 7] {
      let many = Played(programme, trials: Self.trials, threads: threads)
      #expect(many.results == one.results)
      #expect(many.moments == one.moments)
      #expect(many.moments.means.map(\.bitPattern) == one.moments.means.map(\.bitPattern))
    }
    #expect(one.moments.count == Self.trials)
  }

  /// Less than a chunk, a whole net, and two chunks; where money is short, each policy signs in an order of its own.
  @Test(arguments: [3, 256, 400], [nil, 4_000])
  func `threads share a chunk where there are fewer chunks than threads`(
    _ trials: Int, _ budget: Double?
  ) throws {
    let fund = try budget.map { try Fund(budget: .commitment($0)) } ?? .unlimited
    let simulation = Simulation(try Example.lively(copies: 4, fund: fund), seed: 1)
    let one = Self.rows(of: simulation, trials: trials, threads: 1)
    for threads in [2, 5, 16] {
      let many = Self.rows(of: simulation, trials: trials, threads: threads)
      #expect(many.rows == one.rows)
      #expect(many.means == one.means)
      #expect(many.results == one.results)
    }
  }

  /// A run, and bit by bit the row of each of its trials and policies and all means.
  private static func rows(
    of simulation: Simulation, trials: Int, threads: Int
  ) -> (results: RunResults, rows: [UInt64], means: [UInt64]) {
    let rows = Guarded<[UInt64]>([])
    let chunks = Simulation.chunks(for: trials)
    var results = RunResults(simulation)
    simulation.run(
      0..<chunks, trials: trials, threads: threads, into: &results, keepsRows: true
    ) { _, chunk in
      let bits = (0..<chunk.rows.count).flatMap { chunk.rows.row($0).map(\.bitPattern) }
      rows.withLock { $0 += bits }
      return false
    }
    let means = results.moments(chunks: chunks)?.means.map(\.bitPattern) ?? []
    return (results, rows.withLock { $0 }, means)
  }

  @Test func `shards merge in any order, and a stopped run goes on`() throws {
    let simulation = Simulation(try Example.lively(copies: 4), seed: 1)
    let whole = simulation.run(trials: Self.trials, threads: 1)
    let root = try #require(whole.forest.root(chunks: 10))
    for shift in 0..<3 {
      var shards = [0..<2, 2..<7, 7..<10].map { range in
        var part = RunResults(simulation)
        simulation.run(range, trials: Self.trials, threads: 2, into: &part)
        return part
      }
      shards = Array(shards[shift...] + shards[..<shift])
      if shift == 2 { shards.reverse() }
      var (forest, tallies) = (shards[0].forest, shards[0].tallies)
      for shard in shards.dropFirst() {
        try forest.merge(shard.forest)
        tallies.merge(shard.tallies)
      }
      #expect(forest.root(chunks: 10) == root)
      #expect(tallies == whole.tallies)
    }
    var resumed = RunResults(simulation)
    simulation.run(0..<10, trials: Self.trials, threads: 2, into: &resumed) { results, _ in
      results.forest.present.reduce(0) { $0 + $1.count } >= 3
    }
    #expect(resumed.forest.root(chunks: 10) == nil)
    simulation.run(0..<10, trials: Self.trials, threads: 2, into: &resumed)
    #expect(resumed == whole)
  }

  @Test func `another policy moves no policy's numbers`() throws {
    let all = try Example.livelyPolicies()
    let few = Played(try Example.lively(policies: Array(all[..<2])), trials: 200)
    let more = Played(try Example.lively(policies: all), trials: 200)
    for policy in 0..<2 {
      #expect(few.estimates(policy) == more.estimates(policy))
      #expect(few.results.tallies.histograms[policy] == more.results.tallies.histograms[policy])
    }
  }

  @Test func `another project moves no project's numbers`() throws {
    let alone = Played(try Example.lively(), trials: 200)
    let beside = Played(
      try Example.lively(more: [Example.project("late", template: "busy", copies: 3)]), trials: 200)
    let (few, many) = (alone.simulation.layout, beside.simulation.layout)
    for policy in 0..<6 {
      for project in 0..<2 {
        for tally in TrialLayout.Tally.allCases {
          #expect(
            alone.moments.means[few.project(project, tally, of: policy)].bitPattern
              == beside.moments.means[many.project(project, tally, of: policy)].bitPattern)
        }
      }
    }
    #expect(alone.mean(.crossed, 0) != beside.mean(.crossed, 0))
  }

  @Test func `a replayed course is the run's own`() throws {
    for seed in UInt64(1)...10 {
      let played = Played(try Example.lively(fund: Fund(budget: .commitment(9000))), seed: seed)
      for policy in 0..<6 {
        var (paid, proceeds, crossed) = (0.0, 0.0, 0.0)
        for copy in 0..<10 {
          let outcome = try #require(
            played.simulation.replay(trial: 0, project: 0, copy: copy, policy: policy)
          ).outcome
          paid += outcome.centrePaid
          proceeds += outcome.proceeds
          crossed += outcome.hasCrossed ? 1 : 0
        }
        func run(_ tally: TrialLayout.Tally) -> Double {
          played.moments.means[played.simulation.layout.project(0, tally, of: policy)]
        }
        #expect(paid == run(.centrePaid) && proceeds == run(.proceeds) && crossed == run(.crossed))
      }
    }
  }
}
