import Estimates
import Languages
import Policies
import Portfolios
import Projects
import Randomness
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
      trials: run.trials, draws: run.simulation.sampling.draws.rawValue,
      futures: run.simulation.sampling.futures.rawValue, replicates: run.moments.replicates,
      confidence: Confidence.standard.level, quantileError: QuantileSketch.relativeError,
      baseline: run.policies[run.baseline].name, focus: focus,
      policies: run.policies.indices.map(policy),
      comparisons: run.challengers.map(comparison),
      breakEvens: BreakEven.all(in: run).map(\.recorded),
      official: OfficialComparison.all(in: run).map(\.recorded),
      told: asked.parts.isSuperset(of: RecordedTold.parts) ? told : [],
      register: run.scenario.recordedRegister, until: until,
      asked: asked.isWhole ? nil : RecordedAsked(asked))
  }

  private func policy(_ policy: Int) -> RecordedPolicy {
    RecordedPolicy(
      name: run.policies[policy].name, stated: title(.policy(run.policies[policy].name)),
      instrument: run.policies[policy].instrument.name, fund: fund(policy),
      metrics: metrics { RecordedEstimate($0.estimate(run, policy)) }, parts: asked.parts,
      additionality: section(.comparisons, Additionality(run, policy)?.recorded, or: nil),
      curves: section(.curves, curves(policy), or: .none),
      valley: section(.valley, valley(policy), or: nil),
      deaths: section(.deaths, deaths(policy), or: []),
      exits: section(.exits, exits(policy), or: []),
      crossings: section(.crossings, crossings(policy), or: .none),
      distributions: section(.distributions, distributions(policy), or: [:]),
      cashPlan: section(.cashPlan, cashPlan(policy), or: []),
      capital: section(.capital, capital(policy), or: []),
      snapshots: section(.snapshots, snapshots(policy), or: []),
      sectors: section(.groups, sectors(policy), or: []),
      districts: section(.groups, districts(policy), or: []),
      projects: section(.groups, projects(policy), or: []))
  }

  private var focus: String? {
    let name = run.scenario.focus.map { run.scenario.policies[$0].name }
    return run.policies.contains { $0.name == name } ? name : nil
  }

  func title(_ bearer: Titles.Bearer) -> Phrase { run.scenario.titles[bearer] }

  private var asked: Asked { run.layout.asked }

  /// A section that was asked for; nothing is worked out for another.
  func section<Section>(
    _ part: Asked.Parts, _ section: @autoclosure () -> Section, or nothing: Section
  ) -> Section {
    asked.parts.contains(part) ? section() : nothing
  }

  func metrics(
    _ estimate: (Metric) -> RecordedEstimate
  ) -> [String: RecordedEstimate] {
    Dictionary(asked.metrics.map { ($0.name, estimate($0)) }) { first, _ in first }
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
