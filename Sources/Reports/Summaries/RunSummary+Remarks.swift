import Documents
import Languages
import Portfolios

/// What stands under the table: each remark only where it holds.
extension RunSummary {
  func remarks(_ density: Density) -> [String] {
    let minds = (doubts + run.warnings.compactMap(\.brief)).prefix(density.warnings)
    let last = DecisionList(run)?.bottom(density.projects)
    let all =
      [official] + minds.map(Optional.some) + [last, judgements(density.judgements), next]
    return all.compactMap(\.self).flatMap(remark)
  }

  /// A line that goes on under its first word.
  private func remark(_ words: Phrase) -> [String] {
    wrapped(words, width - 2).enumerated().map { ($0 == 0 ? "" : "  ") + $1 }
  }

  /// Where the futures are too few for what is said of averages.
  private var doubts: [Phrase] { [fewFutures, until].compactMap(\.self) }

  private static let mostError = 0.02

  private var fewFutures: Phrase? {
    guard run.trials > 1 else {
      return Phrase(
        "Mind: one future says nothing of averages or chances; ask for more with -n.",
        "请注意：单个未来不能说明均值与概率；请用 -n 增加未来个数。")
    }
    let metrics = run.foremost?.metrics
    guard
      let share = metrics?[.crossingUltimate].number == nil
        ? metrics?[.runningCrossing] : metrics?[.crossingUltimate],
      let value = share.value, value > 0, let interval = share.interval
    else { return nil }
    let error = max(interval.high - value, value - interval.low) / value
    guard error > Self.mostError else { return nil }
    let (trials, percent) = (
      NumberText.whole(run.trials), NumberText.percent(error, digits: 0)
    )
    return Phrase(
      "Mind: \(trials) futures are few: averages may be off by \(percent) or so; more with -n.",
      "请注意：仅 \(trials) 个未来，均值可能偏差约 \(percent)；可用 -n 增加。")
  }

  private var until: Phrase? {
    guard let accuracy = run.until, !accuracy.isReached else { return nil }
    let half = JSONText.numeral(accuracy.halfWidth)
    return Phrase(
      "Mind: \(accuracy.metric) is not yet known to \(half); allow more with -n.",
      "请注意：\(accuracy.metric) 的精度尚未达到 \(half)；请增大 -n。")
  }

  // MARK: - Next

  private var next: Phrase {
    let advice = run.foremost.flatMap(Diagnosis.init)?.advised
    let look = advice.map {
      Phrase("look first at \($0.english); ", "先看\($0.chinese)；")
    }
    return Phrase("Next: ", "下一步：").adding(look ?? Phrase("", "")).adding(
      Phrase(
        "see --details; charts: --report FILE.", "全部数字用 --details，图表用 --report FILE。"))
  }
}
