import Estimates
import Testing

struct IncidenceCurveTests {
  private let grid = TimeGrid(stepMonths: 12, count: 3)

  /// Four entrants of whom three cross, at 6, 13 and 30 months; then two of whom one does, at 12.
  private func curve() throws -> (IncidenceCurve, Moments) {
    let layout = MomentsLayout(
      columns: 4, groups: [IncidenceCurve.group(events: [0, 1, 2], entrants: 3)])
    let rows = [try row(entrants: 4, events: [6, 13, 30]), try row(entrants: 2, events: [12])]
    let moments = moments(of: rows, layout)
    return (IncidenceCurve(grid: grid, events: [0, 1, 2], entrants: 3, in: moments), moments)
  }

  private func row(entrants: Double, events: [Double]) throws -> [Double] {
    var counts: [Double] = [0, 0, 0]
    for months in events { counts[try #require(grid.index(ofEventAt: months))] += 1 }
    var span = counts.mutableSpan
    grid.accumulate(&span)
    return counts + [entrants]
  }

  @Test func `an event counts from the first grid time not before it`() {
    for (months, index) in [(0, 0), (12, 0), (12.01, 1), (24, 1), (36, 2)] {
      #expect(grid.index(ofEventAt: months) == index)
    }
    #expect(grid.index(ofEventAt: 36.01) == nil)
    #expect(grid.index(ofEventAt: -1) == nil)
    #expect(grid.index(ofEventAt: .nan) == nil)
    #expect(grid.months(2) == 36)
  }

  @Test func `shares pool events over all entrants, with the error worked out by hand`() throws {
    let (curve, _) = try curve()
    let estimates = curve.estimates()
    for (estimate, share) in zip(estimates, [2.0 / 6, 3.0 / 6, 4.0 / 6]) {
      #expect(abs(try #require(estimate.value) - share) < 1e-15)
    }
    // Residuals of events − r·entrants at 12 months: ∓1/3, so SE = √(2/9/2)/3 = 1/9.
    #expect(abs(try #require(estimates[0].standardError) - 1.0 / 9) < 1e-15)
    #expect(estimates[0].n == 2)
  }

  @Test func `restricted and conditional means follow from the curve`() throws {
    let (curve, moments) = try curve()
    // 12·(3 − (1/3 + 1/2 + (2/3)/2)) = 22 and 12·(3 − (2 + 3 + 4/2)/4) = 15 months.
    let restricted = moments.estimate(curve.restrictedMean(2))
    let conditional = moments.estimate(curve.meanAmongEvents(2))
    #expect(abs(try #require(restricted.value) - 22) < 1e-13)
    #expect(abs(try #require(conditional.value) - 15) < 1e-13)
    #expect(try #require(restricted.standardError) > 0)
  }

  @Test func `half of those who cross have done so by the end of the first year`() throws {
    let (curve, _) = try curve()
    let median = curve.estimateQuantileAmongEvents(0.5, by: 2)
    #expect(abs(try #require(median.value) - 12) < 1e-13)
    let late = curve.estimateQuantileAmongEvents(0.875, by: 2)
    #expect(abs(try #require(late.value) - 30) < 1e-13)
  }

  @Test func `where nobody crosses there is no median`() {
    let layout = MomentsLayout(
      columns: 4, groups: [IncidenceCurve.group(events: [0, 1, 2], entrants: 3)])
    let none = moments(of: [[0, 0, 0, 4], [0, 0, 0, 5]], layout)
    let curve = IncidenceCurve(grid: grid, events: [0, 1, 2], entrants: 3, in: none)
    #expect(curve.estimateQuantileAmongEvents(0.5, by: 2).status == .undefined(.noEntries))
    #expect(none.estimate(curve.meanAmongEvents(2)).status == .undefined(.zeroDenominator))
    #expect(curve.estimates().allSatisfy { $0.value == 0 && $0.interval?.low == 0 })
  }
}
