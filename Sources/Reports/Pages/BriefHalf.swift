import Languages
import Portfolios

/// The brief in one of its languages.
struct BriefHalf {
  /// What a half of a sheet has room for.
  private static let mostPolicies = 6
  private static let mostRemarks = 3

  let run: RecordedRun
  let language: Language

  init(_ run: RecordedRun, in language: Language) { (self.run, self.language) = (run, language) }

  var markup: Markup {
    .tag(
      "section", ["lang": language.htmlCode],
      [
        .tag(
          "p", ["class": "kicker"],
          "BoTou 拨投 · \(run.name) · "
            + run.simulated[language]),
        .tag("h1", [:], run.title[language]),
        .tag("p", ["class": "headline"], RunAnswer(run)?.whole[language] ?? ""),
      ] + picture + table + official + judgements + [end])
  }

  private func say(_ english: String, _ chinese: String) -> String {
    Phrase(english, chinese)[language]
  }

  private func heading(_ english: String, _ chinese: String) -> Markup {
    .tag("h2", [:], say(english, chinese))
  }

  // MARK: - Policies

  /// Those that the terminal shows, equal ones together, in the order of the file.
  private var chosen: [[RecordedPolicy]] {
    PolicyRows.order(run).alike { run.policies[$0].result }.prefix(Self.mostPolicies)
      .map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { $0.map { run.policies[$0] } }
  }

  private func names(_ alike: [RecordedPolicy]) -> String {
    alike.map { policy in
      policy.title[language] + (policy.name == run.baseline ? say(" (baseline)", "（基准）") : "")
    }.joined(separator: " = ")
  }

  /// Crossings in eight futures of ten.
  private var picture: [Markup] {
    guard let picture = BriefPicture(chosen.map { (names($0), $0[0].crossings) }) else { return [] }
    return [
      heading("How many cross", "多少项目跨越"),
      picture.svg(
        id: language.code + "-brief",
        title: say("How many projects cross in 8 futures of 10", "十分之八的未来中跨越的项目数")),
      .tag(
        "p", ["class": "note"],
        say("Bar: 8 futures of 10. Dot: mean.", "横条：10 个未来中的 8 个；圆点：均值。")),
    ]
  }

  private var table: [Markup] {
    let metrics: [Metric] = [
      .valleyWidth, .stateStakeAtConversion, .stateMoic, .stateNpv, .moneyCostPerCrossing,
    ].filter { metric in chosen.contains { $0[0].metrics[metric].number ?? 0 != 0 } }
    guard !metrics.isEmpty else { return [] }
    let columns = metrics.map { HeatColumn($0, run, language) }
    let rest = run.policies.count - chosen.joined().count
    let more =
      rest > 0
      ? [
        Markup.tag(
          "p", ["class": "note"],
          say("\(rest) more in the report.", "另有 \(rest) 项政策见报告。"))
      ] : []
    return [
      heading("The policies side by side", "各政策并列"),
      .table(
        heads: ([say("Policy", "政策")] + columns.map(\.title)).map { .head($0) },
        rows: chosen.map { row($0, columns) }),
    ] + more
  }

  private func row(_ alike: [RecordedPolicy], _ columns: [HeatColumn]) -> Markup {
    let isFocus = alike.contains { $0.name == run.foremost?.name }
    return .tag(
      "tr", ["class": isFocus ? "focus" : "plain"],
      [.tag("th", ["scope": "row"], [.tag("span", ["class": "name"], names(alike))])]
        + columns.map { .tag("td", [:], $0.text(of: alike[0])) })
  }

  // MARK: - What it rests on

  private var official: [Markup] {
    guard !run.official.isEmpty else { return [] }
    let lines = run.official.prefix(Self.mostRemarks).map { figure -> Markup in
      let cells = figure.rows(in: run.unit)[0].map { $0[language] }
      // Too few futures have no band.
      let band =
        figure.verdict.map { verdict in
          Phrase(
            "; 90% of futures \(cells[4]): \(verdict.words.english)",
            "；90% 的未来为 \(cells[4])：\(verdict.words.chinese)")
        } ?? Phrase("", "")
      return .tag(
        "li", [:],
        say(
          "\(cells[0]): official \(cells[2]), simulated \(cells[3])\(band.english).",
          "\(cells[0])：公布 \(cells[2])，模拟 \(cells[3])\(band.chinese)。"))
    }
    return [heading("Against published figures", "与公布数值对照"), .tag("ul", [:], lines)]
  }

  /// The largest judgements of the register, then what a reader is warned of.
  private var judgements: [Markup] {
    let judged = run.judgements.prefix(Self.mostRemarks).map { $0.brief(in: run.unit)[language] }
    let warned = run.warnings.compactMap(\.whole).prefix(2).map { $0[language] }
    let diagnosis = run.foremost.flatMap(Diagnosis.init).map { [$0.words[language]] } ?? []
    let words = judged + warned + diagnosis
    guard !words.isEmpty else { return [] }
    return [
      heading("What to bear in mind", "须知"),
      .tag(
        "ul", [:], words.map { .tag("li", [:], [.tag("span", ["class": "cut"], $0)]) }),
    ]
  }

  private var end: Markup {
    .tag(
      "p", ["class": "end"],
      say(
        "Simulated with botou \(run.version), seed \(run.seed); scenario SHA-256 \(run.scenario.sha256.prefix(16))…. "
          + "Numbers are expected values of the simulation, not promises.",
        "由 botou \(run.version) 模拟，种子 \(run.seed)；情景 SHA-256 \(run.scenario.sha256.prefix(16))…。"
          + "数值为模拟期望值，并非承诺。"))
  }
}
