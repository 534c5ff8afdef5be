public import Projects

/// Public money for the rounds after crossing 基金支持.
///
/// It comes at the round's price and of its class, and counts as public money.
public struct FollowOn: Sendable, Hashable, BitwiseCopyable {
  public enum Form: Sendable, Hashable, BitwiseCopyable {
    /// As much as keeps the state's part of the company.
    case proRata
    /// The same sum each time; in a round, the whole of it where that is less.
    case fixed(Double)
  }

  /// Whose place it takes.
  public enum Money: String, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// A part of the round's own money: it takes the place of private money, yuan for yuan.
    case inRound = "in-round"
    /// Beside the round's money, so that the company gets more and is worth that much more.
    case onTop = "on-top"
  }

  public var form: Form
  public var money: Money
  /// Rounds after crossing that it goes into, from the first on.
  public var rounds: Int
  /// What the prospect of it multiplies a round's chance by; a chance stays at most 1.
  public var oddsFactor: Double

  public init(
    _ form: Form, money: Money = .inRound, rounds: Int = Growth.mostRounds,
    oddsFactor: Double = 1
  ) throws(PolicyError) {
    if case .fixed(let amount) = form { try require("amount", amount, .positive) }
    guard rounds >= 1 else {
      throw .outOfRange("rounds", value: Double(rounds), allowed: .atLeast(1))
    }
    try require("oddsFactor", oddsFactor, .atLeast(1))
    self.form = form
    self.money = money
    self.rounds = rounds
    self.oddsFactor = oddsFactor
  }
}
