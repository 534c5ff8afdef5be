import Returns
import Testing

/// `stage_gate_enpv.json`: chrokh/mc-rndsim (MIT) and corp_finance's decision tree.
struct StageGateCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Phase: Decodable, Sendable {
    let time: Double
    let prob: Double
    let cost: Double
    let cash: Double?
    let revenue: Double?

    func plan() throws -> StageGatePlan.Phase {
      try StageGatePlan.Phase(
        duration: time, probability: prob, cost: cost, revenue: revenue ?? cash ?? 0)
    }
  }
  struct Investment: Decodable, Sendable {
    let cost: Double
    let outcomes: [[Double]]
  }
  struct Input: Decodable, Sendable {
    let phases: [Phase]?
    let rate: Double?
    let probs: [Double]?
    let threshold: Double?
    let enpv: Double?
    let phase: Phase?
    let property: String?
    let `operator`: String?
    let operand: Double?
    let invest: Investment?
    let abandon: Double?
  }
  struct Output: Decodable, Sendable {
    let enpv: Double?
    let p: Double?
    let rows: [[Double]]?
    let go: Bool?
    let revenue: Double?
    let cost: Double?
    let prob: Double?
    let emv: Double?
    let choose: String?
  }
  let id: String
  let `in`: Input
  let out: Output
  let abs_tol: Double
  var testDescription: String { id }

  static let all = AcceptanceFile<StageGateCase>.cases("stage_gate_enpv.json")
  static func named(_ prefixes: String...) -> [StageGateCase] {
    all.filter { one in prefixes.contains { one.id.hasPrefix($0) } }
  }
}

@Test func `all fourteen stage-gate cases are read, each by one test`() {
  #expect(StageGateCase.all.count == 14)
  #expect(
    StageGateCase.named("enpv", "remaining", "cashflow", "gate", "policy", "tree").count == 14)
}

@Test(arguments: StageGateCase.named("enpv"))
func `expected net present value agrees with the published one`(_ published: StageGateCase) throws {
  let plan = try StageGatePlan(#require(published.in.phases).map { try $0.plan() })
  let value = try plan.expectedNetPresentValue(at: #require(published.in.rate))
  #expect(near(value, published.out.enpv, published.abs_tol))
}

@Test(arguments: StageGateCase.named("remaining"))
func `the remaining chance is the product of the phases' chances`(
  _ published: StageGateCase
) throws {
  let phases = try #require(published.in.probs).map {
    try StageGatePlan.Phase(duration: 1, probability: $0, cost: 0)
  }
  let plan = try StageGatePlan(phases)
  #expect(near(plan.successProbability, published.out.p, published.abs_tol))
  #expect(near(plan.remainingProbabilities[0], published.out.p, published.abs_tol))
}

@Test(arguments: StageGateCase.named("cashflow"))
func `the table of cash flows agrees with the published one`(_ published: StageGateCase) throws {
  let plan = try StageGatePlan(#require(published.in.phases).map { try $0.plan() })
  let rows = plan.cashFlowTable.map {
    [$0.netCash, $0.time, $0.successProbability, $0.remainingProbability]
  }
  let expected = try #require(published.out.rows)
  #expect(rows.count == expected.count)
  for (row, wanted) in zip(rows, expected) {
    #expect(zip(row, wanted).allSatisfy { near($0, $1, published.abs_tol) }, "\(row) ≠ \(wanted)")
  }
}

@Test(arguments: StageGateCase.named("gate"))
func `a gate opens when the expected value reaches its threshold`(
  _ published: StageGateCase
) throws {
  let gate = try StageGatePlan.ValueGate(threshold: #require(published.in.threshold))
  #expect(try gate.lets(#require(published.in.enpv)) == published.out.go)
}

@Test(arguments: StageGateCase.named("policy"))
func `a policy's effect on a phase agrees with the published one`(
  _ published: StageGateCase
) throws {
  let name = try #require(published.in.property)
  let property = try #require(
    PhaseEffect.Property(rawValue: name == "prob" ? "probability" : name))
  let operation = try #require(PhaseEffect.Operation(rawValue: published.in.operator ?? ""))
  let effect = PhaseEffect(property, operation, try #require(published.in.operand))
  let before = try #require(published.in.phase).plan()
  let after = try effect.applied(to: before)
  let wanted = published.out
  #expect(near(after.revenue, wanted.revenue ?? before.revenue, published.abs_tol))
  #expect(near(after.cost, wanted.cost ?? before.cost, published.abs_tol))
  #expect(near(after.probability, wanted.prob ?? before.probability, published.abs_tol))
  #expect(after.duration == before.duration)
}

@Test(arguments: StageGateCase.named("tree"))
func `the better branch of a decision is chosen`(_ published: StageGateCase) throws {
  let invest = try #require(published.in.invest)
  let choice = try Choice([
    .init(
      "invest", cost: invest.cost,
      outcomes: invest.outcomes.map { .init(probability: $0[0], payoff: $0[1]) }),
    .init(
      "abandon", outcomes: [.init(probability: 1, payoff: #require(published.in.abandon))]),
  ])
  #expect(near(choice.best.expectedValue, published.out.emv, published.abs_tol))
  #expect(choice.best.name == published.out.choose)
}
