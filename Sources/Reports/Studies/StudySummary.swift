public import Languages
import Portfolios
import Studies

/// What a study found, for a terminal: how numbers spread over cases, or each point in a line.
public struct StudySummary {
  let study: RecordedStudy
  let language: Language
  let width: Int
  let style: TextStyle

  public init(
    _ study: RecordedStudy, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    (self.study, self.language, self.style) = (study, language, style)
    self.width = min(width, RunSummary.widest)
  }

  public var text: String {
    if let solution = study.solution {
      return SolutionSummary(study: study, solution: solution, language: language, width: width)
        .text
    }
    if let tornado = study.tornado {
      return TornadoSummary(study: study, tornado: tornado, language: language, width: width).text
    }
    if let sobol = study.sobol {
      return SobolSummary(study: study, sobol: sobol, language: language, width: width).text
    }
    var blocks = TextBlocks(language: language, width: width)
    blocks.add([heading, basis])
    if study.spreads.isEmpty { addPoints(&blocks) } else { addSpreads(&blocks) }
    blocks.add(remarks)
    return blocks.text
  }

  // MARK: - What was asked

  private var heading: Phrase {
    study.scenario.title.adding(Phrase(": ", "：")).adding(question).adding(partly)
  }

  private var question: Phrase {
    let (count, inputs) = (study.count, study.inputs.count)
    switch study.method {
    case .cases:
      return Phrase(
        "\(count) \(count == 1 ? "case" : "cases") of what is not known (\(inputs) \(inputs == 1 ? "input" : "inputs"))",
        "\(inputs) 项未知数的 \(count) 种假设")
    case .listed, .grid, .search, .tornado, .sobol:
      return Phrase(
        "\(count) \(count == 1 ? "point" : "points") of \(inputs) \(inputs == 1 ? "input" : "inputs")",
        "\(inputs) 项输入的 \(count) 个点")
    }
  }

  /// Which of the points these are, where they are a part.
  private var partly: Phrase {
    guard let part = study.part else { return Phrase(same: "") }
    let count = study.points.count
    return Phrase(
      "; part \(part.number) of \(part.count), with \(count) of them",
      "；第 \(part.number) 部分（共 \(part.count) 部分），含其中 \(count) 个")
  }

  private var basis: Phrase {
    let (trials, seed, unit) = (NumberText.whole(study.trials), study.seed, study.money)
    return Phrase(
      "each on the same \(trials) \(study.trials == 1 ? "future" : "futures"), seed \(seed), botou "
        + "\(study.version); money in \(unit.name.english); value ± standard error",
      "各自在相同的 \(trials) 个未来上，种子 \(seed)，botou \(study.version)；金额单位：\(unit.name.chinese)；数值 ± 标准误")
  }

  // MARK: - Cases

  /// The policy that is told first in full, and where most cases of the others lie.
  private func addSpreads(_ blocks: inout TextBlocks) {
    guard let policy = policiesInOrder.first else { return }
    blocks.add([Phrase("Under ", "政策：").adding(policy.title)])
    var table = TextTable([
      .text(Phrase("", ""), narrowest: 14), .number(Phrase("best guess", "最佳估计")),
      .number(Phrase("mean of\ncases", "各假设\n均值")),
      .number(Phrase("8 cases in 10", "八成假设")),
      .number(Phrase("deviation\nof cases", "各假设\n标准差")),
      .number(Phrase("of it noise,\nat most", "其中模拟误差\n至多")),
    ])
    for spread in study.spreads where spread.policy == policy.name && !isSame(spread) {
      table.add(same: cells(spread))
    }
    blocks.add(table)
    addOthers(&blocks)
  }

  private func addOthers(_ blocks: inout TextBlocks) {
    let metrics = study.metrics.compactMap(Metric.named)
    var table = TextTable(
      [.text(Phrase("8 cases in 10", "八成假设"), narrowest: 12)]
        + metrics.prefix(3).map { .number(short($0)) })
    for policy in policiesInOrder.dropFirst() {
      table.add(
        same: [policy.title.short[language]]
          + metrics.prefix(3).map { metric in
            study.spreads.first {
              $0.policy == policy.name && $0.metric == metric.name && !$0.isOverBaseline
            }.map { range($0, metric) } ?? NumberText.missing
          })
    }
    blocks.add(table)
  }

  /// Whether the policy has no more than the baseline in any case.
  private func isSame(_ spread: StudiedSpread) -> Bool {
    spread.isOverBaseline && spread.mean == 0 && spread.standardDeviation == 0
  }

  private func range(_ spread: StudiedSpread, _ metric: Metric) -> String {
    let ends = (number(spread.low, spread, metric), number(spread.high, spread, metric))
    return Phrase("\(ends.0) to \(ends.1)", "\(ends.0) 至 \(ends.1)")[language]
  }

  /// To the digits that the spread makes sense of.
  private func number(_ value: Double, _ spread: StudiedSpread, _ metric: Metric) -> String {
    EstimateText.text(
      RecordedEstimate(value: value, standardError: spread.standardDeviation / 4), metric.kind
    ).beforeError
  }

  private func cells(_ spread: StudiedSpread) -> [String] {
    guard let metric = Metric.named(spread.metric) else { return [] }
    let outcome = study.best.outcome(of: spread.policy)
    let best = (spread.isOverBaseline ? outcome?.overBaseline : outcome?.metrics)?[metric.name]
    let title = spread.isOverBaseline ? overBaseline(metric) : metric.title
    return [
      title[language], EstimateText.text(best, metric.kind, signed: spread.isOverBaseline),
      number(spread.mean, spread, metric), range(spread, metric),
      number(spread.standardDeviation, spread, metric),
      spread.noiseAtMost.map { number($0, spread, metric) } ?? NumberText.missing,
    ]
  }

  private func overBaseline(_ metric: Metric) -> Phrase {
    Phrase(
      "\(metric.title.english), less \(baseline.english)",
      "\(metric.title.chinese)，减去“\(baseline.chinese)”")
  }

  private var baseline: Phrase {
    study.policies.first { $0.name == study.baseline }?.title ?? Phrase(same: study.baseline)
  }

  private var focus: Phrase {
    study.policies.first { $0.name == study.focus }?.title ?? Phrase(same: study.focus)
  }

  private var policiesInOrder: [StudiedPolicy] {
    study.policies.filter { $0.name == study.told }
      + study.policies.filter { $0.name != study.told }
  }

  // MARK: - Points

  private static let mostRows = 30

  /// A line for each point, with what the policy that is told first comes to there.
  private func addPoints(_ blocks: inout TextBlocks) {
    let metrics = study.metrics.compactMap(Metric.named)
    let rows = [study.best] + study.played
    let differing = metrics.filter { differs($0, in: rows) }
    blocks.add([policyLine(isCompared: !differing.isEmpty)])
    var table = TextTable(
      [.number(Phrase("point", "点"))] + labels.map { .number(Phrase(same: $0)) }
        + metrics.map { .number(short($0)) }
        + differing.map {
          .number(Phrase("\(short($0).english),\nmore", "\(short($0).chinese)，\n多出"))
        })
    for point in rows.prefix(Self.mostRows) {
      let outcome = point.outcome(of: study.told)
      let number = point.number == 0 ? Phrase("as it is", "原样")[language] : "\(point.number)"
      table.add(
        same: [number] + point.values.map(text)
          + metrics.map { EstimateText.text(outcome?.metrics[$0.name], $0.kind) }
          + differing.map {
            EstimateText.difference(outcome?.overBaseline[$0.name], $0.kind, in: language)
          })
    }
    blocks.add(table)
    addLegend(&blocks)
    blocks.add(switches)
    let left = rows.count - Self.mostRows
    if left > 0 {
      blocks.add([
        Phrase("\(left) more points: --json, --csv", "另有 \(left) 个点：--json、--csv")
      ])
    }
  }

  /// As comparisons call it, in fewer words.
  private func short(_ metric: Metric) -> Phrase {
    ComparedMeasure.headline.first { $0.metric == metric }?.title ?? metric.title
  }

  private func policyLine(isCompared: Bool) -> Phrase {
    let policy = policiesInOrder.first?.title ?? Phrase(same: study.told)
    let line = Phrase("Under ", "政策：").adding(policy)
    guard isCompared else { return line }
    return line.adding(
      Phrase(
        ", and what it has more than \(baseline.english)", "，以及比“\(baseline.chinese)”多出的部分"))
  }

  /// Whether the policy and the baseline have different numbers somewhere.
  private func differs(_ metric: Metric, in points: [StudiedPoint]) -> Bool {
    points.contains { point in
      let more = point.outcome(of: study.told)?.overBaseline[metric.name]
      return more?.value != nil && more?.isSameInEveryFuture == false
    }
  }

  /// Names where they are short, else letters.
  private var labels: [String] {
    study.inputs.enumerated().map { index, input in
      isShort(input) ? input.name : Self.letter(index)
    }
  }

  private func isShort(_ input: StudiedInput) -> Bool { input.name.displayWidth <= 12 }

  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? String(letters[index]) : "#\(index + 1)"
  }

  /// What the letters stand for.
  private func addLegend(_ blocks: inout TextBlocks) {
    blocks.add(
      study.inputs.enumerated().filter { !isShort($1) }.map { index, input in
        let unit = input.unit.map { Phrase(", \($0.english)", "，\($0.chinese)") }
        return Phrase("\(Self.letter(index))  ", "\(Self.letter(index))  ").adding(input.title)
          .adding(unit ?? Phrase(same: ""))
      })
  }

  private func text(_ value: RecordedValue) -> String {
    value.number.map(NumberText.stated) ?? value.words[language]
  }

  // MARK: - Where the lead changes

  private static let mostSwitches = 8

  /// Where the lead of the policy that is told first changes its sign, or that it does so nowhere.
  private var switches: [Phrase] {
    guard let switches = study.switches, study.policies.count > 1, study.played.count > 1 else {
      return []
    }
    guard !switches.isEmpty else {
      return [
        Phrase(
          "Nowhere here does \(focus.english) change places with another policy, beyond error.",
          "在此范围内，“\(focus.chinese)”与其他政策的高低次序没有改变（以超出误差者为准）。")
      ]
    }
    let left = switches.count - Self.mostSwitches
    return switches.prefix(Self.mostSwitches).map(words)
      + (left > 0 ? [Phrase("\(left) more changes: --json", "另有 \(left) 处：--json")] : [])
  }

  private func words(_ change: StudiedSwitch) -> Phrase {
    let policy =
      study.policies.first { $0.name == change.policy }?.title ?? Phrase(same: change.policy)
    let metric = Metric.named(change.metric)?.title ?? Phrase(same: change.metric)
    let input = study.inputs.last?.title ?? Phrase(same: change.input)
    let at = NumberText.stated(change.at)
    let ends = (NumberText.stated(change.from), NumberText.stated(change.to))
    let given = change.other.map { other in
      let title = study.inputs[0].title
      let value = other.number.map { Phrase(same: NumberText.stated($0)) } ?? other.words
      return Phrase(
        ", with \(title.english) at \(value.english)", "（\(title.chinese)为 \(value.chinese) 时）")
    }
    let verb = change.leadsAfter ? ("more", "多") : ("less", "少")
    return Phrase(
      "\(metric.english): \(focus.english) has \(verb.0) than \(policy.english) from about \(at) on, "
        + "between \(ends.0) and \(ends.1) (\(input.english))\(given?.english ?? "").",
      "\(metric.chinese)：\(input.chinese)约自 \(at) 起（\(ends.0) 与 \(ends.1) 之间），“\(focus.chinese)”比“"
        + "\(policy.chinese)”\(verb.1)\(given?.chinese ?? "")。")
  }

  // MARK: - Remarks

  private static let mostFaults = 5

  /// Which points failed, and why.
  private var remarks: [Phrase] {
    let failed = study.points.filter { !$0.faults.isEmpty }
    guard !failed.isEmpty else { return [] }
    let told = failed.prefix(Self.mostFaults).flatMap { point in
      point.faults.prefix(1).map { fault in
        Phrase("point \(point.number): \(fault.english)", "点 \(point.number)：\(fault.chinese)")
      }
    }
    return [
      Phrase(
        "\(failed.count) of \(study.count) points could not be played:",
        "\(study.count) 个点中有 \(failed.count) 个无法运行：")
    ] + told
  }
}

extension RecordedStudy {
  var version: String { engine.version }
}

extension String {
  /// `27.03%` of `27.03% ±0.06`.
  fileprivate var beforeError: String { String(prefix { $0 != "±" }).trimmingEnd }

  private var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
