import Languages

// What the state owns, and what becomes of its money.

extension Metric {
  static let state: [Metric] = [
    stateStakeAtConversion, stateUnpricedConversions, stateStakeAtExit, stateMoic,
    stateMoicNet, stateIrr, stateIrrNet, stateNpv, stateNpvNet, stateProceeds,
    stateLossProbability, stateAppraisedLossProbability, stateExemptLosses,
    stateProjectLossProbability, stateExpectedShortfall95,
  ]

  public static let stateStakeAtConversion = Metric(
    "state.stakeAtConversion", .share, .ratio(.stakeAtCrossing, .claiming),
    Phrase("the state's stake at crossing", "跨越时国有持股"),
    Phrase(
      "The state's share of a company right after crossing, mean over those in which it holds shares or had "
        + "something to convert: where a limit or the lack of a price leaves nothing, a stake of 0.",
      "跨越后国有股东在公司中的持股比例，对持有股份或有应转款项的公司取均值：因限制或无可行价格而未转股者，持股计为 0。"))

  public static let stateUnpricedConversions = Metric(
    "state.unpricedConversions", .share, .ratio(.unpriced, .claiming),
    Phrase("conversions without a price", "无可行价格的转股"),
    Phrase(
      "Companies in which what was to convert inside the pre-money was no less than all the old shares were "
        + "worth, so that nothing converted, over those counted for the stake.",
      "应转金额不低于全部老股价值、因而未能转股的公司，除以计入持股的公司。"))

  public static let stateStakeAtExit = Metric(
    "state.stakeAtExit", .share, .ratio(.stakeAtExit, .owning),
    Phrase("the state's stake at exit", "退出时国有持股"),
    Phrase(
      "The same when the state sells, after the dilution of later rounds.",
      "退出时的持股比例，已计后续各轮稀释。"))

  public static let stateMoic = Metric(
    "state.moic", .ratio, .sum([.proceeds], over: .centreNet),
    Phrase("multiple on money (MOIC)", "投入资本倍数 MOIC"),
    Phrase(
      "Gross: the centre's expected proceeds over its expected payments less what came back of them unspent; "
        + "without overhead. Money returned is a smaller cost, not a gain.",
      "毛值：中心的预期所得除以其预期拨付减退回的结余；不计管理费。退回的资金减少成本，不算收益。"))

  public static let stateMoicNet = Metric(
    "state.moicNet", .ratio, .sum([.proceeds], over: .centreNetWithOverhead),
    Phrase("MOIC net of overhead", "扣管理费后 MOIC"),
    Phrase(
      "Net: the same over payments and overhead; the policy without the centre's money is charged with none.",
      "净值：同上，但除以拨付与管理费之和；无中心资金的政策不计管理费。"))

  public static let stateIrr = Metric(
    "state.irr", .rate, .rateOfReturn(withOverhead: false),
    Phrase("rate of return (IRR)", "内部收益率 IRR"),
    Phrase(
      "Gross: the yearly rate at which the centre's expected flows, each at its date, are worth nothing, without "
        + "overhead; money that comes back unspent is a flow too; years are months over 12. Not a mean of rates, and none for money that asks for nothing back.",
      "毛值：使中心预期现金流（各按其日期，不计管理费；退回的结余亦为现金流）净现值为零的年利率；年数为月数除以 12。并非各未来收益率的均值；不求回报的资金无此数值。"))

  public static let stateIrrNet = Metric(
    "state.irrNet", .rate, .rateOfReturn(withOverhead: true),
    Phrase("IRR net of overhead", "扣管理费后 IRR"),
    Phrase(
      "Net: the same with overhead, which goes out evenly.", "净值：同上，另计均匀支出的管理费。"))

  public static let stateNpv = Metric(
    "state.npv", .money, .mean(.presentValue),
    Phrase("net present value", "净现值 NPV"),
    Phrase(
      "Gross: mean present value today of the centre's flows at the fund's discount rate, without overhead.",
      "毛值：按基金贴现率折至今日的中心现金流现值的均值，不计管理费。"))

  public static let stateNpvNet = Metric(
    "state.npvNet", .money, .sum(ColumnSum([.presentValue], less: [.overheadValue])),
    Phrase("NPV net of overhead", "扣管理费后 NPV"),
    Phrase(
      "Net: the same less overhead, which goes out evenly.", "净值：同上，再减均匀支出的管理费。"))

  public static let stateProceeds = Metric(
    "state.proceeds", .money, .mean(.proceeds),
    Phrase("proceeds", "所得"),
    Phrase(
      "Mean money that the centre's shares, claims and royalties bring until the fund's end; overhead is not "
        + "taken off.",
      "基金到期前中心的股权、债权与约定收益所得资金的均值；未扣管理费。"))

  public static let stateLossProbability = Metric(
    "state.lossProbability", .share, .chance(.nominalLoss),
    Phrase("chance of a nominal loss", "名义亏损概率"),
    Phrase(
      "Share of futures in which the centre receives less than it pays, grants and overhead included.",
      "中心全部收入低于全部支出（含拨款与管理费）的未来所占比例。"))

  public static let stateAppraisedLossProbability = Metric(
    "state.appraisedLossProbability", .share, .chance(.appraisedLoss),
    Phrase("the same beside exempt losses", "剔除免责损失后的亏损概率"),
    Phrase(
      "Trials in which the centre loses money once exempt losses are left out, over all trials; overhead included.",
      "剔除尽职免责损失后中心仍亏损的模拟次数占比，已计管理费。"))

  public static let stateExemptLosses = Metric(
    "state.exemptLosses", .money, .mean(.exemptLosses),
    Phrase("exempt losses", "免责损失"),
    Phrase(
      "Mean of the centre's losses in projects that its appraisal leaves out; without overhead.",
      "考核中剔除的中心项目损失均值；不计管理费。"))

  public static let stateProjectLossProbability = Metric(
    "state.projectLossProbability", .share, .ratio(.proceedsBelowCost, .owning),
    Phrase("companies below cost", "低于成本的公司"),
    Phrase(
      "Companies whose shares bring less than they cost (the principal that converted or the price "
        + "paid), over those in which the state owns shares.",
      "股权所得低于成本（转股本金或购股价款）的公司除以国有持股公司。"))

  public static let stateExpectedShortfall95 = Metric(
    "state.expectedShortfall95", .money, .shortfall(worst: 0.05, of: .netToState),
    Phrase("result in the worst 5 %", "最差 5% 情形均值"),
    Phrase(
      "Mean over the worst twentieth of futures of what the state has in the end: proceeds and money "
        + "returned less payments, undiscounted and without overhead.",
      "最差二十分之一未来中国有方最终净额（所得加退回减拨付，不贴现，不计管理费）的均值。"))
}
