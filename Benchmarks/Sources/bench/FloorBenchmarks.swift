import Estimates
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// How far the engine is from the cost of its draws alone, on the shipped default scenario.
///
/// A path is one project in one future under one policy. The floor draws what the path's course asks of
/// nature, with the engine's own code and nothing else; the engine draws it once for all policies.
enum FloorBenchmarks {
  private static let trials = 4 * Simulation.chunkTrials
  private static let (alone, together) = (
    "draws, each path for itself", "draws, once for all policies"
  )
  private static let engine = "engine, 1 thread"

  static func run() throws {
    let scenario = try ShippedScenario.read("yangtze-delta")
    let simulation = Simulation(try scenario.programme(), seed: scenario.seed)
    let every = Array(scenario.policies.indices)
    let own = every.map { policy in drawings(simulation, under: [policy]) }
    let shared = drawings(simulation, under: every)
    let paths = own.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
    DrawCounts(own.flatMap(\.self), of: scenario).print(paths: paths)
    var nature = Nature(simulation.programme.world, seed: simulation.seed)
    var table = Table("A path of \(scenario.name), \(trials) futures a run", unit: "ns/path")
    let rows = Measurement.race([alone, together, engine], operations: paths, repeats: 9) {
      switch $0 {
      case 0: own.reduce(0) { $0 + draw($1, from: &nature) }
      case 1: draw(shared, from: &nature)
      default:
        Double(simulation.run(trials: trials, threads: 1).tallies.sketches[0].total)
      }
    }
    for row in rows { table.add(row) }
    table.ratio(engine, over: alone, goal: ("≤ 2", { $0 <= 2 }))
    print(
      "the rest of the engine costs \(fixed(rows[2].median - rows[1].median)) ns a path (medians), "
        + "\(fixed((rows[2].median - rows[1].median) / rows[0].median)) of a path's draws")
  }

  /// For each future, what its courses ask of nature.
  private static func drawings(_ simulation: Simulation, under policies: [Int]) -> [[Drawing]] {
    (0..<trials).map { simulation.drawings(inTrial: UInt64($0), under: policies) }
  }

  /// Draws it all again, and nothing else.
  private static func draw(_ futures: [[Drawing]], from nature: inout Nature) -> Double {
    var sum = 0.0
    for (trial, projects) in futures.enumerated() {
      nature.begin(trial: UInt64(trial))
      for drawing in projects { sum += draw(drawing, from: &nature) }
    }
    return sum
  }

  private static func draw(_ drawing: Drawing, from nature: inout Nature) -> Double {
    let project = nature.project(nature.world.members[drawing.member], copy: drawing.copy)
    var sum = project.entryMonth
    for stage in drawing.firstStage..<drawing.firstStage + drawing.stages {
      sum += nature.stage(stage, of: project).cost
    }
    if drawing.seeksMoney { sum += nature.financing(of: project).preMoney }
    for round in 0..<drawing.rounds { sum += nature.round(round, of: project).stepUp }
    if drawing.exits { sum += nature.exit(of: project).multiple }
    return sum
  }
}
