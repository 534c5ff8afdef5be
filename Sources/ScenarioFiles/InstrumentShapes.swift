import Documents
import Languages

// The terms of each instrument, beside those that every policy has.

extension Shape {
  // MARK: - Fields that several instruments share

  static let convention = Field.optional(
    "convention",
    .choice(
      Choice("alongside", Phrase("all holders dilute: G/(V+N+G)", "各方共同稀释")),
      Choice("in-pre-money", Phrase("old holders dilute: G/(V+N)", "老股东稀释")),
      Choice("dollars-invested", Phrase("post-money is V + N + principal", "投后估值为 V + N + 本金"))),
    default: "\"alongside\"", Phrase("who bears the dilution", "稀释由谁承担"))

  static let discount = Field.optional(
    "discount", .number(in: 0...0.99), default: "0", Phrase("off the round's price", "相对轮次价格的折扣"))

  static let shareClass = Field.optional(
    "shares",
    .choice(
      Choice("round-class", Phrase("of the round's class", "与本轮同类")),
      Choice("common", Phrase("common shares", "普通股"))),
    default: "\"round-class\"", Phrase("the class of the state's shares", "国有股的类别"))

  // MARK: - Invest, then equity

  static let rightToShares: [Field] = [
    .required(
      "maximumShare", .number(in: 0...1),
      Phrase("the most the state may take on crossing", "跨越时国有持股上限")),
    convention, discount,
    .optional(
      "buyBackInterest", .number(in: 0...), default: "0",
      Phrase("simple interest a year in the team's price, from each payment", "团队回购价的年单利，自每笔拨付起")),
    .optional(
      "buyBackWithin", .number(in: 0..., unit: .months), default: "0",
      Phrase("from signing, while the team may buy; never when 0", "自签约起团队可回购的期限；0 为不可回购")),
    shareClass,
  ]

  // MARK: - Convertible debt

  static let convertibleDebt: [Field] = [
    .required(
      "maturity", .number(above: 0, unit: .months),
      Phrase(
        "from signing, within which a round must come; then the loan falls due",
        "自签约起的期限，期内融资则转股，否则到期偿还")),
    .optional(
      "interestPerYear", .number(in: 0...), default: "0",
      Phrase("simple interest from each payment; it converts too", "年单利，自每笔拨付起，一并转股")),
    .optional(
      "repaymentPremium", .number(in: 0...), default: "0",
      Phrase("owed over the principal where the loan is repaid", "不转股而偿还时，本金之外的溢价比例")),
    discount,
    .optional(
      "cap", .number(above: 0, unit: .moneyUnits),
      Phrase("valuation cap; none when absent", "估值上限；未给出时无")),
    convention, shareClass,
  ]

  // MARK: - Royalty

  static let royalty: [Field] = [
    .optional(
      "revenueShare", .number(in: 0...1), default: "0",
      Phrase("part of revenue that is paid, yearly from the crossing on", "收入分成比例，自跨越起逐年支付")),
    .optional(
      "revenueOverValue", .number(in: 0...), default: "0.2",
      Phrase("revenue a year over the last round's post-money (judgement)", "年收入与最近一轮投后估值之比（判断值）")),
    .optional(
      "revenueAfter", .number(in: 0..., unit: .months), default: "0",
      Phrase("from crossing until there is revenue", "跨越后多久开始有收入")),
    .optional(
      "exitShare", .number(in: 0...1), default: "0",
      Phrase("part of the company's value at exit, before any shares", "退出时公司价值的分成比例，优先于股权")),
    .optional(
      "most", .number(above: 0), default: "1",
      Phrase("the most ever paid, over the grant and its interest", "支付总额上限与拨款本息之比")),
    .optional(
      "interestPerYear", .number(in: 0...), default: "0",
      Phrase("simple interest that the most grows with", "上限随之增长的年单利")),
  ]

  // MARK: - Guaranteed loan

  static let guaranteedLoan: [Field] = [
    .required(
      "risk",
      .record(
        "Risk",
        .required("bank", .number(in: 0...1), Phrase("the bank's part", "银行承担比例")),
        .required("state", .number(in: 0...1), Phrase("the public's part", "财政承担比例")),
        .required("insurer", .number(in: 0...1), Phrase("the insurer's part", "保险承担比例"))),
      Phrase("how what a project cannot repay is shared; sums to 1", "未偿部分的分担，合计为 1")),
    .optional(
      "interestPerYear", .number(in: 0...), default: "0",
      Phrase("simple interest from each payment, due with the principal", "年单利，自每笔发放起，到期一并偿还")),
    .optional(
      "interestSubsidy", .number(in: 0...1), default: "0",
      Phrase("part of the interest that the public pays", "贷款贴息比例")),
    .optional(
      "premium", .number(in: 0...1), default: "0",
      Phrase("the insurer's premium over what is lent", "保费率")),
    .optional(
      "premiumSubsidy", .number(in: 0...1), default: "0",
      Phrase(
        "part of the premium that the public pays; the project pays the rest",
        "保费补贴比例；其余由项目承担")),
    .optional(
      "collateral", .number(in: 0...1), default: "0",
      Phrase(
        "part of what is not repaid that pledged rights bring 知识产权质押", "质押的知识产权可收回的未偿部分比例")),
  ]

  // MARK: - Equity

  static let entry: [Field] = [
    .required(
      "preMoney", .number(above: 0, unit: .moneyUnits),
      Phrase("what the company is held to be worth at entry", "入库时的投前估值")),
    .optional(
      "preferred", .flag, default: "true",
      Phrase("whether the shares have the preference of their price", "是否为优先股")),
  ]

  static let conversionRules: [FieldRule] = [
    .atMostOne(["agreedShare", "discount"]), .atMostOne(["agreedShare", "cap"]),
  ]

  // MARK: - Mixture

  static let mixture: [Field] = [
    .required(
      "parts", .list(of: mixturePart, 2...8),
      Phrase("instruments with their shares, which sum to 1", "各工具及其比例，合计为 1"))
  ]

  private static let mixturePart = Shape.variants(
    "Part", by: "instrument", Phrase("what this part of the money is", "该部分资金的工具"),
    common: [
      .required("share", .number(above: 0, through: 1), Phrase("of the award", "占批准额的比例"))
    ],
    .variant("grant", Phrase("a grant that stays one 拨", "拨款")),
    .variant("equity", Phrase("shares at a price agreed at entry 投", "直接投资"), entry),
    .variant(
      "grant-to-equity",
      Phrase("a grant that becomes shares at the market's price 拨投结合", "拨投结合"), conversion,
      rules: conversionRules),
    .variant(
      "invest-then-equity",
      Phrase("research money with a right to shares, which the team may buy off 先投后股", "先投后股"),
      rightToShares),
    .variant(
      "convertible-debt",
      Phrase("a loan that a round within its term turns into shares 债股转换", "债股转换"),
      convertibleDebt),
    .variant(
      "royalty",
      Phrase("a part of what the result earns, and no shares 赋权+约定收益", "赋权+约定收益"), royalty),
    .variant(
      "guaranteed-loan",
      Phrase("a bank's loan whose loss bank, state and insurer share 科技履约贷", "科技履约贷"),
      guaranteedLoan))
}
