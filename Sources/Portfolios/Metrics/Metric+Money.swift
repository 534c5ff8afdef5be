import Languages

// What is paid, by whom, and what it draws in.

extension Metric {
  static let money: [Metric] = [
    moneyPublic, moneyPublicNet, moneyCentre, moneyReturned, moneyTolerated, moneyPrivate,
    moneyPrivatePerCrossing, moneyLeverage, moneyCostPerCrossing, moneyNetCostPerCrossing,
    moneyFollowOn, moneyBesideFollowOn, moneyLaterPrivate, moneyLaterLeverage, fundPeakNeed,
  ]

  public static let moneyPublic = Metric(
    "money.public", .money, .sum(.publicPaid),
    Phrase("public money", "公共资金"),
    Phrase(
      "Gross: mean payments of the centre and other public sources, with those into later rounds, before anything "
        + "comes back; without overhead.",
      "毛值：中心与其他公共来源支出的均值（含后续轮次跟投），未扣退回，不计管理费。"))

  public static let moneyPublicNet = Metric(
    "money.publicNet", .money, .sum(.publicNet),
    Phrase("public money less what came back unspent", "公共资金净支出"),
    Phrase(
      "Mean payments of the centre and other public sources, less unspent money returned (after the fund's end to "
        + "the treasury) and advances repaid; without overhead, and neither proceeds nor what else the treasury gets are "
        + "counted.",
      "中心与其他公共来源支出的均值，扣除退回的结余（基金到期后归财政）与偿还的垫付款；不计管理费、所得及财政其他所得。"))

  public static let moneyCentre = Metric(
    "money.centre", .money, .mean(.centrePaid),
    Phrase("the centre's money", "中心资金"),
    Phrase(
      "Mean payments of the centre into projects and companies; without overhead.",
      "中心对项目与公司支出的均值；不计管理费。"))

  public static let moneyReturned = Metric(
    "money.returned", .money, .mean(.returned),
    Phrase("unspent money returned", "退回的结余"),
    Phrase(
      "Mean unspent money of the centre that comes back.", "退回中心的结余资金均值。"))

  public static let moneyTolerated = Metric(
    "money.tolerated", .money, .mean(.tolerated),
    Phrase("tolerated losses", "宽容的损失"),
    Phrase(
      "Mean money of the centre in projects that do not cross, less what comes back to it; without overhead.",
      "未跨越项目中的中心资金扣除退回中心者后的均值；不计管理费。"))

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

  public static let moneyLeverage = Metric(
    "money.leverage", .ratio, .sum([.marketPaid], over: .publicPaidByCrossing),
    Phrase("private yuan per public yuan", "撬动比"),
    Phrase(
      "Expected market money up to and with the rounds that cross over expected gross public money paid until "
        + "then, without overhead; follow-on money and the rounds it goes into are in rows of their own.",
      "直至跨越轮（含）的预期市场资金除以截至跨越的预期公共资金总额（不计管理费）；后续跟投及其所在轮次另行列出。"))

  public static let moneyCostPerCrossing = Metric(
    "money.costPerCrossing", .money, .sum(.publicPaidByCrossing, over: [.crossers]),
    Phrase("public cost of a crossing", "每项跨越的公共成本"),
    Phrase(
      "Expected gross public money paid until the crossing or the end before it, over expected crossings; without "
        + "follow-on money and overhead.",
      "截至跨越或此前终止的预期公共资金总额除以预期跨越项目数；不计后续跟投与管理费。"))

  public static let moneyNetCostPerCrossing = Metric(
    "money.netCostPerCrossing", .money,
    .sum(
      ColumnSum(
        [.centrePaid, .otherPublicPaid],
        less: [
          .returned, .otherPublicReturned, .otherPublicRepaid, .proceeds, .treasury,
        ]), over: [.crossers]),
    Phrase("net cost of a crossing, in the end", "每项跨越的全周期净成本"),
    Phrase(
      "Expected public money, follow-on included, less what comes back unspent, advances repaid, what shares bring "
        + "and what the treasury gets after the fund's end, over expected crossings; without overhead.",
      "预期公共资金（含后续跟投）扣除退回的结余、偿还的垫付款、股权所得及基金到期后归财政者，除以预期跨越项目数；不计管理费。"))

  // MARK: After the crossing

  public static let moneyFollowOn = Metric(
    "money.followOn", .money, .mean(.followOnPaid),
    Phrase("public money in later rounds", "后续跟投的公共资金"),
    Phrase(
      "Mean payments of the centre into rounds after the one that crosses; without overhead.",
      "中心在跨越轮之后各轮跟投金额的均值；不计管理费。"))

  public static let moneyBesideFollowOn = Metric(
    "money.besideFollowOn", .money, .mean(.besideFollowOn),
    Phrase("private money beside it", "与跟投同轮的社会资本"),
    Phrase(
      "Mean market money in the rounds that follow-on money goes into. In a round, follow-on money takes the place "
        + "of private money yuan for yuan, unless the policy puts it on top.",
      "跟投资金所在各轮的市场资金均值。跟投占用该轮份额时等额替代社会资本，除非政策规定在其之外追加。"))

  public static let moneyLaterPrivate = Metric(
    "money.laterPrivate", .money, .mean(.laterMarketPaid),
    Phrase("private money later", "后续社会资本"),
    Phrase(
      "Mean market money of all rounds after the one that crosses.", "跨越轮之后各轮的市场资金均值。"))

  public static let moneyLaterLeverage = Metric(
    "money.laterLeverage", .ratio, .sum([.marketPaid, .laterMarketPaid], over: .publicPaid),
    Phrase("the same over companies' lives", "全周期撬动比"),
    Phrase(
      "Expected market money of all rounds over all expected gross public money, follow-on included; without "
        + "overhead.",
      "全部轮次的预期市场资金除以全部预期公共资金总额（含后续跟投）；不计管理费。"))

  public static let fundPeakNeed = Metric(
    "fund.peakNeed", .money, .mean(.peakNeed),
    Phrase("peak need of cash", "最大资金需求"),
    Phrase(
      "Net: mean of the centre's greatest cumulative outlay less receipts, overhead included, each at its date.",
      "净值：中心累计支出（含管理费）减收入的最大值的均值，各按其日期。"))
}
