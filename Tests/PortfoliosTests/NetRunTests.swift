import Estimates
import Portfolios
import Projects
import Randomness
import Testing

/// A run of eight nets and more tells its errors from how they scatter, in means and in counts alike.
@Suite struct NetRunTests {
  private static func metric(
    _ name: String, _ sampling: Sampling, trials: Int
  ) throws -> (estimate: Estimate, replicates: Int) {
    let simulation = Simulation(try Example.lively(), seed: 3, sampling: sampling)
    let results = simulation.run(trials: trials, threads: 2)
    let moments = try #require(results.moments(chunks: Simulation.chunks(for: trials)))
    let source = MetricSource(
      moments: moments, tallies: results.tallies, layout: simulation.layout, policy: 4)
    return (try #require(Metric.named(name)).estimate(source), moments.replicates)
  }

  /// Of plain futures a quantile over projects has the error of as many cases as there are futures, at most; that of
  /// nets is found from them, and is far smaller of ten projects a future.
  @Test func `errors are those between nets once there are eight`() throws {
    let name = "valley.width.p50"
    let plain = try Self.metric(name, Sampling(.tables, .plain), trials: 2_048)
    let nets = try Self.metric(name, .standard, trials: 2_048)
    #expect(plain.replicates == 2_048)
    #expect(nets.replicates == 8)
    let (wide, narrow) = (
      try #require(plain.estimate.interval).halfWidth,
      try #require(nets.estimate.interval).halfWidth
    )
    #expect(narrow < 0.8 * wide, "\(narrow) and \(wide)")
    #expect(nets.estimate.n == 2_048)
  }

  @Test(arguments: [(2_047, 2_047), (2_048, 8), (2_049, 9), (2_304, 9)])
  func `a run of fewer has the errors of its futures`(trials: Int, replicates: Int) throws {
    #expect(
      try Self.metric("crossing.ultimate", .standard, trials: trials).replicates == replicates)
  }
}
