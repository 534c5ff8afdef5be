public import Languages
import Portfolios

/// Every number of a run that a person reads, each with its error; `RunSummary` answers on one screen.
public struct RunDetails: Sendable {
  static let widest = 100

  let run: RecordedRun
  let language: Language
  let width: Int
  let style: TextStyle

  public init(
    _ run: RecordedRun, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    self.run = run
    self.language = language
    self.width = min(width, Self.widest)
    self.style = style
  }

  /// Takes the run down first.
  public init(
    _ run: FinishedRun, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    self.init(RecordedRun(run), in: language, width: width, style: style)
  }

  public var text: String {
    let answer = headline.map(style.strong)
    let whole = [
      heading, answer, warned, policyTable, differenceTable, decisions, officialTable, charts, next,
    ]
    let parts =
      run.asked == nil ? whole : [heading, warned, askedTable, askedDifferences, askedNext]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var warned: [String] { run.warnings.compactMap(\.whole).flatMap(paragraph) }

  // MARK: - Heading

  private var heading: [String] {
    let title = run.title[language]
    let name = title == run.name ? title : "\(run.name) · \(title)"
    let (trials, seed, version) = (NumberText.whole(run.trials), run.seed, run.version)
    let unit = run.unit
    return paragraph(Phrase(same: name))
      + paragraph(
        Phrase(
          "\(trials) futures, seed \(seed), botou \(version); money in \(unit.name.english); "
            + reading.english,
          "\(trials) 个未来，种子 \(seed)，botou \(version)；金额单位：\(unit.name.chinese)；"
            + reading.chinese))
  }

  /// What follows each value; of few balanced futures it is more than it need be.
  private var reading: Phrase {
    let most = run.hasErrorsAtMost ? Phrase(" at most", "上限") : Phrase("", "")
    return run.asked == nil
      ? Phrase("value ± standard error" + most.english, "数值 ± 标准误" + most.chinese)
      : Phrase("value [95% interval\(most.english)]", "数值 [95% 区间\(most.chinese)]")
  }

  /// The answer in a sentence or two.
  private var headline: [String] {
    guard let policy = run.foremost else { return [] }
    func text(_ metric: Metric) -> String { policy.text(metric) }
    guard let interval = policy.metrics[.crossingUltimate]?.interval else {
      return runningHeadline(policy)
    }
    let low = NumberText.percent(interval.low, digits: 1)
    let high = NumberText.percent(interval.high, digits: 1)
    let entered = NumberText.fixed(policy.snapshots.last?.started.value, digits: 0)
    let after =
      policy.metrics[.valleyWidth].number == nil
      ? Phrase(".", "。")
      : Phrase(
        ", \(text(.valleyWidth)) months after entry.", "，入库后平均 \(text(.valleyWidth)) 个月。")
    var words = Phrase(
      "Under \(policy.title.english), \(text(.crossingUltimate)) of \(entered) projects cross the valley of death "
        + "(95%: \(low) to \(high))",
      "在“\(policy.title.chinese)”下，\(entered) 个项目中 \(text(.crossingUltimate)) 跨越死亡之谷（95% 区间 \(low) 至 \(high)）"
    ).adding(after)
    if policy.convertsGrants, policy.metrics[.stateStakeAtConversion].number != nil {
      words = words.adding(
        Phrase(
          " The state then owns \(text(.stateStakeAtConversion)) of a company that crosses, gets "
            + "back \(text(.stateMoic)) times its money, and each crossing costs the public "
            + "\(text(.moneyCostPerCrossing)).",
          "跨越时国有方在每家公司持股 \(text(.stateStakeAtConversion))，收回投入的 \(text(.stateMoic)) 倍，"
            + "每项跨越耗用公共资金 \(text(.moneyCostPerCrossing))。"))
    }
    return paragraph(words)
  }

  /// The answer where all projects are under way already.
  private func runningHeadline(_ policy: RecordedPolicy) -> [String] {
    let (running, share) = (policy.running, policy.metrics[.runningCrossing])
    let count = NumberText.fixed(running, digits: 0)
    let crossing = EstimateText.text(share, .share)
    // As many are under way in every future, so that the error is the share's, as often as they.
    let crossers = EstimateText.text(
      RecordedEstimate(
        value: share?.value.map { $0 * running },
        standardError: share?.standardError.map { $0 * running }), .count)
    return paragraph(
      Phrase(
        "Under \(policy.title.english), \(crossing) of \(count) projects under way cross the valley of death "
          + "from where they stand: \(crossers) of them.",
        "在“\(policy.title.chinese)”下，\(count) 个在研项目中 \(crossing) 将自现状跨越死亡之谷，即 \(crossers) 项。"))
  }

  func paragraph(_ words: Phrase) -> [String] { WrappedText(words[language], width: width).lines }
}

extension RecordedPolicy {
  /// The metric as a table shows it.
  fileprivate func text(_ metric: Metric) -> String {
    EstimateText.text(metrics[metric], metric.kind)
  }
}

extension Phrase {
  func adding(_ other: Phrase) -> Phrase {
    Phrase(english + other.english, chinese + other.chinese)
  }
}
