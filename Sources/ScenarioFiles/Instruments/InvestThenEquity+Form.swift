import Documents
import Languages
import Policies

extension InvestThenEquity: InstrumentForm {
  static let about = Phrase(
    "research money with a right to shares, which the team may buy off 先投后股", "先投后股")

  static let fields: [Field] = [
    .required(
      "maximumShare", .share,
      Phrase("the most the state may take on crossing", "跨越时国有持股上限")),
    .convention, .discount,
    .optional(
      "buyBackInterest", .notNegative, default: "0",
      Phrase("simple interest a year in the team's price, from each payment", "团队回购价的年单利，自每笔拨付起")),
    .optional(
      "buyBackWithin", .months, default: "0",
      Phrase("from signing, while the team may buy; never when 0", "自签约起团队可回购的期限；0 为不可回购")),
    .shareClass,
  ]

  static let fileNames = [
    "buyBackInterestPerYear": "buyBackInterest", "buyBackMonths": "buyBackWithin",
  ]

  static let clashes: [InstrumentClash: Phrase] = [
    .twoBuyBacks(kind): Phrase(
      "'\(kind.rawValue)' has the team's right to buy in its own terms; use buyBackWithin, and "
        + "the holding 'to-exit' or 'sell'",
      "“\(kind.rawValue)”自带团队回购权；请用 buyBackWithin，并将处置方式改为“to-exit”或“sell”")
  ]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      try Self(
        maximumShare: reader.number("maximumShare"), convention: reader.choice("convention"),
        discount: reader.number("discount"),
        buyBackInterestPerYear: reader.number("buyBackInterest"),
        buyBackMonths: reader.number("buyBackWithin"),
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}
