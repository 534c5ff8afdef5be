public import Instruments
import Projects

/// Research money first, shares later 先投后股: on crossing the state takes shares up to a cap.
///
/// What the cap keeps out is forgone. Until a deadline the team may buy the state out at principal and
/// interest on all that was paid, however much of it became shares: that limits what the state can gain.
public struct InvestThenEquity: InstrumentTerms, Hashable, BitwiseCopyable {
  /// The most the state may take.
  public var maximumShare: Double
  public var convention: Convention
  /// Off the round's price.
  public var discount: Double
  /// Simple interest in the team's price, counted from each payment.
  public var buyBackInterestPerYear: Double
  /// Months from signing within which the team may buy; zero when it may not.
  public var buyBackMonths: Double
  public var isRoundClass: Bool

  public init(
    maximumShare: Double, convention: Convention = .inPreMoney, discount: Double = 0,
    buyBackInterestPerYear: Double = 0, buyBackMonths: Double = 0, isRoundClass: Bool = true
  ) throws(PolicyError) {
    try require("maximumShare", maximumShare, .share)
    try require("discount", discount, in: ConversionPlan.discounts)
    try require("buyBackInterestPerYear", buyBackInterestPerYear, .notNegative)
    try require("buyBackMonths", orInfinite: buyBackMonths, .notNegative)
    self.maximumShare = maximumShare
    self.convention = convention
    self.discount = discount
    self.buyBackInterestPerYear = buyBackInterestPerYear
    self.buyBackMonths = buyBackMonths
    self.isRoundClass = isRoundClass
  }

  /// The terms on which the shares are taken.
  public var conversion: ConversionPlan {
    var plan = ConversionPlan.atMarketPrice
    plan.convention = convention
    plan.discount = discount
    plan.maximumShare = maximumShare
    plan.isRoundClass = isRoundClass
    return plan
  }
}

extension InvestThenEquity {
  public static let kind = Instrument.Kind.investThenEquity
  public var instrument: Instrument { .investThenEquity(self) }

  public var isUnpriced: Bool { true }
  public var convertsAtCrossing: Bool { true }

  /// The team has a right to buy already.
  public func clash(with holding: Holding) -> InstrumentClash? {
    holding.isBuyBack ? .twoBuyBacks(Self.kind) : nil
  }
}
