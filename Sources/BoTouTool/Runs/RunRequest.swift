import Documents
import Estimates
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles

/// A run that was asked for: everything that decides its numbers, and how many hands play it.
struct RunRequest {
  let scenario: Scenario
  let simulation: Simulation
  let trials: Int
  let threads: Int
  let until: Target?
  private let asked: Asked

  /// Which run this is; made when a part or checkpoint is written or read, since it tells of the machine.
  var identity: RunIdentity {
    RunIdentity(
      version: ProgramVersion.current, scenario: scenario.identity.description, policies: policies,
      seed: simulation.seed, trials: trials, sampling: simulation.sampling,
      until: until?.text ?? "", metrics: metrics)
  }

  var policies: [String] { simulation.programme.policies.map(\.name) }

  /// What alone is asked for; empty for all.
  var metrics: [String] { asked.isWhole ? [] : asked.metrics.map(\.name) }

  var chunks: Int { Simulation.chunks(for: trials) }

  /// Refuses a run that does not fit, and tells `console` of one that takes long.
  init(
    _ scenario: Scenario, file: String, policies: [String], trials: Int, seed: UInt64,
    sampling: Sampling, threads: Int, until: Target? = nil, asked: Asked = .all,
    writing: RunCost.Writing = [], part: RunArchive.Part? = nil, telling console: Console? = nil
  ) throws(ToolError) {
    let programme = try scenario.programme(policies: policies, file: file)
    // Before anything is laid out: that alone may take minutes, or more memory than there is.
    let chunks = Simulation.chunks(for: trials)
    let share = part.map { Double($0.chunks(of: chunks).count) / Double(chunks) }
    let forecast = RunForecast(
      [programme], trials: trials,
      kind: until != nil ? .ceiling : share.map(RunForecast.Kind.part) ?? .whole,
      threads: threads, sampling: sampling, asked: asked, writing: writing)
    try forecast.ensureFits()
    console?.tell(LongRun(forecast))
    self.init(
      scenario, programme, trials: trials, seed: seed, sampling: sampling, threads: threads,
      until: until, asked: asked)
  }

  /// A run of which is known that it fits.
  init(
    _ scenario: Scenario, _ programme: Programme, trials: Int, seed: UInt64, sampling: Sampling,
    threads: Int, until: Target? = nil, asked: Asked
  ) {
    self.scenario = scenario
    (self.trials, self.threads, self.until, self.asked) = (trials, threads, until, asked)
    simulation = Simulation(
      programme, seed: seed, sampling: sampling, asked: asked, threads: threads)
  }

  /// The futures of some chunks.
  func futures(of chunks: Range<Int>) -> Range<Int> {
    Simulation.futures(of: chunks, among: trials)
  }

  var emptyResults: RunResults { RunResults(simulation) }

  /// The results with all that is needed to go on from them or to add them up.
  func archive(
    _ results: RunResults, part: RunArchive.Part = .init(number: 1, of: 1),
    rows: WrittenRows? = nil
  ) -> [UInt8] {
    RunArchive(
      identity: identity, part: part,
      scenario: scenario.stated.literal, settings: scenario.origin.settings,
      workbook: scenario.origin.workbook ?? "", rows: rows,
      results: results.archive(shape: RunResults.Shape(simulation))
    ).archive(shape: RunArchive.Shape())
  }
}

extension Scenario {
  /// The programme that is simulated; what stands against it is the file's fault.
  func programme(policies: [String] = [], file: String) throws(ToolError) -> Programme {
    do { return try programme(policies: policies) } catch {
      throw .badInput(Faults([Fault(error, file: file)]))
    }
  }
}
