import Languages

// How many projects cross, and when.

extension Metric {
  static let crossing: [Metric] = [
    crossingUltimate, crossingAt36, crossingAt60, crossingAt96, crossingByHorizon, crossingDone,
    crossingFinancedGivenDone, crossingUnfinanced, crossingAmongSigned, crossingNaive,
    crossingCount,
  ]

  public static let crossingUltimate = Metric(
    "crossing.ultimate", .share, .ratio(.crossed, .entered),
    Phrase("cross in the end", "最终跨越率"),
    Phrase(
      "Projects that are accepted and close a first qualified market round, each followed to its "
        + "end, over all that entered, refused and queued ones included.",
      "验收通过且完成首轮合格市场融资的项目，逐项跟踪至终局，除以全部入库项目（含被拒与排队者）。"))

  public static let crossingAt36 = Metric(
    "crossing.at36", .share, .ratio(.crossedAt36, .entered),
    Phrase("cross within 3 years", "3 年内跨越率"),
    Phrase(
      "Projects that cross within 36 months of their entry, over all that entered; every project is "
        + "followed that long.",
      "入库后 36 个月内跨越的项目除以全部入库项目；每项均跟踪满此期限。"))

  public static let crossingAt60 = Metric(
    "crossing.at60", .share, .ratio(.crossedAt60, .entered),
    Phrase("cross within 5 years", "5 年内跨越率"),
    Phrase(
      "Projects that cross within 60 months of their entry, over all that entered.",
      "入库后 60 个月内跨越的项目除以全部入库项目。"))

  public static let crossingAt96 = Metric(
    "crossing.at96", .share, .ratio(.crossedAt96, .entered),
    Phrase("cross within 8 years", "8 年内跨越率"),
    Phrase(
      "Projects that cross within 96 months of their entry, over all that entered.",
      "入库后 96 个月内跨越的项目除以全部入库项目。"))

  public static let crossingByHorizon = Metric(
    "crossing.byHorizon", .share, .ratio(.crossedByHorizon, .entered),
    Phrase("crossed by the horizon", "期末已跨越"),
    Phrase(
      "Projects that have crossed by the horizon, over all that entered; with the causes by the horizon it sums to 1.",
      "截至统计期末已跨越的项目除以全部入库项目；与期末各结局之和为 1。"))

  public static let crossingDone = Metric(
    "crossing.done", .share, .ratio(.done, .entered),
    Phrase("are accepted", "验收通过率"),
    Phrase(
      "Projects whose final gate is passed, truly achieved or not, over all that entered.",
      "通过最终验收的项目（无论是否真正达成）除以全部入库项目。"))

  public static let crossingFinancedGivenDone = Metric(
    "crossing.financedGivenDone", .share, .ratio(.crossed, .done),
    Phrase("are financed once accepted", "验收后获融资率"),
    Phrase(
      "Projects that cross, over those accepted.", "跨越的项目除以验收通过的项目。"))

  public static let crossingUnfinanced = Metric(
    "crossing.unfinanced", .share, .sum(ColumnSum([.done], less: [.crossed]), over: [.entered]),
    Phrase("are accepted and never financed", "验收而始终未获融资"),
    Phrase(
      "Projects accepted and never financed, over all that entered (failure tolerated).",
      "验收通过而始终未获市场融资（宽容失败）的项目除以全部入库项目。"))

  public static let crossingAmongSigned = Metric(
    "crossing.amongSigned", .share, .ratio(.crossed, .signed),
    Phrase("cross among the funded", "获资助项目的跨越率"),
    Phrase(
      "Projects that cross, over those that were signed: a rate among the funded only.",
      "跨越的项目除以已签约项目：仅就获资助者而言。"))

  public static let crossingNaive = Metric(
    "crossing.naive", .share, .ratio(.crossedToday, .startedToday),
    Phrase("crossed of those started (naive)", "已跨越/已启动（朴素）"),
    Phrase(
      "Naive: what an observer counts today as crossed, over what has started by today. Projects that "
        + "started recently have had no time, so that it says little of who crosses in the end.",
      "朴素比值：今日可见的已跨越项目除以今日已启动项目。新近启动者尚无时间跨越，故难以说明最终跨越率。"))

  public static let crossingCount = Metric(
    "crossing.count", .count, .mean(.crossed),
    Phrase("projects that cross", "跨越项目数"),
    Phrase(
      "Mean number of projects of a future that cross in the end.", "每个未来中最终跨越的项目数的均值。"))
}
