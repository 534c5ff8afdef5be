import Estimates
import Portfolios
import Projects
import Randomness
import Testing

/// A run of eight nets and more tells its errors from how they scatter, in means and in counts alike.
@Suite struct NetRunTests {
  private static func metric(
    _ name: String, _ sampling: Sampling, trials: Int, policy: Int = 4
  ) throws -> (estimate: Estimate, replicates: Int) {
    let simulation = Simulation(try Example.lively(), seed: 3, sampling: sampling)
    let results = simulation.run(trials: trials, threads: 2)
    let moments = try #require(results.moments(chunks: Simulation.chunks(for: trials)))
    let source = MetricSource(
      moments: moments, tallies: results.tallies, layout: simulation.layout, policy: policy)
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

  /// Without money few cross, far fewer than one a future: a future is then no case of its own.
  @Test(arguments: ["valley.width.p10", "valley.width.p50", "valley.width.p90"])
  func `a quantile of few projects has no more cases than projects`(_ name: String) throws {
    let plain = try Self.metric(name, Sampling(.tables, .plain), trials: 2_048, policy: 1)
    let nets = try Self.metric(name, .standard, trials: 2_048, policy: 1)
    let (wide, narrow) = (
      try #require(plain.estimate.interval).halfWidth,
      try #require(nets.estimate.interval).halfWidth
    )
    #expect(wide > 0.5 * narrow, "\(wide) and \(narrow)")
  }

  /// The crossers are counted although nobody asked for a metric of them.
  @Test func `a quantile asked for alone has the error that it has among everything`() throws {
    let estimates = try [Asked.all, Asked([.valleyWidthP90])].map { asked in
      let simulation = Simulation(try Example.lively(), seed: 3, asked: asked)
      let results = simulation.run(trials: 300, threads: 1)
      let source = MetricSource(
        moments: try #require(results.moments(chunks: 2)), tallies: results.tallies,
        layout: simulation.layout, policy: 1)
      return Metric.valleyWidthP90.estimate(source)
    }
    #expect(estimates[0] == estimates[1])
  }

  @Test(arguments: [(2_047, 2_047), (2_048, 8), (2_049, 9), (2_304, 9)])
  func `a run of fewer has the errors of its futures`(trials: Int, replicates: Int) throws {
    #expect(
      try Self.metric("crossing.ultimate", .standard, trials: trials).replicates == replicates)
  }
}
