public import Estimates
import Policies
public import Portfolios
public import ScenarioFiles

/// A run that is over, with all that its reports are made of: a pure function of scenario and results.
public struct FinishedRun: Sendable {
  public let scenario: Scenario
  public let simulation: Simulation
  public let trials: Int
  public let moments: Moments
  public let tallies: Tallies
  /// How a wanted half-width was met; nothing for a run of a fixed length.
  public var accuracy: Accuracy?

  /// Nothing when a chunk of the run is missing from the results.
  public init?(_ scenario: Scenario, _ simulation: Simulation, trials: Int, _ results: RunResults) {
    let chunks = Simulation.chunks(for: trials)
    guard let moments = results.moments(chunks: chunks) else { return nil }
    self.scenario = scenario
    self.simulation = simulation
    self.trials = trials
    self.moments = moments
    tallies = results.tallies
  }

  var programme: Programme { simulation.programme }
  var layout: TrialLayout { simulation.layout }
  var tallyPlan: TallyPlan { TallyPlan(layout) }
  var policies: [Policy] { programme.policies }
  var baseline: Int { programme.baseline }

  /// The policies that are compared with the baseline.
  var challengers: [Int] { policies.indices.filter { $0 != baseline } }

  func source(_ policy: Int) -> MetricSource {
    MetricSource(moments: moments, tallies: tallies, layout: layout, policy: policy)
  }

  func mean(_ column: Column, _ policy: Int) -> PooledValue {
    moments.pooled(layout.place(column, of: policy))
  }

  func sketch(_ sketch: TallyPlan.Sketch, _ policy: Int) -> QuantileSketch {
    tallies.sketches[tallyPlan.place(sketch, of: policy)]
  }
}

extension Metric {
  func estimate(_ run: FinishedRun, _ policy: Int) -> Estimate { estimate(run.source(policy)) }

  /// What a policy has more than the baseline on the same futures.
  func difference(_ run: FinishedRun, _ policy: Int) -> Estimate? {
    difference(run.source(policy), run.source(run.baseline))
  }
}

/// What a run until a half-width found.
public struct Accuracy: Sendable {
  public let metric: String
  public let halfWidth: Double
  /// Whether every policy's interval became narrow enough before the trials ran out.
  public let isReached: Bool
  /// For each policy, the interval at the last look, wider than a single look's would be.
  public let estimates: [Estimate]

  public init(metric: String, halfWidth: Double, isReached: Bool, estimates: [Estimate]) {
    self.metric = metric
    self.halfWidth = halfWidth
    self.isReached = isReached
    self.estimates = estimates
  }
}
