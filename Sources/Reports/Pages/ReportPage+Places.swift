import Languages
import Portfolios
import ScenarioFiles

// Where: districts and sectors, as far as they differ.

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
    return decisions(policy) + lists.filter { !$0.groups.isEmpty }.flatMap { told($0, policy) }
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
        .rowHead(group.title[language]), cell(group.count, .count),
        cell(group.chance.crossed, .share), cell(group.chance.failed, .share),
        cell(group.chance.closed, .share), cell(group.paid, .money), cell(group.value, .money),
        fate(group.chance),
      ]
    }
  }

  func under(_ policy: RecordedPolicy) -> Markup {
    .tag(
      "p", ["class": "note"],
      say(
        "Under \(policy.title.english). Fates: green crosses, amber is accepted and not financed, brown fails, "
          + "blue lives on its own, grey is never signed.",
        "政策：“\(policy.title.chinese)”。终局：绿为跨越，琥珀为验收未融资，棕为失败，蓝为自立存续，灰为未签约。"))
  }

  // MARK: - Cells

  func cell(_ estimate: RecordedEstimate, _ kind: Metric.Kind) -> Markup {
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

  func table<Row>(
    _ columns: [String], words: Int, _ rows: [Row], _ cells: (Row) -> [Markup]
  ) -> Markup {
    .wide(
      say("Table", "数据表"),
      .table(
        heads: columns.enumerated().map { .head($1, of: $0 < words ? "words" : "number") },
        rows: rows.map { .tag("tr", [:], cells($0)) }))
  }
}
