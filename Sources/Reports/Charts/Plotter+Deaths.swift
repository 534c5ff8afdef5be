import Languages
import Portfolios

extension Plotter {
  /// A part of all projects of a policy that share one fate.
  struct Fate: Hashable {
    let name: String
    let colour: String
    let share: Double
    /// With its error, where the document tells one.
    var estimate: RecordedEstimate?
  }

  /// What becomes of projects in the end, stage by stage; fates of running ones where none is fresh.
  var deaths: Figure? {
    let groups = alike { fates($0) }.filter { !fates($0.policy).isEmpty }
    guard !groups.isEmpty else { return nil }
    let all = groups.flatMap { fates($0.policy) }
    // In the order of fates, which no policy that has only some of them decides.
    let kinds = all.reduce(into: [Fate]()) { kept, fate in
      if !kept.contains(where: { $0.name == fate.name }) { kept.append(fate) }
    }.filter { kind in all.contains { $0.name == kind.name && $0.share > 0 } }
    let legend = legend(
      kinds.map { .init(name: $0.name, colour: $0.colour, dash: nil) }, from: 12, width: 776)
    let column = ShortName.column(groups.map(\.label))
    let area = PlotArea(
      left: column + 24, top: 20 + legend.height, width: 800 - column - 24 - 36,
      height: Double(groups.count) * 46, x: AxisScale(from: 0, to: 1, every: 0.2),
      y: AxisScale(holding: [0, 1]))
    var canvas = Canvas(height: area.bottom + 54)
    legend.draw(on: &canvas, top: 6)
    canvas.rowAxis(
      area, xLabel: { NumberText.percent($0, digits: 0) },
      xTitle: say("share of projects", "占项目的比例"))
    for (index, group) in groups.enumerated() {
      let y = area.top + (Double(index) + 0.5) * 46
      canvas.rows(
        NameLines(group.names, width: column, in: language).lines, column + 12, around: y, .end)
      draw(fates(group.policy), of: group.label, y, area, &canvas)
    }
    let isFresh = groups.contains { $0.policy.metrics[.crossingUltimate].number != nil }
    return figure(
      .deaths, canvas, isFresh ? freshCaption : runningCaption, deathsTable(groups, kinds))
  }

  private var runningCaption: String {
    say(
      "Every project under way, each followed from where it stands to its end. Accepted, not financed: "
        + "closed without market money, failure tolerated.",
      "全部在研项目，自现状逐项跟踪至终局。验收未融资：结题验收而未获市场融资，宽容失败。")
  }

  private var freshCaption: String {
    say(
      "Every project that entered, each followed to its end. Failed: stopped at a gate or out of "
        + "cash before acceptance, by stage; the table tells of what. Accepted, not financed: closed "
        + "without market money, failure tolerated.",
      "全部入库项目，逐项跟踪至终局。失败：验收前在评审中止或资金耗尽，按阶段列出，原因见表。"
        + "验收未融资：结题验收而未获市场融资，宽容失败。")
  }

  private func draw(
    _ fates: [Fate], of name: String, _ y: Double, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    var from = 0.0
    for fate in fates where fate.share > 0 {
      let (x, width) = (area.x(from), area.x(fate.share) - area.left)
      let text = NumberText.percent(fate.share, digits: 0)
      canvas.bar(
        x: x, y: y - 15, width: max(0, width - 1), height: 30, colour: fate.colour,
        tells: "\(name)\n\(fate.name)\(colon)\(NumberText.percent(fate.share, digits: 1))")
      if width > Canvas.width(of: text) + 6 {
        canvas.words(
          text, x + width / 2, y + 4.5, .middle, colour: Palette.inkOn(fate.colour))
      }
      from += fate.share
    }
  }

  func fates(_ policy: RecordedPolicy) -> [Fate] {
    guard let crossed = policy.metrics[.crossingUltimate].number else {
      return runningFates(policy)
    }
    let failed = policy.deaths.map { death in
      Fate(
        name: say("failed, stage \(death.stage)", "失败：第 \(death.stage) 阶段")
          + (death.title.map { say(" (\($0.english))", "（\($0.chinese)）") } ?? ""),
        colour: Palette.failed(stage: death.stage - 1, of: policy.deaths.count),
        share: death.share.value ?? 0, estimate: death.share)
    }
    let others: [(Metric, String, String)] = [
      (.endClosed, say("accepted, not financed", "验收未融资"), Palette.closed),
      (.endLiving, say("lives on its own", "自立存续"), Palette.living),
    ]
    let unsigned: [(Metric, String, String)] = [
      (.endRefused, say("not taken at entry", "未予立项"), Palette.refused),
      (.endGaveUp, say("gave up waiting for money", "久等无资金离开"), Palette.unsigned),
    ]
    let crossing = Fate(
      name: say("crossed", "跨越"), colour: Palette.crossed, share: crossed,
      estimate: policy.metrics[.crossingUltimate])
    return [crossing] + others.compactMap { fate(of: $0, policy) } + failed
      + unsigned.compactMap { fate(of: $0, policy) }
  }

  private func fate(
    of kind: (metric: Metric, name: String, colour: String), _ policy: RecordedPolicy
  ) -> Fate? {
    guard let estimate = policy.metrics[kind.metric], let share = estimate.value
    else { return nil }
    return Fate(name: kind.name, colour: kind.colour, share: share, estimate: estimate)
  }

  private func runningFates(_ policy: RecordedPolicy) -> [Fate] {
    guard policy.metrics[.runningCrossing].number != nil else { return [] }
    let kinds: [(Metric, String, String)] = [
      (.runningCrossing, say("crossed", "跨越"), Palette.crossed),
      (.runningClosed, say("accepted, not financed", "验收未融资"), Palette.closed),
      (.runningLiving, say("lives on its own", "自立存续"), Palette.living),
      (.runningFailed, say("failed", "失败"), Palette.failed(stage: 0, of: 1)),
    ]
    return kinds.compactMap { fate(of: $0, policy) }
  }

  private func deathsTable(_ groups: [Alike], _ kinds: [Fate]) -> FigureTable {
    FigureTable(
      columns: [say("end", "终局")] + groups.map(\.label),
      rows: kinds.map { kind in
        [kind.name]
          + groups.map { group in
            let fate = fates(group.policy).first { $0.name == kind.name }
            return EstimateText.text(fate?.estimate, .share)
          }
      } + reasons(groups))
  }

  /// Of what those failed that are drawn by stage.
  private func reasons(_ groups: [Alike]) -> [[String]] {
    let kinds: [(Metric, String)] = [
      (.endGateMissed, say("failures by reason: missed a gate", "失败按原因：未达里程碑")),
      (.endWrongStop, say("failures by reason: stopped wrongly", "失败按原因：被误判中止")),
      (.endNoInvestor, say("failures by reason: no investor in time", "失败按原因：限期内未获投资人")),
      (.endOutOfMoney, say("failures by reason: out of money", "失败按原因：资金耗尽")),
    ]
    return kinds.compactMap { metric, name in
      let shares = groups.map { $0.policy.metrics[metric] }
      guard shares.contains(where: { $0.number ?? 0 > 0 }) else { return nil }
      return [name] + shares.map { EstimateText.text($0, .share) }
    }
  }
}
