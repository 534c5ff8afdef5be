public import Languages

/// What a metric of the result document means, in a few words and in full.
///
/// The table below is the only place for these words: summary, `botou explain metrics` and schema
/// read it.
public struct MetricDefinition: Sendable {
  public let name: String
  public let title: Phrase
  public let meaning: Phrase

  public static func named(_ name: String) -> MetricDefinition? { all.first { $0.name == name } }

  public static let all = crossing + running + causes + snapshot + valley + state + money + gates

  private static func metric(
    _ name: String, _ title: Phrase, _ english: String, _ chinese: String
  ) -> MetricDefinition {
    MetricDefinition(name: name, title: title, meaning: Phrase(english, chinese))
  }

  private static let crossing = [
    metric(
      "crossing.ultimate", Phrase("cross in the end", "最终跨越率"),
      "Projects that are accepted and close a first qualified market round, each followed to its "
        + "end, over all that entered, refused and queued ones included.",
      "验收通过且完成首轮合格市场融资的项目，逐项跟踪至终局，除以全部入库项目（含被拒与排队者）。"),
    metric(
      "crossing.at36", Phrase("cross within 3 years", "3 年内跨越率"),
      "Projects that cross within 36 months of their entry, over all that entered; every project is "
        + "followed that long.",
      "入库后 36 个月内跨越的项目除以全部入库项目；每项均跟踪满此期限。"),
    metric(
      "crossing.at60", Phrase("cross within 5 years", "5 年内跨越率"),
      "Projects that cross within 60 months of their entry, over all that entered.",
      "入库后 60 个月内跨越的项目除以全部入库项目。"),
    metric(
      "crossing.at96", Phrase("cross within 8 years", "8 年内跨越率"),
      "Projects that cross within 96 months of their entry, over all that entered.",
      "入库后 96 个月内跨越的项目除以全部入库项目。"),
    metric(
      "crossing.byHorizon", Phrase("crossed by the horizon", "期末已跨越"),
      "Projects that have crossed by the horizon, over all that entered; with the causes it sums to 1.",
      "截至统计期末已跨越的项目除以全部入库项目；与各结局之和为 1。"),
    metric(
      "crossing.done", Phrase("are accepted", "验收通过率"),
      "Projects whose final gate is passed, truly achieved or not, over all that entered.",
      "通过最终验收的项目（无论是否真正达成）除以全部入库项目。"),
    metric(
      "crossing.financedGivenDone", Phrase("are financed once accepted", "验收后获融资率"),
      "Projects that cross, over those accepted.", "跨越的项目除以验收通过的项目。"),
    metric(
      "crossing.unfinanced", Phrase("are accepted and never financed", "验收而始终未获融资"),
      "Projects accepted and never financed, over all that entered (failure tolerated).",
      "验收通过而始终未获市场融资（宽容失败）的项目除以全部入库项目。"),
    metric(
      "crossing.amongSigned", Phrase("cross among the funded", "获资助项目的跨越率"),
      "Projects that cross, over those that were signed: a rate among the funded only.",
      "跨越的项目除以已签约项目：仅就获资助者而言。"),
    metric(
      "crossing.naive", Phrase("crossed of those started (naive)", "已跨越/已启动（朴素）"),
      "Naive: what an observer counts today as crossed, over what has started by today. Projects that "
        + "started recently have had no time, so that it says little of who crosses in the end.",
      "朴素比值：今日可见的已跨越项目除以今日已启动项目。新近启动者尚无时间跨越，故难以说明最终跨越率。"),
    metric(
      "crossing.count", Phrase("projects that cross", "跨越项目数"),
      "Mean number of projects of a future that cross in the end.", "每个未来中最终跨越的项目数的均值。"),
  ]

  private static let running = [
    metric(
      "running.crossing", Phrase("running ones that cross", "在研项目跨越率"),
      "Among projects already under way at the date of the file, those that cross from there; never "
        + "pooled with fresh ones.",
      "文件日期时已在研的项目中此后跨越者所占比例；不与新入库项目合并。"),
    metric(
      "running.failed", Phrase("running ones that fail", "在研项目失败率"),
      "Among projects already under way, those that fail.", "已在研项目中失败者所占比例。"),
    metric(
      "running.closed", Phrase("running ones closed", "在研项目结题未融资率"),
      "Among projects already under way, those accepted and closed without finance.",
      "已在研项目中结题验收而未获融资者所占比例。"),
  ]

  private static let causes = [
    metric(
      "cause.failed", Phrase("failed by the horizon", "期末已失败"),
      "Projects stopped at a gate or out of cash before acceptance by the horizon, over all that "
        + "entered.", "截至期末在评审中止或验收前资金耗尽的项目除以全部入库项目。"),
    metric(
      "cause.closed", Phrase("closed without finance by then", "期末结题未融资"),
      "Projects accepted and closed without market money by the horizon (failure tolerated), over all "
        + "that entered.", "截至期末结题验收而未获市场融资（宽容失败）的项目除以全部入库项目。"),
    metric(
      "cause.other", Phrase("gone in another way", "其他退出"),
      "Projects that left in another way by the horizon, over all that entered.",
      "截至期末以其他方式退出的项目除以全部入库项目。"),
    metric(
      "cause.refused", Phrase("refused by the horizon", "未获资助"),
      "Projects turned away or tired of waiting by the horizon, over all that entered.",
      "截至期末被拒或等候过久而离开的项目除以全部入库项目。"),
    metric(
      "cause.inProgress", Phrase("in progress at the horizon", "期末仍在途"),
      "Projects still under way at the horizon, over all that entered.",
      "截至期末仍在途的项目除以全部入库项目。"),
  ]

  private static let snapshot = [
    metric(
      "snapshot.started", Phrase("started by today", "今日已启动"),
      "Mean number of projects signed by today, as an observer counts them.",
      "按观察者口径，今日已签约的项目数均值。"),
    metric(
      "snapshot.crossed", Phrase("crossed by today", "今日已跨越"),
      "Mean number of those started that have crossed by today.", "今日已启动项目中已跨越者的均值。"),
    metric(
      "snapshot.failed", Phrase("failed by today", "今日已失败"),
      "Mean number of those started that have failed by today.", "今日已启动项目中已失败者的均值。"),
    metric(
      "snapshot.closed", Phrase("closed by today", "今日已结题未融资"),
      "Mean number of those started that ended otherwise by today, closed without finance above all.",
      "今日已启动项目中以其他方式终结（主要为结题未融资）者的均值。"),
    metric(
      "snapshot.inProgress", Phrase("in progress today", "今日在途"),
      "Mean number of those started that are under way today.", "今日已启动项目中仍在途者的均值。"),
  ]

  private static let valley = [
    metric(
      "valley.depth", Phrase("depth of the valley", "死亡之谷深度"),
      "Mean over projects of the peak of spending that team and market money do not cover.",
      "各项目支出中未由团队与市场资金覆盖部分的峰值的均值。"),
    metric(
      "valley.shortage", Phrase("shortage after public money", "公共资金后的缺口"),
      "Mean over projects of the largest shortage of cash that public money does not cover either.",
      "计入公共资金后各项目最大现金缺口的均值。"),
    metric(
      "valley.width", Phrase("months to cross", "死亡之谷宽度（月）"),
      "Mean months from entry to crossing among those that cross.", "跨越项目从入库到跨越的平均月数。"),
    metric(
      "valley.uncrossedWithin60", Phrase("months uncrossed in 5 years", "5 年内未跨越月数"),
      "Restricted mean: months without crossing within 60 months of entry, over all that entered.",
      "限制均值：全部入库项目在入库后 60 个月内未跨越的平均月数。"),
    metric(
      "valley.width.p10", Phrase("months to cross, 10 %", "跨越月数 10% 分位"),
      "Months from entry within which a tenth of the crossers have crossed.",
      "跨越项目中十分之一完成跨越所需的月数。"),
    metric(
      "valley.width.p50", Phrase("months to cross, median", "跨越月数中位数"),
      "Median months from entry to crossing among those that cross.", "跨越项目从入库到跨越月数的中位数。"),
    metric(
      "valley.width.p90", Phrase("months to cross, 90 %", "跨越月数 90% 分位"),
      "Months from entry within which nine tenths of the crossers have crossed.",
      "跨越项目中十分之九完成跨越所需的月数。"),
    metric(
      "valley.depth.p10", Phrase("depth, 10 %", "深度 10% 分位"),
      "A tenth of the projects have a valley no deeper than this.", "十分之一的项目深度不超过此值。"),
    metric(
      "valley.depth.p50", Phrase("depth, median", "深度中位数"),
      "Median over projects of the valley's depth.", "各项目死亡之谷深度的中位数。"),
    metric(
      "valley.depth.p90", Phrase("depth, 90 %", "深度 90% 分位"),
      "Nine tenths of the projects have a valley no deeper than this.", "十分之九的项目深度不超过此值。"),
  ]

  private static let state = [
    metric(
      "state.stakeAtConversion", Phrase("the state's stake at crossing", "跨越时国有持股"),
      "The state's share of a company right after crossing, mean over those in which it owns shares.",
      "跨越后国有股东在公司中的持股比例，对持股公司取均值。"),
    metric(
      "state.stakeAtExit", Phrase("the state's stake at exit", "退出时国有持股"),
      "The same when the state sells, after the dilution of later rounds.",
      "退出时的持股比例，已计后续各轮稀释。"),
    metric(
      "state.moic", Phrase("multiple on money (MOIC)", "投入资本倍数 MOIC"),
      "Expected proceeds and money returned over expected payments of the centre and overhead.",
      "预期所得与退回资金之和除以中心预期拨付与管理费之和。"),
    metric(
      "state.irr", Phrase("rate of return (IRR)", "内部收益率 IRR"),
      "The yearly rate at which the centre's expected flows are worth nothing; not a mean of rates.",
      "使中心预期现金流净现值为零的年利率；并非各未来收益率的均值。"),
    metric(
      "state.npv", Phrase("net present value", "净现值 NPV"),
      "Mean present value of the centre's flows at the fund's discount rate, from the start.",
      "按基金贴现率折至起点的中心现金流现值的均值。"),
    metric(
      "state.proceeds", Phrase("proceeds of shares", "股权所得"),
      "Mean money that the state's shares bring.", "国有股权所得资金的均值。"),
    metric(
      "state.lossProbability", Phrase("chance of a nominal loss", "名义亏损概率"),
      "Share of futures in which the centre receives less than it pays, grants included.",
      "中心全部收入低于全部支出（含拨款）的未来所占比例。"),
    metric(
      "state.appraisedLossProbability", Phrase("the same beside exempt losses", "剔除免责损失后的亏损概率"),
      "Trials in which the centre loses money once exempt losses are left out, over all trials.",
      "剔除尽职免责损失后中心仍亏损的模拟次数占比。"),
    metric(
      "state.exemptLosses", Phrase("exempt losses", "免责损失"),
      "Mean of the centre's losses that its appraisal leaves out.", "考核中剔除的中心损失均值。"),
    metric(
      "state.projectLossProbability", Phrase("companies below cost", "低于成本的公司"),
      "Companies whose shares bring less than they cost (the principal that converted or the price "
        + "paid), over those in which the state owns shares.",
      "股权所得低于成本（转股本金或购股价款）的公司除以国有持股公司。"),
    metric(
      "state.expectedShortfall95", Phrase("result in the worst 5 %", "最差 5% 情形均值"),
      "Mean over the worst twentieth of futures of what the state has in the end: proceeds and money "
        + "returned less payments, undiscounted.",
      "最差二十分之一未来中国有方最终净额（所得加退回减拨付，不贴现）的均值。"),
  ]

  private static let money = [
    metric(
      "money.public", Phrase("public money", "公共资金"),
      "Mean payments of the centre and other public sources, before anything comes back.",
      "中心与其他公共来源支出的均值，未扣退回。"),
    metric(
      "money.centre", Phrase("the centre's money", "中心资金"),
      "Mean payments of the centre.", "中心支出的均值。"),
    metric(
      "money.returned", Phrase("unspent money returned", "退回的结余"),
      "Mean unspent money of the centre that comes back.", "退回中心的结余资金均值。"),
    metric(
      "money.tolerated", Phrase("tolerated losses", "宽容的损失"),
      "Mean money of the centre in projects that do not cross, less what comes back.",
      "未跨越项目中的中心资金扣除退回后的均值。"),
    metric(
      "money.private", Phrase("private money to crossing", "跨越前社会资本"),
      "Mean market money up to and with the round that crosses.", "直至跨越轮（含）的市场资金均值。"),
    metric(
      "money.privatePerCrossing", Phrase("private money of a crossing", "每项跨越的社会资本"),
      "Expected market money up to and with the rounds that cross over expected crossings.",
      "直至跨越轮（含）的预期市场资金除以预期跨越项目数。"),
    metric(
      "money.laterPrivate", Phrase("private money later", "后续社会资本"),
      "Mean market money of rounds after the one that crosses.", "跨越轮之后各轮的市场资金均值。"),
    metric(
      "money.leverage", Phrase("private yuan per public yuan", "撬动比"),
      "Expected market money through crossing over expected gross public money.",
      "直至跨越的预期市场资金除以预期公共资金总额。"),
    metric(
      "money.costPerCrossing", Phrase("public cost of a crossing", "每项跨越的公共成本"),
      "Expected gross public money over expected crossings.", "预期公共资金总额除以预期跨越项目数。"),
    metric(
      "money.netCostPerCrossing", Phrase("the same net of returns", "每项跨越的净成本"),
      "Expected public money less what comes back and what shares bring, over expected crossings.",
      "预期公共资金扣除退回与股权所得后除以预期跨越项目数。"),
    metric(
      "fund.peakNeed", Phrase("peak need of cash", "最大资金需求"),
      "Mean of the centre's greatest cumulative outlay net of receipts.",
      "中心累计净支出最大值的均值。"),
  ]

  private static let gates = [
    metric(
      "gate.wrongPass", Phrase("wrong passes a project", "每项误放次数"),
      "Gates passed without achievement, for each project that entered.",
      "未达成而通过的评审次数，按入库项目平均。"),
    metric(
      "gate.wrongStop", Phrase("wrong stops a project", "每项误停次数"),
      "Projects stopped in spite of achievement, for each that entered.",
      "已达成而被中止的次数，按入库项目平均。"),
    metric(
      "control.teamKept", Phrase("team keeps control", "团队保持控制"),
      "Crossers whose team holds half at least right after crossing, over all crossers.",
      "跨越后团队持股不低于一半的项目除以全部跨越项目。"),
    metric(
      "control.teamShare", Phrase("the team's stake at crossing", "跨越时团队持股"),
      "The team's share right after crossing, mean over crossers.", "跨越后团队持股比例的均值。"),
    metric(
      "control.boundMaximumShare", Phrase("maximum share binds", "持股上限触发"),
      "Crossers whose conversion the maximum share limits, over all crossers.",
      "转股受持股上限限制的项目除以全部跨越项目。"),
    metric(
      "control.boundLargestHolder", Phrase("not-largest rule binds", "非第一大股东触发"),
      "Crossers whose conversion is limited so that the state is not the largest holder.",
      "因不得成为第一大股东而受限的项目除以全部跨越项目。"),
    metric(
      "control.boundTeamFloor", Phrase("the team's floor binds", "团队持股下限触发"),
      "Crossers whose conversion the team's floor limits, over all crossers.",
      "转股受团队持股下限限制的项目除以全部跨越项目。"),
  ]
}
