import Reports
import Testing

@Test(arguments: [
  ([0, 0.256], [0, 0.1, 0.2, 0.3], 1), ([0, 100], [0, 20, 40, 60, 80, 100], 0),
  ([-138_724, 0], [-150_000, -100_000, -50_000, 0], 0),
  ([0.0042, 0.0171], [0, 0.005, 0.01, 0.015, 0.02], 3), ([3, 3], [2.6, 2.8, 3, 3.2, 3.4], 1),
])
func `ticks are round, hold every number and are told apart by their digits`(
  _ numbers: [Double], _ ticks: [Double], _ digits: Int
) {
  let scale = AxisScale(holding: numbers)
  #expect(scale.ticks.count == ticks.count)
  for (found, wanted) in zip(scale.ticks, ticks) {
    #expect(abs(found - wanted) < 1e-9 * max(1, abs(wanted)))
  }
  #expect(scale.digits == digits)
  #expect(numbers.allSatisfy { scale.low <= $0 && $0 <= scale.high + 1e-9 })
}

@Test func `a scale goes from part 0 to part 1`() {
  let scale = AxisScale(holding: [0, 50, 100])
  #expect(scale.part(0) == 0)
  #expect(scale.part(50) == 0.5)
  #expect(scale.part(100) == 1)
}

@Test func `what is no number never reaches a scale`() {
  for numbers: [Double] in [[], [.nan], [.infinity, -.infinity], [1e308, -1e308]] {
    let scale = AxisScale(holding: numbers)
    #expect(scale.low.isFinite && scale.high.isFinite && scale.low < scale.high)
    #expect((2...12).contains(scale.ticks.count))
    #expect(scale.part(.nan) == 0)
  }
}

@Test func `years are ticks of twelve months`() {
  #expect(AxisScale(from: 0, to: 40, every: 12).ticks == [0, 12, 24, 36])
  #expect(AxisScale(from: 0, to: 36, every: 12).ticks == [0, 12, 24, 36])
}
