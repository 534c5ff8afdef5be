import Estimates
import TestSupport
import Testing

struct QuantileTests {
  @Test func `a histogram counts exactly`() {
    var histogram = IntegerHistogram()
    for number in [2, 0, 2, 5, 1] { histogram.add(number) }
    #expect(histogram.counts == [1, 1, 2, 0, 0, 1])
    #expect(histogram.mean == 2)
    #expect(histogram.quantile(0) == 0)
    #expect(histogram.quantile(0.4) == 1)
    #expect(histogram.quantile(0.41) == 2)
    #expect(histogram.quantile(1) == 5)
    #expect(histogram.share(atLeast: 2) == 0.6)
    #expect(histogram.share(atLeast: 9) == 0)
    #expect(IntegerHistogram().quantile(0.5) == nil)
  }

  @Test func `quantiles and shares of a histogram over trials carry their error`() throws {
    var histogram = IntegerHistogram()
    for number in 1...100 { histogram.add(number) }
    // Clopper and Pearson for 50 of 100: 0.398 to 0.602.
    let median = histogram.estimate(quantile: 0.5)
    #expect(median.value == 50)
    #expect(median.interval == .init(low: 40, high: 61))
    #expect(median.relativeBound == 0)
    #expect(median.n == 100)
    let share = histogram.estimate(shareAtLeast: 51)
    #expect(share.value == 0.5)
    #expect(abs(try #require(share.interval).low - 0.39832113) < 1e-7)
    #expect(IntegerHistogram().estimate(quantile: 0.5).status == .undefined(.noEntries))
    #expect(IntegerHistogram().estimate(shareAtLeast: 0).status == .undefined(.noEntries))
  }

  @Test func `the quantile of a round share is not pushed up by rounding`() {
    var histogram = IntegerHistogram()
    for number in 1...100 { histogram.add(number) }
    for percent in 1...100 { #expect(histogram.quantile(Double(percent) / 100) == percent) }
  }

  @Test func `quantiles of a sketch keep the bound over thirty powers of ten and both signs`()
    throws
  {
    var numbers = SplitMix64(seed: 4)
    var sketch = QuantileSketch()
    var exact: [Double] = []
    for _ in 0..<20_000 {
      let size = (numbers.unit() * 60 - 30) * 2.302585
      let number = (numbers.unit() < 0.3 ? -1 : 1) * exponential(size)
      exact.append(number)
      sketch.add(number)
    }
    exact.sort()
    for permille in 1...1000 {
      let truth = exact[permille * 20 - 1]
      let found = try #require(sketch.quantile(Double(permille) / 1000))
      #expect(abs(found - truth) <= QuantileSketch.relativeError * abs(truth))
    }
    #expect(sketch.least == exact.first)
    #expect(sketch.greatest == exact.last)
  }

  @Test func `sketches merge to the same counts in any grouping`() {
    var numbers = SplitMix64(seed: 14)
    let values = (0..<3000).map { _ in (numbers.unit() - 0.5) * 1000 }
    var whole = QuantileSketch(covering: 1e-3...1e3)
    var parts = [QuantileSketch](repeating: .init(), count: 7)
    for value in values {
      whole.add(value)
      parts[Int.random(in: 0..<7, using: &numbers)].add(value)
    }
    var merged = QuantileSketch()
    for part in parts.shuffled(using: &numbers) { merged.merge(part) }
    #expect(merged == whole)
  }

  @Test func `zeros, infinities and undefined entries are counted`() {
    var sketch = QuantileSketch()
    let tiny = Double.leastNonzeroMagnitude
    for number in [0, -0.0, tiny, -.infinity, .infinity, .nan, 3] { sketch.add(number) }
    #expect(sketch.zeros == 3)
    #expect(sketch.undefined == 1)
    #expect(sketch.total == 6)
    #expect(sketch.quantile(0) == -.infinity)
    #expect(sketch.quantile(1) == .infinity)
    #expect(sketch.quantile(0.5) == 0)
  }

  @Test func `equal entries give their value exactly and an error of zero`() {
    var sketch = QuantileSketch()
    for _ in 0..<50 { sketch.add(0.1) }
    let median = sketch.estimate(quantile: 0.5)
    #expect(median.value == 0.1)
    #expect(median.standardError == 0)
    #expect(median.relativeBound == 0)
    let shortfall = sketch.estimateShortfall()
    #expect(shortfall.value == 0.1)
    #expect(shortfall.standardError == 0)
  }

  @Test func `the shortfall of -20 to 79 is the mean of the five worst`() throws {
    var sketch = QuantileSketch()
    for number in -20..<80 { sketch.add(Double(number)) }
    let estimate = sketch.estimateShortfall(worst: 0.05)
    let value = try #require(estimate.value)
    #expect(abs(value - -18) <= 18 * QuantileSketch.relativeError)
    // (q−x)⁺ is 0, 1, 2, 3, 4 in five trials: variance (30 − 100·0.1²)/99, error √(var/100)/0.05.
    let error = try #require(estimate.standardError)
    #expect(abs(error - (29.0 / 99 / 100).squareRoot() / 0.05) < 0.1)
    #expect(estimate.relativeBound == QuantileSketch.relativeError)
    #expect(estimate.n == 100)
  }

  @Test func `a shortfall splits tied trials`() throws {
    // 8 % of trials lose 64, the rest nothing: the worst 5 % all lose 64, the worst 16 % half of it.
    var sketch = QuantileSketch()
    for trial in 0..<100 { sketch.add(trial < 8 ? -64 : 0) }
    let worst = try #require(sketch.estimateShortfall(worst: 0.05).value)
    let half = try #require(sketch.estimateShortfall(worst: 0.16).value)
    #expect(abs(worst + 64) <= 64 * QuantileSketch.relativeError)
    #expect(abs(half + 32) <= 32 * QuantileSketch.relativeError)
  }

  @Test func `the chance of a loss counts what is below zero and nothing else`() {
    var sketch = QuantileSketch()
    for number in [-1, -1e-9, 0, 2, 3, 4, 5, 6, 7, 8] { sketch.add(number) }
    let estimate = sketch.estimateShareBelowZero()
    #expect(estimate.value == 0.2)
    #expect(estimate.n == 10)
    #expect(QuantileSketch().estimateShareBelowZero().value == nil)
  }

  private func exponential(_ x: Double) -> Double {
    var result = 1.0
    let halvings = 20
    let small = x / Double(1 << halvings)
    result += small + small * small / 2
    for _ in 0..<halvings { result *= result }
    return result
  }
}
