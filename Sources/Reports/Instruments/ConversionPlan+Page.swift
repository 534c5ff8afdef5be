import Instruments
import Languages
import Policies

extension ConversionPlan: InstrumentPage {
  static let title = Phrase("grant-to-equity", "拨投结合")

  var words: [Phrase] {
    var words = [convention.words]
    if discount > 0 { words.append(.percent("discount", "折扣", discount)) }
    if let cap { words.append(.sum("cap", "上限", cap)) }
    if let agreedShare { words.append(.percent("agreed share", "约定持股", agreedShare)) }
    if let teamFloor { words.append(.percent("team ≥", "团队 ≥", teamFloor)) }
    if let maximumShare { words.append(.percent("state ≤", "国有 ≤", maximumShare)) }
    return words
  }

  static let mechanism = Mechanism(
    kind, "a grant that becomes shares at the market's price", "拨投结合",
    source: "S0, S3",
    shown: ["yangtze-delta: grant-to-equity"],
    cash: Phrase("as a grant of the same sum", "与同额拨款相同"),
    ownership: Phrase(
      "from the first qualified round after acceptance", "验收后首轮合格融资时取得"),
    losses: Phrase("without a round it stays a grant", "无融资则仍为拨款，宽容失败"))
}

extension Convention {
  var words: Phrase {
    switch self {
    case .alongside: Phrase("alongside", "各方共同稀释")
    case .inPreMoney: Phrase("in pre-money", "老股东稀释")
    case .dollarsInvested: Phrase("dollars invested", "按投入金额")
    }
  }
}
