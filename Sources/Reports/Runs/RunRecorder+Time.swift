import Documents
import Estimates
import Portfolios
import Projects
import ScenarioFiles

// What happens when: curves, deaths, snapshots, the centre's cash by quarter.

extension RunDocument {
  /// Cumulative incidence by cause with pointwise bands, as columns over one list of months.
  func curves(_ policy: Int) -> JSONValue {
    let grid = run.layout.grid
    var members: [String: JSONValue] = [
      "months": .list((0..<grid.count).map { .number(grid.months($0)) }),
      "restrictedMean": Metric.named("valley.uncrossedWithin60")?
        .estimate(run, policy).json ?? .null,
    ]
    for (name, curve) in [
      ("crossed", TrialLayout.Curve.crossed), ("failed", .failed), ("closed", .closed),
    ] {
      members[name] = columns(
        IncidenceCurve(
          grid: grid, events: Array(run.layout.curve(curve, of: policy)),
          entrants: run.layout.place(.entered, of: policy), in: run.moments
        ).estimates())
    }
    return .object(members)
  }

  /// What a fresh project has spent on average, and needed beyond team and market money, by months
  /// since its entry, until it crosses or ends.
  func valley(_ policy: Int) -> JSONValue {
    let layout = run.layout
    func means(_ curve: TrialLayout.ValleyCurve) -> JSONValue {
      let watched = run.moments.pooled(layout.watched(of: policy))
      return columns(
        layout.valley(curve, of: policy).map {
          run.moments.estimate(run.moments.pooled($0) / watched)
        }, of: "value")
    }
    let fans = (0..<layout.grid.count).map {
      run.tallies.sketches[run.tallyPlan.need(byStep: $0, of: policy)]
    }
    func level(_ q: Double) -> JSONValue {
      .list(fans.map { $0.quantile(q).map(JSONValue.number) ?? .null })
    }
    return [
      "months": .list((0..<layout.grid.count).map { .number(layout.grid.months($0)) }),
      "futures": .integer(fans.first.map { Int(clamping: $0.total) } ?? 0),
      "spending": means(.spending), "need": means(.need),
      "needQuantiles": ["p10": level(0.1), "p50": level(0.5), "p90": level(0.9)],
    ]
  }

  private func columns(_ estimates: [Estimate], of value: String = "share") -> JSONValue {
    func list(_ number: (Estimate) -> Double?) -> JSONValue {
      .list(estimates.map { number($0).map(JSONValue.number) ?? .null })
    }
    return [
      value: list(\.value), "standardError": list(\.standardError),
      "low": list { $0.interval?.low }, "high": list { $0.interval?.high },
    ]
  }

  /// Failures by the stage at which they came, over all that entered.
  func deaths(_ policy: Int) -> JSONValue {
    let templates = run.scenario.world.templates
    return .list(
      (0..<run.layout.stages).map { stage in
        let name = templates.count == 1 ? templates[0].stages[stage].name : nil
        let share =
          run.moments.pooled(run.layout.death(atStage: stage, of: policy))
          / run.mean(.entered, policy)
        return [
          "stage": .integer(stage + 1), "name": name.map(JSONValue.text) ?? .null,
          "share": run.moments.estimate(share: share).json,
        ]
      })
  }

  /// Mean counts at dates: today as an observer counts, and the horizon.
  func snapshots(_ policy: Int) -> JSONValue {
    func counts(_ date: String, _ month: Double, _ columns: [(String, Column)]) -> JSONValue {
      var members: [String: JSONValue] = ["date": .text(date), "month": .number(month)]
      for (name, column) in columns {
        members[name] = run.moments.estimate(run.mean(column, policy)).json
      }
      return .object(members)
    }
    let horizon = run.scenario.horizonMonths
    return [
      counts(
        run.scenario.asOf.iso, run.scenario.asOfMonth,
        [
          ("started", .startedToday), ("crossed", .crossedToday), ("failed", .failedToday),
          ("closed", .closedToday), ("inProgress", .inProgressToday),
        ]),
      counts(
        run.scenario.date(atMonth: horizon)?.iso ?? "", horizon,
        [
          ("started", .entered), ("crossed", .crossedByHorizon), ("failed", .failedByHorizon),
          ("closed", .closedByHorizon), ("other", .otherByHorizon),
          ("refused", .refusedByHorizon), ("inProgress", .inProgressByHorizon),
        ]),
    ]
  }

  // MARK: - Cash

  /// The centre's payments, receipts and balance, quarter after quarter.
  func cashPlan(_ policy: Int) -> JSONValue {
    let layout = run.layout
    func mean(_ column: Int) -> JSONValue { run.moments.estimate(mean: column).json }
    return .list(
      (0..<layout.quarters).map { quarter in
        let month = 3 * Double(quarter)
        return [
          "month": .number(month),
          "date": run.scenario.date(atMonth: month).map { .text($0.iso) } ?? .null,
          "paid": mean(layout.paid(of: policy).lowerBound + quarter),
          "received": mean(layout.received(of: policy).lowerBound + quarter),
          "balance": mean(layout.balance(of: policy).lowerBound + quarter),
          "paidQuantiles": quantiles(
            run.tallies.sketches[run.tallyPlan.paid(inQuarter: quarter, of: policy)]),
          "balanceQuantiles": quantiles(
            run.tallies.sketches[run.tallyPlan.balance(afterQuarter: quarter, of: policy)]),
        ]
      })
  }

  private func quantiles(_ sketch: QuantileSketch) -> JSONValue {
    func number(_ q: Double) -> JSONValue { sketch.quantile(q).map(JSONValue.number) ?? .null }
    return ["p10": number(0.1), "p50": number(0.5), "p90": number(0.9)]
  }
}
