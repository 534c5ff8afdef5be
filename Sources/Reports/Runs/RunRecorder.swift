public import Documents
import Estimates
import Languages
import Policies
import Portfolios
import Projects
import ScenarioFiles

/// The result document: everything that a run found, for programs.
///
/// A pure function of the finished run. It holds no time stamp, no path, no number of threads:
/// equal runs give equal bytes.
public struct RunDocument: Sendable {
  public static let schemaName = FormatWord.run.description

  let run: FinishedRun

  public init(_ run: FinishedRun) { self.run = run }

  /// The document as indented JSON with sorted keys.
  public var text: String { JSONText(.indented).text(of: json) + "\n" }

  public var json: JSONValue {
    [
      "schema": .text(Self.schemaName),
      "engine": ["name": "botou", "version": .text(ProgramVersion.current)],
      "scenario": [
        "name": .text(run.scenario.name), "sha256": .text(run.scenario.identity.description),
        "currency": .text(run.scenario.currency), "unit": .integer(run.scenario.unit),
        "start": .text(run.scenario.start.iso), "asOf": .text(run.scenario.asOf.iso),
        "horizonMonths": .number(run.scenario.horizonMonths),
        "title": [
          "en": .text(run.scenario.title.english), "zh": .text(run.scenario.title.chinese),
        ],
        "resolved": JSONValue(run.scenario.resolved.root),
      ],
      "seed": .integer(Int(clamping: run.simulation.seed)),
      "trials": .integer(run.trials),
      "sampler": .text(run.simulation.sampling.rawValue),
      "confidence": .number(Confidence.standard.level),
      "quantileError": .number(QuantileSketch.relativeError),
      "baseline": .text(run.policies[run.baseline].name),
      "policies": .list(run.policies.indices.map(policy)),
      "comparisons": .list(run.challengers.map(comparison)),
      "breakEven": .list(BreakEven.all(in: run).map(\.json)),
      "official": .list(OfficialComparison.all(in: run).map(\.json)),
      "until": run.accuracy?.json(run) ?? .null,
    ]
  }

  private func policy(_ policy: Int) -> JSONValue {
    [
      "name": .text(run.policies[policy].name),
      "instrument": .text(run.policies[policy].instrument.name),
      "metrics": metrics { $0.estimate(run, policy).json },
      "additionality": Additionality(run, policy)?.json ?? .null,
      "curves": curves(policy),
      "valley": valley(policy),
      "deaths": deaths(policy),
      "crossings": crossings(policy),
      "distributions": distributions(policy),
      "cashPlan": cashPlan(policy),
      "snapshots": snapshots(policy),
      "sectors": .list(sectors(policy)),
      "districts": .list(districts(policy)),
      "projects": .list(projects(policy)),
    ]
  }

  func metrics(_ json: (Metric) -> JSONValue) -> JSONValue {
    .object(Dictionary(Metric.all.map { ($0.name, json($0)) }) { first, _ in first })
  }
}

extension Estimate {
  /// Value, error, interval and trials; a status where there is more to say.
  var json: JSONValue { json(status: status == .ok ? nil : status.name) }

  func json(status: String?) -> JSONValue {
    var members: [String: JSONValue] = [
      "value": value.map(JSONValue.number) ?? .null,
      "standardError": standardError.map(JSONValue.number) ?? .null,
      "interval": interval.map { [.number($0.low), .number($0.high)] } ?? .null,
      "n": .integer(n),
    ]
    if let status { members["status"] = .text(status) }
    return .object(members)
  }
}

extension Accuracy {
  fileprivate func json(_ run: FinishedRun) -> JSONValue {
    [
      "metric": .text(metric), "halfWidth": .number(halfWidth), "reached": .flag(isReached),
      "policies": .list(
        zip(run.policies, estimates).map { policy, estimate in
          [
            "name": .text(policy.name), "confidence": .number(estimate.confidence.level),
            "estimate": estimate.json,
          ]
        }),
    ]
  }
}
