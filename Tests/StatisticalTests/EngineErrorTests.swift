import Estimates
import Foundation
import Policies
import Portfolios
import Projects
import Randomness
import Testing
import ValidationBook

/// Whether the errors that the engine states are those that its numbers have.
struct EngineErrorTests {
  /// The variance between trials of the share of projects that succeeds with chance .3 and correlation .2.
  ///
  /// It is E[p(Z)²] − p² + (p − E[p(Z)²])/m with Vasicek's p(Z).
  private static func variance(projects: Double) -> Double {
    let (chance, correlation, threshold) = (0.3, 0.2, -0.524400512708041)
    func normal(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }
    let step = 0.01
    let square = stride(from: -9.0, through: 9, by: step).reduce(0.0) { sum, z in
      let p = normal(
        (threshold + correlation.squareRoot() * z) / (1 - correlation).squareRoot())
      return sum + p * p * exp(-z * z / 2) / (2 * Double.pi).squareRoot() * step
    }
    return square - chance * chance + (chance - square) / projects
  }

  /// H0: the squared error of P(done) is the exact variance between trials over n.
  ///
  /// 100 projects share one factor (ρ = .2); n = 4096 trials, seed 21. A variance from 4096 trials
  /// of kurtosis below 5 is within 5·√(4/4096) = 31 % of the truth, but with chance 6·10⁻⁷. By the closed
  /// form the true error is 3.57 times the binomial one, so the stated error is at least
  /// √.69·3.57 = 2.96 times it.
  @Test func `errors come from trials, and a binomial error is several times too small`() throws {
    let simulation = try EngineProgramme.simulation(
      EngineProgramme.template(
        chances: [0.3], months: .constant(Constant(6)), loading: 0.2.squareRoot()), copies: 100,
      merit: World.Merit(onMarket: 1), seed: 21, sampling: Sampling(.tables, .plain))
    let source = EngineProgramme.source(simulation, trials: 4096)
    let estimate = try #require(Metric.named("crossing.done")?.estimate(source))
    let (value, error) = (try #require(estimate.value), try #require(estimate.standardError))
    let exact = Self.variance(projects: 100) / 4096
    #expect(abs(error * error / exact - 1) < 0.31)
    #expect(abs(value - 0.3) < 5 * exact.squareRoot())
    let binomial = (0.3 * 0.7 / 409_600).squareRoot()
    #expect(exact.squareRoot() > 3.57 * binomial)
    #expect(error > 2.96 * binomial)
  }

  // MARK: - Replicates

  private static let replicates = 300

  /// Risky enough that the rate of return varies, and that only some projects without a grant survive.
  private static func replicate(
    _ seed: UInt64, _ futures: Futures = .nets
  ) throws -> Simulation {
    let round = try Growth.Round(
      name: "B", intervalMonths: EngineProgramme.quantity(15), chance: 0.6, death: 0.25,
      stepUp: Quantity(.uniform(Uniform(min: 0.5, max: 3))),
      dilution: EngineProgramme.quantity(0.2))
    let exit = try Exit(
      delayMonths: EngineProgramme.quantity(24), chances: [.acquisition: 0.7, .writeOff: 0.3],
      multiple: Quantity(.uniform(Uniform(min: 0.2, max: 8))),
      recovery: EngineProgramme.quantity(0))
    let template = try EngineProgramme.template(
      chances: [0.9, 0.8], months: .uniform(Uniform(min: 4, max: 10)),
      cost: Quantity(.uniform(Uniform(min: 500, max: 2000))), loading: 0.4, share: 0.8,
      rounds: [round], exit: exit, topUp: 0.3)
    return try EngineProgramme.simulation(
      template, copies: 15, entry: .window(from: 0, to: 36), merit: World.Merit(onMarket: 0.5),
      policies: [
        Policy(name: "none", instrument: .none),
        Policy(name: "grant-to-equity", instrument: .grantToEquity(ConversionPlan())),
      ], seed: seed, sampling: Sampling(.tables, futures))
  }

  /// The estimates of many independent runs, and that of one long one.
  private struct Spread {
    var values: [Double] = []
    var errors: [Double] = []
    var covered = 0

    mutating func add(_ estimate: Estimate, truth: Double) throws {
      values.append(try #require(estimate.value))
      errors.append(try #require(estimate.standardError))
      if try #require(estimate.interval).contains(truth) { covered += 1 }
    }

    /// The spread of the values over the root mean square of the errors they state.
    var ratio: Double {
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      let stated = errors.reduce(0) { $0 + $1 * $1 } / count
      return (variance / stated).squareRoot()
    }
  }

  /// H0: stated errors are the spread of independent runs, and 95 % intervals hold the truth.
  ///
  /// 300 runs of 256 plain trials, or of eight nets, seeds 1 … 300; the truth is a run of as many times 256 balanced
  /// trials with seed 10,001, whose own error is at most a sixteenth. A spread from 300 runs has a relative error of 4.1 %: the ratio must be within
  /// 1 ± .22 (five errors and 2 % for the delta method). Coverage must be at least
  /// .95 − 5·√(.95·.05/300) = .887.
  @Test(arguments: [(Futures.plain, 256), (.nets, 2_048)])
  func `rates of return and paired differences have the errors they state`(
    _ futures: Futures, _ trials: Int
  ) throws {
    let names = ["crossing.ultimate", "valley.depth", "money.costPerCrossing", "money.private"]
    let metrics = try names.map { try #require(Metric.named($0)) }
    let rate = try #require(Metric.named("state.irr"))
    func estimates(_ simulation: Simulation, trials: Int) -> [Estimate] {
      let moments = EngineProgramme.moments(simulation, trials: trials)
      let sources = (0..<2).map {
        MetricSource(moments: moments, layout: simulation.layout, policy: $0)
      }
      return [rate.estimate(sources[1])]
        + metrics.compactMap { $0.difference(sources[1], sources[0]) }
    }
    let truth = estimates(try Self.replicate(10_001), trials: 256 * trials)
    var spreads = Array(repeating: Spread(), count: truth.count)
    for seed in 1...UInt64(Self.replicates) {
      let run = estimates(try Self.replicate(seed, futures), trials: trials)
      for index in run.indices {
        try spreads[index].add(run[index], truth: try #require(truth[index].value))
      }
    }
    for (name, spread) in zip(["state.irr"] + names, spreads) {
      #expect(abs(spread.ratio - 1) < 0.22, "\(name): \(spread.ratio)")
      #expect(spread.covered >= 266, "\(name): \(spread.covered)")
    }
  }

  /// H0: intervals of quantiles over the projects that cross hold the truth, few as these are.
  ///
  /// Three alike projects a future, each crossing with chance .04: 300 runs of 512 plain futures, seeds 1 … 300, some
  /// sixty crossers each; the truth is a run of 131,072 with seed 10,001. Coverage must be at least
  /// .95 − 5·√(.95·.05/300) = .887.
  @Test func `quantiles over rare projects have the errors they state`() throws {
    let metrics = [Metric.valleyWidthP10, .valleyWidthP50, .valleyWidthP90]
    let programme = try EngineProgramme.simulation(
      EngineProgramme.template(
        chances: [0.08], months: .uniform(Uniform(min: 3, max: 9)), loading: 0.7), copies: 3,
      seed: 1
    ).programme
    func estimates(_ seed: UInt64, _ futures: Futures, trials: Int) throws -> [Estimate] {
      let simulation = Simulation(
        programme, seed: seed, sampling: Sampling(.tables, futures), asked: Asked(metrics))
      let results = simulation.run(trials: trials, threads: 2)
      let source = MetricSource(
        moments: try #require(results.moments(chunks: Simulation.chunks(for: trials))),
        tallies: results.tallies, layout: simulation.layout, policy: 0)
      return metrics.map { $0.estimate(source) }
    }
    let truth = try estimates(10_001, .nets, trials: 131_072)
    var spreads = Array(repeating: Spread(), count: truth.count)
    for seed in 1...UInt64(Self.replicates) {
      let run = try estimates(seed, .plain, trials: 512)
      for index in run.indices {
        try spreads[index].add(run[index], truth: try #require(truth[index].value))
      }
    }
    for (metric, spread) in zip(metrics, spreads) {
      #expect(spread.covered >= 266, "\(metric.name): \(spread.covered), \(spread.ratio)")
    }
  }

  /// H1: the paired error of a difference in crossing is well below that of independent runs.
  ///
  /// Below nine tenths of it; n = 4096 trials, seed 31.
  @Test func `a paired difference is sharper than one of independent runs`() throws {
    let simulation = try Self.replicate(31)
    let moments = EngineProgramme.moments(simulation, trials: 4096)
    let sources = (0..<2).map {
      MetricSource(moments: moments, layout: simulation.layout, policy: $0)
    }
    let metric = try #require(Metric.named("crossing.ultimate"))
    let paired = try #require(metric.difference(sources[1], sources[0])?.standardError)
    let alone = try sources.map { try #require(metric.estimate($0).standardError) }
    let independent = (alone[0] * alone[0] + alone[1] * alone[1]).squareRoot()
    #expect(paired < 0.9 * independent && paired > 0)
  }
}
