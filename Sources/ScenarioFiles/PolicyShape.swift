import Documents
import Instruments
import Languages
import Policies
import Projects

// What a funder decides: an instrument and how its money is paid, judged and held.

extension Shape {
  static let policy = Shape.variants(
    "Policy", by: "instrument", Phrase("what the centre's money is", "资金工具"),
    .variant("none", Phrase("no money of the centre: the counterfactual", "无拨款（反事实）")),
    .variant("grant", Phrase("a grant that stays one 拨", "拨款"), award),
    .variant(
      "equity", Phrase("shares at a price agreed at entry 投", "直接投资"),
      [
        .required(
          "preMoney", .number(above: 0, unit: .moneyUnits),
          Phrase("what the company is held to be worth at entry", "入库时的投前估值")),
        .optional(
          "preferred", .flag, default: "true",
          Phrase("whether the shares have the preference of their price", "是否为优先股")),
      ] + award),
    .variant(
      "grant-to-equity",
      Phrase("a grant that becomes shares at the market's price 拨投结合", "拨投结合"),
      conversion + award,
      rules: [.atMostOne(["agreedShare", "discount"]), .atMostOne(["agreedShare", "cap"])]))

  private static let award: [Field] = [
    .optional(
      "disbursement", .disbursement, default: "{ form: \"milestones\" }",
      Phrase("when the money is paid", "拨付方式")),
    .optional(
      "awardShare", .number(in: 0...), default: "1",
      Phrase("how much of what a project asks for it gets", "批准额与申请额之比")),
    .optional(
      "gate", .gate,
      Phrase("how well this policy's gates see; the stages' own when absent", "本政策的评审能力；未给出时用各阶段的")),
    .optional(
      "bridging",
      .record(
        "Bridging",
        .required(
          "mostShare", .number(above: 0),
          Phrase("the most for a project, over its award", "单个项目上限与批准额之比"))),
      Phrase("money for projects that run dry before acceptance", "验收前断粮项目的过桥资金")),
    .optional(
      "holding", .holding, default: "{ form: \"to-exit\" }",
      Phrase("what becomes of the state's shares", "国有股权的处置")),
    .optional(
      "selection", .selection, default: "{ form: \"expert\" }",
      Phrase("who is taken, and who judges", "遴选方式")),
    .optional(
      "appraisal", .appraisal, default: "{ form: \"portfolio\" }",
      Phrase("by what the funder is judged", "考核方式")),
    .optional(
      "behaviour", .behaviour, default: "{}",
      Phrase("how people answer to the policy; not at all by default", "各方的行为反应；默认无")),
  ]

  private static let conversion: [Field] = [
    .optional(
      "convention",
      .choice(
        Choice("alongside", Phrase("all holders dilute: G/(V+N+G)", "各方共同稀释")),
        Choice("in-pre-money", Phrase("old holders dilute: G/(V+N)", "老股东稀释")),
        Choice("dollars-invested", Phrase("post-money is V + N + principal", "投后估值为 V + N + 本金"))),
      default: "\"alongside\"", Phrase("who bears the dilution", "稀释由谁承担")),
    .optional(
      "principalShare", .number(in: 0...1), default: "1",
      Phrase("part of the grant that converts", "转股的拨款比例")),
    .optional(
      "interestPerYear", .number(in: 0...), default: "0",
      Phrase("simple interest that converts too", "一并转股的单利")),
    .optional(
      "discount", .number(in: 0...0.99), default: "0", Phrase("off the round's price", "相对轮次价格的折扣")),
    .optional(
      "cap", .number(above: 0, unit: .moneyUnits),
      Phrase("valuation cap; none when absent", "估值上限；未给出时无")),
    .optional(
      "agreedShare", .number(in: 0...0.99),
      Phrase("a share agreed up front, instead of a price", "事先约定的持股比例")),
    .optional("maximumShare", .number(in: 0...1), Phrase("the most the state may own", "国有持股上限")),
    .optional(
      "notLargestHolder", .flag, default: "false",
      Phrase("whether the state must not be the largest holder", "国有股是否不得为第一大股东")),
    .optional(
      "teamFloor", .number(in: 0...1), Phrase("what the team's share must not fall below", "团队持股下限")
    ),
    .optional(
      "excess",
      .choice(
        Choice("forgone", Phrase("given up", "放弃")),
        Choice("deferred", Phrase("waits for the next round", "递延至下一轮")),
        Choice("cash-claim", Phrase("becomes a claim for cash", "转为现金债权"))),
      default: "\"forgone\"", Phrase("what a limit keeps from converting", "超出限制部分的处理")),
    .optional(
      "deadline", .number(above: 0, unit: .months),
      Phrase("from signing, within which a round must come; none when absent", "自签约起的转股期限；未给出时无")),
    .optional(
      "shares",
      .choice(
        Choice("round-class", Phrase("of the round's class", "与本轮同类")),
        Choice("common", Phrase("common shares", "普通股"))),
      default: "\"round-class\"", Phrase("the class of the state's shares", "国有股的类别")),
  ]

  static let disbursement = Shape.variants(
    "Disbursement", by: "form", Phrase("the rule of payment", "拨付规则"), default: "milestones",
    common: [
      .optional(
        "holdback", .number(NumberRange(lower: .including(0), upper: .excluding(1)), unit: nil),
        default: "0", Phrase("kept back until acceptance", "验收前扣留比例")),
      .optional(
        "lumpSum", .flag, default: "true",
        Phrase("lump sum 包干制: no loss to budget lines", "包干制：无科目损耗")),
      .optional(
        "lineFriction", .number(NumberRange(lower: .including(0), upper: .excluding(1)), unit: nil),
        default: "0", Phrase("what spending by budget lines wastes", "按科目使用造成的损耗")),
    ],
    .variant(
      "milestones",
      Phrase(
        "tranche 1 at signing, tranche k on passing gate k − 1 里程碑", "里程碑：签约拨第一笔，过第 k−1 关拨第 k 笔"),
      .optional(
        "shares", .list(of: .number(in: 0...1), 1...),
        Phrase(
          "of the award, a tranche for each stage; after the stages' mean costs when absent",
          "各阶段拨付比例；未给出时按各阶段平均费用"))),
    .variant("upfront", Phrase("everything at signing", "签约时一次拨付")),
    .variant(
      "on-delivery", Phrase("everything at acceptance", "验收后拨付"),
      .optional(
        "interim",
        .choice(
          Choice("team", Phrase("the team pays until then", "团队垫付")),
          Choice("other-public", Phrase("other public money pays until then", "其他公共资金垫付"))),
        default: "\"team\"", Phrase("who pays until acceptance", "验收前由谁垫付"))))

  private static let holding = Shape.variants(
    "Holding", by: "form", Phrase("the rule", "规则"), default: "to-exit",
    .variant("to-exit", Phrase("held to the company's exit", "持有至退出")),
    .variant(
      "sell", Phrase("a fraction is sold at a later round", "后续轮次部分转让"),
      .required("fraction", .number(above: 0, through: 1), Phrase("how much", "转让比例")),
      .required("atRound", .integer(in: 1...32), Phrase("counted from 1 after crossing", "自跨越后第几轮"))
    ),
    .variant(
      "team-buy-back", Phrase("the team may buy at principal and interest", "团队可按本息回购"),
      .optional(
        "interestPerYear", .number(in: 0...), default: "0", Phrase("simple interest", "单利")),
      .required("within", .number(above: 0, unit: .months), Phrase("from conversion", "自转股起"))))
}
