import Languages

// How projects end that do not cross, each followed to its end; with those that cross they are all that entered.

extension Metric {
  static let ends: [Metric] = [
    endGateMissed, endWrongStop, endNoInvestor, endOutOfMoney, endClosed, endLiving, endRefused,
    endGaveUp,
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

  public static let endNoInvestor = Metric(
    "end.noInvestor", .share, .ratio(.noInvestor, .entered),
    Phrase("find no investor in time", "限期内未获投资人"),
    Phrase(
      "Projects at whose gate an investor is the judge and none commits in time, over all that entered.",
      "以投代评：评审节点限期内无投资人投入的项目除以全部入库项目。"))

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
      "Projects accepted that market money does not reach before their search or cash ends, or ever (failure "
        + "tolerated), and that do not live on their own; over all that entered.",
      "验收通过而在寻找期满、资金耗尽之前或始终未获市场融资（宽容失败）、亦不能自立存续的项目除以全部入库项目。"))

  public static let endLiving = Metric(
    "end.living", .share, .ratio(.living, .entered),
    Phrase("live on their own", "自立存续"),
    Phrase(
      "Projects accepted and never financed whose income covers what they burn, over all that entered.",
      "验收通过、始终未获融资而收入足以覆盖支出的项目除以全部入库项目。"))

  public static let endRefused = Metric(
    "end.refused", .share, .ratio(.refused, .entered),
    Phrase("are not taken at entry", "入库时未予立项"),
    Phrase(
      "Projects not taken at entry, by review or appraisal, or as results past their deadline that the policy "
        + "gives to nobody else; over all that entered.",
      "入库时未予立项的项目除以全部入库项目：经评审或考核被拒，或逾期成果而政策不另行赋权。"))

  public static let endGaveUp = Metric(
    "end.gaveUp", .share, .ratio(.gaveUp, .entered),
    Phrase("give up waiting for money", "久等无资金而离开"),
    Phrase(
      "Projects never signed because no money was free: tired of waiting, the fund ended, or they wait for ever; "
        + "over all that entered.",
      "因资金不足而始终未能签约（等候过久、基金到期或无限等候）的项目除以全部入库项目。"))
}
