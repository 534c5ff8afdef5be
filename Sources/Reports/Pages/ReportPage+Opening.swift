import Languages
import Portfolios

// The top of the report: what it is, the answer in a sentence, the numbers one asks for first.

extension ReportPage {
  var opening: [Markup] {
    [
      .tag(
        "p", ["class": "kicker"],
        say(
          "BoTou 拨投 · \(run.name) · \(NumberText.whole(run.trials)) simulated futures",
          "BoTou 拨投 · \(run.name) · \(NumberText.whole(run.trials)) 个模拟未来")),
      .tag("h1", [:], run.title[language]),
      .tag("p", ["class": "headline"], headline), .tag("ul", ["class": "keys"], keys),
      .group(
        run.foremost.flatMap(Diagnosis.init).map { [.tag("p", [:], $0.words[language])] } ?? []),
      .group(run.warnings.map { .tag("p", ["class": "warning"], $0[language]) }),
      .tag(
        "p", ["class": "note"],
        say(
          "Money in \(run.unit.name.english). Every number is shown with its standard error (±) where "
            + "it has one; a dash means that there is no such number.",
          "金额单位：\(run.unit.name.chinese)。凡有标准误的数值均以 ± 列出；短横表示无此数值。")),
    ]
  }

  // MARK: - Headline

  private func text(_ metric: Metric, of policy: RecordedPolicy) -> String {
    EstimateText.text(policy.metrics[metric], metric.kind)
  }

  var headline: String {
    guard let policy = run.foremost else { return "" }
    let isFresh = policy.metrics[.crossingUltimate].number != nil
    guard let share = policy.metrics[isFresh ? .crossingUltimate : .runningCrossing],
      share.value != nil
    else {
      return say("No project of this run can be counted.", "本次运行没有可计数的项目。")
    }
    return isFresh ? fresh(policy, share) : running(policy, share)
  }

  private func interval(_ estimate: RecordedEstimate) -> String {
    guard let range = estimate.range else { return "" }
    let low = NumberText.percent(range.lowerBound, digits: 1)
    let high = NumberText.percent(range.upperBound, digits: 1)
    let level = NumberText.percent(run.confidence, digits: 0)
    return say(" (\(level): \(low) to \(high))", "（\(level) 区间 \(low) 至 \(high)）")
  }

  private func fresh(_ policy: RecordedPolicy, _ share: RecordedEstimate) -> String {
    let rate = text(.crossingUltimate, of: policy) + interval(share)
    let months = text(.valleyWidth, of: policy)
    let hasCrossers = policy.metrics[.valleyWidth].number != nil
    var words = say(
      "Under \(policy.name), \(rate) of the projects cross the valley of death"
        + (hasCrossers ? ", on average \(months) months after entry." : "."),
      "在“\(policy.name)”下，\(rate)的项目跨越死亡之谷"
        + (hasCrossers ? "，平均在入库后 \(months) 个月。" : "。"))
    if policy.metrics[.stateStakeAtConversion].number != nil {
      let stake = text(.stateStakeAtConversion, of: policy)
      let cost = text(.moneyCostPerCrossing, of: policy)
      let multiple = text(.stateMoic, of: policy)
      words += say(
        " The state then owns \(stake) of a company that crosses and gets back \(multiple) times its "
          + "money; each crossing costs the public \(cost) \(run.unit.name.english).",
        "跨越时国有方在每家公司持股 \(stake)，收回投入的 \(multiple) 倍；每项跨越耗用公共资金 "
          + "\(cost) \(run.unit.name.chinese)。")
    }
    return words
  }

  private func running(_ policy: RecordedPolicy, _ share: RecordedEstimate) -> String {
    let rate = text(.runningCrossing, of: policy) + interval(share)
    let count = policy.projects.filter(\.isRunning).count
    return say(
      "Under \(policy.name), \(rate) of the \(count) projects now running cross the valley of death "
        + "from where they stand.",
      "在“\(policy.name)”下，\(count) 个在研项目中 \(rate)将由现状跨越死亡之谷。")
  }

  // MARK: - Key numbers

  private var keys: [Markup] {
    guard let policy = run.foremost else { return [] }
    let wanted: [Metric] = [
      .crossingUltimate, .runningCrossing, .crossingCount, .runningFailed,
      .valleyNeedToAcceptance,
      .runningClosed, .moneyPublic, .moneyLeverage, .moneyCostPerCrossing,
    ]
    let metrics = wanted.filter { metric in
      guard let value = policy.metrics[metric].number else { return false }
      return metric != .crossingCount || value > 0
    }
    return metrics.prefix(4).map { metric in
      let unit = metric.kind == .money ? say(", ", "，") + run.unit.name[language] : ""
      return .tag(
        "li", [:],
        [
          .tag("b", [:], number(policy.metrics[metric], metric.kind)),
          .tag(
            "span", [:],
            metric.title[language] + unit),
        ])
    }
  }

  /// The value, and smaller its error.
  private func number(_ estimate: RecordedEstimate?, _ kind: Metric.Kind) -> [Markup] {
    let text = EstimateText.text(estimate, kind)
    guard let mark = text.firstIndex(of: "±") else { return [.text(text)] }
    return [.text(String(text[..<mark])), .tag("small", [:], String(text[mark...]))]
  }
}
