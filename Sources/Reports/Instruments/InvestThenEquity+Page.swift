import Languages
import Policies

extension InvestThenEquity: InstrumentPage {
  static let title = Phrase("invest-then-equity", "先投后股")

  var words: [Phrase] {
    var words: [Phrase] = [.percent("state ≤", "国有 ≤", maximumShare)]
    if buyBackMonths > 0 {
      words.append(.months("team may buy for", "团队可回购", buyBackMonths))
      words.append(.percent("at interest", "利率", buyBackInterestPerYear))
    }
    return words
  }

  static let mechanism = Mechanism(
    kind, "research money first, shares later", "先投后股", source: "宝山",
    "maximumShare: 0.2, buyBackInterest: 0.03, buyBackWithin: 60",
    shown: ["policy-menu: invest-then-equity"],
    cash: Phrase("as a grant; the team may pay it back", "与拨款相同；团队可回购"),
    ownership: Phrase("up to a cap; the rest is forgone", "有上限，超出部分放弃"),
    losses: Phrase("gain at most principal and interest while the right lasts", "回购期内收益至多为本息"))
}
