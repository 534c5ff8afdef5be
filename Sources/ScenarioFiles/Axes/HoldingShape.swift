import Documents
import Languages
import Policies
import Projects

// What becomes of the state's shares.

extension Shape {
  static let holding = Shape.variants(
    "Holding", by: "form", Phrase("the rule", "规则"), default: "to-exit",
    .variant("to-exit", Phrase("held to the company's exit", "持有至退出")),
    .variant(
      "sell", Phrase("a fraction is sold at a later round", "后续轮次部分转让"),
      .required("fraction", .number(above: 0, through: 1), Phrase("how much", "转让比例")),
      .required(
        "atRound", .integer(in: 1...Growth.mostRounds),
        Phrase("counted from 1 after crossing", "自跨越后第几轮"))),
    .variant(
      "sell-in-steps", Phrase("sold step by step at later rounds 阶梯退出", "阶梯退出"),
      .required(
        "fraction", .number(above: 0, through: 1),
        Phrase("of what was held at first, at each round", "每轮转让比例（占初始持股）")),
      .optional(
        "fromRound", .integer(in: 1...Growth.mostRounds), default: "1",
        Phrase("counted from 1 after crossing", "自跨越后第几轮起"))),
    .variant(
      "team-buy-back",
      Phrase("the team may buy at principal and interest, or by the market", "团队可按本息或市价折扣回购"),
      .optional(
        "interestPerYear", .notNegative, default: "0", Phrase("simple interest", "单利")),
      .optional(
        "discount", .number(above: 0, below: 1),
        Phrase(
          "off the market's price, which the team pays where principal and interest are less",
          "相对市价的折扣；市价折后高于本息时按其回购；未给出时按本息")),
      .required(
        "within", .someMonths,
        Phrase(
          "from the crossing; on the last day the team goes by the last price",
          "自跨越起；期满当日按最近一次价格决定"))))
}

// MARK: - Reading

extension Holding {
  static func read(_ reader: Reader) -> Holding? {
    switch reader.text("form") {
    case "sell":
      return .sell(fraction: reader.number("fraction"), atRound: reader.integer("atRound"))
    case "sell-in-steps":
      return .sellInSteps(
        fraction: reader.number("fraction"), fromRound: reader.integer("fromRound"))
    case "team-buy-back":
      if let discount = reader.optional("discount") {
        return .teamBuyBackBelowMarket(
          discount: discount.number, interestPerYear: reader.number("interestPerYear"),
          withinMonths: reader.number("within"))
      }
      return .teamBuyBack(
        interestPerYear: reader.number("interestPerYear"), withinMonths: reader.number("within"))
    default: return .toExit
    }
  }
}
