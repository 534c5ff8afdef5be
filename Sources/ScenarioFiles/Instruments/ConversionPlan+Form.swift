import Documents
import Languages
import Policies

extension ConversionPlan: InstrumentForm {
  static let about = Phrase("a grant that becomes shares at the market's price 拨投结合", "拨投结合")

  static let fields: [Field] = [
    .convention,
    .optional(
      "principalShare", .share, default: "1",
      Phrase("part of the grant that converts", "转股的拨款比例")),
    .optional(
      "interestPerYear", .notNegative, default: "0",
      Phrase("simple interest that converts too", "一并转股的单利")),
    .discount,
    .optional(
      "cap", .someMoney,
      Phrase("valuation cap; none when absent", "估值上限；未给出时无")),
    .optional(
      "agreedShare", .number(in: agreedShares),
      Phrase("a share agreed up front, instead of a price", "事先约定的持股比例")),
    .optional("maximumShare", .share, Phrase("the most the state may own", "国有持股上限")),
    .optional(
      "notLargestHolder", .flag, default: "false",
      Phrase("whether the state must not be the largest holder", "国有股是否不得为第一大股东")),
    .optional(
      "teamFloor", .share, Phrase("what the team's share must not fall below", "团队持股下限")
    ),
    .optional(
      "excess",
      .choice(
        Choice("forgone", Phrase("given up", "放弃")),
        Choice("deferred", Phrase("waits for the next round", "递延至下一轮")),
        Choice("cash-claim", Phrase("becomes a claim for cash", "转为现金债权"))),
      default: "\"forgone\"", Phrase("what a limit keeps from converting", "超出限制部分的处理")),
    .optional(
      "deadline", .someMonths,
      Phrase("from signing, within which a round must come; none when absent", "自签约起的转股期限；未给出时无")),
    .shareClass,
  ]

  static let rules: [FieldRule] = [
    .atMostOne(["agreedShare", "discount"]), .atMostOne(["agreedShare", "cap"]),
  ]

  static let fileNames = ["deadlineMonths": "deadline"]

  static func read(_ reader: Reader) -> Self? {
    reader.building { () throws(PolicyError) in
      try Self(
        convention: reader.choice("convention"),
        principalShare: reader.number("principalShare"),
        interestPerYear: reader.number("interestPerYear"), discount: reader.number("discount"),
        cap: reader.optional("cap")?.number, agreedShare: reader.optional("agreedShare")?.number,
        maximumShare: reader.optional("maximumShare")?.number,
        notLargestHolder: reader.flag("notLargestHolder"),
        teamFloor: reader.optional("teamFloor")?.number, excess: reader.choice("excess"),
        deadlineMonths: reader.optional("deadline")?.number ?? .infinity,
        isRoundClass: reader.text("shares") == "round-class")
    }
  }
}
