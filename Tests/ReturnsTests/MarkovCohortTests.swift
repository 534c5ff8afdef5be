import Foundation
import Returns
import Testing

private func leaving(_ chance: Double) throws -> TransitionMatrix {
  try TransitionMatrix([[1 - chance, chance], [0, 1]])
}

@Test func `nobody is lost and the half-cycle count lies half-way`() throws {
  let cohort = try MarkovCohort(start: [800, 200], cycles: 30, transition: leaving(0.07))
  for row in cohort.occupancy { #expect(near(row.reduce(0, +), 1000, 1e-9)) }
  let (first, last, middle) = try (
    cohort.total(of: [1, 0], counting: .beginning), cohort.total(of: [1, 0], counting: .end),
    cohort.total(of: [1, 0], counting: .middle)
  )
  #expect(near(middle, (first + last) / 2, 1e-9))
}

@Test func `the discounted life of a constant hazard is its geometric series`() throws {
  let (stay, discount) = (0.9, 0.05)
  let cohort = try MarkovCohort(start: [1, 0], cycles: 2000, transition: leaving(1 - stay))
  let total = try cohort.total(of: [1, 0], discountRate: discount, counting: .end)
  let ratio = stay / (1 + discount)
  #expect(near(total, ratio / (1 - ratio), 1e-12))
  let undiscountedFirst = try cohort.total(
    of: [1, 0], discountRate: discount, counting: .end, discountsFirstCycle: false)
  #expect(near(undiscountedFirst, total * (1 + discount), 1e-12))
}

@Test func `chances that depend on the cycle multiply`() throws {
  let cohort = try MarkovCohort(start: [1, 0], cycles: 3) { cycle throws(ReturnsError) in
    try TransitionMatrix([[1 - 0.1 * Double(cycle), 0.1 * Double(cycle)], [0, 1]])
  }
  #expect(near(cohort.occupancy[3][0], 0.9 * 0.8 * 0.7, 1e-15))
}

@Test func `impossible chances are refused`() throws {
  #expect(throws: ReturnsError.probabilitiesDoNotSumToOne(.transition, index: 1, sum: 0.75)) {
    try TransitionMatrix([[1, 0], [0.5, 0.25]])
  }
  #expect(throws: ReturnsError.notAProbability(.transition, index: 0, value: -0.5)) {
    try TransitionMatrix([[-0.5, 1.5], [0, 1]])
  }
  #expect(throws: ReturnsError.lengthsDiffer(.transition, count: 1, expected: 2)) {
    try TransitionMatrix([[1], [0, 1]])
  }
  #expect(throws: ReturnsError.probabilitiesDoNotSumToOne(.count, index: 0, sum: 0)) {
    try TransitionMatrix(counts: [[0, 0], [0, 1]])
  }
  #expect(throws: ReturnsError.lengthsDiffer(.transition, count: 2, expected: 3)) {
    try MarkovCohort(start: [1, 0, 0], cycles: 1, transition: leaving(0.1))
  }
}

@Test func `rescaling a chance there and back returns it`() throws {
  for chance in [0, 1e-12, 0.3, 0.999, 1] {
    let monthly = try TransitionProbability.rescaled(chance, from: 12, to: 1)
    #expect(near(try TransitionProbability.rescaled(monthly, from: 1, to: 12), chance, 1e-12))
  }
  #expect(throws: ReturnsError.self) { try TransitionProbability.rescaled(.nan, from: 1, to: 1) }
}
