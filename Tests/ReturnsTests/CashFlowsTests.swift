import Foundation
import Returns
import TestSupport
import Testing

@Test func `present and future value differ by compounding over the span`() throws {
  let dates = try ["2020-01-01", "2021-01-01", "2024-07-15"].map { try CivilDate(text: $0) }
  let flows = try CashFlows(dates: dates, amounts: [-100, 30, 120])
  let years = DayCount.actual365Fixed.years(from: dates[0], to: dates[2])
  let (now, later) = try (flows.netPresentValue(at: 0.07), flows.netFutureValue(at: 0.07))
  #expect(near(later, now * pow(1.07, years), 1e-12 * later.magnitude))
  let byHand = -100 + 30 * pow(1.07, -366.0 / 365) + 120 * pow(1.07, -years)
  #expect(near(now, byHand, 1e-12))
}

@Test func `a future value is taken at the last date even when nothing moves then`() throws {
  let flows = try CashFlows(periodic: [100, 0, 0])
  #expect(near(try flows.netFutureValue(at: 0.1), 121, 1e-12))
}

@Test func `multiples of a worked fund are exact`() throws {
  let flows = try CashFlows(periodic: [-10, -20, 15, 30])
  #expect(flows.paidIn == 30)
  #expect(flows.received == 45)
  #expect(flows.distributedToPaidIn == .value(1.5))
  #expect(flows.residualToPaidIn(15) == .value(0.5))
  #expect(flows.totalToPaidIn(15) == .value(2))
  #expect(flows.multipleOnInvested() == .value(1.5))
}

@Test func `money paid in and out on one day is not netted in a multiple`() throws {
  let flows = try CashFlows(times: [0, 0], amounts: [-10, 5])
  #expect(flows.distributedToPaidIn == .value(0.5))
}

@Test func `undefined measures say why`() throws {
  let gift = try CashFlows(periodic: [5, 5])
  #expect(gift.distributedToPaidIn == .undefined(.nothingPaidIn))
  #expect(gift.totalToPaidIn(3) == .undefined(.nothingPaidIn))
  let rates = (financeRate: 0.1, reinvestRate: 0.1)
  func modified(_ amounts: [Double]) throws -> Measure {
    try CashFlows(periodic: amounts).modifiedRateOfReturn(
      financeRate: rates.financeRate, reinvestRate: rates.reinvestRate)
  }
  #expect(try modified([5, 5]) == .undefined(.nothingPaidIn))
  #expect(try modified([-5, -5]) == .undefined(.nothingReceived))
  #expect(
    try CashFlows(times: [2, 2], amounts: [-1, 2]).modifiedRateOfReturn(
      financeRate: 0, reinvestRate: 0) == .undefined(.noTimePasses))
  #expect(near(try modified([-100, 0, 121]).number, 0.1, 1e-15))
}

@Test func `numbers that are not finite and rates that discount nothing are refused`() throws {
  #expect(throws: ReturnsError.notFinite(.amount, index: 1, value: .infinity)) {
    try CashFlows(periodic: [1, .infinity])
  }
  #expect(throws: ReturnsError.self) { try CashFlows(times: [.nan], amounts: [1]) }
  #expect(throws: ReturnsError.lengthsDiffer(.amount, count: 1, expected: 2)) {
    try CashFlows(times: [0, 1], amounts: [1])
  }
  let flows = try CashFlows(periodic: [-1, 2])
  #expect(throws: ReturnsError.rateNotAboveMinusOne(-1)) { try flows.netPresentValue(at: -1) }
  #expect(throws: ReturnsError.self) { try flows.netPresentValue(at: .nan) }
  let far = try CashFlows(times: [0, 1000], amounts: [-1, 2])
  #expect(throws: ReturnsError.notRepresentable(rate: -0.99)) { try far.netPresentValue(at: -0.99) }
}

@Test func `the order of flows changes no bit of a value`() throws {
  var numbers = SplitMix64(seed: 5)
  // Few moments, so that many flows share one.
  let times = (0..<50).map { _ in Double(Int.random(in: 0...5, using: &numbers)) }
  let amounts = times.map { _ in Double.random(in: -9...9, using: &numbers) }
  let order = times.indices.shuffled(using: &numbers)
  let one = try CashFlows(times: times, amounts: amounts)
  let other = try CashFlows(times: order.map { times[$0] }, amounts: order.map { amounts[$0] })
  #expect(one == other)
  #expect(try one.netPresentValue(at: 0.03) == other.netPresentValue(at: 0.03))
}
