import Estimates
import TestSupport
import Testing

struct ComparisonTests {
  /// Columns: a policy's numerator and denominator, then the baseline's.
  private let layout = MomentsLayout(columns: 4, groups: [.within([0, 1, 2, 3])])

  @Test func `a difference of means has the error of the differences in each trial`() throws {
    var numbers = SplitMix64(seed: 41)
    let rows = numbers.rows(300, columns: 4)
    let paired = moments(of: rows, layout)
    let difference = paired.estimate(paired.pooled(1) - paired.pooled(2))
    let direct = moments(of: rows.map { [$0[1] - $0[2]] }, MomentsLayout(columns: 1))
      .estimate(mean: 0)
    let error = try #require(difference.standardError)
    let exact = try #require(direct.standardError)
    #expect(abs(error - exact) <= 1e-12 * exact)
    #expect(try abs(#require(difference.value) - #require(direct.value)) <= 1e-9)
  }

  @Test(arguments: 1...20)
  func `policies that do the same differ by exactly zero with an error of zero`(
    seed: UInt64
  ) throws {
    var numbers = SplitMix64(seed: seed)
    let rows = (0..<300).map { _ in
      let (x, y) = (numbers.unit() * 1e7, 1 + numbers.unit())
      return [x, y, x, y]
    }
    let result = try forestMoments(of: rows, chunk: 64, layout)
    let product = result.pooled(0) * result.pooled(1) - result.pooled(2) * result.pooled(3)
    let ratio = result.pooled(0) / result.pooled(1) - result.pooled(2) / result.pooled(3)
    let mean = result.pooled(0) - result.pooled(2)
    for difference in [mean, product, ratio, ratio + product] {
      #expect(result.estimate(difference).value == 0)
      #expect(result.estimate(difference).standardError == 0)
    }
  }

  @Test func `common worlds make a difference far surer than its parts`() throws {
    var numbers = SplitMix64(seed: 43)
    let rows = (0..<1000).map { _ in
      let world = numbers.unit() * 100
      return [world + 1 + numbers.unit(), 50, world + numbers.unit(), 50]
    }
    let result = moments(of: rows, layout)
    let ratio = result.pooled(0) / result.pooled(1)
    let gain = try #require(
      result.estimate(ratio - result.pooled(2) / result.pooled(3)).standardError)
    #expect(gain * 50 < (try #require(result.estimate(ratio).standardError)))
  }

  @Test func `the chance of being better counts ties half`() {
    #expect(Superiority.score(policy: 2, baseline: 1) == 1)
    #expect(Superiority.score(policy: 1, baseline: 2) == 0)
    #expect(Superiority.score(policy: 2, baseline: 2) == 0.5)
    #expect(Superiority.score(policy: .nan, baseline: 2) == 0.5)
    let scores = [1, 1, 1, 0.5, 0.5, 0, 1, 1].map { [$0] }
    #expect(moments(of: scores, MomentsLayout(columns: 1)).estimate(share: 0).value == 0.75)
  }
}

struct ShapleyTests {
  @Test func `a left glove is worth four times each of two right ones`() {
    let values = ShapleyAttribution(factors: 3).values { set in
      set & 1 == 1 && set & 6 != 0 ? 1 : 0
    }
    for (found, exact) in zip(values, [2.0 / 3, 1.0 / 6, 1.0 / 6]) {
      #expect(abs(found - exact) < 1e-15)
    }
  }

  @Test func `each value is the mean gain over all orders of the factors`() {
    var numbers = SplitMix64(seed: 51)
    let results = (0..<16).map { _ in numbers.unit() * 100 }
    let values = ShapleyAttribution(factors: 4).values { results[$0] }
    var gains = [Double](repeating: 0, count: 4)
    let orders = permutations([0, 1, 2, 3])
    for order in orders {
      var set = 0
      for factor in order {
        gains[factor] += (results[set | 1 << factor] - results[set]) / Double(orders.count)
        set |= 1 << factor
      }
    }
    for factor in 0..<4 { #expect(abs(values[factor] - gains[factor]) < 1e-12) }
  }

  @Test(arguments: 1...ShapleyAttribution.limit)
  func `values leave no residual beyond rounding`(factors: Int) {
    let attribution = ShapleyAttribution(factors: factors)
    var numbers = SplitMix64(seed: UInt64(factors))
    for _ in 0..<200 {
      let results = (0..<attribution.sets).map { _ in (numbers.unit() - 0.5) * 1e9 }
      let sum = attribution.values { results[$0] }.reduce(0, +)
      let total = results[attribution.sets - 1] - results[0]
      #expect(abs(sum - total) <= 64 * 1e9 * Double.ulpOfOne)
    }
  }

  @Test func `a factor that changes nothing gets exactly nothing`() {
    let values = ShapleyAttribution(factors: 5).values { set in
      let used = set & 0b11011
      return Double(used * used) + 0.1
    }
    #expect(values[2] == 0)
    #expect(values[4] > values[0])
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    guard !items.isEmpty else { return [[]] }
    return items.flatMap { first in
      permutations(items.filter { $0 != first }).map { [first] + $0 }
    }
  }
}
