import Languages

// What is paid, by whom, and what it draws in.

extension Metric {
  static let money: [Metric] = [
    moneyPublic, moneyPublicNet, moneyCentre, moneyReturned, moneyTolerated, moneyPrivate,
    moneyPrivatePerCrossing,
    moneyLaterPrivate, moneyLeverage, moneyCostPerCrossing, moneyNetCostPerCrossing, fundPeakNeed,
  ]

  public static let moneyPublic = Metric(
    "money.public", .money, .sum([.centrePaid, .otherPublicPaid]),
    Phrase("public money", "公共资金"),
    Phrase(
      "Mean payments of the centre and other public sources, before anything comes back.",
      "中心与其他公共来源支出的均值，未扣退回。"))

  public static let moneyPublicNet = Metric(
    "money.publicNet", .money,
    .sum([.centrePaid, .otherPublicPaid], less: [.returned, .otherPublicRepaid]),
    Phrase("public money less what came back unspent", "公共资金净支出"),
    Phrase(
      "Mean payments of the centre and other public sources, less unspent money returned and advances "
        + "repaid; neither proceeds of shares nor what the treasury gets after the fund's end are counted.",
      "中心与其他公共来源支出的均值，扣除退回的结余与偿还的垫付款；不计股权所得与基金到期后归财政者。"))

  public static let moneyCentre = Metric(
    "money.centre", .money, .mean(.centrePaid),
    Phrase("the centre's money", "中心资金"),
    Phrase(
      "Mean payments of the centre.", "中心支出的均值。"))

  public static let moneyReturned = Metric(
    "money.returned", .money, .mean(.returned),
    Phrase("unspent money returned", "退回的结余"),
    Phrase(
      "Mean unspent money of the centre that comes back.", "退回中心的结余资金均值。"))

  public static let moneyTolerated = Metric(
    "money.tolerated", .money, .mean(.tolerated),
    Phrase("tolerated losses", "宽容的损失"),
    Phrase(
      "Mean money of the centre in projects that do not cross, less what comes back to it.",
      "未跨越项目中的中心资金扣除退回中心者后的均值。"))

  public static let moneyPrivate = Metric(
    "money.private", .money, .mean(.marketPaid),
    Phrase("private money to crossing", "跨越前社会资本"),
    Phrase(
      "Mean market money up to and with the round that crosses.", "直至跨越轮（含）的市场资金均值。"))

  public static let moneyPrivatePerCrossing = Metric(
    "money.privatePerCrossing", .money, .ratio(.marketPaid, .crossers),
    Phrase("private money of a crossing", "每项跨越的社会资本"),
    Phrase(
      "Expected market money up to and with the rounds that cross over expected crossings.",
      "直至跨越轮（含）的预期市场资金除以预期跨越项目数。"))

  public static let moneyLaterPrivate = Metric(
    "money.laterPrivate", .money, .mean(.laterMarketPaid),
    Phrase("private money later", "后续社会资本"),
    Phrase(
      "Mean market money of rounds after the one that crosses.", "跨越轮之后各轮的市场资金均值。"))

  public static let moneyLeverage = Metric(
    "money.leverage", .ratio, .sum([.marketPaid], over: [.centrePaid, .otherPublicPaid]),
    Phrase("private yuan per public yuan", "撬动比"),
    Phrase(
      "Expected market money through crossing over expected gross public money.",
      "直至跨越的预期市场资金除以预期公共资金总额。"))

  public static let moneyCostPerCrossing = Metric(
    "money.costPerCrossing", .money, .sum([.centrePaid, .otherPublicPaid], over: [.crossers]),
    Phrase("public cost of a crossing", "每项跨越的公共成本"),
    Phrase(
      "Expected gross public money over expected crossings.", "预期公共资金总额除以预期跨越项目数。"))

  public static let moneyNetCostPerCrossing = Metric(
    "money.netCostPerCrossing", .money,
    .sum(
      [.centrePaid, .otherPublicPaid],
      less: [.returned, .otherPublicRepaid, .proceeds, .treasury],
      over: [.crossers]),
    Phrase("the same net of returns", "每项跨越的净成本"),
    Phrase(
      "Expected public money less what comes back, advances repaid, what shares bring and what the treasury "
        + "gets after the fund's end, over expected crossings.",
      "预期公共资金扣除退回、偿还的垫付款、股权所得及基金到期后归财政者，除以预期跨越项目数。"))

  public static let fundPeakNeed = Metric(
    "fund.peakNeed", .money, .mean(.peakNeed),
    Phrase("peak need of cash", "最大资金需求"),
    Phrase(
      "Mean of the centre's greatest cumulative outlay net of receipts.",
      "中心累计净支出最大值的均值。"))
}
