import Languages

// 保值增值: whether the state's capital is kept and grows.

extension Metric {
  static let capital: [Metric] = [
    capitalPut, capitalPreservation, capitalPreservationExempt, capitalSalesBelowAppraisal,
  ]

  public static let capitalPut = Metric(
    "capital.put", .money, .mean(.capitalPut),
    Phrase("state capital put in", "投入的国有资本"),
    Phrase(
      "Mean money that became shares until the fund's end: what converted, what was paid for shares at entry, and "
        + "later rounds' public money. A grant is expenditure until it converts, and overhead is never capital.",
      "基金到期前转为股权的资金均值：转股金额、入股价款与后续跟投。拨款在转股前为支出，不计入国有资本；管理费亦不计入。"))

  public static let capitalPreservation = Metric(
    "capital.preservation", .ratio, .ratio(.capitalBack, .capitalPut),
    Phrase("capital kept over the cycle", "全周期保值增值率"),
    Phrase(
      "Expected money that shares bring, with what a successor takes over at its price and what comes back unspent "
        + "of shares bought at entry, over expected capital put in, each company followed to its exit or the fund's "
        + "end; 1 keeps it; without overhead. The rates by year stand in the document's `capital`.",
      "股权预期所得（含按价移交承接方者与入股项目退回的结余）除以预期投入的国有资本，逐家跟踪至退出或基金到期；等于 1 即保值；不计管理费。"
        + "逐年比率见结果文件的 `capital`。"))

  public static let capitalPreservationExempt = Metric(
    "capital.preservationExempt", .ratio,
    .sum([.capitalBack], over: ColumnSum([.capitalPut], less: [.exemptCapital])),
    Phrase("the same beside exempt losses", "剔除免责损失后的保值增值率"),
    Phrase(
      "The same with the losses that the appraisal exempts taken out of what was put in; without overhead.",
      "同上，但从投入中剔除考核免责的损失；不计管理费。"))

  public static let capitalSalesBelowAppraisal = Metric(
    "capital.salesBelowAppraisal", .share, .ratio(.salesBelowAppraisal, .sales),
    Phrase("sales below 90% of the last price", "低于最近一轮价格 90% 的转让"),
    Phrase(
      "Sales of the state's shares for less than 90 % of their part of the last round's price, over all: in rounds, to "
        + "the team, in acquisitions, at the fund's end; not listings, companies' own buy-backs and write-offs.",
      "以低于最近一轮价格对应价值 90% 转让国有股权的次数除以全部转让次数：各轮转让、团队回购、并购与到期处置；不含上市、公司回购与核销。"))
}
