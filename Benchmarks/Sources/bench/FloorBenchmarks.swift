import Estimates
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// How far the engine is from the cost of its draws alone, on the default scenario and on that of `make bench`.
///
/// A path is one project in one future under one policy. The floor draws what the path's course asks of
/// nature, with the engine's own code and nothing else; the engine draws it once for all policies.
enum FloorBenchmarks {
  private static let trials = 4 * Simulation.chunkTrials
  private static let (alone, together) = (
    "draws, each path for itself", "draws, once for all policies"
  )
  private static let engine = "engine, 1 thread"

  /// The word that asks for the reference programme's floor as one line of JSON.
  static let programWord = "--floor"

  static func run() throws {
    for name in ["yangtze-delta", "benchmark"] {
      let course = try Course(of: name)
      course.counts.print(paths: course.paths)
      var table = Table("A path of \(name), \(trials) futures a run", unit: "ns/path")
      let rows = course.race()
      for row in rows { table.add(row) }
      table.ratio(engine, over: alone, goal: ("≤ 2", { $0 <= 2 }))
      let rest = rows[2].median - rows[1].median
      print(
        "the rest of the engine costs \(fixed(rest)) ns a path (medians), "
          + "\(fixed(rest / rows[0].median)) of a path's draws")
    }
  }

  /// Medians in nanoseconds a path, for a program that compares.
  static func printForProgram() throws {
    let medians = try Course(of: "benchmark").race().map(\.median)
    print("{\"own\": \(medians[0]), \"shared\": \(medians[1]), \"engine\": \(medians[2])}")
  }

  /// The contestants: a scenario's draws alone, and the engine.
  private struct Course {
    let simulation: Simulation
    let own: [[[Drawing]]]
    let shared: [[Drawing]]
    let paths: Int
    let counts: DrawCounts

    init(of name: String) throws {
      let scenario = try ShippedScenario.read(name)
      let simulation = Simulation(try scenario.programme(), seed: scenario.seed)
      let every = Array(scenario.policies.indices)
      self.simulation = simulation
      own = every.map { policy in drawings(simulation, under: [policy]) }
      shared = drawings(simulation, under: every)
      paths = own.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } }
      counts = DrawCounts(own.flatMap(\.self), of: scenario)
    }

    func race() -> [Measurement] {
      var nature = Nature(simulation.programme.world, seed: simulation.seed)
      return Measurement.race([alone, together, engine], operations: paths, repeats: 9) {
        switch $0 {
        case 0: own.reduce(0) { $0 + draw($1, from: &nature) }
        case 1: draw(shared, from: &nature)
        default:
          Double(simulation.run(trials: trials, threads: 1).tallies.sketches[0].total)
        }
      }
    }
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
