import Languages

// What the centre's money is, and the terms on which it becomes shares.

extension MechanismGroup {
  static let instruments = MechanismGroup(
    title: Phrase("Instruments", "资金工具"), axis: "instrument",
    mechanisms: [
      Mechanism(
        "none", "no programme, the counterfactual", "无拨款（反事实）",
        #"instrument: "none""#, shown: ["yangtze-delta: none"],
        cash: Phrase("only team, park and market", "仅团队、园区与市场资金"),
        losses: Phrase("nothing of the centre's to lose", "中心无可损失")),
      Mechanism(
        "grant", "a grant that stays one", "拨款", source: "S0",
        #"instrument: "grant""#, shown: ["yangtze-delta: grant"],
        cash: Phrase("in by disbursement; what is unspent comes back", "按拨付方式到账；结余退回"),
        ownership: Phrase("none for the state", "国有不持股"),
        losses: Phrase("all that was spent", "已用部分全部为成本")),
      Mechanism(
        "equity", "shares bought at entry", "直接投资（投）", source: "S1",
        #"instrument: "equity", preMoney: 5500"#,
        #"instrument: "equity", preMoney: 5500, preferred: false"#,
        shown: ["yangtze-delta: equity", "fine-print: owners-try-less"],
        cash: Phrase("as a grant of the same sum", "与同额拨款相同"),
        ownership: Phrase(
          "grows with each tranche at a price fixed before any market", "每笔拨付按入库价格取得股份，早于市场定价"),
        losses: Phrase("as a grant; shares share the exit", "与拨款相同；股份分享退出")),
      Mechanism(
        "grant-to-equity", "a grant that becomes shares at the market's price", "拨投结合",
        source: "S0, S3",
        #"instrument: "grant-to-equity""#, shown: ["yangtze-delta: grant-to-equity"],
        cash: Phrase("as a grant of the same sum", "与同额拨款相同"),
        ownership: Phrase(
          "from the first qualified round after acceptance", "验收后首轮合格融资时取得"),
        losses: Phrase("without a round it stays a grant", "无融资则仍为拨款，宽容失败")),
      Mechanism(
        "invest-then-equity", "research money first, shares later", "先投后股", source: "宝山",
        #"instrument: "invest-then-equity", maximumShare: 0.2, buyBackInterest: 0.03, buyBackWithin: 60"#,
        shown: ["policy-menu: invest-then-equity"],
        cash: Phrase("as a grant; the team may pay it back", "与拨款相同；团队可回购"),
        ownership: Phrase("up to a cap; the rest is forgone", "有上限，超出部分放弃"),
        losses: Phrase("gain at most principal and interest while the right lasts", "回购期内收益至多为本息")),
      Mechanism(
        "convertible-debt", "a loan that becomes shares", "债股转换", source: "S1 §6",
        #"instrument: "convertible-debt", maturity: 36, interestPerYear: 0.08, repaymentPremium: 0.5, discount: 0.2, cap: 9000"#,
        shown: ["policy-menu: convertible-debt"],
        cash: Phrase("repaid from cash at maturity", "到期以公司现金偿还"),
        ownership: Phrase("principal and interest, if a round comes in time", "期内融资则本息转股"),
        losses: Phrase("what stands is paid before shares", "未还部分优先于股权受偿")),
      Mechanism(
        "royalty", "title for the team, agreed income for the state", "赋予所有权+转让+约定收益",
        source: "S1, S4",
        #"instrument: "royalty", revenueShare: 0.04, revenueOverValue: 0.2, revenueAfter: 12, most: 1, interestPerYear: 0.03"#,
        #"instrument: "royalty", exitShare: 0.1, most: 3"#,
        shown: ["title-and-royalty: royalty", "policy-menu: royalty"],
        cash: Phrase("as a grant; yearly payments from crossing on", "与拨款相同；跨越后逐年分成"),
        ownership: Phrase("none for the state; the team owns the result", "国有不持股，成果归团队"),
        losses: Phrase("ends at its multiple; nothing owed on failure", "到约定倍数为止；失败不追偿")),
      Mechanism(
        "guaranteed-loan", "a bank's loan under a guarantee", "科技履约贷、科创助力贷、微贷通、高企贷、小巨人贷",
        source: "S3",
        #"instrument: "guaranteed-loan", risk: { bank: 0.3, state: 0.4, insurer: 0.3 }"#,
        shown: ["loan-linkage: state-50", "policy-menu: guaranteed-loan"],
        cash: Phrase("the bank's; repaid at crossing or exit", "银行出资；跨越或退出时偿还"),
        ownership: Phrase("none", "不持股"),
        losses: Phrase("split by the stated parts", "按约定比例分担")),
      Mechanism(
        "mixture", "several instruments at once", "工具组合、研投融合", source: "S1 §6",
        #"instrument: "mixture", parts: [{ share: 0.5, instrument: "grant" }, { share: 0.5, instrument: "grant-to-equity" }]"#,
        shown: ["policy-menu: mixture", "loan-linkage: grant-and-loan"],
        cash: Phrase("each part by its rule", "各部分按各自规则"),
        ownership: Phrase("of the parts that bring shares", "取决于带来股权的部分"),
        losses: Phrase("each part by its rule", "各部分按各自规则")),
    ])

  static let terms = MechanismGroup(
    title: Phrase("Terms of conversion", "转股条款"), axis: nil,
    mechanisms: [
      Mechanism(
        "convention", "who bears the dilution", "稀释由谁承担",
        #"instrument: "grant-to-equity", convention: "alongside""#,
        #"instrument: "grant-to-equity", convention: "in-pre-money""#,
        #"instrument: "grant-to-equity", convention: "dollars-invested""#,
        shown: [
          "yangtze-delta: grant-to-equity", "fine-print: in-pre-money",
          "fine-print: dollars-invested",
        ],
        ownership: Phrase(
          "everybody; old holders alone; or shares for yuan", "全体稀释；仅老股东稀释；或按投入金额")),
      Mechanism(
        "discount-and-cap", "a discount, a valuation cap", "折扣与估值上限",
        #"instrument: "grant-to-equity", discount: 0.2, cap: 7000"#,
        shown: ["fine-print: discount-and-cap"],
        ownership: Phrase("a lower price, so more shares", "价格更低，股份更多")),
      Mechanism(
        "principal-and-interest", "part of the grant converts, with interest", "部分转股与利息",
        #"instrument: "grant-to-equity", principalShare: 0.5, interestPerYear: 0.03"#,
        shown: ["fine-print: half-converts"],
        ownership: Phrase("follows what converts", "随转股金额变化"),
        losses: Phrase("the other part stays a grant", "其余仍为拨款")),
      Mechanism(
        "agreed-ratio", "a share agreed up front", "事先约定比例",
        #"instrument: "grant-to-equity", agreedShare: 0.1"#,
        shown: ["chongqing-ratio: agreed-ratio"],
        ownership: Phrase("that share, whatever the price", "按约定比例，与价格无关")),
      Mechanism(
        "limits", "state's cap, largest holder, team's control", "持股上限、非第一大股东、核心团队绝对控股",
        source: "S3",
        #"instrument: "grant-to-equity", maximumShare: 0.1, notLargestHolder: true, teamFloor: 0.5, excess: "forgone""#,
        #"instrument: "grant-to-equity", maximumShare: 0.1, excess: "deferred""#,
        #"instrument: "grant-to-equity", maximumShare: 0.1, excess: "cash-claim""#,
        shown: ["fine-print: limits", "fine-print: deferred", "fine-print: cash-claim"],
        ownership: Phrase("no more than the limits allow", "以限制为界"),
        losses: Phrase(
          "the excess is forgone, waits, or is paid in cash first", "超出部分放弃、递延或转为优先现金债权")),
      Mechanism(
        "deadline", "a deadline for the round", "转股期限",
        #"instrument: "grant-to-equity", deadline: 30"#, shown: ["climate-winter: short-deadline"],
        ownership: Phrase("none when the round comes later", "逾期不转股"),
        losses: Phrase("then the grant is a cost", "逾期拨款即为成本")),
      Mechanism(
        "share-class", "the round's class or common shares", "同轮次优先股或普通股",
        #"instrument: "grant-to-equity", shares: "round-class""#,
        #"instrument: "grant-to-equity", shares: "common""#,
        shown: ["yangtze-delta: grant-to-equity", "fine-print: common"],
        ownership: Phrase("the same part", "比例相同"),
        losses: Phrase("common shares have no preference at a poor exit", "普通股在低价退出时无优先受偿")),
    ])
}
