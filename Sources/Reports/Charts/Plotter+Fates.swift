import Languages
import Portfolios

extension Plotter {
  /// From entry through the gates to the ends, under one policy: flows as wide as they are great.
  var fates: Figure? {
    guard let policy = focus, let way = way(policy), way.whole > 0 else { return nil }
    return figure(
      .fates, FateDrawing(way, in: language).canvas(title: title(policy)),
      fatesCaption(policy, way),
      fatesTable)
  }

  private func fatesCaption(_ policy: RecordedPolicy, _ way: FateWay) -> String {
    say(
      "Where projects go under \(title(policy)), each followed to its end. Widths add up: what leaves "
        + "at a place and what goes on are together what came to it. Numbers are projects of a future "
        + "on average, and their share of all that entered.",
      "“\(title(policy))”下各项目自入库至终局的去向。宽度可加：每处离开者与继续者之和等于到达者。"
        + "数字为每个未来的平均项目数及其占全部入库项目的比例。")
      + (way.crossed == nil
        ? ""
        : say(
          " Those that cross go to where the last of the state's shares in them go.",
          "跨越者按国有方最后一部分股份的去处划分。"))
  }

  // MARK: - The way

  func way(_ policy: RecordedPolicy) -> FateWay? {
    guard let crossed = policy.metrics[.crossingUltimate] else { return runningWay(policy) }
    guard crossed.value != nil else { return runningWay(policy) }
    let stages = policy.deaths.count
    let failures = policy.deaths.reversed().flatMap { failed($0, of: stages) }
    let flows =
      [
        flow(
          policy.metrics[.endClosed], say("accepted, no market money", "验收未获市场融资"),
          Palette.closed, stages + 1),
        flow(
          policy.metrics[.endLiving], say("accepted, lives on its own", "验收后自立存续"),
          Palette.living, stages + 1),
      ] + failures + [
        flow(
          policy.metrics[.endGaveUp], say("gave up waiting for money", "久等无资金离开"),
          Palette.unsigned, 0),
        flow(policy.metrics[.endRefused], say("not taken at entry", "未予立项"), Palette.refused, 0),
      ]
    let places =
      [say("entered", "入库")]
      + policy.deaths.map {
        $0.title?[language] ?? say("stage \($0.stage)", "第 \($0.stage) 阶段")
      } + [say("accepted", "验收通过")]
    let way = FateWay(
      places: places, flows: flows.compactMap(\.self).filter { $0.share > 0 },
      entered: entered(policy))
    return way.adding(
      flow(crossed, Self.crossedName[language], Palette.crossed, stages + 1),
      exits(policy, \.share, after: stages + 2))
  }

  private static let crossedName = Phrase("crossed", "跨越")

  /// What is known of running projects: how they end, not at which place.
  private func runningWay(_ policy: RecordedPolicy) -> FateWay? {
    let flows = fates(policy).filter { $0.share > 0 }.map {
      FateFlow(name: $0.name, colour: $0.colour, leaves: 0, share: $0.share, estimate: $0.estimate)
    }
    guard !flows.isEmpty else { return nil }
    let running = policy.projects.filter(\.isRunning).compactMap(\.group.count.value)
    let crossed = flows.first { $0.name == Self.crossedName[language] }
    return FateWay(
      places: [say("under way", "在研")], flows: flows.filter { $0.name != crossed?.name },
      entered: running.isEmpty ? nil : running.reduce(0, +)
    ).adding(crossed, exits(policy, \.running, after: 1))
  }

  /// Where the state's stakes in those that cross end; nothing where it holds none in any of them.
  private func exits(
    _ policy: RecordedPolicy, _ share: KeyPath<RecordedExit, RecordedEstimate>, after place: Int
  ) -> [FateFlow] {
    let taken = policy.exits.filter { $0[keyPath: share].value ?? 0 > 0 }
    guard taken.contains(where: { $0.end != .unheld }) else { return [] }
    return taken.compactMap {
      flow($0[keyPath: share], $0.title[language], Palette.ofEnd($0.end), place)
    }
  }

  private func entered(_ policy: RecordedPolicy) -> Double? {
    if let entered = policy.snapshots.last?.started.value { return entered }
    guard let count = policy.metrics[.crossingCount].number,
      let share = policy.metrics[.crossingUltimate].number, share > 0
    else { return nil }
    return count / share
  }

  private func flow(
    _ estimate: RecordedEstimate?, _ name: String, _ colour: String, _ leaves: Int
  ) -> FateFlow? {
    guard let estimate, let share = estimate.value else { return nil }
    return FateFlow(name: name, colour: colour, leaves: leaves, share: share, estimate: estimate)
  }

  private func failed(_ death: RecordedDeath, of stages: Int) -> [FateFlow] {
    let stage = death.stage
    let reasons: [(RecordedEstimate, String)] = [
      (death.gateMissed, say("missed gate \(stage)", "未达第 \(stage) 阶段目标")),
      (death.wrongStop, say("stopped wrongly at gate \(stage)", "第 \(stage) 阶段被误判中止")),
      (death.noInvestor, say("no investor at gate \(stage)", "第 \(stage) 阶段未获投资人")),
      (death.outOfMoney, say("out of money in stage \(stage)", "第 \(stage) 阶段资金耗尽")),
    ]
    let colour = Palette.failed(stage: stage - 1, of: stages)
    return reasons.compactMap { flow($0.0, $0.1, colour, stage) }
  }

  // MARK: - Table

  /// Every policy that is drawn, so that they compare.
  private var fatesTable: FigureTable {
    let ways = alike { way($0)?.rows.map(\.estimate) }.compactMap { group in
      way(group.policy).map { (label: group.label, policy: group.policy, way: $0) }
    }
    let parts = ways.flatMap(\.way.parts)
    // All that cross, then by which ways, then the others: as each of them has it.
    let names = ([Self.crossedName[language]] + parts + ways.flatMap { $0.way.rows.map(\.name) })
      .reduce(into: [String]()) { kept, name in
        let isAny = ways.contains { $0.way.rows.contains { $0.name == name } }
        if isAny, !kept.contains(name) { kept.append(name) }
      }
    return FigureTable(
      columns: [say("share of all that entered", "占全部入库项目")] + ways.map(\.label),
      rows: names.map { name in
        [(parts.contains(name) ? say("of these: ", "其中：") : "") + name]
          + ways.map { policy in
            let told = policy.way.rows.first { $0.name == name }?.estimate
            return EstimateText.text(
              told ?? (parts.contains(name) ? end(name, of: policy.policy) : nil), .share)
          }
      })
  }

  /// A way out that the policy's own picture has not, since the state holds nothing under it.
  private func end(_ name: String, of policy: RecordedPolicy) -> RecordedEstimate? {
    let isRunning = policy.metrics[.crossingUltimate]?.value == nil
    let end = policy.exits.first { $0.title[language] == name }
    return isRunning ? end?.running : end?.share
  }
}

extension FateWay {
  /// The same with those that cross: by the ways their stakes end where these are known, else as one flow.
  fileprivate func adding(_ crossed: FateFlow?, _ exits: [FateFlow]) -> FateWay {
    guard let crossed, crossed.share > 0 else { return self }
    guard !exits.isEmpty else {
      return FateWay(places: places, flows: [crossed] + flows, entered: entered)
    }
    return FateWay(
      places: places + [crossed.name], flows: exits + flows, entered: entered, crossed: crossed)
  }

  /// What a table tells of it: all that cross, then by which ways their stakes end, then the others.
  fileprivate var rows: [FateFlow] { (crossed.map { [$0] } ?? []) + flows }

  /// Names of flows that are parts of those that cross.
  fileprivate var parts: [String] {
    crossed == nil ? [] : flows.filter { $0.leaves == places.count - 1 }.map(\.name)
  }
}
