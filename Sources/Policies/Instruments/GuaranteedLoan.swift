import Projects

/// A bank's loan whose loss bank, state and insurer share 科技履约贷.
///
/// The money is the bank's. The public pays its parts of the premium and of the interest, and its part
/// of what a project cannot repay. A project that crosses repays out of its cash and the round; what that
/// does not cover is paid before any shares at its exit, and is a loss if the exit does not cover it either.
public struct GuaranteedLoan: InstrumentTerms, Hashable, BitwiseCopyable {
  /// How a loss is shared; the parts sum to 1.
  public struct Risk: Sendable, Hashable, BitwiseCopyable {
    public var bank: Double
    public var state: Double
    public var insurer: Double

    public init(bank: Double, state: Double, insurer: Double) throws(PolicyError) {
      try require("risk.bank", bank, .share)
      try require("risk.state", state, .share)
      try require("risk.insurer", insurer, .share)
      let sum = bank + state + insurer
      guard abs(sum - 1) <= 1e-9 else { throw .badSum("risk", sum: sum, wanted: 1) }
      self.bank = bank
      self.state = state
      self.insurer = insurer
    }
  }

  public var risk: Risk
  /// Simple interest, counted from each payment and due with the principal.
  public var interestPerYear: Double
  /// The part of the interest that the public pays.
  public var interestSubsidy: Double
  /// The insurer's premium over what is lent, due with each payment.
  public var premium: Double
  /// The part of the premium that the public pays; the project pays the rest out of its loan.
  public var premiumSubsidy: Double
  /// The part of what is not repaid that the sale of pledged rights 知识产权质押 brings the bank.
  public var collateral: Double

  public init(
    risk: Risk, interestPerYear: Double = 0, interestSubsidy: Double = 0, premium: Double = 0,
    premiumSubsidy: Double = 0, collateral: Double = 0
  ) throws(PolicyError) {
    try require("interestPerYear", interestPerYear, .notNegative)
    try require("interestSubsidy", interestSubsidy, .share)
    try require("premium", premium, .share)
    try require("premiumSubsidy", premiumSubsidy, .share)
    try require("collateral", collateral, .share)
    self.risk = risk
    self.interestPerYear = interestPerYear
    self.interestSubsidy = interestSubsidy
    self.premium = premium
    self.premiumSubsidy = premiumSubsidy
    self.collateral = collateral
  }
}

extension GuaranteedLoan {
  public static let kind = Instrument.Kind.guaranteedLoan
  public var instrument: Instrument { .guaranteedLoan(self) }

  /// At acceptance the risk is over that others vouch for.
  public func clash(with disbursement: Disbursement) -> InstrumentClash? {
    if case .onDelivery = disbursement.form { .onDelivery(Self.kind) } else { nil }
  }
}
