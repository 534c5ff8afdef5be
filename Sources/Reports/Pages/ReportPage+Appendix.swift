import Languages
import Portfolios

// The end of the report: every number of every policy with its error, and what each means.

extension ReportPage {
  static let told: [Metric] = [
    .crossingUltimate, .runningCrossing, .crossingAt60, .crossingDone,
    .crossingFinancedGivenDone, .valleyUncrossedWithin60, .valleyNeedToAcceptance, .valleyWidth,
    .valleyDepth, .stateStakeAtConversion,
    .stateMoic, .stateMoicNet, .routeFundEndShare, .stateIrr, .stateIrrNet, .stateNpv, .stateNpvNet,
    .stateLossProbability, .publicMoic, .moneyPublic, .moneyPrivate, .moneyLeverage,
    .moneyCostPerCrossing, .moneyFollowOn, .moneyBesideFollowOn, .fundPeakNeed,
  ]

  private static let compared: [Metric] = [
    .crossingUltimate, .runningCrossing, .valleyUncrossedWithin60, .valleyNeedToAcceptance,
    .stateMoic, .stateNpv, .moneyPublic, .moneyLeverage, .moneyCostPerCrossing,
  ]

  var appendix: [Markup] {
    [
      note(
        say(
          "Money in \(run.unit.name.english). Every number is shown with its standard error (±) where "
            + "it has one; a dash means that there is no such number.",
          "金额单位：\(run.unit.name.chinese)。凡有标准误的数值均以 ± 列出；短横表示无此数值。")),
      .tag(
        "p", ["class": "note paper"],
        say(
          "The file itself, opened in a browser, also holds the numbers of every picture, the differences with "
            + "their errors, every definition and the whole scenario.",
          "以浏览器打开本文件，另可查看各图数据、差异及误差、全部指标定义与完整情景。")),
      // A block of columns that a sheet holds; more stays in the file.
      folded(
        "Every policy, with errors", "各政策数值与误差", [side],
        isPrinted: run.policies.count <= Self.mostOnPaper),
      differences, definitions,
    ].compactMap(\.self)
  }

  private static let mostOnPaper = 7

  /// What is folded on a screen and, unless it is wanted there, left out on paper.
  func folded(
    _ english: String, _ chinese: String, _ parts: [Markup], isPrinted: Bool = false
  ) -> Markup {
    .tag(
      "details", ["data-print": isPrinted ? "yes" : "no"],
      [.tag("summary", [:], say(english, chinese))] + parts)
  }

  private var side: Markup {
    table(Plotter(run, in: language).table(Self.told.filter(isWorthTelling)))
  }

  private func isWorthTelling(_ metric: Metric) -> Bool {
    let isRare = [.routeFundEndShare, .moneyFollowOn, .moneyBesideFollowOn].contains(metric)
    let isAny = run.policies.contains { $0.metrics[metric].number ?? 0 != 0 }
    return !run.repeatsPlain(metric) && (!isRare || isAny)
  }

  /// Each policy less the baseline on the same futures.
  private var differences: Markup? {
    let metrics = Self.compared.filter { metric in
      run.comparisons.contains { $0.metrics[metric].number != nil }
    }
    guard !metrics.isEmpty else { return nil }
    let rows = metrics.map { metric in
      [
        metric.title[language]
          + (metric.kind == .money ? say(", ", "，") + run.unit.name[language] : "")
      ]
        + run.comparisons.map {
          EstimateText.difference($0.metrics[metric], metric.kind, in: language)
        }
    }
    let better =
      [say("chance that the state ends with more", "国有方所得更多的概率")]
      + run.comparisons.map { EstimateText.text($0.chanceOfBeing.stateKeepsMore, .share) }
    let table = FigureTable(
      columns: [say("less \(name(run.baseline))", "减去“\(name(run.baseline))”")]
        + run.comparisons.map { name($0.policy) },
      rows: rows + [better])
    return folded(
      "Differences from the baseline, with errors", "与基准之差及误差",
      [self.table(table), note(EstimateText.sameInWords[language])])
  }

  /// By which way money comes back; nothing where none does.
  var routes: [Markup]? {
    let ways = Metric.routesOfProceeds + [.routeHandOver, .routeTreasury]
    let taken = ways.filter { way in run.policies.contains { $0.metrics[way].number ?? 0 != 0 } }
    guard !taken.isEmpty else { return nil }
    return [
      folded(
        "How money comes back", "资金回收途径",
        [
          table(Plotter(run, in: language).table([.stateProceeds] + taken)),
          note(
            say(
              "Mean of a future, in \(run.unit.name.english). What passes to a successor is no cash and no part of "
                + "the proceeds; what comes after the fund's end is the treasury's.",
              "每个未来的均值，单位：\(run.unit.name.chinese)。移交承接方者非现金，不计入所得；基金到期后收回者归财政。")),
        ])
    ]
  }

  // MARK: - Definitions

  private var definitions: Markup {
    let used = Metric.all.filter { metric in
      run.policies.contains { $0.metrics[metric].number != nil }
    }
    return .tag(
      "details", ["data-print": "no", "id": id("definitions")],
      [
        .tag("summary", [:], say("What the numbers mean", "指标定义")),
        .tag(
          "dl", [:],
          used.flatMap { metric in
            [
              .tag(
                "dt", [:],
                [.text(metric.title[language] + " "), .tag("code", [:], metric.name)]),
              .tag("dd", [:], metric.meaning[language]),
            ]
          }),
      ])
  }
}
