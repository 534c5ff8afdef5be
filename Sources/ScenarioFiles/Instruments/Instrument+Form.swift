import Documents
import Policies

// The catalogue of instruments as files write them.

extension Instrument.Kind {
  var form: any InstrumentForm.Type {
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

extension Instrument {
  /// Reads the fields of the variant that `instrument` names.
  static func read(_ reader: Reader) -> Instrument? {
    let kind: Kind = reader.choice("instrument")
    return kind.form.read(reader)?.instrument
  }
}
