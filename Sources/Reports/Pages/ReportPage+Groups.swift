import Languages
import Portfolios

// Who: policies side by side, districts, sectors, and what to do about each running project.

extension ReportPage {
  static let told: [Metric] = [
    .crossingUltimate, .runningCrossing, .crossingAt60, .crossingDone,
    .crossingFinancedGivenDone, .valleyUncrossedWithin60, .valleyNeedToAcceptance, .valleyWidth,
    .valleyDepth, .stateStakeAtConversion,
    .stateMoic, .stateMoicNet, .routeFundEndShare, .stateIrr, .stateIrrNet, .stateNpv, .stateNpvNet,
    .stateLossProbability, .publicMoic, .moneyPublic, .moneyPrivate, .moneyLeverage,
    .moneyCostPerCrossing, .moneyFollowOn, .moneyBesideFollowOn, .fundPeakNeed,
  ]

  /// By which way money comes back; nothing where none does.
  var routes: Section? {
    let ways = Metric.routesOfProceeds + [.routeHandOver, .routeTreasury]
    let taken = ways.filter { way in run.policies.contains { $0.metrics[way].number ?? 0 != 0 } }
    guard !taken.isEmpty else { return nil }
    return Section(
      id: id("routes"), title: say("How money comes back", "资金回收途径"),
      parts: [
        table(Plotter(run, in: language).table([.stateProceeds] + taken)),
        .tag(
          "p", ["class": "note"],
          say(
            "Mean of a future, in \(run.unit.name.english). What passes to a successor is no cash and no part of "
              + "the proceeds; what comes after the fund's end is the treasury's.",
            "每个未来的均值，单位：\(run.unit.name.chinese)。移交承接方者非现金，不计入所得；基金到期后收回者归财政。")),
      ])
  }

  private func isWorthTelling(_ metric: Metric) -> Bool {
    let isRare = [.routeFundEndShare, .moneyFollowOn, .moneyBesideFollowOn].contains(metric)
    let isAny = run.policies.contains { $0.metrics[metric].number ?? 0 != 0 }
    return !run.repeatsPlain(metric) && (!isRare || isAny)
  }

  var policies: Section {
    let table = Plotter(run, in: language).table(Self.told.filter(isWorthTelling))
    let words = run.policies.compactMap(run.added) + [run.zeroByConstruction].compactMap(\.self)
    let remarks =
      words.map { .tag("li", [:], $0[language]) } + run.breakEvens.compactMap(breakEven)
    return Section(
      id: id("policies"), title: say("Policies side by side", "各政策并列"),
      parts: [self.table(table)]
        + (remarks.isEmpty ? [] : [.tag("ul", ["class": "note"], remarks)]))
  }

  /// At which entry price shares would be worth as much as a grant that converts.
  private func breakEven(_ found: RecordedBreakEven) -> Markup? {
    guard found.entryPreMoney.value != nil else { return nil }
    let price = EstimateText.text(found.entryPreMoney, .money)
    let bound = found.bound ?? Phrase("", " ")
    return .tag(
      "li", [:],
      say(
        "\(found.policy) would be worth as much to the state as \(found.against) at an entry pre-money "
          + "of \(bound.english)\(price) \(run.unit.name.english).",
        "入股投前估值为\(bound.chinese)\(price) \(run.unit.name.chinese)时，“\(found.policy)”与"
          + "“\(found.against)”对国有方等值。"))
  }

  var districts: Section? {
    groups("districts", Phrase("By district", "分区"), Phrase("district", "区"), \.districts)
  }

  var sectors: Section? {
    groups("sectors", Phrase("By sector", "分行业"), Phrase("sector", "行业"), \.sectors)
  }

  private func groups(
    _ name: String, _ title: Phrase, _ first: Phrase, _ list: (RecordedPolicy) -> [RecordedGroup]
  ) -> Section? {
    guard let policy = run.foremost, !list(policy).isEmpty else { return nil }
    let columns = [
      first[language], say("projects", "项目数"), say("cross", "跨越"), say("fail", "失败"),
      say("closed without finance", "结题未融资"),
      say("paid a project, ", "每项拨付，") + run.unit.name[language],
      say("value to the state a project", "每项国有所得"), say("fates", "终局"),
    ]
    return Section(
      id: id(name), title: title[language],
      parts: [
        under(policy),
        table(columns, words: 1, list(policy)) { group in
          [
            .tag("th", ["scope": "row"], group.name), cell(group.count, .count),
            cell(group.chance.crossed, .share), cell(group.chance.failed, .share),
            cell(group.chance.closed, .share), cell(group.paid, .money), cell(group.value, .money),
            fate(group.chance),
          ]
        },
      ])
  }

  private func under(_ policy: RecordedPolicy) -> Markup {
    .tag(
      "p", ["class": "note"],
      say(
        "Under \(policy.name). Fates: green crosses, amber is accepted and not financed, brown fails, "
          + "blue lives on its own, grey is never signed.",
        "政策：“\(policy.name)”。终局：绿为跨越，琥珀为验收未融资，棕为失败，蓝为自立存续，灰为未签约。"))
  }

  // MARK: - Running projects

  /// The list that a manager acts on, the likeliest to need help first.
  var actions: Section? {
    guard let policy = run.foremost else { return nil }
    let running = policy.projects.filter(\.isRunning).sorted {
      ($0.chance.crossed.value ?? 0) < ($1.chance.crossed.value ?? 0)
    }
    guard !running.isEmpty else { return nil }
    let columns = [
      say("project", "项目"), say("what to do", "建议"), say("cross", "跨越"), say("fail", "失败"),
      say("closed without finance", "结题未融资"), say("if it crosses, about", "若跨越，约在"),
      say("fates", "终局"),
    ]
    return Section(
      id: id("actions"), title: say("Running projects: what to do", "在研项目：行动清单"),
      parts: [
        under(policy),
        .tag(
          "p", ["class": "note"],
          say(
            "The least likely to cross come first. The advice follows the likeliest loss: failing "
              + "(review the plan and the next gate), being accepted without money (bring investors "
              + "now), or neither, where crossing is at least as likely as not.",
            "跨越可能性最低者居前。建议依最可能的损失给出：失败（复核方案与下一评审）、验收后无融资（现在就对接投资人），"
              + "或跨越概率不低于一半（按计划推进）。")),
        table(columns, words: 2, running) { project in
          [
            .tag("th", ["scope": "row"], [.text(project.name), place(project)]),
            .tag("td", ["class": "words"], advice(project)), cell(project.chance.crossed, .share),
            cell(project.chance.failed, .share), cell(project.chance.closed, .share),
            .tag(
              "td", [:],
              project.group.crossingDate.map { String($0.prefix(7)) } ?? NumberText.missing),
            fate(project.chance),
          ]
        },
      ])
  }

  private func place(_ project: RecordedProject) -> Markup {
    let places = [project.district, project.sector].compactMap(\.self)
    return places.isEmpty
      ? .group([]) : .tag("div", ["class": "note"], places.joined(separator: " · "))
  }

  func advice(_ project: RecordedProject) -> String {
    let crossed = project.chance.crossed.value ?? 0
    let failed = project.chance.failed.value ?? 0
    let closed = project.chance.closed.value ?? 0
    if crossed >= 0.5 { return say("on course", "按计划推进") }
    return failed >= closed
      ? say("review the plan and the next gate", "复核方案与下一评审")
      : say("bring investors now", "现在对接投资人")
  }

  // MARK: - Cells

  private func cell(_ estimate: RecordedEstimate, _ kind: Metric.Kind) -> Markup {
    .tag("td", [:], EstimateText.text(estimate, kind))
  }

  /// A row's fates as a small bar; its numbers stand beside it.
  private func fate(_ chance: RecordedFates) -> Markup {
    let parts = [
      (say("crosses", "跨越"), chance.crossed, Palette.crossed),
      (say("accepted, not financed", "验收未融资"), chance.closed, Palette.closed),
      (say("fails", "失败"), chance.failed, Palette.failed(stage: 0, of: 1)),
      (say("lives on its own", "自立存续"), chance.living, Palette.living),
      (say("never signed", "未签约"), chance.neverSigned, Palette.unsigned),
    ]
    var from = 0.0
    let bars = parts.map { name, share, colour -> Markup in
      let width = 120 * min(1, max(0, share.value ?? 0))
      defer { from += width }
      return .tag(
        "rect",
        [
          "x": Canvas.place(from), "width": Canvas.place(width), "height": "12", "fill": colour,
        ], [.tag("title", [:], name + say(": ", "：") + EstimateText.text(share, .share))])
    }
    return .tag(
      "td", ["class": "fate"],
      [
        .tag(
          "svg", ["viewBox": "0 0 120 12", "width": "120", "height": "12", "aria-hidden": "true"],
          bars)
      ])
  }

  private func table<Row>(
    _ columns: [String], words: Int, _ rows: [Row], _ cells: (Row) -> [Markup]
  ) -> Markup {
    .tag(
      "div",
      ["class": "wide", "tabindex": "0", "role": "group", "aria-label": say("Table", "数据表")],
      [
        .tag(
          "table", [:],
          [
            .tag(
              "thead", [:],
              [
                .tag(
                  "tr", [:],
                  columns.enumerated().map { place, title in
                    .tag(
                      "th", ["scope": "col", "class": place < words ? "words" : "number"], title)
                  })
              ]), .tag("tbody", [:], rows.map { .tag("tr", [:], cells($0)) }),
          ])
      ])
  }
}
