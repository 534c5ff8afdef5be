import Languages

// What an observer counts today.

extension Metric {
  static let snapshot: [Metric] = [
    snapshotStarted, snapshotCrossed, snapshotFailed, snapshotClosed, snapshotInProgress,
  ]

  public static let snapshotStarted = Metric(
    "snapshot.started", .count, .mean(.startedToday),
    Phrase("started by today", "今日已启动"),
    Phrase(
      "Mean number of projects signed by today, as an observer counts them.",
      "按观察者口径，今日已签约的项目数均值。"))

  public static let snapshotCrossed = Metric(
    "snapshot.crossed", .count, .mean(.crossedToday),
    Phrase("crossed by today", "今日已跨越"),
    Phrase(
      "Mean number of those started that have crossed by today.", "今日已启动项目中已跨越者的均值。"))

  public static let snapshotFailed = Metric(
    "snapshot.failed", .count, .mean(.failedToday),
    Phrase("failed by today", "今日已失败"),
    Phrase(
      "Mean number of those started that have failed by today.", "今日已启动项目中已失败者的均值。"))

  public static let snapshotClosed = Metric(
    "snapshot.closed", .count, .mean(.closedToday),
    Phrase("closed by today", "今日已结题未融资"),
    Phrase(
      "Mean number of those started that by today were closed without finance or live on their own.",
      "今日已启动项目中已结题未融资或自立存续者的均值。"))

  public static let snapshotInProgress = Metric(
    "snapshot.inProgress", .count, .mean(.inProgressToday),
    Phrase("in progress today", "今日在途"),
    Phrase(
      "Mean number of those started that are under way today.", "今日已启动项目中仍在途者的均值。"))
}
