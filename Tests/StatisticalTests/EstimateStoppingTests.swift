import Estimates
import TestSupport
import Testing

/// Trials of five projects that cross with chance 0.137 each; one trial in five decides for all five
/// at once, which makes the projects' correlation exactly 0.2.
private struct ClusteredTrials {
  static let chance = 0.137
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func share() -> Double {
    if generator.unit() < 0.2 { return generator.unit() < Self.chance ? 1 : 0 }
    return (0..<5).reduce(0) { sum, _ in sum + (generator.unit() < Self.chance ? 0.2 : 0) }
  }
}

struct EstimateStoppingTests {
  /// H₀: a run stopped by the rule misses the truth with chance at most 0.05.
  ///
  /// 4,000 runs, seeds 1 to 4,000, half-width 0.02, chunks of 16 trials, first look after 2. Misses are
  /// binomial with at most mean 200 and sd 13.8; rejects above 266, which has chance below 2e-6 under H₀.
  static let runs = 4000
  static let mostMisses = 266

  @Test func `runs stopped at a half-width cover the truth as often as they say`() throws {
    let rule = try StoppingRule(halfWidth: 0.02, firstLook: 2)
    var misses = 0
    for seed in 1...UInt64(Self.runs) {
      let estimate = try #require(try stopped(by: rule, seed: seed))
      let interval = try #require(estimate.interval)
      #expect(interval.halfWidth <= 0.02)
      if !interval.contains(ClusteredTrials.chance) { misses += 1 }
    }
    #expect(misses <= Self.mostMisses)
  }

  /// The test's power.
  @Test func `stopping at the first narrow interval is caught by the same test`() {
    var misses = 0
    for seed in 1...UInt64(Self.runs) {
      var trials = ClusteredTrials(seed: seed)
      var (n, sum, squares, reach) = (0.0, 0.0, 0.0, Double.infinity)
      while n < 2 || reach > 0.02 {
        let share = trials.share()
        n += 1
        sum += share
        squares += share * share
        let variance = max(0, squares - sum * sum / n) / max(1, n - 1)
        reach = 1.96 * (variance / n).squareRoot()
      }
      if abs(sum / n - ClusteredTrials.chance) > reach { misses += 1 }
    }
    #expect(misses > Self.mostMisses)
  }

  private func stopped(by rule: StoppingRule, seed: UInt64) throws -> Estimate? {
    var trials = ClusteredTrials(seed: seed)
    var accumulator = MomentsAccumulator(layout: MomentsLayout(columns: 1))
    var forest = MergeForest<Moments>()
    var chunk = 0
    for look in 0..<20 {
      while chunk < rule.chunks(atLook: look) {
        for _ in 0..<16 {
          let row = [trials.share()]
          accumulator.accumulate(row: row.span)
        }
        try forest.insert(accumulator.finish(), chunk: chunk)
        chunk += 1
      }
      let moments = try #require(forest.root(chunks: chunk))
      let decision = rule.decide(share: moments.pooled(0), in: moments, look: look)
      if case .stop(let estimate) = decision { return estimate }
    }
    return nil
  }
}
