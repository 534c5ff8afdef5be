import Estimates
import Languages
import Portfolios
import Projects
import Randomness
import ScenarioFiles

// What happens when: curves, deaths, snapshots, the centre's cash by quarter.

extension RunRecorder {
  private var months: [Double] { (0..<run.layout.grid.count).map(run.layout.grid.months) }

  func curves(_ policy: Int) -> RecordedCurves {
    RecordedCurves(
      months: months,
      restrictedMean: RecordedEstimate(Metric.valleyUncrossedWithin60.estimate(run, policy)),
      crossed: curve(.crossed, policy), failed: curve(.failed, policy),
      closed: curve(.closed, policy), living: curve(.living, policy),
      neverSigned: curve(.unsigned, policy))
  }

  private func curve(_ curve: TrialLayout.Curve, _ policy: Int) -> RecordedCurve {
    let shares = IncidenceCurve(
      grid: run.layout.grid, events: Array(run.layout.curve(curve, of: policy)),
      entrants: run.layout.place(.entered, of: policy), in: run.moments
    ).estimates().map { RecordedEstimate($0) }
    return RecordedCurve(
      share: shares.map(\.value), standardError: shares.map(\.standardError),
      low: shares.map(\.low), high: shares.map(\.high))
  }

  /// What a fresh project has spent on average, and needed beyond team and market money, by months
  /// since its entry, until it crosses or ends.
  func valley(_ policy: Int) -> RecordedValley {
    let fans = (0..<run.layout.grid.count).map {
      run.tallies.sketches[run.tallyPlan.need(byStep: $0, of: policy)]
    }
    func level(_ q: Double) -> [Double?] { fans.map { $0.quantile(q)?.ifFinite } }
    return RecordedValley(
      months: months, futures: fans.first.map { Int(clamping: $0.total) } ?? 0,
      spending: means(.spending, policy), need: means(.need, policy),
      needQuantiles: RecordedFans(p10: level(0.1), p50: level(0.5), p90: level(0.9)),
      gates: gates)
  }

  /// The gates of the template that most fresh projects are of, one after the other without a wait.
  private var gates: [RecordedGate] {
    let fresh = run.programme.world.projects.filter { $0.present == nil }
    let template = run.scenario.world.templates.max { left, right in
      func count(_ name: String) -> Int {
        fresh.reduce(0) { $0 + ($1.template == name ? $1.copies : 0) }
      }
      return count(left.name) < count(right.name)
    }
    guard let template, !fresh.isEmpty else { return [] }
    var month = 0.0
    return template.stages.map { stage in
      month += stage.durationMonths.law.mean
      return RecordedGate(
        month: month, title: title(.stage(stage.name, of: template.name)))
    }
  }

  private func means(_ curve: TrialLayout.ValleyCurve, _ policy: Int) -> RecordedMeans {
    let watched = run.moments.pooled(run.layout.watched(of: policy))
    let means = run.layout.valley(curve, of: policy).map {
      RecordedEstimate(run.moments.estimate(run.moments.pooled($0) / watched))
    }
    return RecordedMeans(
      value: means.map(\.value), standardError: means.map(\.standardError),
      low: means.map(\.low), high: means.map(\.high))
  }

  func deaths(_ policy: Int) -> [RecordedDeath] {
    (0..<run.layout.stages).map { stage in
      func share(_ failure: CourseOutcome.Failure?) -> RecordedEstimate {
        let failed = run.moments.pooled(
          run.layout.death(of: failure, atStage: stage, of: policy))
        return RecordedEstimate(
          run.moments.estimate(share: failed / run.mean(.entered, policy)))
      }
      let names = stages(at: stage)
      return RecordedDeath(
        stage: stage + 1, name: Self.joined(names.map(\.id)), title: title(of: names),
        share: share(nil), gateMissed: share(.gateMissed), wrongStop: share(.wrongStop),
        noInvestor: share(.noInvestor), outOfMoney: share(.outOfMoney))
    }
  }

  func exits(_ policy: Int) -> [RecordedExit] {
    StakeEnd.allCases.map { end in
      func share(_ isRunning: Bool, of column: Column) -> RecordedEstimate {
        let ended = run.moments.pooled(
          run.layout.exit(end, isRunning: isRunning, of: policy))
        return RecordedEstimate(run.moments.estimate(share: ended / run.mean(column, policy)))
      }
      return RecordedExit(
        way: end.name, title: end.title, share: share(false, of: .entered),
        running: share(true, of: .running))
    }
  }

  /// The stages that stand at a place in the templates that projects are of.
  private func stages(at place: Int) -> [Titles.Bearer] {
    let used = Set(run.programme.world.projects.map(\.template))
    return run.scenario.world.templates
      .filter { used.contains($0.name) && place < $0.stages.count }
      .map { .stage($0.stages[place].name, of: $0.name) }
  }

  private func title(of stages: [Titles.Bearer]) -> Phrase? {
    let titles = stages.map(title)
    guard let english = Self.joined(titles.map(\.english)),
      let chinese = Self.joined(titles.map(\.chinese))
    else { return nil }
    return Phrase(english, chinese)
  }

  /// All names where they differ.
  private static func joined(_ names: [String]) -> String? {
    let distinct = names.reduce(into: [String]()) { kept, name in
      if !kept.contains(name) { kept.append(name) }
    }
    return distinct.isEmpty ? nil : distinct.joined(separator: " / ")
  }

  /// Today as an observer counts, and the horizon.
  func snapshots(_ policy: Int) -> [RecordedSnapshot] {
    func mean(_ column: Column) -> RecordedEstimate {
      RecordedEstimate(run.moments.estimate(run.mean(column, policy)))
    }
    let horizon = run.scenario.horizonMonths
    return [
      RecordedSnapshot(
        date: run.scenario.asOf.iso, month: run.scenario.asOfMonth,
        started: mean(.startedToday), crossed: mean(.crossedToday), failed: mean(.failedToday),
        closed: mean(.closedToday), inProgress: mean(.inProgressToday), refused: nil,
        living: nil, gaveUp: nil),
      RecordedSnapshot(
        date: run.scenario.date(atMonth: horizon)?.iso ?? "", month: horizon,
        started: mean(.entered), crossed: mean(.crossedByHorizon),
        failed: mean(.failedByHorizon), closed: mean(.closedByHorizon),
        inProgress: mean(.inProgressByHorizon),
        refused: mean(.refusedByHorizon), living: mean(.livingByHorizon),
        gaveUp: mean(.gaveUpByHorizon)),
    ]
  }

  // MARK: - Cash

  /// The centre's payments, receipts and balance, quarter after quarter.
  func cashPlan(_ policy: Int) -> [RecordedQuarter] {
    let (layout, plan) = (run.layout, run.tallyPlan)
    func mean(_ columns: Range<Int>, _ quarter: Int) -> RecordedEstimate {
      RecordedEstimate(run.moments.estimate(mean: columns.lowerBound + quarter))
    }
    return (0..<layout.quarters).map { quarter in
      let month = 3 * Double(quarter)
      return RecordedQuarter(
        month: month, date: run.scenario.date(atMonth: month)?.iso,
        paid: mean(layout.paid(of: policy), quarter),
        received: mean(layout.received(of: policy), quarter),
        balance: mean(layout.balance(of: policy), quarter),
        paidQuantiles: fan(plan.paid(inQuarter: quarter, of: policy)),
        balanceQuantiles: fan(plan.balance(afterQuarter: quarter, of: policy)))
    }
  }

  private func fan(_ place: Int) -> RecordedFan {
    let sketch = run.tallies.sketches[place]
    func level(_ q: Double) -> Double? { sketch.quantile(q)?.ifFinite }
    return RecordedFan(p10: level(0.1), p50: level(0.5), p90: level(0.9))
  }
}
