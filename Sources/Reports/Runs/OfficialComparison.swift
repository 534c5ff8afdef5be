import Estimates
import Languages
import Policies
import Portfolios
import ScenarioFiles

/// A published figure beside the same number of the simulated futures.
///
/// The band holds nine tenths of the futures: the figure is what one past gave, so that it is held
/// against single futures and not against the error of their mean.
struct OfficialComparison {
  let figure: OfficialFigure
  /// The mean over futures, or the metric of the whole run.
  let simulated: Estimate
  /// The quantiles of 5 % and 95 % over futures.
  let low: Estimate
  let high: Estimate
  /// Futures that have no such number.
  let undefined: Int
  private let policyTitle: Phrase

  /// Fewer futures than this have no twentieth.
  private static let fewestFutures = 20

  static func all(in run: FinishedRun) -> [OfficialComparison] {
    guard run.layout.parts.contains(.official) else { return [] }
    let figures = run.scenario.official(under: run.policies)
    return zip(figures, run.programme.sightings).enumerated().map {
      OfficialComparison(run, $1.0, policy: $1.1.policy, place: $0)
    }
  }

  private init(_ run: FinishedRun, _ figure: OfficialFigure, policy: Int, place: Int) {
    self.figure = figure
    policyTitle = run.scenario.titles[.policy(figure.policy)]
    simulated =
      switch figure.quantity {
      case .snapshot: run.moments.estimate(mean: run.layout.sighting(place))
      case .metric(let name):
        Metric.named(name)?.estimate(run.source(policy))
          ?? Estimate(undefined: .noEntries, n: run.trials)
      }
    let sketch = run.tallies.sketches[run.tallyPlan.place(ofSighting: place)]
    (low, high) = (sketch.estimate(quantile: 0.05), sketch.estimate(quantile: 0.95))
    undefined = Int(sketch.undefined)
  }

  /// Both ends of the band; counts are whole, which the sketch's buckets are not.
  private var band: Estimate.Interval? {
    guard let low = low.value, let high = high.value, simulated.n - undefined >= Self.fewestFutures
    else { return nil }
    return figure.kind == .count
      ? Estimate.Interval(low: low.rounded(), high: high.rounded())
      : Estimate.Interval(low: low, high: high)
  }

  private var verdict: RecordedOfficial.Verdict? {
    band.map { $0.contains(figure.value) ? .inside : figure.value < $0.low ? .below : .above }
  }

  private var title: Phrase {
    figure.title ?? Snapshot(rawValue: figure.what)?.title
      ?? Metric.named(figure.what)?.title ?? Phrase(same: figure.what)
  }

  var recorded: RecordedOfficial {
    RecordedOfficial(
      what: figure.what, kind: figure.kind, title: title, policy: figure.policy,
      stated: policyTitle,
      date: figure.date?.iso, official: figure.value, source: figure.source,
      simulated: RecordedEstimate(simulated), p05: RecordedEstimate(low),
      p95: RecordedEstimate(high), undefined: undefined,
      band: band.map(RecordedInterval.init), verdict: verdict,
      range: figure.range.map {
        RecordedAssumedRange(from: $0.from, to: $0.to, because: $0.because)
      })
  }
}
