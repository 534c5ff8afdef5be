import Languages

// Cousins elsewhere, each written with the same choices.

extension MechanismGroup {
  static let schemes = MechanismGroup(
    title: Phrase("Schemes elsewhere", "各地方案"), axis: nil,
    mechanisms: [
      Mechanism(
        "taizhou", "Taizhou 2025: province, city and district institutes 1:1:1",
        "泰州 2025：省市区 1:1:1",
        in: .template,
        "funding: { centre: 1000, otherPublic: 2000, team: 300 }, company: { team: 0.9, pool: 0 }",
        shown: ["yangtze-delta"],
        cash: Phrase("staged, a third from each; the team's capital in cash", "分期，三方各三分之一；团队现金实缴"),
        ownership: Phrase("the team controls, at most 90 %", "团队控股，原则上不超过 90%")),
      Mechanism(
        "qingpu", "Qingpu draft 2025: converts or exits at the first round",
        "青浦 2025 征求意见稿：首轮转股或退出",
        #"instrument: "grant-to-equity", holding: { form: "team-buy-back", interestPerYear: 0.03, within: 12 }"#,
        shown: ["fine-print: bought-back"],
        ownership: Phrase("at the first round, or bought off on agreed terms", "首轮转股，或按约定退出")),
      Mechanism(
        "baoshan", "Baoshan 2022: 7 of 48 chosen, half paid first", "宝山 2022：48 选 7，首笔近半",
        #"instrument: "invest-then-equity", maximumShare: 0.2, selection: { form: "expert", admits: 0.146 }, disbursement: { form: "milestones", shares: [0.49, 0.3, 0.21] }"#,
        shown: ["policy-menu: invest-then-equity"],
        cash: Phrase("¥29.15m of ¥59.5m at signing", "5950 万元中首笔 2915 万元"),
        gates: Phrase("48 apply, 7 enter", "48 项申报，7 项入选"),
        ownership: Phrase("up to a cap", "有上限")),
      Mechanism(
        "chongqing", "Chongqing: ratio agreed, stepped exit", "重庆高新区：约定比例，阶梯退出",
        #"instrument: "grant-to-equity", agreedShare: 0.1, holding: { form: "sell-in-steps", fraction: 0.25 }, appraisal: { form: "portfolio", exempt: ["failed", "closed", "crossed"] }"#,
        shown: ["chongqing-ratio: agreed-ratio-in-steps"],
        ownership: Phrase("the agreed part, sold step by step", "约定比例，逐步转让"),
        losses: Phrase("up to all of a project's is tolerated", "单个项目最高容忍 100% 损失")),
      Mechanism(
        "guangzhou", "Guangzhou 2026: equity beside a partner 1:1", "广州 2026：补改投，1:1 合作出资",
        #"instrument: "equity", preMoney: 3000, selection: { form: "open-call", applicants: 5 }, disbursement: { form: "upfront" }"#,
        shown: ["yangtze-delta: equity", "race-and-open-call: open-call"],
        cash: Phrase("a partner matches (funding.otherPublic)", "合作方 1:1（funding.otherPublic）"),
        gates: Phrase("winners of a contest enter", "大赛优胜者入选"),
        ownership: Phrase("bought directly", "直接持股")),
      Mechanism(
        "usual-terms", "usual caps and exits in China", "国内常见上限与退出条款",
        #"instrument: "grant-to-equity", maximumShare: 0.33, notLargestHolder: true, deadline: 60, holding: { form: "team-buy-back", interestPerYear: 0.035, within: 60 }"#,
        shown: ["fine-print: usual-terms"],
        ownership: Phrase("a third at most, never the largest", "至多三分之一，不为第一大股东"),
        losses: Phrase("capped at principal and interest", "以本息封顶")),
      Mechanism(
        "eic", "EIC Accelerator: grant and equity", "欧盟 EIC 加速器：拨款加股权",
        #"instrument: "mixture", awardShare: 0.7, parts: [{ share: 0.2, instrument: "grant" }, { share: 0.8, instrument: "invest-then-equity", maximumShare: 0.25 }]"#,
        shown: ["policy-menu: mixture"],
        cash: Phrase("70 % of cost", "资助成本的 70%"),
        ownership: Phrase("at most a quarter", "至多四分之一")),
      Mechanism(
        "sbir", "SBIR: two funded phases, the third unfunded", "美国 SBIR：两期资助，第三期不资助",
        in: .scenario,
        #"templates: { deeptech: { stages: [{ name: "I", duration: 6, cost: 15, p: 0.4 }, { name: "II", duration: 24, cost: 100, p: 0.7 }, { name: "III", duration: 12, cost: 60, p: 0.6 }], funding: { centre: 115, otherPublic: 0, team: 60 } } }, policies: { it: { instrument: "grant", disbursement: { form: "milestones", shares: [0.13, 0.87, 0] } } }"#,
        shown: ["fine-print: grant-after-concept"],
        cash: Phrase("none of the state's in the third phase", "第三期无财政资金"),
        gates: Phrase("40 % go on to phase II", "四成进入第二期"),
        ownership: Phrase("none", "不持股")),
      Mechanism(
        "iia", "Israel's IIA: repaid out of revenue", "以色列创新署：按收入分成偿还",
        #"instrument: "royalty", revenueShare: 0.04, most: 1, interestPerYear: 0.03"#,
        shown: ["policy-menu: royalty"],
        cash: Phrase("3–5 % of revenue until grant and interest", "收入的 3–5%，至本息为止"),
        losses: Phrase("nothing owed on failure", "失败不追偿")),
      Mechanism(
        "future-fund", "UK Future Fund: matched convertible loans", "英国未来基金：配套可转债",
        #"instrument: "convertible-debt", maturity: 36, interestPerYear: 0.08, repaymentPremium: 1, discount: 0.2"#,
        shown: ["future-fund: convertible-loan"],
        cash: Phrase(
          "private money at least 1:1 beside it (funding.team)", "私人资金至少 1:1（funding.team）"),
        ownership: Phrase("at a discount of 20 % in a qualifying round", "合格轮次按八折转股"),
        losses: Phrase(
          "twice the principal before shares when no round comes", "无融资则按本金两倍优先受偿")),
    ])
}
