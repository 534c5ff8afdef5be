import Documents
import Estimates
import Portfolios
import Projects
import ScenarioFiles

// What happens to whom: projects of the file, sectors, districts; and how results spread over futures.

extension RunDocument {
  func projects(_ policy: Int) -> [JSONValue] {
    run.programme.world.projects.enumerated().map { index, project in
      group(project.name, policy, { self.run.layout.project(index, $0, of: policy) }) { members in
        members["sector"] = project.sector.map(JSONValue.text) ?? .null
        members["district"] = project.district.map(JSONValue.text) ?? .null
        members["running"] = .flag(project.present != nil)
      }
    }
  }

  func sectors(_ policy: Int) -> [JSONValue] {
    run.programme.world.sectors.enumerated().map { index, sector in
      group(sector.name, policy) { self.run.layout.sector(index, $0, of: policy) }
    }
  }

  func districts(_ policy: Int) -> [JSONValue] {
    run.programme.districts.enumerated().map { index, district in
      group(district, policy) { self.run.layout.district(index, $0, of: policy) }
    }
  }

  /// Chances, expected crossing and value of a group of projects.
  private func group(
    _ name: String, _ policy: Int, _ place: (TrialLayout.Tally) -> Int,
    adding more: (inout [String: JSONValue]) -> Void = { _ in }
  ) -> JSONValue {
    func sum(_ tally: TrialLayout.Tally) -> PooledValue { run.moments.pooled(place(tally)) }
    func chance(_ value: PooledValue) -> JSONValue { run.moments.estimate(share: value).json }
    let entered = sum(.entered)
    let ended = sum(.crossed) + sum(.failed) + sum(.closed)
    let month = run.moments.estimate(sum(.crossingMonths) / sum(.crossed))
    var members: [String: JSONValue] = [
      "name": .text(name),
      "count": run.moments.estimate(entered).json,
      "chance": [
        "crossed": chance(sum(.crossed) / entered), "failed": chance(sum(.failed) / entered),
        "closed": chance(sum(.closed) / entered), "other": chance((entered - ended) / entered),
      ],
      "crossingMonth": month.json,
      "crossingDate": month.value.flatMap(run.scenario.date).map { .text($0.iso) } ?? .null,
      "paid": run.moments.estimate(sum(.centrePaid) / entered).json,
      "value": run.moments.estimate(sum(.proceeds) / entered).json,
    ]
    more(&members)
    return .object(members)
  }

  // MARK: - Over futures

  /// How many futures have how many crossings: `counts[k]` of them have k.
  func crossings(_ policy: Int) -> JSONValue {
    let histogram = run.tallies.histograms[policy]
    return [
      "counts": .list(histogram.counts.map { .integer(Int($0)) }),
      "p10": histogram.estimate(quantile: 0.1).json,
      "p50": histogram.estimate(quantile: 0.5).json,
      "p90": histogram.estimate(quantile: 0.9).json,
    ]
  }

  /// Quantiles over futures of what the fund ends with; futures without a value are counted.
  func distributions(_ policy: Int) -> JSONValue {
    let names: [(String, TallyPlan.Sketch)] = [
      ("multiple", .multiple), ("presentValue", .presentValue), ("peakNeed", .peakNeed),
      ("netToState", .netToState),
    ]
    var members: [String: JSONValue] = [:]
    for (name, kind) in names {
      let sketch = run.sketch(kind, policy)
      members[name] = [
        "p05": sketch.estimate(quantile: 0.05).json, "p10": sketch.estimate(quantile: 0.1).json,
        "p50": sketch.estimate(quantile: 0.5).json, "p90": sketch.estimate(quantile: 0.9).json,
        "p95": sketch.estimate(quantile: 0.95).json, "undefined": .integer(Int(sketch.undefined)),
      ]
    }
    return .object(members)
  }
}
