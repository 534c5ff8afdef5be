import Foundation
import Returns
import Testing

@Test func `one hundred in and one hundred and twenty out beat an index up ten percent`() throws {
  let comparison = try PublicMarketEquivalent(periodic: [-100, 120], index: [100, 110])
  #expect(near(comparison.kaplanSchoar.number, 1.0909, 5e-5))
  #expect(near(comparison.kaplanSchoar.number, 120.0 / 110, 1e-15))
  #expect(near(try comparison.directAlpha().uniqueRate, 120.0 / 110 - 1, 1e-14))
}

@Test func `the worked values of PME+ follow from its definition`() throws {
  let index = [100.0, 105, 115, 110, 120]
  let carriedIn: Double = 120 + 6000.0 / 105
  let out: Double = 7200.0 / 115 + 12000.0 / 110
  let spent = try PublicMarketEquivalent(periodic: [-100, -50, 60, 100, 20], index: index)
  #expect(near(spent.plusLambda.number, carriedIn / (out + 20), 1e-14))
  let held = try PublicMarketEquivalent(
    periodic: [-100, -50, 60, 100, 0], index: index, residualValue: 20)
  let lambda = (carriedIn - 20) / out
  #expect(near(held.plusLambda.number, lambda, 1e-14))
  let scaled = try CashFlows(periodic: [-100, -50, 60 * lambda, 100 * lambda, 20])
  #expect(
    near(try held.plus().uniqueRate, scaled.internalRateOfReturn().uniqueRate, 1e-13))
}

@Test func `a fund that is the index measures as the index`() throws {
  // Bought at 100, partly sold at 125, the rest held at 150.
  let comparison = try PublicMarketEquivalent(
    periodic: [-100, 50, 0], index: [100, 125, 150], residualValue: 90)
  #expect(near(comparison.kaplanSchoar.number, 1, 1e-15))
  #expect(near(comparison.plusLambda.number, 1, 1e-15))
  #expect(near(comparison.longNickelsResidualValue, 90, 1e-12))
  #expect(near(try comparison.directAlpha().uniqueRate, 0, 1e-14))
  let own = try CashFlows(periodic: [-100, 50, 90]).internalRateOfReturn().uniqueRate
  #expect(near(try comparison.longNickels().uniqueRate, own, 1e-13))
  #expect(near(try comparison.plus().uniqueRate, own, 1e-13))
}

@Test func `scaling the index or the flows changes no ratio, and order does not matter`() throws {
  let (amounts, index) = ([-80.0, -140, 0, 70, 140], [890.35, 1144.98, 1271.5, 1289.09, 1466.47])
  let base = try PublicMarketEquivalent(periodic: amounts, index: index, residualValue: 70)
  let scaled = try PublicMarketEquivalent(
    periodic: amounts.map { $0 * 8 }, index: index.map { $0 / 4 }, residualValue: 560)
  #expect(near(scaled.kaplanSchoar.number, base.kaplanSchoar.number, 1e-14))
  #expect(near(scaled.plusLambda.number, base.plusLambda.number, 1e-14))
  let backwards = try PublicMarketEquivalent(
    times: [4, 3, 2, 1, 0], amounts: amounts.reversed(), index: index.reversed(), residualValue: 70)
  #expect(backwards == base)
}

@Test func `what cannot be compared says why`() throws {
  let unpaid = try PublicMarketEquivalent(periodic: [5, 5], index: [1, 1])
  #expect(unpaid.kaplanSchoar == .undefined(.nothingPaidIn))
  let waiting = try PublicMarketEquivalent(periodic: [-5, 0], index: [1, 1], residualValue: 6)
  #expect(waiting.plusLambda == .undefined(.nothingReceived))
  #expect(try waiting.plus() == .none(.nothingToScale))
  #expect(throws: ReturnsError.indexNotPositive(index: 1, value: 0)) {
    try PublicMarketEquivalent(periodic: [-1, 1], index: [1, 0])
  }
  #expect(throws: ReturnsError.lengthsDiffer(.marketIndex, count: 1, expected: 2)) {
    try PublicMarketEquivalent(periodic: [-1, 1], index: [1])
  }
  #expect(throws: ReturnsError.conflictingIndex(time: 0, first: 1, second: 2)) {
    try PublicMarketEquivalent(times: [0, 0], amounts: [-1, 1], index: [1, 2])
  }
  #expect(throws: ReturnsError.empty(.amount)) {
    try PublicMarketEquivalent(periodic: [], index: [])
  }
}
