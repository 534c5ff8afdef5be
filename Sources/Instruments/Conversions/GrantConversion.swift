/// One grant converting in one round: the plain case, without tables, names or allocation.
///
///     let round = GrantConversion<Double>(
///       preMoney: 80, newMoney: 20, amount: 10, convention: .alongside)
///     try round.result().stateShare  // 1/11
///
/// It solves the same `RoundEquations` with the same rows as `CapTable.closing`, over a company
/// whose old shares are counted as one. A simulation calls it once for each conversion.
public struct GrantConversion<Number: Scalar>: Equatable, Sendable {
  // MARK: The round
  public var preMoney: Number
  public var newMoney: Number
  /// The largest single investor's part of the new money.
  public var leadPart: Number = 1
  /// Unissued options after the round, as a share of the company; nil leaves the pool alone.
  public var poolTarget: Number?
  public var poolInPreMoney = true

  // MARK: The grant
  /// Principal that converts.
  public var amount: Number
  /// Interest that converts with it.
  public var interest: Number = 0
  public var convention: Convention
  public var discount: Number = 0
  public var cap: Number?
  /// What the cap is divided over beside the old shares.
  public var capBase: CapitalisationBase = .existing
  /// The part of the old company that the cap's base counts.
  public var capCounts: Number = 1
  /// A share of the company agreed up front, instead of a price.
  public var agreedShare: Number?

  // MARK: The old company, in parts of its fully diluted shares
  public var stateBefore: Number = 0
  public var teamBefore: Number = 1
  public var largestOtherBefore: Number = 1
  public var unissuedBefore: Number = 0

  // MARK: Limits on the state's share after the round
  public var maximumShare: Number?
  public var notLargestHolder = false
  public var teamFloor: Number?

  @inlinable
  public init(preMoney: Number, newMoney: Number, amount: Number, convention: Convention) {
    self.preMoney = preMoney
    self.newMoney = newMoney
    self.amount = amount
    self.convention = convention
  }

  /// The company after the round.
  public struct Result: Equatable, Sendable {
    /// The state's part, with what it had before.
    public let stateShare: Number
    /// What all new investors own together.
    public let newInvestorShare: Number
    public let unissuedShare: Number
    /// What an old holder's part is multiplied by.
    public let dilution: Number
    /// The round's price for the whole old company.
    public let oldCompanyValue: Number
    public let postMoney: Number
    /// The money that converted, and what a limit kept back.
    public let converted: Number
    public let givenUp: Number
    public let bound: ConversionLimits<Number>.Kind?

    @inlinable
    init(
      stateShare: Number, newInvestorShare: Number, unissuedShare: Number, dilution: Number,
      oldCompanyValue: Number, postMoney: Number, converted: Number, givenUp: Number,
      bound: ConversionLimits<Number>.Kind?
    ) {
      self.stateShare = stateShare
      self.newInvestorShare = newInvestorShare
      self.unissuedShare = unissuedShare
      self.dilution = dilution
      self.oldCompanyValue = oldCompanyValue
      self.postMoney = postMoney
      self.converted = converted
      self.givenUp = givenUp
      self.bound = bound
    }
  }

  /// Why a conversion has no answer.
  public enum Failure: Error, Equatable {
    case noPrice(RoundEquations<Number>.Obstacle)
    /// See `TermsError.Ambiguity.limitOnCappedDollarsInvested`.
    case limitOnCappedDollarsInvested
    /// The cap is used up by the instrument's own shares.
    case capExceeded
    case unsettled
  }
}
