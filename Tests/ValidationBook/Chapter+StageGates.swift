import Returns

/// `stage_gate_enpv.json`: values of staged plans, gates and decisions.
private struct StageGateCase: Decodable, Sendable {
  struct Phase: Decodable, Sendable {
    let time, prob, cost: Double
    let cash, revenue: Double?

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
    let probs: [Double]?
    let rate, threshold, enpv, operand, abandon: Double?
    let phase: Phase?
    let property, `operator`: String?
    let invest: Investment?
  }
  struct Output: Decodable, Sendable {
    let enpv, p, revenue, cost, prob, emv: Double?
    let rows: [[Double]]?
    let go: Bool?
    let choose: String?
  }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
  }
  let id: String
  let `in`: Input
  let out: Output
  let tolerance: Double

  func findings() throws -> [Finding] {
    switch id.prefix(while: { $0 != "-" }) {
    case "enpv": try presentValue()
    case "remaining": try remainingChance()
    case "cashflow": try cashFlows()
    case "gate": try gate()
    case "policy": try effect()
    case "tree": try decision()
    default: throw IncompleteCase(description: "a kind that nobody reads: \(id)")
    }
  }

  private func number(_ what: String, _ known: Double?, _ found: Double) throws -> Finding {
    .computed(what, known: try need(known), found: found, tolerance: tolerance)
  }

  private func presentValue() throws -> [Finding] {
    let plan = try StageGatePlan(need(self.in.phases).map { try $0.plan() })
    return [
      try number("eNPV", out.enpv, plan.expectedNetPresentValue(at: need(self.in.rate)))
    ]
  }

  private func remainingChance() throws -> [Finding] {
    let plan = try StageGatePlan(
      need(self.in.probs).map {
        try StageGatePlan.Phase(duration: 1, probability: $0, cost: 0)
      })
    return [
      try number("chance", out.p, plan.successProbability),
      try number("chance left", out.p, plan.remainingProbabilities[0]),
    ]
  }

  private func cashFlows() throws -> [Finding] {
    let plan = try StageGatePlan(need(self.in.phases).map { try $0.plan() })
    let rows = plan.cashFlowTable.map {
      [$0.netCash, $0.time, $0.successProbability, $0.remainingProbability]
    }
    let known = try need(out.rows)
    guard rows.count == known.count else {
      return [.answer("rows", known: "\(known.count)", found: "\(rows.count)")]
    }
    return try zip(known, rows).enumerated().flatMap { row, pair in
      try zip(pair.0, pair.1).enumerated().map { column, cell in
        try number("row \(row + 1), column \(column + 1)", cell.0, cell.1)
      }
    }
  }

  private func gate() throws -> [Finding] {
    let gate = try StageGatePlan.ValueGate(threshold: need(self.in.threshold))
    let opens = try gate.lets(need(self.in.enpv))
    return [.answer("opens", known: "\(try need(out.go))", found: "\(opens)")]
  }

  private func effect() throws -> [Finding] {
    let name = try need(self.in.property)
    let effect = PhaseEffect(
      try need(PhaseEffect.Property(rawValue: name == "prob" ? "probability" : name)),
      try need(PhaseEffect.Operation(rawValue: self.in.operator ?? "")), try need(self.in.operand))
    let before = try need(self.in.phase).plan()
    let after = try effect.applied(to: before)
    return [
      try number("revenue", out.revenue ?? before.revenue, after.revenue),
      try number("cost", out.cost ?? before.cost, after.cost),
      try number("chance", out.prob ?? before.probability, after.probability),
      try number("time", before.duration, after.duration),
    ]
  }

  private func decision() throws -> [Finding] {
    let invest = try need(self.in.invest)
    let choice = try Choice([
      .init(
        "invest", cost: invest.cost,
        outcomes: invest.outcomes.map { .init(probability: $0[0], payoff: $0[1]) }),
      .init("abandon", outcomes: [.init(probability: 1, payoff: need(self.in.abandon))]),
    ])
    return [
      try number("expected value", out.emv, choice.best.expectedValue),
      .answer("choice", known: try need(out.choose), found: choice.best.name),
    ]
  }
}

extension Chapter {
  public static let stageGates = CaseFile<StageGateCase>.chapter(
    "Staged plans, gates and decisions", file: "stage_gate_enpv.json",
    source: "chrokh/mc-rndsim (MIT)", name: \.id
  ) { try $0.findings() }
}
