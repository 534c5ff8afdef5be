import Languages

// What becomes of the state's shares, and public money for later rounds.

extension MechanismGroup {
  static let holding = MechanismGroup(
    title: Phrase("Holding and follow-on", "持有与后续投入"), axis: nil,
    mechanisms: [
      Mechanism(
        "to-exit", "held to the exit", "持有至退出、持股孵化", source: "S1",
        #"instrument: "grant-to-equity", holding: { form: "to-exit" }"#,
        shown: ["yangtze-delta: grant-to-equity"],
        ownership: Phrase("diluted by every round", "逐轮稀释"),
        losses: Phrase("lost with the company", "随公司倒闭而损失")),
      Mechanism(
        "sell", "a part sold at a round", "后续轮次部分转让",
        #"instrument: "grant-to-equity", holding: { form: "sell", fraction: 0.5, atRound: 1 }"#,
        shown: ["fine-print: sold-at-A"],
        cash: Phrase("to the state at that round's price", "国有按该轮价格收回"),
        ownership: Phrase("falls by that part", "相应减少")),
      Mechanism(
        "sell-in-steps", "exit in steps", "阶梯退出",
        #"instrument: "grant-to-equity", holding: { form: "sell-in-steps", fraction: 0.25, fromRound: 1 }"#,
        shown: ["chongqing-ratio: agreed-ratio-in-steps"],
        cash: Phrase("to the state round by round", "国有逐轮收回"),
        ownership: Phrase("falls to nothing in equal steps", "等额递减至零")),
      Mechanism(
        "team-buy-back", "the team buys back at principal and interest", "团队按本息回购",
        #"instrument: "grant-to-equity", holding: { form: "team-buy-back", interestPerYear: 0.03, within: 60 }"#,
        shown: ["fine-print: bought-back"],
        ownership: Phrase("goes back to the team once worth more", "升值后归团队"),
        losses: Phrase("the state's return is capped", "国有收益封顶")),
      Mechanism(
        "buy-back-below-market", "the team buys back below the market", "团队按市价折扣回购",
        #"instrument: "grant-to-equity", holding: { form: "team-buy-back", discount: 0.3, interestPerYear: 0.03, within: 60 }"#,
        shown: ["fine-print: bought-below-market"],
        ownership: Phrase("goes back to the team", "归团队"),
        losses: Phrase("capped at the market less a discount", "以市价折扣封顶")),
      Mechanism(
        "pro-rata", "fund support, pro rata", "拨投结合 + 基金支持", source: "S0",
        #"instrument: "grant-to-equity", followOn: { form: "pro-rata", rounds: 2 }"#,
        shown: ["yangtze-delta: grant-to-equity+fund", "policy-menu: fund-support"],
        cash: Phrase("more public money into later rounds", "后续轮次追加公共资金"),
        ownership: Phrase("kept through those rounds", "在这些轮次中保持不变")),
      Mechanism(
        "fixed", "fund support, a fixed sum", "未来产业基金、成果转化基金跟投", source: "S0, S3",
        #"instrument: "grant-to-equity", followOn: { form: "fixed", amount: 500, rounds: 2, oddsFactor: 1.1 }"#,
        shown: ["fine-print: fixed-support"],
        cash: Phrase("the same sum into each round", "每轮固定金额"),
        gates: Phrase("may raise a round's chance", "可提高该轮完成概率"),
        ownership: Phrase("shares at that round's price", "按该轮价格取得")),
      Mechanism(
        "on-top", "fund support on top of a round", "轮外追加的基金支持",
        #"instrument: "grant-to-equity", followOn: { form: "fixed", amount: 500, rounds: 2, money: "on-top" }"#,
        shown: ["fine-print: support-on-top"],
        cash: Phrase("displaces no private money", "不替代社会资本"),
        ownership: Phrase("shares at that round's price", "按该轮价格取得")),
    ])
}
