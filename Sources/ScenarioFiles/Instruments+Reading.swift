import Documents
import Instruments
import Languages
import Policies

// The terms of each instrument, read from the fields of its variant.

extension InvestThenEquity {
  static func read(_ reader: Reader) -> InvestThenEquity? {
    reader.building { () throws(PolicyError) in
      try InvestThenEquity(
        maximumShare: reader.number("maximumShare"), convention: reader.choice("convention"),
        discount: reader.number("discount"),
        buyBackInterestPerYear: reader.number("buyBackInterest"),
        buyBackMonths: reader.number("buyBackWithin"),
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}

extension ConvertibleDebt {
  static func read(_ reader: Reader) -> ConvertibleDebt? {
    reader.building { () throws(PolicyError) in
      try ConvertibleDebt(
        interestPerYear: reader.number("interestPerYear"),
        maturityMonths: reader.number("maturity"),
        repaymentPremium: reader.number("repaymentPremium"), discount: reader.number("discount"),
        cap: reader.optional("cap")?.number, convention: reader.choice("convention"),
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}

extension Royalty {
  static func read(_ reader: Reader) -> Royalty? {
    reader.building { () throws(PolicyError) in
      try Royalty(
        revenueShare: reader.number("revenueShare"),
        revenueOverValue: reader.number("revenueOverValue"),
        revenueAfterMonths: reader.number("revenueAfter"), exitShare: reader.number("exitShare"),
        mostMultiple: reader.number("most"), interestPerYear: reader.number("interestPerYear"))
    }
  }
}

extension GuaranteedLoan {
  static func read(_ reader: Reader) -> GuaranteedLoan? {
    reader.building { () throws(PolicyError) in
      let risk = reader.field("risk")
      return try GuaranteedLoan(
        risk: Risk(
          bank: risk.number("bank"), state: risk.number("state"),
          insurer: risk.number("insurer")),
        interestPerYear: reader.number("interestPerYear"),
        interestSubsidy: reader.number("interestSubsidy"), premium: reader.number("premium"),
        premiumSubsidy: reader.number("premiumSubsidy"), collateral: reader.number("collateral"))
    }
  }
}

extension Mixture {
  static func read(_ reader: Reader) -> Mixture? {
    let parts = reader.parts("parts") { part in
      Instrument.read(part).map { Part(share: part.number("share"), instrument: $0) }
    }
    guard let parts else { return nil }
    return reader.building { () throws(PolicyError) in try Mixture(parts) }
  }
}
