import Foundation
import Returns
import TestSupport
import Testing

private func rate(_ amounts: [Double], in range: RateRange = .all) throws -> RateOfReturn {
  try CashFlows(periodic: amounts).internalRateOfReturn(in: range)
}

@Test func `one change of sign gives one rate`() throws {
  let answer = try rate([-100, 110])
  #expect(near(answer.uniqueRate, 0.1, 1e-15))
}

@Test func `both rates of a strip mine are reported`() throws {
  // (1.1v − 1)(1 − 1.2v): roots at 10 % and 20 %.
  let answer = try rate([-100, 230, -132])
  #expect(answer.rates.count == 2)
  #expect(near(answer.rates.first, 0.1, 1e-13))
  #expect(near(answer.rates.last, 0.2, 1e-13))
}

@Test func `a value that only touches zero has one rate`() throws {
  // −100·(1 − 1.1v)²: never positive, zero at 10 %.
  #expect(near(try rate([-100, 220, -121]).uniqueRate, 0.1, 1e-12))
}

@Test func `a touching rate is found wherever it lies, beside a crossing one too`() throws {
  var numbers = SplitMix64(seed: 6)
  for _ in 0..<300 {
    let touching = Double.random(in: 0.7...1.2, using: &numbers)
    let crossing = Double.random(in: 1.4...2, using: &numbers)
    // −(1 − t·v)²·(1 − c·v), lowest power of v first.
    let amounts = [
      -1, 2 * touching + crossing, -touching * (touching + 2 * crossing),
      touching * touching * crossing,
    ]
    let found = try rate(amounts).rates
    #expect(found.count == 2, "\(touching), \(crossing) → \(found)")
    #expect(near(found.first, touching - 1, 1e-6))
    #expect(near(found.last, crossing - 1, 1e-9))
  }
}

/// (1 − 1.1v)ᵏ: near its root log(inflows/outflows) is about 2·(Δ/2.2)ᵏ, Δ the error of the rate,
/// which rounding (below 4e-14 here) hides; so Δ may be 2.2·(2e-14)^(1/k), and no root is two.
@Test(arguments: 2...8)
func `a root of any multiplicity is one rate`(_ multiplicity: Int) throws {
  var amounts = [1.0]
  for _ in 0..<multiplicity {
    amounts = zip(amounts + [0], [0] + amounts).map { $0 - 1.1 * $1 }
  }
  let found = try rate(amounts)
  #expect(near(found.uniqueRate, 0.1, 2.2 * pow(2e-14, 1 / Double(multiplicity))), "\(found)")
}

@Test func `ten thousand flows of alternating sign take a moment, not a stack`() throws {
  let times = (0..<10_000).map { Double($0) / 365 }
  let amounts = (0..<10_000).map { $0.isMultiple(of: 2) ? -1.0 : 1.01 }
  let flows = try CashFlows(times: times, amounts: amounts)
  for rate in flows.internalRateOfReturn().rates where rate > -0.9 && rate < 1e6 {
    #expect(try residual(flows, at: rate) < 1e-9)
  }
}

@Test func `a hair above or below touching gives two rates or none`() throws {
  #expect(try rate([-100, 220 + 1e-9, -121]).rates.count == 2)
  #expect(try rate([-100, 220 - 1e-9, -121]) == .none(.neverZero))
}

@Test func `flows without a rate say why`() throws {
  #expect(try rate([]) == .none(.noFlows))
  #expect(try rate([0, 0]) == .none(.noFlows))
  #expect(try rate([1, 0, 2]) == .none(.onlyInflows))
  #expect(try rate([-1, -2]) == .none(.onlyOutflows))
  #expect(try rate([100, -200, 150]) == .none(.neverZero))
  let together = try CashFlows(times: [1, 1], amounts: [-3, 5])
  #expect(together.internalRateOfReturn() == .none(.noTimePasses))
  let cancelling = try CashFlows(times: [0, 0, 2, 2], amounts: [-3, 3, 5, -5])
  #expect(cancelling.internalRateOfReturn() == .none(.everyRate))
}

@Test func `a rate outside the range searched is not bracketed rather than none`() throws {
  let range = try RateRange(-0.5, 1)
  #expect(try rate([-100, 500], in: range) == .notBracketed(searched: range))
  #expect(near(try rate([-100, 500]).uniqueRate, 4, 1e-12))
  // Two roots, one of them inside.
  #expect(near(try rate([-100, 230, -132], in: RateRange(-0.5, 0.15)).uniqueRate, 0.1, 1e-13))
}

@Test func `extreme gains and losses neither overflow nor vanish`() throws {
  let day = try CashFlows(times: [0, 1.0 / 365], amounts: [-1, 2])
  let expected = exp2(365.0) - 1
  #expect(near(day.internalRateOfReturn().uniqueRate, expected, 1e-10 * expected))
  let century = try CashFlows(times: [0, 100], amounts: [-1e9, 1e-3])
  #expect(near(century.internalRateOfReturn().uniqueRate, exp(-0.12 * log(10)) - 1, 1e-14))
  let beyond = try CashFlows(times: [0, 1.0 / 365], amounts: [-1, 100])
  #expect(beyond.internalRateOfReturn() == .notBracketed(searched: .all))
}

@Test func `a range that reaches minus one hundred percent or is empty is refused`() {
  #expect(throws: ReturnsError.emptyRateRange(low: -1, high: 1)) { try RateRange(-1, 1) }
  #expect(throws: ReturnsError.emptyRateRange(low: 0.2, high: 0.1)) { try RateRange(0.2, 0.1) }
  #expect(throws: ReturnsError.self) { try RateRange(.nan, 1) }
}

// MARK: - Properties

/// Polynomials built from known roots: every one is found, none is invented.
@Test func `all of several planted rates are found`() throws {
  var numbers = SplitMix64(seed: 1)
  for _ in 0..<500 {
    let count = Int.random(in: 1...5, using: &numbers)
    // Planted at least 8 points apart: closer ones are beyond what rounded coefficients keep.
    var growths: [Double] = []
    while growths.count < count {
      let growth = Double.random(in: 0.6...1.9, using: &numbers)
      if growths.allSatisfy({ ($0 - growth).magnitude > 0.08 }) { growths.append(growth) }
    }
    // Π (1 − gᵢ·v), lowest power of v first.
    var amounts = [100.0]
    for growth in growths {
      amounts = zip(amounts + [0], [0] + amounts).map { $0 - growth * $1 }
    }
    let found = try rate(amounts).rates
    #expect(found.count == count, "\(growths.sorted()) → \(found)")
    for (rate, growth) in zip(found, growths.sorted()) { #expect(near(rate, growth - 1, 1e-7)) }
  }
}

private func randomFlows(_ numbers: inout SplitMix64) throws -> (times: [Double], [Double]) {
  let count = Int.random(in: 2...40, using: &numbers)
  let times = (0..<count).map { _ in Double(Int.random(in: 0...5000, using: &numbers)) / 365 }
  let amounts = (0..<count).map { _ in Double.random(in: -1000...1000, using: &numbers) }
  return (times, amounts)
}

/// The value at a found rate, relative to the sum of the discounted magnitudes.
private func residual(_ flows: CashFlows, at rate: Double) throws -> Double {
  let sizes = try CashFlows(
    times: flows.flows.map(\.time), amounts: flows.flows.map(\.amount.magnitude))
  let middle = flows.span.map { ($0.lowerBound + $0.upperBound) / 2 } ?? 0
  return try flows.value(at: rate, asOf: middle).magnitude / sizes.value(at: rate, asOf: middle)
}

@Test func `the value at every reported rate is zero`() throws {
  var numbers = SplitMix64(seed: 2)
  var checked = 0
  for _ in 0..<2000 {
    let (times, amounts) = try randomFlows(&numbers)
    let flows = try CashFlows(times: times, amounts: amounts)
    for rate in flows.internalRateOfReturn().rates where rate > -0.9999 && rate < 1e6 {
      checked += 1
      #expect(try residual(flows, at: rate) < 1e-11)
    }
  }
  #expect(checked > 2000)
}

@Test func `the value changes sign only at reported rates`() throws {
  var numbers = SplitMix64(seed: 3)
  for _ in 0..<300 {
    let (times, amounts) = try randomFlows(&numbers)
    let flows = try CashFlows(times: times, amounts: amounts)
    let rates = flows.internalRateOfReturn().rates
    let grid = (0..<400).map { expm1(-1.5 + 0.01 * Double($0)) }
    let values = try grid.map { try flows.value(at: $0, asOf: 7) }
    for step in 1..<grid.count where (values[step - 1] > 0) != (values[step] > 0) {
      #expect(rates.contains { grid[step - 1] - 1e-9 <= $0 && $0 <= grid[step] + 1e-9 })
    }
  }
}

@Test func `scaling, shifting, zero flows and order change no rate`() throws {
  var numbers = SplitMix64(seed: 4)
  for _ in 0..<500 {
    let (times, amounts) = try randomFlows(&numbers)
    let base = try CashFlows(times: times, amounts: amounts).internalRateOfReturn()
    let doubled = try CashFlows(times: times, amounts: amounts.map { $0 * 4 })
    let shifted = try CashFlows(times: times.map { $0 + 16 }, amounts: amounts)
    let padded = try CashFlows(times: times + [3.5, 20], amounts: amounts + [0, 0])
    let order = times.indices.shuffled(using: &numbers)
    let shuffled = try CashFlows(
      times: order.map { times[$0] }, amounts: order.map { amounts[$0] })
    #expect(padded.internalRateOfReturn() == base)
    #expect(shuffled.internalRateOfReturn() == base)
    for other in [doubled, shifted].map({ $0.internalRateOfReturn() }) {
      #expect(other.rates.count == base.rates.count)
      for (rate, wanted) in zip(other.rates, base.rates) {
        #expect(near(rate, wanted, 1e-9 * (1 + wanted.magnitude)))
      }
    }
  }
}

@Test func `shifting every date by whole days changes no dated rate`() throws {
  var numbers = SplitMix64(seed: 34)
  for _ in 0..<100 {
    var date = try CivilDate(text: "2019-02-28")
    let dates = (0..<8).map { _ in
      date = date.adding(days: Int.random(in: 1...700, using: &numbers))
      return date
    }
    let amounts = [-100.0] + (1..<8).map { _ in Double.random(in: -40...90, using: &numbers) }
    let later = dates.map { $0.adding(days: 1234) }
    #expect(
      try CashFlows(dates: later, amounts: amounts).internalRateOfReturn()
        == CashFlows(dates: dates, amounts: amounts).internalRateOfReturn())
  }
}
