import Policies

// The catalogue of instruments as reports tell them.

extension Instrument.Kind {
  var page: any InstrumentPage.Type {
    switch self {
    case .none: NoMoney.self
    case .grant: PlainGrant.self
    case .equity: EntryTerms.self
    case .grantToEquity: ConversionPlan.self
    case .investThenEquity: InvestThenEquity.self
    case .convertibleDebt: ConvertibleDebt.self
    case .royalty: Royalty.self
    case .guaranteedLoan: GuaranteedLoan.self
    case .mixture: Mixture.self
    }
  }
}
