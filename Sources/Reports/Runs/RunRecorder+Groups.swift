import Estimates
import Portfolios
import Projects
import ScenarioFiles

// What happens to whom: projects of the file, sectors, districts; and how results spread over futures.

extension RunRecorder {
  func projects(_ policy: Int) -> [RecordedProject] {
    let advice = advice(policy)
    return run.programme.world.projects.enumerated().map { index, project in
      let group = group(.project(project.name), policy) {
        run.layout.project(index, $0, of: policy)
      }
      return RecordedProject(
        group: group, sector: project.sector, district: project.district,
        isRunning: project.present != nil, advice: advice[index])
    }
  }

  func sectors(_ policy: Int) -> [RecordedGroup] {
    run.programme.world.sectors.enumerated().map { index, sector in
      group(.sector(sector.name), policy) { run.layout.sector(index, $0, of: policy) }
    }
  }

  func districts(_ policy: Int) -> [RecordedGroup] {
    run.programme.districts.enumerated().map { index, district in
      group(.district(district), policy) { run.layout.district(index, $0, of: policy) }
    }
  }

  /// Chances, expected crossing and value of a group of projects.
  private func group(
    _ bearer: Titles.Bearer, _ policy: Int, _ place: (TrialLayout.Tally) -> Int
  ) -> RecordedGroup {
    func sum(_ tally: TrialLayout.Tally) -> PooledValue { run.moments.pooled(place(tally)) }
    func mean(_ value: PooledValue) -> RecordedEstimate {
      RecordedEstimate(run.moments.estimate(value))
    }
    func chance(_ value: PooledValue) -> RecordedEstimate {
      RecordedEstimate(run.moments.estimate(share: value))
    }
    let entered = sum(.entered)
    let month = mean(sum(.crossingMonths) / sum(.crossed))
    return RecordedGroup(
      name: bearer.id, stated: title(bearer), count: mean(entered),
      chance: RecordedFates(
        crossed: chance(sum(.crossed) / entered), failed: chance(sum(.failed) / entered),
        closed: chance(sum(.closed) / entered),
        living: chance(sum(.living) / entered), neverSigned: chance(sum(.unsigned) / entered)),
      crossingMonth: month, crossingDate: month.value.flatMap(run.scenario.date)?.iso,
      paid: mean(sum(.centrePaid) / entered), value: mean(sum(.proceeds) / entered))
  }

  // MARK: - Over futures

  func crossings(_ policy: Int) -> RecordedCrossings {
    let histogram = run.tallies.histograms[policy]
    return RecordedCrossings(
      counts: histogram.counts.map { Int($0) },
      quantiles: [
        "p10": RecordedEstimate(histogram.estimate(quantile: 0.1)),
        "p50": RecordedEstimate(histogram.estimate(quantile: 0.5)),
        "p90": RecordedEstimate(histogram.estimate(quantile: 0.9)),
      ])
  }

  /// Futures without a value are counted.
  func distributions(_ policy: Int) -> [String: RecordedDistribution] {
    let names: [(String, TallyPlan.Sketch)] = [
      ("multiple", .multiple), ("presentValue", .presentValue), ("peakNeed", .peakNeed),
      ("netToState", .netToState),
    ]
    return Dictionary(
      uniqueKeysWithValues: names.map { name, kind in
        (name, distribution(run.sketch(kind, policy)))
      })
  }

  private func distribution(_ sketch: QuantileSketch) -> RecordedDistribution {
    func level(_ quantile: Double) -> RecordedEstimate {
      RecordedEstimate(sketch.estimate(quantile: quantile))
    }
    return RecordedDistribution(
      undefined: Int(sketch.undefined),
      quantiles: [
        "p05": level(0.05), "p10": level(0.1), "p50": level(0.5), "p90": level(0.9),
        "p95": level(0.95),
      ])
  }
}
