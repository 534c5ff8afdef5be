/// A one-step decision tree: options with chances and payoffs, the best expectation chosen.
public struct Choice: Equatable, Sendable {
  public struct Outcome: Equatable, Sendable {
    public let probability: Double
    public let payoff: Double

    public init(probability: Double, payoff: Double) {
      (self.probability, self.payoff) = (probability, payoff)
    }
  }

  public struct Option: Equatable, Sendable {
    public let name: String
    public let cost: Double
    public let outcomes: [Outcome]

    /// An option whose outcomes' probabilities sum to one.
    public init(_ name: String, cost: Double = 0, outcomes: [Outcome]) throws(ReturnsError) {
      guard !outcomes.isEmpty else { throw .empty(.outcomes) }
      try ReturnsError.requireFinite([cost], .cost)
      try ReturnsError.requireFinite(outcomes.map(\.payoff), .revenue)
      try ReturnsError.requireProbabilities(outcomes.map(\.probability), .probability)
      let sum = outcomes.reduce(0) { $0 + $1.probability }
      guard (sum - 1).magnitude <= 1e-9 else {
        throw .probabilitiesDoNotSumToOne(.outcomes, index: 0, sum: sum)
      }
      (self.name, self.cost, self.outcomes) = (name, cost, outcomes)
    }

    public var expectedValue: Double {
      outcomes.reduce(-cost) { $0 + $1.probability * $1.payoff }
    }
  }

  public let options: [Option]
  /// The option of highest expectation; the first of equals.
  public let best: Option

  public init(_ options: [Option]) throws(ReturnsError) {
    guard var best = options.first else { throw .empty(.options) }
    for option in options where option.expectedValue > best.expectedValue { best = option }
    (self.options, self.best) = (options, best)
  }
}
