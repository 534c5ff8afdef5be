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
