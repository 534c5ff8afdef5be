import Documents
import Languages
import Policies

extension ConvertibleDebt: InstrumentForm {
  static let about = Phrase("a loan that a round within its term turns into shares 债股转换", "债股转换")

  static let fields: [Field] = [
    .required(
      "maturity", .someMonths,
      Phrase(
        "from signing, within which a round must come; then the loan falls due",
        "自签约起的期限，期内融资则转股，否则到期偿还")),
    .optional(
      "interestPerYear", .notNegative, default: "0",
      Phrase("simple interest from each payment; it converts too", "年单利，自每笔拨付起，一并转股")),
    .optional(
      "repaymentPremium", .notNegative, default: "0",
      Phrase("owed over the principal where the loan is repaid", "不转股而偿还时，本金之外的溢价比例")),
    .discount,
    .optional(
      "cap", .someMoney,
      Phrase("valuation cap; none when absent", "估值上限；未给出时无")),
    .convention, .shareClass,
  ]

  static let fileNames = ["maturityMonths": "maturity"]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      try Self(
        interestPerYear: reader.number("interestPerYear"),
        maturityMonths: reader.number("maturity"),
        repaymentPremium: reader.number("repaymentPremium"), discount: reader.number("discount"),
        cap: reader.optional("cap")?.number, convention: reader.choice("convention"),
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}
