internal import Documents
internal import Instruments
internal import Languages
internal import TermSheets

/// One grant that becomes shares in one round, exactly.
///
///     var conversion = GrantConversion(of: 10, preMoney: 80, newMoney: 20, .alongside)
///     try conversion.result().stateShare  // 1/11
///     conversion.discount = 1 / 5
///     try conversion.result().stateShare  // 1/9
///
/// The old company belongs to its team alone. Everything else, such as several instruments, classes of shares,
/// pools or rounding, is written in a `TermSheet`.
public struct GrantConversion: Hashable, Codable, Sendable {
  /// Who bears the dilution of a conversion: what the round's pre-money means.
  public enum Convention: String, CaseIterable, Codable, Sendable {
    /// Old holders and new investors alike: the state owns G/(V+N+G).
    case alongside
    /// Old holders alone: the state owns G/(V+N).
    case inPreMoney
    /// The post-money is the pre-money, the new money and the grant's principal.
    case dollarsInvested
  }

  /// The grant that converts.
  public var amount: Rational
  /// What the old company is worth in the round.
  public var preMoney: Rational
  /// What new investors pay in.
  public var newMoney: Rational
  /// Who bears the dilution.
  public var convention: Convention
  /// How much less the grant pays for a share than the round does, at least 0 and less than 1.
  public var discount: Rational = 0
  /// The most of the company that the state may own after the round.
  public var maximumShare: Rational?
  /// What of the company the team keeps at least.
  public var teamFloor: Rational?

  /// A grant in a round, without discount and limits.
  public init(
    of amount: Rational, preMoney: Rational, newMoney: Rational, _ convention: Convention
  ) {
    (self.amount, self.preMoney, self.newMoney) = (amount, preMoney, newMoney)
    self.convention = convention
  }

  /// The company after the round.
  public struct Result: Hashable, Codable, Sendable {
    /// What of it the state owns.
    public let stateShare: Rational
    /// What of it the new investors own together.
    public let investorShare: Rational
    /// What of it the team owns.
    public let teamShare: Rational
    /// What all of it is worth at the round's price.
    public let postMoney: Rational
    /// The money that became shares.
    public let converted: Rational
    /// The money that a limit kept from becoming shares.
    public let keptBack: Rational
  }
}
