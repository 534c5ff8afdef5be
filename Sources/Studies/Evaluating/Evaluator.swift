public import Documents
import Estimates
public import Portfolios
public import Projects
import Randomness
public import ScenarioFiles
import Threads

/// Plays a scenario at any point of its inputs, always on the same futures.
///
///     let evaluator = Evaluator(scenario, futures: 1_024, asked: Asked([.crossingUltimate]))
///     let played = try evaluator.play([Setting("parameters.appetite=0.3")])
public struct Evaluator: Sendable {
  public let scenario: Scenario
  /// Names of the policies that are judged beside the baseline; all where there are none.
  public let policies: [String]
  public let futures: Int
  public let seed: UInt64
  public let sampling: Sampling
  public let asked: Asked

  public init(
    _ scenario: Scenario, policies: [String] = [], futures: Int, seed: UInt64? = nil,
    sampling: Sampling = .standard, asked: Asked
  ) {
    (self.scenario, self.policies, self.futures) = (scenario, policies, futures)
    (self.seed, self.sampling, self.asked) = (seed ?? scenario.seed, sampling, asked)
  }

  /// The scenario with some values replaced, played to its end; nothing where it was stopped before.
  public func play(
    _ settings: [Setting], threads: Int = 1, isStopped: @Sendable () -> Bool = { false }
  ) throws(Faults) -> PlayedPoint? {
    let scenario = settings.isEmpty ? scenario : try scenario.setting(settings)
    return play(try programme(of: scenario), threads, isStopped)
  }

  /// What is simulated where no value is replaced.
  public func programme() throws(Faults) -> Programme { try programme(of: scenario) }

  private func programme(of scenario: Scenario) throws(Faults) -> Programme {
    do { return try scenario.programme(policies: policies) } catch {
      throw Faults([Fault(error, file: scenario.resolved.file)])
    }
  }

  private func play(
    _ programme: Programme, _ threads: Int, _ isStopped: @Sendable () -> Bool
  ) -> PlayedPoint? {
    let simulation = Simulation(programme, seed: seed, sampling: sampling, asked: asked)
    let chunks = Simulation.chunks(for: futures)
    let kept = Guarded(KeptFutures(simulation, trials: futures))
    var results = RunResults(simulation)
    simulation.run(
      0..<chunks, trials: futures, threads: threads, into: &results,
      keepsRows: kept.withLock { $0.keepsRows }
    ) { _, chunk in
      kept.withLock { $0.add(chunk) }
      return isStopped()
    }
    guard let moments = results.moments(chunks: chunks) else { return nil }
    return PlayedPoint(
      programme: programme, layout: simulation.layout, moments: moments, tallies: results.tallies,
      kept: kept.withLock { $0 })
  }
}
