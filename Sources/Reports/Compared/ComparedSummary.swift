import Documents
public import Languages
import Portfolios

/// Two runs on one screen: what was changed, and what that does.
///
/// At most 30 lines, or 44 on a terminal of less than 80 columns; the document has everything.
public struct ComparedSummary {
  private let runs: ComparedRuns
  let language: Language
  let width: Int
  private let style: TextStyle

  public init(
    _ runs: ComparedRuns, in language: Language, width: Int, style: TextStyle = .plain
  ) {
    (self.runs, self.language, self.style) = (runs, language, style)
    self.width = min(width, RunSummary.widest)
  }

  public var text: String {
    let pages = Self.densities.lazy.map(page)
    let lines =
      pages.first { $0.count <= mostLines } ?? page(Self.densities[Self.densities.count - 1])
    return lines.map { $0 + "\n" }.joined()
  }

  private var isWide: Bool { width >= 80 }
  private var mostLines: Int { isWide ? 30 : 44 }

  // MARK: - Fitting

  private struct Density {
    let inputs: Int
    let policies: Int
  }

  private static let densities =
    [(8, 6), (6, 5), (5, 4), (4, 4), (4, 3), (3, 3), (3, 2), (2, 2), (2, 1), (1, 1), (1, 0)]
    .map { Density(inputs: $0.0, policies: $0.1) }

  private func page(_ density: Density) -> [String] {
    guard runs.errors != .none else { return [heading, same].flatMap(\.self) }
    let tables = [outcome, others(density.policies)]
    let blocks =
      [heading, inputs(density.inputs)] + tables + [
        remarks(on: tables.joined().joined(separator: "\n"))
      ]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  // MARK: - Heading

  private var heading: [String] {
    let sides = [("A", runs.a), ("B", runs.b)].flatMap { letter, side in
      let title = side.title.english == side.name ? "" : " · " + side.title[language]
      return WrappedText(
        "\(letter): \((Excerpt.line(side.source) + title).shortened(to: 2 * width - 8))",
        width: width
      ).lines
    }
    return sides + (runs.errors == .none ? [] : paragraph(futures))
  }

  private var futures: Phrase {
    let (a, b) = (runs.a, runs.b)
    let counts = (NumberText.whole(a.trials), NumberText.whole(b.trials))
    let trials =
      a.trials == b.trials
      ? Phrase(
        "\(counts.1) \(b.trials == 1 ? "future" : "futures")", "\(counts.1) 个未来")
      : Phrase("\(counts.0) and \(counts.1) futures", "分别为 \(counts.0) 与 \(counts.1) 个未来")
    switch runs.errors {
    case .paired where b.trials == 1:
      return trials.adding(
        Phrase(
          ", seed \(b.seed), the same for both; one future has no error",
          "，种子 \(b.seed)，两者相同；单个未来没有误差"))
    case .paired:
      return trials.adding(
        Phrase(
          ", seed \(b.seed), the same for both: differences are paired, ± is their error",
          "，种子 \(b.seed)，两者相同：差值按未来配对，± 为其误差"))
    case .atMost:
      return trials.adding(
        Phrase(
          ", seed \(b.seed) in both, but documents keep no single futures: ± is at most the error; compare the "
            + "scenario files for less",
          "，种子均为 \(b.seed)，但结果文件不保存单个未来：± 为误差上限；比较情景文件可缩小误差"))
    case .independent:
      return trials.adding(
        Phrase(
          ", seeds \(a.seed) and \(b.seed): ± is the error of independent runs",
          "，种子分别为 \(a.seed) 与 \(b.seed)：± 为两次独立运行之差的误差"))
    case .none: return Phrase("", "")
    }
  }

  private var same: [String] {
    paragraph(
      Phrase(
        "The same: no input differs, so no outcome does.", "相同：所有输入均一致，结果亦无差别。"))
  }

  // MARK: - What was changed

  private func inputs(_ most: Int) -> [String] {
    guard !runs.inputs.isEmpty else {
      return paragraph(
        runs.a.sha256 == runs.b.sha256
          ? Phrase(
            "No input differs: what differs below is the simulation's error.",
            "输入完全一致：以下差别均为模拟误差。")
          : Phrase(
            "No input that is compared differs, yet the scenarios are not the same.",
            "所比较的输入均一致，但两个情景并不相同。"))
    }
    // Few fit: the world before the policies, of which those in one file alone are told below as well.
    func isPolicy(_ change: RecordedChange) -> Bool { change.path.hasPrefix("policies") }
    return ChangedInputs(
      runs.inputs.filter { !isPolicy($0) } + runs.inputs.filter(isPolicy), money: runs.money,
      title: Phrase("Inputs that differ, A → B", "不同的输入（A → B）"),
      language: language, width: width
    ).lines(most: most)
  }

  // MARK: - What it does

  /// Every measure of the policy that a reader asks for first.
  private var outcome: [String] {
    guard let policy = focus else { return [] }
    var table = TextTable([
      .text(Phrase("", ""), narrowest: 8), .number(Phrase(same: "A")),
      .number(Phrase(same: "B")), .number(Phrase("B less A", "B 减 A")),
    ])
    for figure in policy.measures {
      let row = ComparedRow(figure, among: all(figure.measure), of: runs, in: language)
      let ranges =
        figure.measure == Metric.crossers.name && isWide
        ? [policy.rangeA, policy.rangeB].map(range) : ["", ""]
      table.add(
        same: [
          row.title, row.value(figure.a) + ranges[0], row.value(figure.b) + ranges[1],
          row.difference,
        ])
    }
    return [style.strong(Phrase("Under ", "政策：")[language] + policy.title.short[language])]
      + table.lines(width: width, in: language)
  }

  private func range(_ interval: RecordedInterval?) -> String {
    guard let interval else { return "" }
    let ends = [interval.low, interval.high].map { NumberText.fixed($0, digits: 0) }
    return " (\(ends.joined(separator: "–")))"
  }

  /// A measure of every policy, which share one unit on the page.
  private func all(_ measure: String) -> [ComparedFigure] {
    runs.policies.compactMap { $0.measures.first { $0.measure == measure } }
  }

  private var focus: ComparedPolicy? {
    runs.policies.first { $0.policy == runs.focus } ?? runs.policies.first
  }

  // MARK: - The other policies

  private func others(_ most: Int) -> [String] {
    let others = runs.policies.filter { $0.policy != focus?.policy }
    guard !others.isEmpty else { return [] }
    let lines = most == 0 ? [] : differences(Array(others.prefix(most)))
    let left = others.count - min(most, others.count)
    return lines
      + (left == 0
        ? []
        : paragraph(
          Phrase(
            "\(left) more \(left == 1 ? "policy" : "policies"): --json",
            "另有 \(left) 项政策：--json")))
  }

  private func differences(_ policies: [ComparedPolicy]) -> [String] {
    let measures = columns.filter { name in
      policies.contains { $0.measures.contains { $0.measure == name } }
    }
    let rows = policies.map { policy in
      measures.map { name -> ComparedRow? in
        policy.measures.first { $0.measure == name }
          .map { ComparedRow($0, among: all(name), of: runs, in: language) }
      }
    }
    let titles = measures.indices.map { column in
      rows.lazy.compactMap { $0[column]?.head }.first ?? ""
    }
    var table = TextTable(
      [.text(Phrase("B less A", "B 减 A"), narrowest: 10)]
        + titles.map { .number(Phrase(same: $0)) })
    for (policy, row) in zip(policies, rows) {
      table.add(
        same: [policy.title.short[language]]
          + row.map { $0?.short ?? NumberText.missing })
    }
    return table.lines(width: width, in: language)
  }

  /// As many as a terminal has room for.
  private var columns: [String] {
    let names = focus?.measures.map(\.measure) ?? []
    let wanted = [Metric.crossers.name, Metric.stateNpv.name, Metric.moneyCostPerCrossing.name]
    let known = names.contains(Metric.crossers.name) ? wanted : Array(names.prefix(3))
    return Array(known.prefix(isWide ? 3 : 2))
  }

  // MARK: - Remarks

  /// What the signs in the tables say, and whom they leave out.
  private func remarks(on tables: some StringProtocol) -> [String] {
    let alone = [("A", runs.titlesOnlyInA), ("B", runs.titlesOnlyInB)].compactMap {
      letter, titles in
      titles.isEmpty
        ? nil
        : Phrase(
          "Only in \(letter): \(Self.listed(titles.map(\.english), ", "))",
          "仅 \(letter) 有：\(Self.listed(titles.map(\.chinese), "、"))")
    }
    let signs = [
      ComparedRow.unclear: Phrase(
        "* no clear difference: less than about twice its error", "* 差别不明显：不足误差的约两倍"),
      ComparedRow.bound: Phrase(
        "~ at most: what is counted over all futures cannot be paired", "~ 为上限：由全部未来计数得出者无法配对"),
    ]
    let told = signs.keys.sorted().filter { tables.contains($0) }.compactMap { signs[$0] }
    return (told + alone).flatMap(paragraph)
  }

  private static func listed(_ names: [String], _ separator: String) -> String {
    names.prefix(6).map { Excerpt.line($0) }.joined(separator: separator)
      + (names.count > 6 ? separator + "…" : "")
  }

  private func paragraph(_ words: Phrase) -> [String] {
    WrappedText(words[language], width: width).lines
  }
}
