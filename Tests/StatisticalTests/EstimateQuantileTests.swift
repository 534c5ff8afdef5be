import Estimates
import Foundation
import TestSupport
import Testing

/// Runs repeated with seeds of their own: how often intervals miss, and errors against true spread.
private struct Repeats {
  var misses = 0
  private var runs = 0.0
  private var sum = 0.0
  private var squares = 0.0
  private var errors = 0.0

  mutating func add(_ estimate: Estimate, truth: Double) throws {
    let value = try #require(estimate.value)
    if !(try #require(estimate.interval)).contains(truth) { misses += 1 }
    runs += 1
    sum += value - truth
    squares += (value - truth) * (value - truth)
    errors += try #require(estimate.standardError)
  }

  /// The mean reported error over the spread of the values.
  var errorRatio: Double {
    errors / runs / ((squares - sum * sum / runs) / (runs - 1)).squareRoot()
  }
}

/// 1,000 runs each, seeds from 1.
///
/// Misses of 95 % intervals have mean 50 and sd 6.9 under H₀: rejects above 83 (p < 5e-6), where 4 more
/// are allowed for the widths of buckets and steps. The spread over 1,000 runs has a relative sd of
/// 0.022: rejects if errors and spread differ by more than 0.12.
struct EstimateQuantileTests {
  private static let runs: UInt64 = 1000
  private static let mostMisses = 87

  /// H₀: the 90 % quantile of lognormal trials, e^1.2816, lies in 95 % of the intervals.
  @Test func `intervals of a quantile over trials cover it`() throws {
    var repeats = Repeats()
    for seed in 1...Self.runs {
      var draws = SplitMix64(seed: seed)
      var sketch = QuantileSketch()
      for _ in 0..<1000 { sketch.add(exp(draws.normal())) }
      try repeats.add(sketch.estimate(quantile: 0.9), truth: exp(1.2815515655446004))
    }
    #expect(repeats.misses <= Self.mostMisses)
    #expect(abs(repeats.errorRatio - 1) < 0.12)
  }

  /// H₀: the mean of the worst 5 % of normal trials, −φ(1.6449)/0.05, lies in 95 % of the intervals.
  @Test func `intervals of the expected shortfall cover it`() throws {
    var repeats = Repeats()
    for seed in 1...Self.runs {
      var draws = SplitMix64(seed: seed)
      var sketch = QuantileSketch()
      for _ in 0..<2000 { sketch.add(draws.normal()) }
      try repeats.add(sketch.estimateShortfall(worst: 0.05), truth: -2.0627128075074257)
    }
    #expect(repeats.misses <= Self.mostMisses)
    #expect(abs(repeats.errorRatio - 1) < 0.12)
  }

  /// H₀: the median wait of those who cross within 60 months lies in 95 % of the intervals.
  ///
  /// Twenty projects a trial wait exponentially with one mean, 12 or 24 months, for the whole trial.
  /// Taking projects for independent would make the interval too narrow: it must fail.
  @Test func `intervals of the median wait allow for projects of one trial being alike`() throws {
    let grid = TimeGrid(stepMonths: 3, count: 20)
    let layout = MomentsLayout(
      columns: 21, groups: [IncidenceCurve.group(events: Array(0..<20), entrants: 20)])
    let truth = medianWait()
    var repeats = Repeats()
    var naive = Repeats()
    for seed in 1...Self.runs {
      var draws = SplitMix64(seed: seed)
      var accumulator = MomentsAccumulator(layout: layout)
      var waits = QuantileSketch()
      for _ in 0..<300 {
        let mean = draws.unit() < 0.5 ? 12.0 : 24
        var row = [Double](repeating: 0, count: 21)
        for _ in 0..<20 {
          let wait = -mean * log(1 - draws.unit())
          guard let step = grid.index(ofEventAt: wait) else { continue }
          waits.add(wait)
          for later in step..<20 { row[later] += 1 }
        }
        row[20] = 20
        accumulator.accumulate(row: row.span)
      }
      let curve = IncidenceCurve(
        grid: grid, events: Array(0..<20), entrants: 20, in: accumulator.finish())
      try repeats.add(curve.estimateQuantileAmongEvents(0.5, by: 19), truth: truth)
      try naive.add(waits.estimate(quantile: 0.5), truth: truth)
    }
    #expect(repeats.misses <= Self.mostMisses)
    #expect(abs(repeats.errorRatio - 1) < 0.12)
    #expect(naive.misses > Self.mostMisses)
  }

  /// Where the mixed law given a wait below 60 months reaches one half, by bisection.
  private func medianWait() -> Double {
    func law(_ t: Double) -> Double { 1 - (exp(-t / 12) + exp(-t / 24)) / 2 }
    var (low, high) = (0.0, 60.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if law(middle) < law(60) / 2 { low = middle } else { high = middle }
    }
    return low
  }
}
