import Policies
import Estimates
import Portfolios
import Testing

@Test func `smoke`() throws {
  let programme = try Example.programme()
  let simulation = Simulation(programme, seed: 1)
  let clock = ContinuousClock()
  var results = RunResults(simulation)
  let time = clock.measure { results = simulation.run(trials: 2560, threads: 2) }
  print("time", time)
  let moments = try #require(results.forest.root(chunks: 20))
  for policy in 0..<4 {
    print("policy", programme.policies[policy].name)
    let source = MetricSource(moments: moments, layout: simulation.layout, policy: policy)
    for metric in Metric.all { print("  ", metric.name, metric.estimate(source)) }
  }
}
