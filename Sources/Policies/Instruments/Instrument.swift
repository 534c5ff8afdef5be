/// What the centre's money is and what it may become: the catalogue of instruments.
///
/// What each of them means stands in the file of its terms.
public enum Instrument: Sendable, Equatable {
  /// No money of the centre: the counterfactual.
  case none
  /// A grant 拨 that stays one.
  case grant
  /// Shares 投 from the first day, at a price agreed at entry.
  case equity(EntryTerms)
  /// A grant that becomes shares at the price of the first market round 拨投结合.
  case grantToEquity(ConversionPlan)
  /// A grant with a right to shares up to a cap, which the team may buy off 先投后股.
  case investThenEquity(InvestThenEquity)
  /// A loan that a round within its term turns into shares 债股转换.
  case convertibleDebt(ConvertibleDebt)
  /// A part of what the result earns, and no shares 赋权+约定收益.
  case royalty(Royalty)
  /// A bank's loan whose loss bank, state and insurer share 科技履约贷.
  case guaranteedLoan(GuaranteedLoan)
  /// Several of these by parts.
  case mixture(Mixture)
}

extension Instrument {
  /// Every instrument by its word in scenario files, in the order of their menu.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case none
    case grant
    case equity
    case grantToEquity = "grant-to-equity"
    case investThenEquity = "invest-then-equity"
    case convertibleDebt = "convertible-debt"
    case royalty
    case guaranteedLoan = "guaranteed-loan"
    case mixture
  }

  /// What it says of itself.
  public var terms: any InstrumentTerms {
    switch self {
    case .none: NoMoney()
    case .grant: PlainGrant()
    case .equity(let terms): terms
    case .grantToEquity(let terms): terms
    case .investThenEquity(let terms): terms
    case .convertibleDebt(let terms): terms
    case .royalty(let terms): terms
    case .guaranteedLoan(let terms): terms
    case .mixture(let terms): terms
    }
  }
}
