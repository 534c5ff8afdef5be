import Languages
import Portfolios

extension Plotter {
  private static let compared: [Metric] = [
    .crossingUltimate, .runningCrossing, .moneyPublic, .moneyCostPerCrossing, .stateNpv,
    .stateMoic, .valleyUncrossedWithin60, .valleyNeedToAcceptance, .moneyLeverage,
  ]

  private var shown: [RecordedComparison] {
    run.comparisons.filter { comparison in policies.contains { $0.name == comparison.policy } }
  }

  /// Each policy less the baseline on the same futures, one scale for each metric.
  var differences: Figure? {
    let metrics = Self.compared.filter { metric in
      shown.contains { $0.metrics[metric].number != nil }
    }
    guard let first = metrics.first else { return nil }
    // What no policy changes is told in words, not drawn as a column of zeros.
    let changed = metrics.filter(changes)
    let plots = (changed.isEmpty ? [first] : changed).prefix(6).map(plot)
    let column = plots.map(\.column).max() ?? 0
    var canvas = Canvas(height: 8 + plots.reduce(0) { $0 + $1.height(names: column) + 8 })
    var top = 8.0
    for plot in plots {
      plot.draw(on: &canvas, top: top, names: column)
      top += plot.height(names: column) + 8
    }
    return figure(
      .differences, canvas, differencesCaption + equalWords(metrics.filter { !changes($0) }),
      differencesTable(metrics))
  }

  private var differencesCaption: String {
    say(
      "Each policy less \(baseline), paired on the same simulated futures, with the \(level) "
        + "interval of the paired difference. Right of zero is more than under the baseline; a policy that "
        + "changes nothing in any future is not drawn.",
      "各政策减去基准“\(baseline)”，在相同的模拟未来上配对比较，附配对差异的 \(level) 区间。零线右侧表示高于基准；在每个未来中均无差别的政策不绘出。")
  }

  private func changes(_ metric: Metric) -> Bool {
    shown.contains { comparison in
      comparison.metrics[metric].map { $0.value != nil && !$0.isSameInEveryFuture } ?? false
    }
  }

  private func equalWords(_ metrics: [Metric]) -> String {
    guard !metrics.isEmpty else { return "" }
    let names = metrics.map { $0.title[language] }
    return say(
      " The same in every future under every policy: \(names.joined(separator: ", ")).",
      "各政策在每个未来中均相同：\(names.joined(separator: "、"))。")
  }

  /// Marks on zero say nothing: a policy that changes nothing is left out, unless none changes anything.
  private func drawn(_ metric: Metric) -> [AlikeComparison] {
    let changing = shown.filter { $0.metrics[metric].map { !$0.isSameInEveryFuture } ?? false }
    return alike(changing.isEmpty ? shown : changing) { $0.metrics[metric] }
  }

  private func plot(_ metric: Metric) -> RowPlot {
    let isShare = metric.kind == .share || metric.kind == .rate
    let scale = isShare ? 100.0 : 1
    let rows = drawn(metric).compactMap { group -> RowPlot.Row? in
      guard let estimate = group.comparison.metrics[metric], let value = estimate.value else {
        return nil
      }
      return RowPlot.Row(
        names: group.names, colour: colour(of: group.comparison.policy),
        inner: estimate.range.map { $0.lowerBound * scale...$0.upperBound * scale },
        dot: value * scale, tells: group.label + "\n" + tell(estimate, metric))
    }
    guard metric.kind != .money else {
      return RowPlot(
        heading(metric), PeopleMoney(run.unit), rows: rows, isSigned: true, in: language)
    }
    let unit =
      isShare ? say("percentage points", "百分点") : metric.kind == .months ? say("months", "个月") : ""
    return RowPlot(heading(metric), unit: unit, rows: rows, in: language) { axis, number in
      (number > 0 ? "+" : "") + NumberText.fixed(number, digits: axis.digits)
    }
  }

  private func tell(_ estimate: RecordedEstimate, _ metric: Metric) -> String {
    metric.kind == .money && !estimate.isSameInEveryFuture
      ? sum(estimate, signed: true) : EstimateText.difference(estimate, metric.kind, in: language)
  }

  private func differencesTable(_ metrics: [Metric]) -> FigureTable {
    let contests: [(String, (RecordedComparison) -> RecordedEstimate)] = [
      (say("chance that more cross", "跨越更多的概率"), { $0.chanceOfBeing.moreCross }),
      (
        say("chance that the state ends with more", "国有方所得更多的概率"),
        { $0.chanceOfBeing.stateKeepsMore }
      ),
    ]
    return FigureTable(
      columns: [say("less \(baseline)", "减去“\(baseline)”")]
        + shown.map { title(ofPolicy: $0.policy) },
      rows: metrics.map { metric in
        [metric.title[language] + (metric.kind == .money ? say(", ", "，") + money : "")]
          + shown.map { EstimateText.difference($0.metrics[metric], metric.kind, in: language) }
      }
        + contests.map { contest in
          [contest.0] + shown.map { EstimateText.text(contest.1($0), .share) }
        })
  }
}
