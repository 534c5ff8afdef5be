import Estimates
import Policies
import Portfolios
import Projects
import ScenarioFiles

/// Takes down what a finished run came to.
///
/// A pure function of the finished run. It takes down no time stamp, no path, no number of threads:
/// equal runs give equal records.
struct RunRecorder {
  let run: FinishedRun

  var recorded: RecordedRun {
    RecordedRun(
      schema: RunDocument.schemaName,
      engine: RecordedEngine(name: "botou", version: ProgramVersion.current),
      scenario: RecordedScenario(run.scenario), seed: "\(Int(clamping: run.simulation.seed))",
      trials: run.trials, sampler: run.simulation.sampling.rawValue,
      confidence: Confidence.standard.level, quantileError: QuantileSketch.relativeError,
      baseline: run.policies[run.baseline].name,
      policies: run.policies.indices.map(policy),
      comparisons: run.challengers.map(comparison),
      breakEvens: BreakEven.all(in: run).map(\.recorded),
      official: OfficialComparison.all(in: run).map(\.recorded), until: until)
  }

  private func policy(_ policy: Int) -> RecordedPolicy {
    RecordedPolicy(
      name: run.policies[policy].name, instrument: run.policies[policy].instrument.name,
      metrics: metrics { RecordedEstimate($0.estimate(run, policy)) },
      additionality: Additionality(run, policy)?.recorded, curves: curves(policy),
      valley: valley(policy), deaths: deaths(policy), crossings: crossings(policy),
      distributions: distributions(policy), cashPlan: cashPlan(policy),
      capital: capital(policy), snapshots: snapshots(policy), sectors: sectors(policy),
      districts: districts(policy),
      projects: projects(policy))
  }

  func metrics(
    _ estimate: (Metric) -> RecordedEstimate
  ) -> [String: RecordedEstimate] {
    Dictionary(Metric.all.map { ($0.name, estimate($0)) }) { first, _ in first }
  }

  private var until: RecordedAccuracy? {
    run.accuracy.map { accuracy in
      RecordedAccuracy(
        metric: accuracy.metric, halfWidth: accuracy.halfWidth, isReached: accuracy.isReached,
        policies: zip(run.policies, accuracy.estimates).map { policy, estimate in
          .init(
            name: policy.name, confidence: estimate.confidence.level,
            estimate: RecordedEstimate(estimate))
        })
    }
  }
}

extension RecordedRun {
  /// Takes down what a finished run came to.
  public init(_ run: FinishedRun) { self = RunRecorder(run: run).recorded }
}
