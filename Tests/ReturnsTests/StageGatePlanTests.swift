import Returns
import Testing

/// Inputs of dfagnan/RBOMatlab, which leaves later costs undiscounted and the phase's own out.
@Test func `sale values of a drug's phases agree to the last printed digit`() throws {
  let success = [0.69, 0.84, 0.53, 0.74, 0.96]
  let years = [1, 1.6561, 2.0942, 2.1497, 0.8]
  let costs = [5.0, 5, 8, 43, 0]
  let phases = try success.indices.map {
    try StageGatePlan.Phase(duration: years[$0], probability: success[$0], cost: costs[$0])
  }
  let plan = try StageGatePlan(phases, completionValue: 817.643)
  let values = try plan.saleValues(rates: [0.3, 0.3, 0.3, 0.25, 0.15])
  let printed = [7.1042, 27.6439, 75.5741, 321.5000, 701.9023]
  for (value, wanted) in zip(values, printed) { #expect(near(value, wanted, 5e-5)) }
}

@Test func `two phases at their own rates are worth what a hand calculation gives`() throws {
  let plan = try StageGatePlan(
    [
      .init(duration: 2, probability: 0.5, cost: 10),
      .init(duration: 1, probability: 0.8, cost: 20),
    ], completionValue: 200)
  let values = try plan.values(rates: [0.25, 0.6])
  // 0.8·200/1.6 − 20 = 80, then 0.5·80/1.25² − 10 = 15.6.
  #expect(near(values[1], 80, 1e-12))
  #expect(near(values[0], 15.6, 1e-12))
}

@Test func `a certain, immediate and free plan is worth its completion`() throws {
  let phase = try StageGatePlan.Phase(duration: 0, probability: 1, cost: 0)
  let plan = try StageGatePlan([phase, phase], completionValue: 7)
  #expect(try plan.expectedNetPresentValue(at: 0.5) == 7)
  #expect(try plan.passes(.init(threshold: 7), at: 0.5))
  #expect(try !plan.passes(.init(threshold: 7.1), at: 0.5))
}

@Test func `impossible phases, effects and choices are refused`() throws {
  #expect(throws: ReturnsError.notAProbability(.probability, index: 0, value: 1.2)) {
    try StageGatePlan.Phase(duration: 1, probability: 1.2, cost: 0)
  }
  #expect(throws: ReturnsError.negative(.duration, index: 0, value: -1)) {
    try StageGatePlan.Phase(duration: -1, probability: 1, cost: 0)
  }
  let phase = try StageGatePlan.Phase(duration: 1, probability: 0.5, cost: 2)
  #expect(throws: ReturnsError.notAProbability(.probability, index: 0, value: 1.5)) {
    try PhaseEffect(.probability, .add, 1).applied(to: phase)
  }
  #expect(throws: ReturnsError.negative(.cost, index: 0, value: -1)) {
    try StageGatePlan.Phase(duration: 1, probability: 1, cost: -1)
  }
  #expect(throws: ReturnsError.negative(.cost, index: 0, value: -1)) {
    try PhaseEffect(.cost, .subtract, 3).applied(to: phase)
  }
  #expect(try PhaseEffect(.cost, .subtract, 2).applied(to: phase).cost == 0)
  #expect(throws: ReturnsError.divisionByZero(.cost)) {
    try PhaseEffect(.cost, .divide, 0).applied(to: phase)
  }
  #expect(throws: ReturnsError.empty(.phases)) { try StageGatePlan([]) }
  #expect(throws: ReturnsError.empty(.options)) { try Choice([]) }
  #expect(throws: ReturnsError.probabilitiesDoNotSumToOne(.outcomes, index: 0, sum: 0.5)) {
    try Choice.Option("half", outcomes: [.init(probability: 0.5, payoff: 1)])
  }
}
