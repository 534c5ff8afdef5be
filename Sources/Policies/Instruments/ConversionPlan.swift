public import Instruments
import Projects

/// How a grant becomes shares; the plain market-price case unless it says otherwise.
public struct ConversionPlan: InstrumentTerms, Hashable, BitwiseCopyable {
  public var convention: Convention
  /// The part of the grant that converts.
  public var principalShare: Double
  /// Simple interest that converts too.
  public var interestPerYear: Double
  public var discount: Double
  public var cap: Double?
  /// A share of the company agreed up front, instead of a price.
  public var agreedShare: Double?
  public var maximumShare: Double?
  public var notLargestHolder: Bool
  /// What the team's share must stay at or above.
  public var teamFloor: Double?
  /// What becomes of money that a limit keeps from converting.
  public var excess: ConversionLimits<Double>.Excess
  /// Months from signing within which a round must come.
  public var deadlineMonths: Double
  /// Whether the state's shares are of the round's class; common otherwise.
  public var isRoundClass: Bool

  /// What may be taken off a price: never all of it.
  public static let discounts = 0...0.99
  /// What share of a company may be agreed: never all of it.
  public static let agreedShares = 0...0.99

  public init(
    convention: Convention = .inPreMoney, principalShare: Double = 1,
    interestPerYear: Double = 0, discount: Double = 0, cap: Double? = nil,
    agreedShare: Double? = nil, maximumShare: Double? = nil, notLargestHolder: Bool = false,
    teamFloor: Double? = nil, excess: ConversionLimits<Double>.Excess = .forgone,
    deadlineMonths: Double = .infinity, isRoundClass: Bool = true
  ) throws(PolicyError) {
    try require("principalShare", principalShare, .share)
    try require("discount", discount, in: Self.discounts)
    if let agreedShare { try require("agreedShare", agreedShare, in: Self.agreedShares) }
    if let maximumShare { try require("maximumShare", maximumShare, .share) }
    if let teamFloor { try require("teamFloor", teamFloor, .share) }
    try require("interestPerYear", interestPerYear, .notNegative)
    guard interestPerYear == 0 || principalShare > 0 else {
      throw .combination(.interestOnNothing)
    }
    if let cap { try require("cap", cap, .positive) }
    try require("deadlineMonths", orInfinite: deadlineMonths, .positive)
    self.convention = convention
    self.principalShare = principalShare
    self.interestPerYear = interestPerYear
    self.discount = discount
    self.cap = cap
    self.agreedShare = agreedShare
    self.maximumShare = maximumShare
    self.notLargestHolder = notLargestHolder
    self.teamFloor = teamFloor
    self.excess = excess
    self.deadlineMonths = deadlineMonths
    self.isRoundClass = isRoundClass
  }

  private init() {
    convention = .inPreMoney
    principalShare = 1
    interestPerYear = 0
    discount = 0
    notLargestHolder = false
    excess = .forgone
    deadlineMonths = .infinity
    isRoundClass = true
  }

  /// The plain case: the whole grant at the price of the round.
  static let atMarketPrice = ConversionPlan()
}

extension ConversionPlan {
  public static let kind = Instrument.Kind.grantToEquity
  public var instrument: Instrument { .grantToEquity(self) }

  public func shareGivenAway(for award: Double) -> Double { agreedShare ?? 0 }
  public var isUnpriced: Bool { agreedShare == nil }
  public var convertsAtCrossing: Bool { true }
}
