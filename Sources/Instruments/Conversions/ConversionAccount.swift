/// What became of one instrument in a round.
public struct ConversionAccount<Number: Scalar>: Equatable, Sendable {
  public enum Rule: String, Sendable {
    case roundPrice = "round-price"
    case discount, cap
    case agreedShare = "agreed-share"
  }

  public let name: String
  public let holder: String
  /// Principal and interest that were to convert.
  public let amount: Number
  /// The part of it that did.
  public let converted: Number
  /// The part that a limit kept from converting.
  public let givenUp: Number
  public let shares: Number
  /// What each share cost, after any rounding.
  public let pricePerShare: Number
  public let rule: Rule
  /// The instrument whose terms a most-favoured one took, by its place in the list.
  public let adoptedFrom: Int?
  /// The limits that bound, if any, and what becomes of the money they keep back.
  public let bound: [ConversionLimits<Number>.Kind]
  public let excess: ConversionLimits<Number>.Excess?
  /// Money left over by rounding down to whole shares.
  public let remainder: Number
  /// Owed and not to convert in this round (partial conversion).
  public let notConverting: Number
}

/// What one new investor received.
public struct Allotment<Number: Scalar>: Equatable, Sendable {
  public let investor: String
  public let amount: Number
  public let shares: Number
  /// Money left over by rounding to whole shares; negative where shares were rounded up.
  public let remainder: Number
}

/// A closed round: the table before and after, and an account of every instrument.
public struct RoundResult<Number: Scalar>: Equatable, Sendable {
  public let before: CapTable<Number>
  public let after: CapTable<Number>
  /// The round's price as rounded, and before rounding.
  public let price: Number
  public let exactPrice: Number
  public let poolIncrease: Number
  public let allotments: [Allotment<Number>]
  public let conversions: [ConversionAccount<Number>]

  /// All shares after the round at the round's price.
  public var postMoney: Number { after.fullyDiluted * price }
}
