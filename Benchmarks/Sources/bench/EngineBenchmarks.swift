import Estimates
import Portfolios

/// What a trial costs: 100 projects followed to their ends under one to five policies, with all statistics.
enum EngineBenchmarks {
  /// Whole chunks, an even number of them.
  private static let trials = 20 * Simulation.chunkTrials
  private static let planned = 10_000.0

  static func run() throws {
    var table = Table("A trial of 100 projects, \(trials) trials a run", unit: "ns/trial")
    let runs = try contestants()
    let rows = Measurement.race(runs.map(\.name), operations: trials) { number in
      let run = runs[number]
      let results = run.simulation.run(trials: trials, threads: run.threads)
      return Double(results.tallies.sketches[0].total)
    }
    for row in rows { table.add(row) }
    addedPolicies(table)
    table.ratio(name("general", 5, 1), over: name("general", 1, 1), goal: ("≤ 3", { $0 <= 3 }))
    table.ratio(name("general", 5, 1), over: name("general", 5, 2), goal: ("≥ 1.9", { $0 >= 1.9 }))
    reach(name("general", 5, 2), seconds: 1, table)
    reach(name("plain", 1, 2), seconds: 0.25, table)
    try MemoryGrowth.run()
  }

  private struct Contestant {
    let name: String
    let simulation: Simulation
    let threads: Int
  }

  private static func contestants() throws -> [Contestant] {
    let plain = Simulation(try EngineProgrammes.plain(policies: 1), seed: 1)
    let general = try (1...5).map {
      Simulation(try EngineProgrammes.general(policies: $0), seed: 1)
    }
    return [1, 2].map { Contestant(name: name("plain", 1, $0), simulation: plain, threads: $0) }
      + general.enumerated().map {
        Contestant(name: name("general", $0 + 1, 1), simulation: $1, threads: 1)
      } + [Contestant(name: name("general", 5, 2), simulation: general[4], threads: 2)]
  }

  private static func name(_ programme: String, _ policies: Int, _ threads: Int) -> String {
    "\(programme), \(policies) \(policies == 1 ? "policy" : "policies"), "
      + "\(threads) \(threads == 1 ? "thread" : "threads")"
  }

  private static func addedPolicies(_ table: Table) {
    for policies in 2...5 {
      guard let more = table.rows[name("general", policies, 1)],
        let fewer = table.rows[name("general", policies - 1, 1)]
      else { continue }
      print("policy \(policies) adds \(fixed((more.minimum - fewer.minimum) / 100)) ns a project")
    }
  }

  /// Whether a run of the planned size keeps within a time.
  private static func reach(_ name: String, seconds: Double, _ table: Table) {
    guard let row = table.rows[name] else { return }
    let needed = row.minimum * planned * 1e-9
    print(
      "\(name): \(Int(planned)) trials in \(fixed(needed)) s (goal ≤ \(fixed(seconds)) s): "
        + (needed <= seconds ? "reached" : "missed"))
  }
}
