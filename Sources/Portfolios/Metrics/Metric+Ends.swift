import Languages

// How projects end that do not cross, each followed to its end; with those that cross they are all that entered.

extension Metric {
  static let ends: [Metric] = [
    endGateMissed, endWrongStop, endOutOfMoney, endClosed, endLiving, endRefused, endGaveUp,
  ]

  public static let endGateMissed = Metric(
    "end.gateMissed", .share, .ratio(.gateMissed, .entered),
    Phrase("miss a gate", "未达里程碑而中止"),
    Phrase(
      "Projects stopped at a gate that they had not earned, or outrun in a race, over all that entered.",
      "未达成目标而在评审中止（含赛马落选）的项目除以全部入库项目。"))

  public static let endWrongStop = Metric(
    "end.wrongStop", .share, .ratio(.wrongStop, .entered),
    Phrase("are stopped wrongly", "被误判中止"),
    Phrase(
      "Projects stopped at a gate though they had achieved what was asked, over all that entered.",
      "已达成目标却在评审中被中止的项目除以全部入库项目。"))

  public static let endOutOfMoney = Metric(
    "end.outOfMoney", .share, .ratio(.outOfMoney, .entered),
    Phrase("run out of money in a stage", "研发途中资金耗尽"),
    Phrase(
      "Projects that ran out of cash before acceptance and outlived their patience, over all that entered.",
      "验收前资金耗尽且超出支撑期限的项目除以全部入库项目。"))

  public static let endClosed = Metric(
    "end.closed", .share, .ratio(.closed, .entered),
    Phrase("are accepted and closed without finance", "验收结题而未获融资"),
    Phrase(
      "Projects accepted whose search or cash ended before market money came (failure tolerated), over all "
        + "that entered.",
      "验收通过而在获得市场融资前寻找期满或资金耗尽（宽容失败）的项目除以全部入库项目。"))

  public static let endLiving = Metric(
    "end.living", .share, .ratio(.living, .entered),
    Phrase("live on their own", "自立存续"),
    Phrase(
      "Projects accepted and never financed whose income covers what they burn, over all that entered.",
      "验收通过、始终未获融资而收入足以覆盖支出的项目除以全部入库项目。"))

  public static let endRefused = Metric(
    "end.refused", .share, .ratio(.refused, .entered),
    Phrase("are refused at entry", "入库时被拒"),
    Phrase(
      "Projects turned away at entry, by review or appraisal, over all that entered.",
      "入库时经评审或考核而被拒的项目除以全部入库项目。"))

  public static let endGaveUp = Metric(
    "end.gaveUp", .share, .ratio(.gaveUp, .entered),
    Phrase("give up waiting for money", "久等无资金而离开"),
    Phrase(
      "Projects never signed because no money was free: tired of waiting, or the fund ended; over all that "
        + "entered.",
      "因资金不足而始终未能签约（等候过久或基金到期）的项目除以全部入库项目。"))
}
