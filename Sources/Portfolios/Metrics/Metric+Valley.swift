import Languages

// How deep and how wide the valley is.

extension Metric {
  static let valley: [Metric] = [
    valleyNeedToAcceptance, valleyUncrossedWithin60, valleyDepth, valleyShortage, valleyWidth,
    valleyWidthP10, valleyWidthP50, valleyWidthP90, valleyDepthP10, valleyDepthP50, valleyDepthP90,
  ]

  public static let valleyNeedToAcceptance = Metric(
    "valley.needToAcceptance", .money, .ratio(.needToAcceptance, .done),
    Phrase("public need to acceptance", "至验收的公共资金需求"),
    Phrase(
      "Peak of spending until acceptance that team and market money do not cover, among those accepted: the "
        + "same way for every project of the mean, where the depth stops with each project. Who is accepted "
        + "differs between policies still.",
      "验收项目在验收前支出中未由团队与市场资金覆盖部分的峰值均值：参与平均的项目走过同一路程，而“深度”止于各项目终局之处；"
        + "不同政策下验收的项目仍有不同。"))

  public static let valleyDepth = Metric(
    "valley.depth", .money, .ratio(.need, .entered),
    Phrase("depth of the valley", "死亡之谷深度"),
    Phrase(
      "Mean over projects of the peak of spending that team and market money do not cover, as far as each "
        + "of them comes.",
      "各项目支出中未由团队与市场资金覆盖部分的峰值的均值，计至各项目所到之处。"))

  public static let valleyShortage = Metric(
    "valley.shortage", .money, .ratio(.shortage, .entered),
    Phrase("shortage after public money", "公共资金后的缺口"),
    Phrase(
      "Mean over projects of the largest shortage of cash that public money does not cover either.",
      "计入公共资金后各项目最大现金缺口的均值。"))

  public static let valleyWidth = Metric(
    "valley.width", .months, .ratio(.width, .crossed),
    Phrase("months to cross", "死亡之谷宽度（月）"),
    Phrase(
      "Mean months from entry to crossing among those that cross, which are others under another policy.",
      "跨越项目从入库到跨越的平均月数；政策不同，跨越者亦不同。"))

  public static let valleyUncrossedWithin60 = Metric(
    "valley.uncrossedWithin60", .months, .ratio(.uncrossedWithin60, .entered),
    Phrase("months uncrossed in 5 years", "5 年内未跨越月数"),
    Phrase(
      "Restricted mean time to crossing: months without crossing within 60 months of entry, over all that "
        + "entered; the same projects under every policy.",
      "跨越的限制平均时间：全部入库项目在入库后 60 个月内未跨越的平均月数；各政策下均为同一批项目。"))

  public static let valleyWidthP10 = Metric(
    "valley.width.p10", .months, .quantile(0.1, of: .width),
    Phrase("months to cross, 10 %", "跨越月数 10% 分位"),
    Phrase(
      "Months from entry within which a tenth of the crossers have crossed.",
      "跨越项目中十分之一完成跨越所需的月数。"))

  public static let valleyWidthP50 = Metric(
    "valley.width.p50", .months, .quantile(0.5, of: .width),
    Phrase("months to cross, median", "跨越月数中位数"),
    Phrase(
      "Median months from entry to crossing among those that cross.", "跨越项目从入库到跨越月数的中位数。"))

  public static let valleyWidthP90 = Metric(
    "valley.width.p90", .months, .quantile(0.9, of: .width),
    Phrase("months to cross, 90 %", "跨越月数 90% 分位"),
    Phrase(
      "Months from entry within which nine tenths of the crossers have crossed.",
      "跨越项目中十分之九完成跨越所需的月数。"))

  public static let valleyDepthP10 = Metric(
    "valley.depth.p10", .money, .quantile(0.1, of: .need),
    Phrase("depth, 10 %", "深度 10% 分位"),
    Phrase(
      "A tenth of the projects have a valley no deeper than this.", "十分之一的项目深度不超过此值。"))

  public static let valleyDepthP50 = Metric(
    "valley.depth.p50", .money, .quantile(0.5, of: .need),
    Phrase("depth, median", "深度中位数"),
    Phrase(
      "Median over projects of the valley's depth.", "各项目死亡之谷深度的中位数。"))

  public static let valleyDepthP90 = Metric(
    "valley.depth.p90", .money, .quantile(0.9, of: .need),
    Phrase("depth, 90 %", "深度 90% 分位"),
    Phrase(
      "Nine tenths of the projects have a valley no deeper than this.", "十分之九的项目深度不超过此值。"))
}
