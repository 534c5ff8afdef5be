import Languages

// What stands around a policy: the company, the fund, the flow of deals.

extension MechanismGroup {
  static let around = MechanismGroup(
    title: Phrase("Company, fund and deal flow", "公司、基金与项目来源"), axis: nil,
    mechanisms: [
      Mechanism(
        "team-stake", "the team's stake and cash, options", "团队参股、核心团队绝对控股、股权期权激励",
        source: "S1 §14, S3", in: .template,
        "company: { team: 0.85, pool: 0.15 }, funding: { team: 1500 }", shown: ["yangtze-delta"],
        cash: Phrase("the team's part of every tranche", "每笔中团队自筹部分"),
        ownership: Phrase("who is diluted, and the floor's measure", "决定稀释与控股底线")),
      Mechanism(
        "inventors-share", "inventors' and brokers' share of proceeds", "职务发明人与技术经理人收益分配、分红激励",
        source: "S1 §3, §12, S4",
        #"instrument: "royalty", revenueShare: 0.012, exitShare: 0.03, most: 3"#,
        shown: ["policy-menu: royalty"],
        ownership: Phrase("theirs is in company.team and pool", "其股份计入 company.team 与 pool"),
        losses: Phrase(
          "what is written is the state's part after theirs, such as 30 % of 10 %",
          "写入的是扣除其份额后归国家的部分，如 10% 中的 30%")),
      Mechanism(
        "services", "services for shares", "服投联动", source: "S1 §9",
        #"instrument: "equity", preMoney: 3000, awardShare: 0.1, disbursement: { form: "upfront" }"#,
        shown: ["yangtze-delta: equity"],
        cash: Phrase("services count at what they would cost", "服务按其市价计为资金"),
        ownership: Phrase("shares at the agreed price", "按约定价格取得股份")),
      Mechanism(
        "budget", "a budget, a queue, recycling, an end", "基金预算、排队、回收再投、存续期", source: "S0, S3",
        in: .scenario,
        #"fund: { budget: { commitment: 40000 }, queue: { rank: "file" }, recycling: { share: 0.5, most: 6000, until: "2030-06" }, end: "2035-06", atEnd: "sell", saleHaircut: 0.3 }"#,
        #"fund: { budget: { yearly: [20000], carries: true }, queue: { rank: "signal", head: "isPassed" }, queuePatience: 24, overheadPerYear: 300, overheadUntil: "2034-06" }"#,
        #"fund: { end: "2035-06", atEnd: "hand-over", saleHaircut: 0.3 }"#,
        #"fund: { budget: { yearly: [20000] } }, policies: { it: { instrument: "grant", fund: { budget: { yearly: [30000] } } } }"#,
        shown: ["running-portfolio"],
        cash: Phrase("projects queue when money is short", "资金不足时排队"),
        losses: Phrase(
          "what is left is sold at the end, at a discount, or passes to a successor",
          "期末折价处置，或移交承接方")),
      Mechanism(
        "funnel", "deal flow and brokers", "InnoMatch、技术经理人", source: "S0, S2, S3",
        in: .scenario,
        #"portfolio: [{ name: "flow", template: "deeptech", copies: 50, funnel: { needsPerYear: 400, from: "2019-06", to: "2024-06", steps: [{ name: "方案", rate: 0.3 }, { name: "签约", rate: 0.15, capacityPerYear: 20 }] } }]"#,
        #"templates: { deeptech: { funding: { centre: 1500, brokerFee: 30 } } }"#,
        shown: ["funnel"],
        cash: Phrase("a broker's fee is due at signing", "签约时支付经纪费用"),
        gates: Phrase("rates and brokers' capacity decide who enters", "转化率与经理人能力决定入库数")),
      Mechanism(
        "securitisation", "a fund's claims in tranches", "技术产权证券化", source: "S1 §13",
        in: .waterfall,
        #"company: { holders: [{ name: "次级", shares: 4000, team: true }, { name: "优先级", class: "senior", shares: 6000 }], classes: [{ name: "senior", price: 1, seniority: 2 }] }, exits: [4000, 10000]"#,
        shown: ["cap-tables/participation"],
        ownership: Phrase("classes of claims on what the portfolio pays", "对组合回收的分层权益"),
        losses: Phrase("borne by the junior first", "由次级先行承担")),
      Mechanism(
        "targets", "targets of a plan", "2027 年目标", source: "S1", in: .scenario,
        #"asOf: "2024-06", horizonMonths: 102"#, shown: ["yangtze-delta"],
        gates: Phrase(
          "crossings are counted up to the horizon, with their spread", "统计至期末的跨越数及其分布")),
    ])
}
