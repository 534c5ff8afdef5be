import Languages

// Where projects stand at the horizon.

extension Metric {
  static let causes: [Metric] = [
    causeFailed, causeClosed, causeOther, causeRefused, causeInProgress,
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

  public static let causeOther = Metric(
    "cause.other", .share, .ratio(.otherByHorizon, .entered),
    Phrase("gone in another way", "其他退出"),
    Phrase(
      "Projects that left in another way by the horizon, over all that entered.",
      "截至期末以其他方式退出的项目除以全部入库项目。"))

  public static let causeRefused = Metric(
    "cause.refused", .share, .ratio(.refusedByHorizon, .entered),
    Phrase("refused by the horizon", "未获资助"),
    Phrase(
      "Projects turned away or tired of waiting by the horizon, over all that entered.",
      "截至期末被拒或等候过久而离开的项目除以全部入库项目。"))

  public static let causeInProgress = Metric(
    "cause.inProgress", .share, .ratio(.inProgressByHorizon, .entered),
    Phrase("in progress at the horizon", "期末仍在途"),
    Phrase(
      "Projects still under way at the horizon, over all that entered.",
      "截至期末仍在途的项目除以全部入库项目。"))
}
