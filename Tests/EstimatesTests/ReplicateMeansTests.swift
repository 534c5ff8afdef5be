import Estimates
import Testing

/// Two runs on the same futures, paired by hand.
@Suite struct ReplicateMeansTests {
  /// A pooled value that is a column's mean.
  private func mean(_ value: Double, of column: Int) -> PooledValue {
    PooledValue(value, gradient: [.init(column: column, slope: 1)])
  }

  private func means(_ rows: [(Int, [Double])], columns: [Int]? = nil) -> ReplicateMeans {
    var means = ReplicateMeans(columns: columns)
    for (trials, row) in rows { means.add(trials: trials, means: row) }
    return means
  }

  @Test func `what futures have in common drops out of the error`() throws {
    // Differences 1, 2, 3: mean 2, variance 1, error √(1/3); t of 2 degrees at 95 % is 4.302653.
    let one = means([(1, [11]), (1, [102]), (1, [1003])])
    let two = means([(1, [10]), (1, [100]), (1, [1000])])
    let estimate = try #require(
      ReplicateMeans.difference(mean(372, of: 0), one, less: mean(370, of: 0), two))
    #expect(estimate.value == 2)
    #expect(abs(try #require(estimate.standardError) - (1.0 / 3).squareRoot()) < 1e-12)
    let reach = try #require(estimate.interval).halfWidth
    #expect(abs(reach - 4.302653 * (1.0 / 3).squareRoot()) < 1e-5)
    #expect(estimate.n == 3)
  }

  @Test func `replicates of unlike size weigh as a ratio of sums does`() throws {
    // d = 3, 0 of 2 and 1 trials: mean 2; K/(K−1)·(2²·1² + 1²·2²) = 2·8, its root over 3.
    let one = means([(2, [3]), (1, [0])])
    let two = means([(2, [0]), (1, [0])])
    let estimate = try #require(
      ReplicateMeans.difference(mean(2, of: 0), one, less: mean(0, of: 0), two))
    #expect(abs(try #require(estimate.standardError) - 4.0 / 3) < 1e-12)
  }

  @Test func `slopes weigh columns, and equal runs have no error at all`() throws {
    let rows = [(1, [0.1, 7.3]), (1, [0.7, 9.1]), (1, [0.4, 8.8])]
    let ratio = PooledValue(
      0.3, gradient: [.init(column: 0, slope: 0.37), .init(column: 1, slope: -0.11)])
    let same = try #require(
      ReplicateMeans.difference(ratio, means(rows), less: ratio, means(rows)))
    #expect(same.value == 0 && same.standardError == 0)
    // The last digit of a sum is no difference where all replicates agree.
    let next = PooledValue(
      0.3.nextUp, gradient: [.init(column: 0, slope: 0.37), .init(column: 1, slope: -0.11)])
    let rounded = try #require(
      ReplicateMeans.difference(next, means(rows), less: ratio, means(rows)))
    #expect(rounded.value == 0 && rounded.interval?.halfWidth == 0)
    // Lines 0.37·x − 0.11·y less 0: by Python's statistics.stdev over √3.
    let nothing = means(rows.map { ($0.0, [0, 0]) })
    let alone = try #require(
      ReplicateMeans.difference(ratio, means(rows), less: mean(0, of: 0), nothing))
    #expect(abs(try #require(alone.standardError) - 0.02306512518934165) < 1e-12)
  }

  @Test func `other replicates or columns that are not kept cannot be paired`() {
    let one = means([(1, [1]), (1, [2])])
    #expect(
      ReplicateMeans.difference(mean(1, of: 0), one, less: mean(1, of: 0), means([(2, [1])])) == nil
    )
    let kept = means([(1, [1]), (1, [2])], columns: [4])
    #expect(ReplicateMeans.difference(mean(1, of: 4), kept, less: mean(1, of: 0), one) != nil)
    #expect(ReplicateMeans.difference(mean(1, of: 0), kept, less: mean(1, of: 0), one) == nil)
  }

  @Test func `one future has a difference and no error, and what has no value none`() throws {
    let one = means([(1, [5])])
    let estimate = try #require(
      ReplicateMeans.difference(mean(5, of: 0), one, less: mean(3, of: 0), means([(1, [3])])))
    #expect(estimate.value == 2 && estimate.standardError == nil)
    #expect(estimate.status == .singleTrial)
    let none = ReplicateMeans.difference(
      PooledValue(undefined: .zeroDenominator), one, less: mean(3, of: 0), one)
    #expect(none?.status == .undefined(.zeroDenominator))
  }
}
