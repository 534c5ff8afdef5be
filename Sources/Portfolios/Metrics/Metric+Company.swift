import Languages

// What companies are worth to all their holders together.

extension Metric {
  static let company: [Metric] = [companyValueAtCrossing, companyValueAtExit]

  public static let companyValueAtCrossing = Metric(
    "company.valueAtCrossing", .money, .ratio(.valueAtCrossing, .crossers),
    Phrase("a company's value at crossing", "跨越时公司价值"),
    Phrase(
      "What a company is worth right after its crossing round, mean over crossers: the value before the round "
        + "and its money under every policy, unless the file's `valueBasis` is all shares at the round's price.",
      "跨越轮完成后公司的价值，对跨越项目取均值：各政策下均为投前估值加新资金；若文件的 `valueBasis` 取全部股份按本轮价格，则以此计。"))

  public static let companyValueAtExit = Metric(
    "company.valueAtExit", .money, .ratio(.valueAtExit, .crossers),
    Phrase("a company's value at its end", "退出时公司价值"),
    Phrase(
      "What a company brings to all its holders and lenders together when it is listed, sold, bought back or "
        + "written off, mean over crossers.",
      "公司上市、并购、回购或核销时归全部持有人与债权人的价值，对跨越项目取均值。"))
}
