public import Instruments
import Projects

/// A loan of the centre that a qualified round within its term turns into shares 债股转换.
///
/// Without such a round it falls due: it is repaid in full where the company's cash suffices, and else
/// stands as a claim that is paid before any shares. Nobody calls money in during research: what
/// matures before acceptance falls due then. A project that ends pays its lender before it returns
/// anything to others; what is left of the loan is lost with it.
public struct ConvertibleDebt: InstrumentTerms, Hashable, BitwiseCopyable {
  /// Simple interest, counted from each payment; it converts with the principal.
  public var interestPerYear: Double
  /// Months from signing.
  public var maturityMonths: Double
  /// What is owed over the principal where the loan is repaid, as a share of it.
  public var repaymentPremium: Double
  /// Off the round's price.
  public var discount: Double
  /// The most that the company is held to be worth when the loan converts.
  public var cap: Double?
  public var convention: Convention
  public var isRoundClass: Bool

  public init(
    interestPerYear: Double = 0, maturityMonths: Double, repaymentPremium: Double = 0,
    discount: Double = 0, cap: Double? = nil, convention: Convention = .inPreMoney,
    isRoundClass: Bool = true
  ) throws(PolicyError) {
    try require("interestPerYear", interestPerYear, .notNegative)
    try require("maturityMonths", maturityMonths, .positive)
    try require("repaymentPremium", repaymentPremium, .notNegative)
    try require("discount", discount, in: ConversionPlan.discounts)
    if let cap { try require("cap", cap, .positive) }
    self.interestPerYear = interestPerYear
    self.maturityMonths = maturityMonths
    self.repaymentPremium = repaymentPremium
    self.discount = discount
    self.cap = cap
    self.convention = convention
    self.isRoundClass = isRoundClass
  }

  /// The terms on which it converts, but for its interest.
  public var conversion: ConversionPlan {
    var plan = ConversionPlan.atMarketPrice
    plan.convention = convention
    plan.discount = discount
    plan.cap = cap
    plan.deadlineMonths = maturityMonths
    plan.isRoundClass = isRoundClass
    return plan
  }
}

extension ConvertibleDebt {
  public static let kind = Instrument.Kind.convertibleDebt
  public var instrument: Instrument { .convertibleDebt(self) }

  public var isUnpriced: Bool { true }
  public var convertsAtCrossing: Bool { true }
}
