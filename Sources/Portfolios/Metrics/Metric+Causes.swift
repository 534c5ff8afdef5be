import Languages

// Where projects stand at the horizon.

extension Metric {
  static let causes: [Metric] = [
    causeFailed, causeClosed, causeLiving, causeRefused, causeGaveUp, causeInProgress,
  ]

  public static let causeFailed = Metric(
    "cause.failed", .share, .ratio(.failedByHorizon, .entered),
    Phrase("failed by the horizon", "期末已失败"),
    Phrase(
      "Projects stopped at a gate or out of cash before acceptance by the horizon, over all that "
        + "entered.", "截至期末在评审中止或验收前资金耗尽的项目除以全部入库项目。"))

  public static let causeClosed = Metric(
    "cause.closed", .share, .ratio(.closedByHorizon, .entered),
    Phrase("closed without finance by then", "期末结题未融资"),
    Phrase(
      "Projects accepted and closed without market money by the horizon (failure tolerated), over all "
        + "that entered.", "截至期末结题验收而未获市场融资（宽容失败）的项目除以全部入库项目。"))

  public static let causeLiving = Metric(
    "cause.living", .share, .ratio(.livingByHorizon, .entered),
    Phrase("living on their own by the horizon", "期末自立存续"),
    Phrase(
      "Projects accepted by the horizon and not financed by then whose income covers what they burn, over all "
        + "that entered; some are financed later.",
      "截至期末已验收而未获融资、收入足以覆盖支出的项目除以全部入库项目；其中部分此后获得融资。"))

  public static let causeRefused = Metric(
    "cause.refused", .share, .ratio(.refusedByHorizon, .entered),
    Phrase("refused by the horizon", "期末已被拒"),
    Phrase(
      "Projects not taken at entry, by review or appraisal, or as results past their deadline that the policy "
        + "gives to nobody else, by the horizon; over all that entered.",
      "截至期末入库时未予立项的项目除以全部入库项目：经评审或考核被拒，或逾期成果而政策不另行赋权。"))

  public static let causeGaveUp = Metric(
    "cause.gaveUp", .share, .ratio(.gaveUpByHorizon, .entered),
    Phrase("gave up waiting by the horizon", "期末已放弃等候"),
    Phrase(
      "Projects that were never signed because no money was free, by the horizon: tired of waiting, or "
        + "the fund ended; over all that entered.",
      "截至期末因资金不足而始终未能签约（等候过久或基金到期）的项目除以全部入库项目。"))

  public static let causeInProgress = Metric(
    "cause.inProgress", .share, .ratio(.inProgressByHorizon, .entered),
    Phrase("in progress at the horizon", "期末仍在途"),
    Phrase(
      "Projects still under way at the horizon, over all that entered.",
      "截至期末仍在途的项目除以全部入库项目。"))
}
