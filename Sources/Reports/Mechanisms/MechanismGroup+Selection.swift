import Languages

// Who is taken, who judges, and by what the funder itself is judged.

extension MechanismGroup {
  static let selection = MechanismGroup(
    title: Phrase("Selection", "遴选"), axis: "selection",
    mechanisms: [
      Mechanism(
        "expert", "experts review at entry", "专家评审", source: "S0",
        #"instrument: "grant-to-equity", selection: { form: "expert", admits: 0.5, accuracy: 0.5 }"#,
        shown: ["policy-menu: review"],
        cash: Phrase("none for who is refused", "未入选者无拨款"),
        gates: Phrase("a noisy look at merit decides entry", "以带噪声的质量信号决定入库")),
      Mechanism(
        "directed", "a commission", "定向委托", source: "S0",
        #"instrument: "grant", selection: { form: "directed" }"#,
        shown: ["race-and-open-call: commission"],
        gates: Phrase("nobody is refused at entry", "入库不作取舍")),
      Mechanism(
        "open-call", "open call for a problem", "揭榜挂帅", source: "S0, S4",
        #"instrument: "grant", selection: { form: "open-call", applicants: 5, accuracy: 0.5 }"#,
        shown: ["race-and-open-call: open-call", "policy-menu: open-call"],
        cash: Phrase("one award for each problem", "每个榜单一份拨款"),
        gates: Phrase("the best of the applicants by signal enters", "按信号取申请者中的最优者")),
      Mechanism(
        "race", "a race of teams", "赛马制", source: "S0",
        #"instrument: "grant", selection: { form: "race", teams: 3, keep: 2 }"#,
        shown: ["race-and-open-call: race-of-4", "policy-menu: race"],
        cash: Phrase("every team is paid as far as it runs", "各队均获拨款，直到出局"),
        gates: Phrase("keep k teams each; one wins", "每关留 k 队，末关一队胜出"),
        losses: Phrase("all teams' costs count, the problem once", "各队成本均计，难题只计一次")),
      Mechanism(
        "market", "an investor as judge", "以投代评", source: "S4",
        #"instrument: "grant-to-equity", selection: { form: "market", within: 12, gates: "last" }"#,
        #"instrument: "grant-to-equity", selection: { form: "market", within: 12, gates: "every" }"#,
        shown: ["market-as-judge: market-12", "fine-print: every-gate"],
        cash: Phrase("the search starts earlier", "更早开始寻找投资"),
        gates: Phrase("pass when an outside investor commits in time", "外部投资人按期承诺即过关"),
        losses: Phrase("sound projects end too when nobody comes", "无人按期承诺，好项目也会终止")),
    ])

  static let judgement = MechanismGroup(
    title: Phrase("Judgement and behaviour", "评价、考核与行为"), axis: nil,
    mechanisms: [
      Mechanism(
        "review", "review by peers, tests or users", "综合绩效评价、企业用户评价", source: "S0, S2, S4",
        #"instrument: "grant-to-equity", gate: { sensitivity: 0.98, specificity: 0.95 }"#,
        #"instrument: "grant-to-equity", gate: { noise: 0.4, threshold: 0.5 }"#,
        shown: ["fine-print: sharper-gates", "fine-print: noisy-gates"],
        gates: Phrase(
          "wrong stops and wrong passes at the stated rates", "按给定准确度产生误停与误放行"),
        losses: Phrase("a wrong pass is financed less often later", "误放行者日后融资机会降低")),
      Mechanism(
        "tolerance", "failure tolerated, prudent oversight", "宽容失败、结题验收、审慎监管", source: "S3, S1",
        in: .template, "financing: { longStop: 36 }", shown: ["running-portfolio"],
        cash: Phrase("only unspent money returns", "只退结余"),
        losses: Phrase("closed without finance, nothing clawed back", "未融资即结题，不追偿")),
      Mechanism(
        "reassignment", "an idle result goes to another team", "未按约定转化的加速转化", source: "S1 §17",
        #"instrument: "grant", reassigns: true"#, shown: ["funnel: grant+deadline"],
        cash: Phrase("the next team's project costs again", "接手团队另需经费"),
        gates: Phrase(
          "what idles past the funnel's deadline enters again with another team",
          "超过约定期限未转化者由其他团队再次入库")),
      Mechanism(
        "portfolio", "judged as a whole, with exemptions", "整体业绩考核、尽职免责、三个区分开来",
        source: "S1, S4",
        #"instrument: "grant-to-equity", appraisal: { form: "portfolio", exempt: ["failed", "closed", "crossed"] }"#,
        shown: ["fine-print: exempt"],
        losses: Phrase("exempt ones leave the preservation ratio", "免责损失不计入保值率")),
      Mechanism(
        "per-project", "every project must keep its value", "逐项保值增值", source: "S1 §6",
        #"instrument: "grant-to-equity", appraisal: { form: "per-project", mostLossChance: 0.75, accuracy: 0.5 }"#,
        shown: ["policy-menu: per-project"],
        cash: Phrase("none for who looks likely to lose", "看似可能亏损者无拨款"),
        gates: Phrase("refused at entry by an observable signal", "按可观测信号在入库时拒绝")),
      Mechanism(
        "effort", "owners who gave shares away try less", "让出股权影响努力",
        #"instrument: "equity", preMoney: 5500, behaviour: { effort: 0.2 }"#,
        shown: ["fine-print: owners-try-less"],
        gates: Phrase("stages succeed less often (0 by default)", "阶段成功率下降（默认 0）")),
      Mechanism(
        "refusal", "investors refuse what has no price", "投资人回避未定价权益",
        #"instrument: "grant-to-equity", behaviour: { unpricedRefusal: 0.1 }"#,
        shown: ["fine-print: priced-only"],
        cash: Phrase("fewer rounds (0 by default)", "融资减少（默认 0）")),
      Mechanism(
        "attraction", "state money attracts or deters", "政府领投、机构跟投；挤入或挤出", source: "S0, S1, S3",
        #"instrument: "grant-to-equity", behaviour: { attraction: 0.2 }"#,
        shown: ["fine-print: crowded-in"],
        cash: Phrase("investors come faster, or slower if negative", "投资人来得更快；负值则更慢")),
    ])
}
