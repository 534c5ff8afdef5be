/// Limits on what one holder may own after conversion; they restrict the conversion, not the round.
///
/// All are tested on the fully diluted company after the round, with the shares that the holder had
/// before. Where several instruments of the holder convert, the one issued last yields first, so
/// that one instrument at most converts in part.
public struct ConversionLimits<Number: Scalar>: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case maximumShare = "maximum-share"
    case notLargestHolder = "not-largest-holder"
    case teamFloor = "team-floor"
  }

  /// What becomes of the money that a limit keeps from converting.
  public enum Excess: String, Hashable, Sendable, BitwiseCopyable, CaseIterable {
    case forgone
    /// Waits for the next round on the same terms.
    case deferred
    case cashClaim = "cash-claim"
  }

  /// A share that a group of holders keeps together.
  public struct Floor: Hashable, Sendable {
    public var holders: [String]
    /// The company's share that the group must not fall below.
    public var share: Number
    /// Whether the group must stay above the share (> 1/2).
    ///
    /// Where shares are rounded, the last
    /// whole share is left out; unrounded, the conversion stops at the share itself.
    public var isExclusive: Bool

    public init(holders: [String], share: Number, isExclusive: Bool = false) {
      self.holders = holders
      self.share = share
      self.isExclusive = isExclusive
    }
  }

  /// Whom the limits restrict.
  public var holder: String
  public var maximumShare: Number?
  /// At most level with the largest other holder.
  public var notLargestHolder: Bool
  public var teamFloor: Floor?
  public var excess: Excess

  public init(
    holder: String, maximumShare: Number? = nil, notLargestHolder: Bool = false,
    teamFloor: Floor? = nil, excess: Excess
  ) {
    self.holder = holder
    self.maximumShare = maximumShare
    self.notLargestHolder = notLargestHolder
    self.teamFloor = teamFloor
    self.excess = excess
  }
}
