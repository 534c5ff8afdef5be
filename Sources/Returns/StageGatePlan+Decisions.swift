extension StageGatePlan {
  /// A gate that lets a project go on when its expected value reaches a threshold.
  public struct ValueGate: Equatable, Sendable {
    public let threshold: Double

    public init(threshold: Double) throws(ReturnsError) {
      try ReturnsError.requireFinite([threshold], .threshold)
      self.threshold = threshold
    }

    public func lets(_ expectedValue: Double) -> Bool { expectedValue >= threshold }
  }

  /// Whether a gate before the first phase lets the plan begin.
  public func passes(_ gate: ValueGate, at rate: Double) throws(ReturnsError) -> Bool {
    gate.lets(try expectedNetPresentValue(at: rate))
  }
}

/// A change that a policy makes to one property of a phase.
public struct PhaseEffect: Equatable, Sendable {
  public enum Property: String, Sendable, CaseIterable {
    case duration, cost, revenue, probability
    /// 1 − probability.
    case risk
  }

  public enum Operation: String, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
  }

  public let property: Property
  public let operation: Operation
  public let operand: Double

  public init(_ property: Property, _ operation: Operation, _ operand: Double) {
    (self.property, self.operation, self.operand) = (property, operation, operand)
  }

  /// The phase under the policy; a change to an impossible phase is refused, not clipped.
  public func applied(
    to phase: StageGatePlan.Phase
  ) throws(ReturnsError) -> StageGatePlan.Phase {
    var changed = phase
    switch property {
    case .duration: changed.duration = try result(phase.duration)
    case .cost: changed.cost = try result(phase.cost)
    case .revenue: changed.revenue = try result(phase.revenue)
    case .probability: changed.probability = try result(phase.probability)
    case .risk: changed.probability = 1 - (try result(1 - phase.probability))
    }
    try changed.check()
    return changed
  }

  private func result(_ value: Double) throws(ReturnsError) -> Double {
    switch operation {
    case .add: return value + operand
    case .subtract: return value - operand
    case .multiply: return value * operand
    case .divide:
      guard operand != 0 else { throw .divisionByZero(property) }
      return value / operand
    }
  }
}
