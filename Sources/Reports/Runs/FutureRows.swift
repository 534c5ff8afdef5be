import Policies
import Portfolios
import Projects
import Randomness
import ScenarioFiles
import Synchronization

/// The first futures of a run, one by one.
///
/// A document holds means alone. Since every future has its own random numbers, the first thousand are
/// played again from the scenario that the document carries.
public struct FutureRows: Sendable {
  /// As many as a spreadsheet program handles with ease.
  public static let most = 1000

  /// In the order of the run.
  let policies: [String]
  private let columns: [Column]
  /// A row for each future and policy, policies innermost.
  private let rows: [[Double]]

  var futures: Int { policies.isEmpty ? 0 : rows.count / policies.count }

  /// Nothing where the document is of another version, does not carry its scenario, or not the one that it tells of.
  public init?(of run: RecordedRun, threads: Int) {
    guard run.asked == nil, run.version == ProgramVersion.current, let seed = UInt64(run.seed),
      let draws = Sampling.Draws(rawValue: run.draws), let futures = Futures(rawValue: run.futures),
      let scenario = Self.scenario(of: run),
      let programme = try? scenario.programme(policies: run.policies.map(\.name)),
      programme.policies.map(\.name) == run.policies.map(\.name)
    else { return nil }
    let simulation = Simulation(
      programme, seed: seed, sampling: Sampling(draws, futures), asked: Asked(Self.metrics))
    columns = simulation.layout.asked.columns
    policies = programme.policies.map(\.name)
    rows = Self.played(simulation, trials: min(run.trials, Self.most), threads: threads)
  }

  private static func scenario(of run: RecordedRun) -> Scenario? {
    guard let text = run.scenario.stated else { return nil }
    let files = FilesInMemory([run.name: Array(text.utf8)])
    let scenario = try? Scenario(reading: run.name, files: files)
    return scenario?.identity.description == run.scenario.sha256 ? scenario : nil
  }

  /// Those of whose columns the sheet is made.
  private static let metrics: [Metric] = [
    .crossingUltimate, .runningCrossing, .moneyCentre, .moneyReturned, .stateProceeds,
  ]

  private static func played(
    _ simulation: Simulation, trials: Int, threads: Int
  ) -> [[Double]] {
    let kept = Mutex<[[Double]]>([])
    var results = RunResults(simulation)
    simulation.run(
      0..<Simulation.chunks(for: trials), trials: trials, threads: threads, into: &results,
      keepsRows: true
    ) { _, chunk in
      kept.withLock { kept in
        for index in 0..<chunk.rows.count { kept.append(Array(chunk.rows.row(index))) }
        return false
      }
    }
    // Chunks were heard of in their order.
    return kept.withLock { $0 }
  }

  /// What a policy has in a future; nothing where it was not played.
  func number(_ column: Column, policy: Int, future: Int) -> Double? {
    guard let place = columns.firstIndex(of: column) else { return nil }
    return rows[future * policies.count + policy][place]
  }
}
