import Languages

// When money is paid, and whose money stands beside it.

extension MechanismGroup {
  static let payment = MechanismGroup(
    title: Phrase("Payment", "拨付"), axis: nil,
    mechanisms: [
      Mechanism(
        "milestones", "milestones", "里程碑式过程管理", source: "S0",
        #"instrument: "grant", disbursement: { form: "milestones", shares: [0.4, 0.35, 0.25] }"#,
        shown: ["yangtze-delta: grant"],
        cash: Phrase("a tranche at signing and after each gate", "签约及每过一关拨一笔"),
        gates: Phrase("decide the next tranche", "决定下一笔拨付"),
        losses: Phrase("only what was paid by then", "仅限已拨部分")),
      Mechanism(
        "upfront", "all at signing", "一次拨付",
        #"instrument: "grant", disbursement: { form: "upfront" }"#, shown: ["fine-print: upfront"],
        cash: Phrase("never short of the award", "资金最早到位"),
        losses: Phrase("what is unspent comes back", "仅退回结余")),
      Mechanism(
        "on-delivery", "paid on delivery", "后补助（验收后拨付）", source: "S0",
        #"instrument: "grant", disbursement: { form: "on-delivery", interim: "team" }"#,
        #"instrument: "grant", disbursement: { form: "on-delivery", interim: "other-public" }"#,
        shown: ["fine-print: on-delivery", "race-and-open-call: paid-on-delivery"],
        cash: Phrase(
          "team or other public money advances it and is repaid; only what exceeds that reaches the company",
          "由团队或其他公共资金垫付，验收后偿还；超出垫付的部分才归公司"),
        gates: Phrase("the last one releases all", "末关一次拨付"),
        losses: Phrase("who fails costs the centre nothing", "失败者不花中心资金")),
      Mechanism(
        "lump-sum", "lump sum or budget lines", "经费包干制", source: "S0",
        #"instrument: "grant", disbursement: { form: "milestones", lumpSum: true }"#,
        #"instrument: "grant", disbursement: { form: "milestones", lumpSum: false, lineFriction: 0.05 }"#,
        shown: ["fine-print: by-lines"],
        cash: Phrase("budget lines waste a part of each yuan", "按科目使用有损耗，包干制没有")),
      Mechanism(
        "holdback", "a part held back", "尾款",
        #"instrument: "grant", disbursement: { form: "milestones", holdback: 0.1 }"#,
        shown: ["fine-print: holdback"],
        cash: Phrase("paid at acceptance only", "验收后支付"),
        losses: Phrase("not lost with who fails", "失败则不支付")),
      Mechanism(
        "award-share", "a part of the cost", "按比例资助",
        #"instrument: "grant", awardShare: 0.5"#, shown: ["fine-print: half"],
        cash: Phrase("less from the centre, so more projects run dry", "中心出资减少，更易断粮")),
      Mechanism(
        "bridging", "bridging money", "过桥资金",
        #"instrument: "grant", bridging: { mostShare: 0.2 }"#, shown: ["fine-print: bridged"],
        cash: Phrase("once a project runs dry", "断粮时补充"),
        losses: Phrase("more is at stake", "投入更多")),
      Mechanism(
        "matched", "matched co-funding 1:1:1", "1:1:1 配套", source: "泰州", in: .template,
        "funding: { centre: 1500, otherPublic: 1500, team: 1500 }", shown: ["yangtze-delta"],
        cash: Phrase("every tranche comes from each source", "每笔按来源配套"),
        losses: Phrase("each bears its own part; only the centre's converts", "各担其份；仅中心部分转股")),
      Mechanism(
        "conditional-match", "a match that comes only with the award", "仅随中心资金到位的配套", in: .template,
        "funding: { centre: 1500, otherPublic: 1500, conditional: true, team: 1500 }",
        shown: ["fine-print"],
        cash: Phrase("absent under 'none'", "政策 none 下即无此款")),
      Mechanism(
        "income", "first sales, vouchers, tax relief", "三首、创新券、加计扣除", source: "S0, S1, S4",
        in: .template,
        #"funding: { income: [{ source: "team", from: "中试", perMonth: 20 }] }"#,
        #"funding: { income: [{ source: "other-public", perMonth: 5, months: 24 }] }"#,
        shown: ["fine-print"],
        cash: Phrase("early revenue or a lower burn, a declared sum a month", "早期收入或减免，逐月入账")),
      Mechanism(
        "stages-before", "proof of concept and pilot before the grant", "概念验证、中试", source: "S2",
        in: .scenario,
        #"templates: { deeptech: { stages: [{ name: "概念验证", duration: 6, cost: 800, p: 0.7 }, { name: "样机", duration: 9, cost: 1400, p: 0.8 }, { name: "中试", duration: 9, cost: 1000, p: 0.75 }] } }, policies: { it: { instrument: "grant", disbursement: { form: "milestones", shares: [0, 0.6, 0.4], partnerShares: [0.5, 0.3, 0.2] } } }"#,
        shown: ["fine-print: grant-after-concept"],
        cash: Phrase("partners pay for a stage with a tranche of 0", "拨付比例为 0 的阶段由配套方出资"),
        gates: Phrase("what fails there costs the centre nothing", "在此失败的项目不花中心资金")),
      Mechanism(
        "interest-subsidy", "interest and premium subsidies", "贷款贴息、保费补贴（沪科专贷、专贴）",
        source: "S3, S4",
        #"instrument: "guaranteed-loan", risk: { bank: 1, state: 0, insurer: 0 }, interestPerYear: 0.04, interestSubsidy: 0.5, premium: 0.02, premiumSubsidy: 0.5"#,
        shown: ["loan-linkage: subsidised"],
        cash: Phrase("the public pays that part of interest and premium", "财政支付相应利息与保费"),
        losses: Phrase("the subsidy is spent whatever comes", "补贴不论成败均已支出")),
      Mechanism(
        "pledge", "intellectual property pledged", "知识产权质押", source: "S3, S4",
        #"instrument: "guaranteed-loan", risk: { bank: 0.3, state: 0.4, insurer: 0.3 }, collateral: 0.2"#,
        shown: ["fine-print: pledged-loan"],
        losses: Phrase("less is left to share", "可分担的损失减少")),
    ])
}
