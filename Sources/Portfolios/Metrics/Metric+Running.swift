import Languages

// Projects already under way when the programme was written down; never pooled with fresh ones.

extension Metric {
  static let running: [Metric] = [
    runningCrossing, runningFailed, runningClosed, runningLiving,
  ]

  public static let runningCrossing = Metric(
    "running.crossing", .share, .ratio(.runningCrossed, .running),
    Phrase("running ones that cross", "在研项目跨越率"),
    Phrase(
      "Among projects already under way at the date of the file, those that cross from there; never "
        + "pooled with fresh ones.",
      "文件日期时已在研的项目中此后跨越者所占比例；不与新入库项目合并。"))

  public static let runningFailed = Metric(
    "running.failed", .share, .ratio(.runningFailed, .running),
    Phrase("running ones that fail", "在研项目失败率"),
    Phrase(
      "Among projects already under way, those that fail.", "已在研项目中失败者所占比例。"))

  public static let runningClosed = Metric(
    "running.closed", .share, .ratio(.runningClosed, .running),
    Phrase("running ones closed", "在研项目结题未融资率"),
    Phrase(
      "Among projects already under way, those accepted and closed without finance.",
      "已在研项目中结题验收而未获融资者所占比例。"))

  public static let runningLiving = Metric(
    "running.living", .share, .ratio(.runningLiving, .running),
    Phrase("running ones that live on their own", "在研项目自立存续率"),
    Phrase(
      "Among projects already under way, those accepted and never financed whose income covers what they "
        + "burn.",
      "已在研项目中验收通过、未获融资而收入足以覆盖支出者所占比例。"))
}
