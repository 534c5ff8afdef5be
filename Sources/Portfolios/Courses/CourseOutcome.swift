/// What became of a project under a policy, followed to its end.
public struct CourseOutcome: Sendable, Equatable, BitwiseCopyable {
  /// How a course ends.
  public enum Cause: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    /// Accepted, and the first qualified round closed.
    case crossed
    /// Stopped at a gate or out of cash before acceptance.
    case failed
    /// Accepted, and no market money came.
    case closed
    /// Gone in another way.
    case other
    /// Never funded: turned away or tired of waiting.
    case refused
  }

  public var cause = Cause.closed
  public var signedMonth = Double.infinity
  public var acceptedMonth = Double.infinity
  /// The month at which the cause came about; infinite when it never does.
  public var endMonth = Double.infinity
  /// The stage at which a project failed; −1 for any other.
  public var failedStage: Int8 = -1
  public var achieved = true
  public var wrongPasses: UInt8 = 0
  public var wrongStops: UInt8 = 0

  // MARK: Money

  public var centrePaid = 0.0
  /// What of `centrePaid` bought shares in rounds after crossing.
  public var followOnPaid = 0.0
  /// What of `centrePaid` went to banks and insurers: premiums, interest and losses of a guaranteed loan.
  public var guaranteePaid = 0.0
  /// What of `centrePaid` went to a broker at signing.
  public var brokerFee = 0.0
  /// What a bank lent under a public guarantee, and what the company paid it back with interest.
  public var bankPaid = 0.0
  public var bankRepaid = 0.0
  public var otherPublicPaid = 0.0
  public var teamPaid = 0.0
  /// Market money up to and with the round that crosses.
  public var marketPaid = 0.0
  public var spent = 0.0
  /// Unspent money that stayed with the company, or went back to its other sources.
  public var left = 0.0
  /// Unspent money of the centre that came back.
  public var returned = 0.0
  /// What the company paid back of a loan out of its cash; a part of the proceeds.
  public var repaid = 0.0
  /// What the state's shares and other claims brought in the end.
  public var proceeds = 0.0
  /// What of the centre's loss its appraisal leaves out.
  public var exemptLoss = 0.0
  /// Peak spending that team and market money did not cover.
  public var needWithoutPublic = 0.0
  /// The largest shortage of cash that public money did not cover either.
  public var shortage = 0.0

  // MARK: Ownership

  /// Whether the state owned shares after crossing.
  public var ownsShares = false
  public var stakeAtCrossing = 0.0
  /// The parts of the company that the state parted with, each as it was when it did.
  public var stakeAtExit = 0.0
  public var teamAtCrossing = 0.0
  /// The grant that became shares, or the price paid for them.
  public var costOfShares = 0.0
  public var givenUp = 0.0
  /// 1 plus the place among `ConversionLimits.Kind.allCases` of the limit that bound; 0 for none.
  public var boundLimit: UInt8 = 0
  public var exitMonth = Double.infinity
  /// When the state parted with the last of its shares, for money or for nothing.
  public var heldUntilMonth = Double.infinity
  /// Market money of rounds after the one that crosses.
  public var laterMarketPaid = 0.0

  public init() {}

  /// Whether the team holds half at least: a floor of one half that binds leaves it exactly there.
  ///
  /// Rounding must not decide what a limit made equal.
  var isTeamInControl: Bool { teamAtCrossing > 0.5 * (1 - CashAccount.rounding) }

  /// Whether the state's shares brought less than they cost; a preference paid in full brings as much.
  var isBelowCost: Bool { proceeds < costOfShares * (1 - CashAccount.rounding) }

  public var hasCrossed: Bool { cause == .crossed }
  public var isDone: Bool { acceptedMonth < .infinity }
}
