internal import Documents
internal import Languages
internal import Machines
internal import Policies
internal import Portfolios
internal import Projects
internal import Reports
internal import ScenarioFiles

/// A run whose arguments serve, not yet laid out.
struct PlannedRun: Sendable {
  let scenario: ScenarioFiles.Scenario
  let programme: Programme
  let trials: Int
  let seed: UInt64
  let threads: Int
  let asked: Asked
  let target: Target?

  /// Nothing in place of what the scenario or the machine says.
  init(
    _ scenario: Scenario, trials: Int?, seed: Int?, threads: Int?, policies: [String],
    metrics: [Metric]?, until precision: Precision?
  ) throws(Faults) {
    let seed = seed ?? scenario.seed
    self.scenario = scenario.read
    self.trials = trials ?? (precision == nil ? scenario.trials : Precision.mostTrials)
    self.threads = threads ?? Machine.processors
    try Self.check(
      scenario, trials: self.trials, seed: seed, threads: self.threads, policies: policies)
    self.seed = UInt64(seed)
    target = try precision?.target
    asked =
      metrics.map { Asked(($0 + [precision?.metric].compactMap(\.self)).map(\.layer)) } ?? .all
    programme = try scenario.programme(policies)
  }

  /// What it will take of this machine.
  var forecast: RunForecast {
    RunForecast(
      [programme], trials: trials, kind: target == nil ? .whole : .ceiling, threads: threads,
      asked: asked)
  }

  private static func check(
    _ scenario: Scenario, trials: Int, seed: Int, threads: Int, policies: [String]
  ) throws(Faults) {
    let ranges: [(String, Int, ClosedRange<Int>)] = [
      ("trials", trials, ScenarioFiles.Scenario.trialCounts),
      ("seed", seed, ScenarioFiles.Scenario.seeds), ("threads", threads, 1...1024),
    ]
    let faults =
      ranges.compactMap(Documents.Fault.outOfRange)
      + policies.compactMap {
        Documents.Fault.unknown($0, among: scenario.policies, as: "policies")
      }
    guard faults.isEmpty else { throw Faults(faults) }
  }
}
