import Languages
import Portfolios
import ScenarioFiles

// Where: what to do about each running project, and districts and sectors where they differ.

extension ReportPage {
  /// Running projects, then districts and sectors where they differ beyond the simulation's error.
  var places: [Markup] {
    guard let policy = run.foremost else { return [] }
    let lists = [
      Grouping(
        id: "districts", title: Phrase("By district", "分区"), first: Phrase("district", "区"),
        groups: policy.districts),
      Grouping(
        id: "sectors", title: Phrase("By sector", "分行业"), first: Phrase("sector", "行业"),
        groups: policy.sectors),
    ]
    return actions(policy) + lists.filter { !$0.groups.isEmpty }.flatMap { told($0, policy) }
  }

  /// Groups of projects under one heading.
  private struct Grouping {
    let id: String
    let title: Phrase
    let first: Phrase
    let groups: [RecordedGroup]

    /// Whether some two lie so far apart that chance of the simulation does not explain it.
    var differ: Bool {
      let numbers: [(RecordedGroup) -> RecordedEstimate] = [
        { $0.chance.crossed }, { $0.chance.failed }, { $0.chance.closed }, { $0.paid },
        { $0.value },
      ]
      return numbers.contains { number in
        let ranges = groups.compactMap { number($0).range }
        guard ranges.count > 1, let low = ranges.map(\.upperBound).min(),
          let high = ranges.map(\.lowerBound).max()
        else { return false }
        return high > low
      }
    }
  }

  private func told(_ list: Grouping, _ policy: RecordedPolicy) -> [Markup] {
    let title: Markup = .tag("h3", ["id": id(list.id)], list.title[language])
    guard list.differ || list.groups.count == 1 else {
      let names = list.groups.map(\.title[language]).joined(separator: say(", ", "、"))
      return [
        title,
        note(
          say(
            "\(names): under \(policy.title.english) they do not differ beyond the error of the simulation.",
            "\(names)：在“\(policy.title.chinese)”下，差别未超出模拟误差。")),
      ]
    }
    return [title, under(policy), groups(list)]
  }

  private func groups(_ list: Grouping) -> Markup {
    let columns = [
      list.first[language], say("projects", "项目数"), say("cross", "跨越"), say("fail", "失败"),
      say("closed without finance", "结题未融资"),
      say("paid a project, ", "每项拨付，") + run.unit.name[language],
      say("value to the state a project", "每项国有所得"), say("fates", "终局"),
    ]
    return table(columns, words: 1, list.groups) { group in
      [
        .tag("th", ["scope": "row"], group.title[language]), cell(group.count, .count),
        cell(group.chance.crossed, .share), cell(group.chance.failed, .share),
        cell(group.chance.closed, .share), cell(group.paid, .money), cell(group.value, .money),
        fate(group.chance),
      ]
    }
  }

  private func under(_ policy: RecordedPolicy) -> Markup {
    .tag(
      "p", ["class": "note"],
      say(
        "Under \(policy.title.english). Fates: green crosses, amber is accepted and not financed, brown fails, "
          + "blue lives on its own, grey is never signed.",
        "政策：“\(policy.title.chinese)”。终局：绿为跨越，琥珀为验收未融资，棕为失败，蓝为自立存续，灰为未签约。"))
  }

  // MARK: - Running projects

  /// The list that a manager acts on, the likeliest to need help first.
  private func actions(_ policy: RecordedPolicy) -> [Markup] {
    let running = policy.projects.filter(\.isRunning).sorted {
      ($0.chance.crossed.value ?? 0) < ($1.chance.crossed.value ?? 0)
    }
    guard !running.isEmpty else { return [] }
    let columns = [
      say("project", "项目"), say("what to do", "建议"), say("cross", "跨越"), say("fail", "失败"),
      say("closed without finance", "结题未融资"), say("if it crosses, about", "若跨越，约在"),
      say("fates", "终局"),
    ]
    return [
      .tag(
        "h3", ["id": id("actions")], say("Running projects: what to do", "在研项目：行动清单")),
      under(policy),
      note(
        say(
          "The least likely to cross come first. The advice follows the likeliest loss: failing "
            + "(review the plan and the next gate), being accepted without money (bring investors "
            + "now), or neither, where crossing is at least as likely as not.",
          "跨越可能性最低者居前。建议依最可能的损失给出：失败（复核方案与下一评审）、验收后无融资（现在就对接投资人），"
            + "或跨越概率不低于一半（按计划推进）。")),
      table(columns, words: 2, running) { project in
        [
          .tag("th", ["scope": "row"], [.text(project.group.title[language]), place(project)]),
          .tag("td", ["class": "words"], advice(project)), cell(project.chance.crossed, .share),
          cell(project.chance.failed, .share), cell(project.chance.closed, .share),
          .tag(
            "td", [:],
            project.group.crossingDate.map { String($0.prefix(7)) } ?? NumberText.missing),
          fate(project.chance),
        ]
      },
    ]
  }

  private func place(_ project: RecordedProject) -> Markup {
    let places = [
      project.district.map { run.title(of: .district($0))[language] },
      project.sector.map { run.title(of: .sector($0))[language] },
    ].compactMap(\.self)
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
