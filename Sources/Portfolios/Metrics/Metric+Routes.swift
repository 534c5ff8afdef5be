import Languages

// The ways by which money comes back; the first seven add up to the proceeds.

extension Metric {
  /// What comes back by way of cash.
  public static let routesOfProceeds: [Metric] = [
    routeListing, routeAcquisition, routeBuyBack, routeWriteOff, routeRounds, routeClaims,
    routeFundEnd,
  ]

  static let routes: [Metric] =
    routesOfProceeds + [
      routeFundEndShare, routeHandOver, routeTreasury, routeLapsed,
    ]

  public static let routeListing = Metric(
    "route.listing", .money, .mean(.proceedsOfListing),
    Phrase("proceeds of listings", "上市所得"),
    Phrase("Mean money from shares of companies that are listed.", "所持股份因公司上市所得资金的均值。"))

  public static let routeAcquisition = Metric(
    "route.acquisition", .money, .mean(.proceedsOfAcquisition),
    Phrase("proceeds of acquisitions", "并购所得"),
    Phrase("Mean money from shares of companies that are sold.", "所持股份因公司被并购所得资金的均值。"))

  public static let routeBuyBack = Metric(
    "route.buyBack", .money, .mean(.proceedsOfBuyBack),
    Phrase("proceeds of buy-backs", "回购所得"),
    Phrase(
      "Mean money from shares that the company or its team buys back, at its exit or by right.",
      "公司退出时或团队依约回购股份所得资金的均值。"))

  public static let routeWriteOff = Metric(
    "route.writeOff", .money, .mean(.proceedsOfWriteOff),
    Phrase("proceeds of write-offs", "核销所得"),
    Phrase(
      "Mean money recovered from companies that die or are written off.", "公司倒闭或核销时回收资金的均值。"))

  public static let routeRounds = Metric(
    "route.rounds", .money, .mean(.proceedsInRounds),
    Phrase("proceeds of sales in rounds", "后续轮次转让所得"),
    Phrase(
      "Mean money from shares that are sold at a later round's price.", "按后续轮次价格转让股份所得资金的均值。"))

  public static let routeClaims = Metric(
    "route.claims", .money, .mean(.proceedsOfClaims),
    Phrase("royalties, loans and claims", "约定收益、借款与债权"),
    Phrase(
      "Mean money from royalties, repaid loans and claims that come before any shares.",
      "约定收益、偿还的借款与优先于股权的债权所得资金的均值。"))

  public static let routeFundEnd = Metric(
    "route.fundEnd", .money, .mean(.proceedsAtEnd),
    Phrase("the sale at the fund's end", "基金到期处置所得"),
    Phrase(
      "Mean money from shares that the fund sells when it ends, at the last round's price less the haircut.",
      "基金到期时按最后一轮价格扣除折让出售股份所得资金的均值。"))

  public static let routeFundEndShare = Metric(
    "route.fundEndShare", .ratio, .ratio(.proceedsAtEnd, .proceeds),
    Phrase("the fund's end among proceeds", "到期处置占所得之比"),
    Phrase(
      "Expected proceeds of the sale at the fund's end over all expected proceeds: the part that rests on an "
        + "assumed sale.",
      "基金到期处置的预期所得除以全部预期所得：取决于假定处置的部分。"))

  public static let routeHandOver = Metric(
    "route.handOver", .money, .mean(.handedOver),
    Phrase("handed over at the fund's end", "到期移交价值"),
    Phrase(
      "Mean value of shares that pass to a successor when the fund ends, at the last round's price less the "
        + "haircut; no cash, and no part of the proceeds.",
      "基金到期时按最后一轮价格扣除折让移交承接方的股份价值均值；非现金，不计入所得。"))

  public static let routeTreasury = Metric(
    "route.treasury", .money, .mean(.treasury),
    Phrase("to the treasury afterwards", "到期后归财政"),
    Phrase(
      "Mean money that comes back after the fund's end, less what it had vouched for and falls due then.",
      "基金到期后回收归财政的资金，扣除届时须履行的担保与补贴后的均值。"))

  public static let routeLapsed = Metric(
    "route.lapsed", .count, .mean(.lapsed),
    Phrase("companies with lapsed rights", "权利归零的公司"),
    Phrase(
      "Mean number of companies in which something of the state's that no round had priced lapsed with the fund: "
        + "conversions still open, claims, royalties.",
      "随基金到期，国有方未经定价的权利（未转股款项、债权、约定收益）归零的公司数均值。"))
}
