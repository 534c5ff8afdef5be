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
      entry + award),
    .variant(
      "grant-to-equity",
      Phrase("a grant that becomes shares at the market's price 拨投结合", "拨投结合"),
      conversion + award,
      rules: conversionRules),
    .variant(
      "invest-then-equity",
      Phrase("research money with a right to shares, which the team may buy off 先投后股", "先投后股"),
      rightToShares + award),
    .variant(
      "convertible-debt",
      Phrase("a loan that a round within its term turns into shares 债股转换", "债股转换"),
      convertibleDebt + award),
    .variant(
      "royalty",
      Phrase("a part of what the result earns, and no shares 赋权+约定收益", "赋权+约定收益"),
      royalty + award),
    .variant(
      "guaranteed-loan",
      Phrase("a bank's loan whose loss bank, state and insurer share 科技履约贷", "科技履约贷"),
      guaranteedLoan + award),
    .variant(
      "mixture", Phrase("several instruments, each a part of every yuan", "多种工具按比例组合"),
      mixture + award))

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
      Phrase(
        "money for projects that run dry, in research or while looking for an investor",
        "研发中或寻求投资时断粮项目的过桥资金")),
    .optional(
      "holding", .holding, default: "{ form: \"to-exit\" }",
      Phrase("what becomes of the state's shares", "国有股权的处置")),
    .optional(
      "followOn", .followOn, Phrase("public money for the rounds after crossing 基金支持", "后续轮次的基金支持")),
    .optional(
      "reassigns", .flag, default: "false",
      Phrase(
        "whether results idle past a funnel's deadline go to another team 加速转化",
        "逾期未转化的成果是否转交其他团队（加速转化）")),
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

  static let conversion: [Field] = [
    convention,
    .optional(
      "principalShare", .number(in: 0...1), default: "1",
      Phrase("part of the grant that converts", "转股的拨款比例")),
    .optional(
      "interestPerYear", .number(in: 0...), default: "0",
      Phrase("simple interest that converts too", "一并转股的单利")),
    discount,
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
    shareClass,
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
      .optional(
        "partnerShares", .list(of: .number(in: 0...1), 1...),
        Phrase(
          "what partners pay for each stage, of their sums; like the award when absent",
          "配套各方在各阶段的出资比例；未给出时同拨款")),
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
      "sell-in-steps", Phrase("sold step by step at later rounds 阶梯退出", "阶梯退出"),
      .required(
        "fraction", .number(above: 0, through: 1),
        Phrase("of what was held at first, at each round", "每轮转让比例（占初始持股）")),
      .optional(
        "fromRound", .integer(in: 1...32), default: "1",
        Phrase("counted from 1 after crossing", "自跨越后第几轮起"))),
    .variant(
      "team-buy-back",
      Phrase("the team may buy at principal and interest, or by the market", "团队可按本息或市价折扣回购"),
      .optional(
        "interestPerYear", .number(in: 0...), default: "0", Phrase("simple interest", "单利")),
      .optional(
        "discount", .number(above: 0, below: 1),
        Phrase(
          "off the market's price, which the team pays where principal and interest are less",
          "相对市价的折扣；市价折后高于本息时按其回购；未给出时按本息")),
      .required("within", .number(above: 0, unit: .months), Phrase("from conversion", "自转股起"))))
}
