import Languages
import Policies

// What the centre's money is, and the terms on which it becomes shares.

extension MechanismGroup {
  static let instruments = MechanismGroup(
    title: Phrase("Instruments", "资金工具"), axis: "instrument",
    mechanisms: Instrument.Kind.allCases.map { $0.page.mechanism })

  static let terms = MechanismGroup(
    title: Phrase("Terms of conversion", "转股条款"), axis: nil,
    mechanisms: [
      Mechanism(
        "convention", "who bears the dilution", "稀释由谁承担",
        #"instrument: "grant-to-equity", convention: "alongside""#,
        #"instrument: "grant-to-equity", convention: "in-pre-money""#,
        #"instrument: "grant-to-equity", convention: "dollars-invested""#,
        shown: [
          "fine-print: alongside", "yangtze-delta: grant-to-equity",
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
