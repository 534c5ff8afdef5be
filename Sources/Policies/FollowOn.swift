public import Projects

/// Public money for the rounds after crossing 基金支持.
///
/// It is a part of the round's own money, at its price and of its class, and counts as public money.
public struct FollowOn: Sendable, Hashable, BitwiseCopyable {
  public enum Form: Sendable, Hashable, BitwiseCopyable {
    /// As much as keeps the state's part of the company.
    case proRata
    /// The same sum each time, or the whole round where that is less.
    case fixed(Double)
  }

  public var form: Form
  /// Rounds after crossing that it goes into, from the first on.
  public var rounds: Int
  /// What the prospect of it multiplies a round's chance by; a chance stays at most 1.
  public var oddsFactor: Double

  public init(
    _ form: Form, rounds: Int = Growth.mostRounds, oddsFactor: Double = 1
  ) throws(PolicyError) {
    if case .fixed(let amount) = form { try require("amount", amount, .positive) }
    guard rounds >= 1 else {
      throw .outOfRange("rounds", value: Double(rounds), allowed: .atLeast(1))
    }
    try require("oddsFactor", oddsFactor, .atLeast(1))
    self.form = form
    self.rounds = rounds
    self.oddsFactor = oddsFactor
  }
}
