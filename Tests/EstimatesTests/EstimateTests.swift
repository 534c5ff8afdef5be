import Estimates
import TestSupport
import Testing

struct EstimateTests {
  private func close(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    guard let a else { return false }
    return abs(a - b) <= tolerance * max(1, abs(b))
  }

  // MARK: Means

  @Test func `the mean of 1, 2, 3, 4 has Student's interval`() {
    let result = moments(of: [[1], [2], [3], [4]], MomentsLayout(columns: 1)).estimate(mean: 0)
    let error = (5.0 / 12).squareRoot()
    #expect(result.value == 2.5)
    #expect(close(result.standardError, error))
    // t for 97.5 % and 3 degrees of freedom is 3.182446.
    #expect(close(result.interval?.low, 2.5 - 3.182446 * error, 1e-6))
    #expect(close(result.interval?.high, 2.5 + 3.182446 * error, 1e-6))
    #expect(result.n == 4)
    #expect(result.status == .ok)
  }

  @Test(arguments: [(2, 12.706205), (11, 2.228139), (101, 1.983972), (9_999, 1.960202)])
  func `interval widths follow Student's table`(trials: Int, t: Double) throws {
    let rows = (0..<trials).map { [Double($0 % 2)] }
    let result = moments(of: rows, MomentsLayout(columns: 1)).estimate(mean: 0)
    let interval = try #require(result.interval)
    let error = try #require(result.standardError)
    #expect(close(interval.halfWidth / error, t, 1e-6))
  }

  @Test func `no trials, one trial and a row without a number each say so`() {
    let layout = MomentsLayout(columns: 1)
    let none = moments(of: [], layout).estimate(mean: 0)
    #expect(none.value == nil && none.status == .undefined(.noTrials))
    let one = moments(of: [[7]], layout).estimate(mean: 0)
    #expect(one.value == 7 && one.standardError == nil && one.status == .singleTrial)
    for odd in [Double.nan, .infinity] {
      let result = moments(of: [[1], [odd], [2]], layout).estimate(mean: 0)
      #expect(result.value == nil && result.status == .undefined(.notFinite))
      #expect(result.n == 3)
    }
  }

  @Test func `without randomness every error is zero and every interval a point`() {
    let layout = MomentsLayout(columns: 3, groups: [.within([0, 1, 2])])
    let result = moments(of: .init(repeating: [0.3, 0.7, 0.1], count: 300), layout)
    let ratio = result.pooled(0) / result.pooled(1)
    let estimates = [
      result.estimate(mean: 0), result.estimate(ratio), result.estimate(ratio - result.pooled(2)),
      result.estimate(share: 0),
    ]
    for estimate in estimates {
      #expect(estimate.standardError == 0)
      #expect(estimate.interval?.low == estimate.value)
      #expect(estimate.interval?.high == estimate.value)
      #expect(estimate.status == .ok)
    }
  }

  // MARK: Shares

  @Test func `a share of 2 in 10 has Clopper and Pearson's interval`() {
    var sketch = QuantileSketch()
    for trial in 0..<10 { sketch.add(trial < 2 ? -1 : 1) }
    let interval = sketch.estimateShareBelowZero().interval
    #expect(close(interval?.low, 0.02521073, 1e-7))
    #expect(close(interval?.high, 0.55609546, 1e-7))
  }

  @Test func `the interval of a share is that of as many cases as its error is worth`() throws {
    // Shares ½ and 0 by turns: p = ¼, SE² = (1/16)·(40/39)/40 = 1/624, n_eff = (3/16)·624 = 117.
    let rows = (0..<40).map { [$0 % 2 == 0 ? 0.5 : 0] }
    let result = moments(of: rows, MomentsLayout(columns: 1)).estimate(share: 0)
    #expect(result.value == 0.25)
    #expect(close(result.standardError, (1.0 / 624).squareRoot()))
    // Clopper and Pearson for 29.25 of 117: beta quantiles (29.25, 88.75) and (30.25, 87.75).
    let interval = try #require(result.interval)
    #expect(interval.low > 0.17 && interval.low < 0.18)
    #expect(interval.high > 0.33 && interval.high < 0.34)
    #expect(result.n == 40)
  }

  @Test(arguments: [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-8])
  func `a share known ever better has ever more nearly the normal interval`(
    spread: Double
  ) throws {
    let rows = (0..<20_000).map { [0.3 + ($0 % 2 == 0 ? spread : -spread)] }
    let result = moments(of: rows, MomentsLayout(columns: 1)).estimate(share: 0)
    let interval = try #require(result.interval)
    let error = try #require(result.standardError)
    #expect(abs(interval.halfWidth / error - 1.959964) < 0.01)
    #expect(abs((interval.high + interval.low) / 2 - 0.3) < 0.05 * error + 1e-15)
  }

  @Test func `no event in 20 trials leaves room for 1 − 0.025^(1/20)`() {
    let layout = MomentsLayout(columns: 1)
    let none = moments(of: .init(repeating: [0], count: 20), layout)
    #expect(none.estimate(share: 0).value == 0)
    #expect(none.estimate(share: 0).standardError == 0)
    #expect(none.estimate(share: 0).interval?.low == 0)
    #expect(close(none.estimate(share: 0).interval?.high, 0.16843347, 1e-7))
    #expect(none.estimate(share: 0, certain: true).interval?.high == 0)
    let all = moments(of: .init(repeating: [1], count: 20), layout)
    #expect(close(all.estimate(share: 0).interval?.low, 1 - 0.16843347, 1e-7))
    #expect(all.estimate(share: 0).interval?.high == 1)
  }

  @Test func `a share's interval stays between 0 and 1 and holds the share`() throws {
    for hits in 1...199 {
      let rows = (0..<200).map { [$0 < hits ? 1.0 : 0] }
      let result = moments(of: rows, MomentsLayout(columns: 1)).estimate(share: 0)
      let interval = try #require(result.interval)
      #expect(interval.low > 0 && interval.high < 1)
      #expect(interval.contains(try #require(result.value)))
    }
  }

  // MARK: Functions of means

  @Test func `a ratio has the error worked out by hand`() {
    // r = 3/5; residuals x − r·y are −0.2, 0.6, −0.4: variance 0.28, error √(0.28/3)/5.
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: [[1, 2], [3, 4], [5, 9]], layout)
    let ratio = result.estimate(result.pooled(0) / result.pooled(1))
    #expect(close(ratio.value, 0.6))
    #expect(close(ratio.standardError, (0.28 / 3).squareRoot() / 5))
  }

  @Test func `a ratio with nothing below the line is undefined, and so is all that uses it`() {
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: [[1, 0], [3, 0]], layout)
    let ratio = result.pooled(0) / result.pooled(1)
    #expect(result.estimate(ratio).status == .undefined(.zeroDenominator))
    #expect(result.estimate(result.pooled(0) - ratio).status == .undefined(.zeroDenominator))
    #expect(result.estimate(1 - 2 * ratio).value == nil)
  }

  @Test func `a ratio over a denominator near zero is called unstable`() {
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: [[1, 5], [2, -4], [3, 1]], layout)
    #expect(result.estimate(result.pooled(0) / result.pooled(1)).status == .unstable)
    #expect(result.estimate(result.pooled(1) / result.pooled(0)).status == .ok)
  }

  @Test func `slopes of formulas agree with small steps`() throws {
    let layout = MomentsLayout(columns: 3, groups: [.within([0, 1, 2])])
    func formula(_ row: [Double]) -> PooledValue {
      let m = moments(of: [row], layout)
      return (m.pooled(0) * m.pooled(1) - 3 * m.pooled(2))
        / (m.pooled(1) + m.pooled(2) * 0.5.pooled)
    }
    let at = [2.0, 3.0, 1.5]
    let gradient = formula(at).gradient
    for column in 0..<3 {
      var up = at
      var down = at
      up[column] += 1e-5
      down[column] -= 1e-5
      let step = try (formula(up).value.get() - formula(down).value.get()) / 2e-5
      #expect(close(gradient[column].slope, step, 1e-8))
    }
  }

  // MARK: Rates of return

  @Test func `the rate of two flows has the error of its closed form`() throws {
    // −100 now, X in two years: r = √(X/100) − 1 and dr/dX = 1/(200·(1+r)).
    var numbers = SplitMix64(seed: 31)
    let rows = (0..<500).map { _ in [-100.0, 121 + 30 * (numbers.unit() - 0.5)] }
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: rows, layout)
    let rate = result.pooledRateOfReturn(flows: [0, 1], years: [0, 2]) { means in
      .success((-means[1] / means[0]).squareRoot() - 1)
    }
    let estimate = result.estimate(rate)
    let root = (result.means[1] / 100).squareRoot()
    let error = try #require(result.estimate(mean: 1).standardError) / (200 * root)
    #expect(close(estimate.value, root - 1))
    #expect(close(estimate.standardError, error, 1e-10))
  }

  @Test func `a rate that does not exist is undefined for the solver's reason`() {
    let layout = MomentsLayout(columns: 2, groups: [.within([0, 1])])
    let result = moments(of: [[1, 2], [2, 3]], layout)
    let rate = result.pooledRateOfReturn(flows: [0, 1], years: [0, 1]) { _ in .failure(.noRoot) }
    #expect(result.estimate(rate).status == .undefined(.noRoot))
    #expect(result.estimate(rate).n == 2)
  }

  // MARK: Words

  @Test func `an estimate is printed with its error, to two digits of it`() {
    let rows = (0..<400).map { [$0 % 4 == 0 ? 1.0 : 0] }
    let result = moments(of: rows, MomentsLayout(columns: 1))
    #expect("\(result.estimate(mean: 0))" == "0.25 ± 0.022 (95 %: 0.207 to 0.293, n = 400)")
    #expect("\(Estimate(undefined: .noRoot, n: 9))" == "undefined (noRoot, n = 9)")
    #expect(
      "\(moments(of: [[2]], MomentsLayout(columns: 1)).estimate(mean: 0))"
        == "2.0 (no error, n = 1)")
  }
}

extension Double {
  fileprivate var pooled: PooledValue { PooledValue(self) }
}
