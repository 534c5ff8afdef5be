import Languages
import Portfolios
import ScenarioFiles

/// Policies × metrics: each cell is shaded by how far it lies from the baseline on the same futures.
///
/// Blue is more and orange less than under the baseline; what lies within the error of the simulation has
/// no shade, so that no colour speaks of chance. A mark says the same without colours.
struct HeatTable {
  let run: RecordedRun
  let language: Language

  /// What the columns may tell, at most seven of them.
  private static let told: [Metric] = [
    .crossingCount, .runningCrossing, .valleyWidth, .stateStakeAtConversion, .stateMoic, .stateNpv,
    .moneyPublic, .moneyCostPerCrossing,
  ]

  private var metrics: [Metric] {
    let known = Self.told.filter { metric in
      run.policies.contains { $0.metrics[metric].number ?? 0 != 0 }
    }
    return Array(known.prefix(7))
  }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  /// Nothing where there is no number to compare.
  var markup: Markup? {
    let columns = metrics.map { HeatColumn($0, run, language) }
    guard !columns.isEmpty else { return nil }
    let head = [say("Policy", "政策")] + columns.map(\.title)
    return .wide(
      say("Policies side by side", "各政策并列"),
      .table(
        of: "heat", heads: head.map { .head($0) },
        rows: run.policies.alike(\.result).map { row($0, columns) }))
  }

  private var baseline: String { run.title(of: .policy(run.baseline))[language] }

  /// How to read it.
  var note: String {
    run.comparisons.isEmpty
      ? say("Three digits of each number.", "数值保留三位有效数字。")
      : run.trials == 1
        ? say(
          "▲ blue: more, ▼ orange: less than under \(baseline) in the one future played; the darker, the further.",
          "▲ 蓝色为高于、▼ 橙色为低于基准“\(baseline)”（仅此一个未来），颜色越深相差越大。")
        : say(
          "▲ blue: more, ▼ orange: less than under \(baseline), on the same futures; the darker, the "
            + "further. Without shade: no difference beyond the error of the simulation.",
          "▲ 蓝色为高于、▼ 橙色为低于基准“\(baseline)”（相同的模拟未来），颜色越深相差越大；无底色者，差别未超出模拟误差。")
  }

  // MARK: - Rows

  private func row(_ group: [RecordedPolicy], _ columns: [HeatColumn]) -> Markup {
    let names = group.map(\.title[language]).joined(separator: say(", ", "、"))
    let isBase = group.contains { $0.name == run.baseline }
    let isFocus = group.contains { $0.name == run.foremost?.name }
    let base: [Markup] = isBase ? [.tag("small", [:], say(" baseline", " 基准"))] : []
    return .tag(
      "tr", ["class": isFocus ? "focus" : "plain"],
      [.tag("th", ["scope": "row"], [.text(names)] + base)]
        + columns.map { $0.cell(of: group[0]) })
  }
}

/// A metric as a column: one unit, one precision, and how far the furthest policy lies from the baseline.
struct HeatColumn {
  let title: String
  private let metric: Metric
  private let language: Language
  private let scale: Double
  private let digits: Int
  private let differences: [String: RecordedEstimate]
  private let furthest: Double

  init(_ metric: Metric, _ run: RecordedRun, _ language: Language) {
    (self.metric, self.language) = (metric, language)
    let numbers = run.policies.compactMap { $0.metrics[metric].number }
    var (title, factor) = (metric.title[language], 1.0)
    switch metric.kind {
    case .money:
      let money = PeopleMoney(run.unit)
      let scale = money.scale(of: numbers.map(abs).max() ?? 0, in: language)
      factor = money.number(1, in: scale)
      title += Phrase(", ", "，")[language] + money.name(of: scale, in: language)
    case .share, .rate: factor = 100
    case .months, .count, .ratio: break
    }
    self.title = title
    scale = factor
    digits = Precision(ofColumn: numbers.map { $0 * factor }).decimals
    differences = Dictionary(
      run.comparisons.compactMap { comparison in
        comparison.metrics[metric].map { (comparison.policy, $0) }
      }
    ) { first, _ in first }
    furthest =
      differences.values.filter(\.isClear).compactMap(\.value).map(abs).max() ?? 0
  }

  /// The number in the column's unit and precision.
  func text(of policy: RecordedPolicy) -> String {
    guard let number = policy.metrics[metric].number else { return NumberText.missing }
    return NumberText.fixed(number * scale, digits: digits)
      + (metric.kind == .share || metric.kind == .rate ? "%" : "")
  }

  func cell(of policy: RecordedPolicy) -> Markup {
    let text = text(of: policy)
    let shade = shade(of: policy)
    return .tag(
      "td",
      [
        "data-label": title,
        "class": shade.map { $0.isMore ? "more\($0.step)" : "less\($0.step)" } ?? "even",
      ],
      (shade.map { [.tag("span", ["class": "mark"], $0.isMore ? "▲" : "▼")] } ?? []) + [.text(text)]
        + range(of: policy))
  }

  /// What eight futures of ten hold, below the crossings.
  private func range(of policy: RecordedPolicy) -> [Markup] {
    guard metric == .crossingCount || metric == .runningCrossing,
      let low = policy.crossings.quantiles["p10"]?.value,
      let high = policy.crossings.quantiles["p90"]?.value
    else { return [] }
    let ends = [low, high].map { NumberText.fixed($0, digits: 0) }
    // Beside a share the range says that it counts projects.
    let counted = metric == .runningCrossing ? Phrase(" projects", " 项")[language] : ""
    return [.tag("small", [:], ends.joined(separator: "–") + counted)]
  }

  /// From 1, the least, to 4.
  private func shade(of policy: RecordedPolicy) -> (isMore: Bool, step: Int)? {
    guard let difference = differences[policy.name], difference.isClear,
      let value = difference.value, furthest > 0
    else { return nil }
    return (value > 0, min(4, 1 + Int(abs(value) / furthest * 3.999)))
  }
}
