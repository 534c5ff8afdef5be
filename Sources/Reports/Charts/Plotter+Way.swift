import Languages
import Portfolios

// A project's way through the valley: how deep it goes, at which gates, and where the round lifts it out.

extension Plotter {
  /// Draws the way of one policy downwards and gives where it ends; nothing without a valley.
  func drawWay(on canvas: inout Canvas) -> Double? {
    guard let policy = wayPolicy, let valley = policy.valley else { return nil }
    let sign = { (number: Double?) in number.map { -$0 } }
    let numbers = [valley.spending.value, valley.needQuantiles.p90].joined().compactMap(sign)
    let legend = legend(
      [
        .init(
          name: say("not covered by team or market, mean", "团队与市场未覆盖，均值"),
          colour: Palette.line(0), dash: ""),
        .init(name: say("10 % to 90 % of futures", "未来的 10%–90%"), colour: Palette.pale, dash: nil),
        .init(name: say("spent, mean", "累计支出均值"), colour: Palette.line(1), dash: "6 4"),
      ], from: 84, width: 690)
    let area = PlotArea(
      left: 84, top: 96 + legend.height, width: 680, height: 280,
      x: AxisScale(from: 0, to: end(of: valley, policy), every: 12),
      y: AxisScale(holding: numbers, including: true))
    let axis = moneyAxis(area.y)
    // The money stands here, since gates stand where an axis has its title.
    canvas.words(
      ShortName.fitting(title(policy), width: 640) + say(", ", "，") + axis.unit, 12, 18, bold: true)
    legend.draw(on: &canvas, top: 28)
    canvas.axes(
      area, xLabel: { NumberText.fixed($0 / 12, digits: 0) },
      yLabel: axis.label,
      xTitle: say("years since entry", "入库后年数"), yTitle: "")
    draw(valley, policy, area, &canvas)
    drawGates(valley, area, &canvas)
    drawRound(policy, valley, area, &canvas)
    return drawGateKey(valley, below: area.bottom + 62, &canvas)
  }

  private var wayPolicy: RecordedPolicy? {
    func has(_ policy: RecordedPolicy?) -> Bool {
      policy?.valley?.spending.value.contains { $0 != nil } == true
    }
    return has(focus) ? focus : policies.first(where: has)
  }

  /// Years enough for most that cross, and no more.
  private func end(of valley: RecordedValley, _ policy: RecordedPolicy) -> Double {
    let last = valley.months.last ?? 12
    guard let late = policy.metrics[.valleyWidthP90].number else { return last }
    return min(last, max(36, ((late + 6) / 12).rounded(.up) * 12))
  }

  private func draw(
    _ valley: RecordedValley, _ policy: RecordedPolicy, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    func points(_ numbers: [Double?]) -> [(Double, Double)] {
      [area.point(0, 0)]
        + zip(valley.months, numbers).compactMap { month, number in
          month > area.x.high ? nil : number.map { area.point(month, -$0) }
        }
    }
    let need = points(valley.need.value)
    canvas.band(
      need.map { ($0.0, area.y(0)) }, need, colour: Palette.line(0), opacity: 0.07)
    canvas.band(
      points(valley.needQuantiles.p10), points(valley.needQuantiles.p90), colour: Palette.line(0),
      opacity: 0.28)
    canvas.curve(points(valley.spending.value), colour: Palette.line(1), dash: "6 4")
    canvas.curve(need, colour: Palette.line(0))
    for index in valley.months.indices where valley.months[index] <= area.x.high {
      guard let need = valley.need.value[index] else { continue }
      let (x, y) = area.point(valley.months[index], -need)
      canvas.dot(x, y, colour: Palette.line(0), radius: 0, tells: told(policy, valley, index))
    }
  }

  // MARK: - Gates and the round

  /// A numbered flag over each gate, at the month at which it is due.
  private func drawGates(_ valley: RecordedValley, _ area: PlotArea, _ canvas: inout Canvas) {
    var last = -Double.infinity
    for (index, gate) in valley.gates.enumerated() where gate.month <= area.x.high {
      let x = area.x(gate.month)
      let depth = -(valley.need(atMonth: gate.month) ?? 0)
      canvas.line((x, area.y(0)), (x, area.y(depth)), colour: Palette.quiet)
      // A flag that would stand on the one before has no number of its own.
      guard x - last >= 22 else { continue }
      last = x
      canvas.disc(
        x, area.y(0) - 14, radius: 9.5, colour: Palette.ground,
        tells: say("gate \(index + 1)", "第 \(index + 1) 阶段评审")
          + (gate.title.map { "\n" + $0[language] } ?? ""))
      canvas.words("\(index + 1)", x, area.y(0) - 9.5, .middle)
    }
  }

  /// What the numbers over the valley stand for.
  private func drawGateKey(
    _ valley: RecordedValley, below top: Double, _ canvas: inout Canvas
  ) -> Double {
    guard !valley.gates.isEmpty else { return top - 10 }
    let names = valley.gates.enumerated().map { index, gate in
      "\(index + 1) " + (gate.title?[language] ?? say("gate", "评审"))
    }
    let text = say("Gates: ", "评审节点：") + names.joined(separator: say(", ", "、"))
    let lines = NameLines([text], width: 700, rows: 3, in: language).lines
    for (index, line) in lines.enumerated() {
      canvas.words(
        line, 84, top + 14 + Double(index) * Canvas.lineHeight, colour: Palette.quiet)
    }
    return top + 14 + Double(lines.count) * Canvas.lineHeight
  }

  /// Up from the floor to the ground at the median month of the round that crosses.
  private func drawRound(
    _ policy: RecordedPolicy, _ valley: RecordedValley, _ area: PlotArea, _ canvas: inout Canvas
  ) {
    guard let month = policy.metrics[.valleyWidthP50].number, month <= area.x.high else { return }
    let x = area.x(month)
    let depth = -(valley.need(atMonth: month) ?? 0)
    canvas.line((x, area.y(depth)), (x, area.y(0)), colour: Palette.crossed, width: 3)
    canvas.curve(
      [(x - 7, area.y(0) + 10), (x, area.y(0)), (x + 7, area.y(0) + 10)], colour: Palette.crossed)
    var words = say(
      "the round, month \(NumberText.fixed(month, digits: 0))",
      "合格融资，第 \(NumberText.fixed(month, digits: 0)) 个月")
    if let low = policy.metrics[.valleyWidthP10].number,
      let high = policy.metrics[.valleyWidthP90].number
    {
      canvas.bar(
        x: area.x(low), y: area.y(0) - 3, width: area.x(min(high, area.x.high)) - area.x(low),
        height: 6, colour: Palette.crossed, opacity: 0.5)
      let range = [low, high].map { NumberText.fixed($0, digits: 0) }
      words += say(" (8 of 10: \(range[0]) to \(range[1]))", "（十分之八：\(range[0]) 至 \(range[1])）")
    }
    let isRight = x + 8 + Canvas.width(of: words) > area.right
    canvas.words(
      words, isRight ? area.right : x + 8, area.y(0) - 34, isRight ? .end : .start,
      colour: Palette.crossed)
  }

  private func told(_ policy: RecordedPolicy, _ valley: RecordedValley, _ index: Int) -> String {
    let months = NumberText.plain(valley.months[index])
    let fan = valley.needQuantiles
    return title(policy) + "\n" + say("\(months) months after entry", "入库后 \(months) 个月") + "\n"
      + say("spent ", "累计支出 ") + sum(valley.spending[index]) + "\n"
      + say("uncovered ", "未覆盖 ") + sum(valley.need[index])
      + " (10–90%: \(sum(fan.p10[index]))–\(sum(fan.p90[index])))"
  }

  var wayCaption: String {
    say(
      "Down into the valley: the most of a project's spending that team and market money had not covered by "
        + "some time after its entry, on average: what public money must have brought. It is followed until "
        + "the project crosses or ends; the band holds eight of ten futures, each the mean over its projects "
        + "(every eighth future is watched). Gates stand where they are due if every stage lasts its mean; "
        + "the green line is the round at the median month of those that cross.",
      "自入库起向下：单个项目累计支出中团队与市场资金迄今未能覆盖部分的峰值均值，即须由公共资金承担者，跟踪至跨越或终止；"
        + "色带含十分之八的未来（每个未来取其项目均值，每八个未来跟踪一个）。评审节点按各阶段平均工期标示；"
        + "绿线为跨越项目完成合格融资的中位月份。")
  }

  /// Both at the end of each year.
  var wayRows: [[String]] {
    guard wayPolicy != nil else { return [] }
    let months = policies.compactMap(\.valley?.months).max { $0.count < $1.count } ?? []
    return months.filter { $0.truncatingRemainder(dividingBy: 12) == 0 && $0 <= 120 }.flatMap {
      month in
      [
        row(month, say("spent, mean, \(money)", "累计支出均值，\(money)")) { $0.spending[$1] },
        row(month, say("uncovered need, mean, \(money)", "资金缺口均值，\(money)")) { $0.need[$1] },
      ]
    }
  }

  private func row(
    _ month: Double, _ name: String, _ estimate: (RecordedValley, Int) -> RecordedEstimate
  ) -> [String] {
    let years = NumberText.plain(month / 12)
    return [say("year \(years): ", "第 \(years) 年：") + name]
      + policies.map { policy in
        guard let valley = policy.valley, let index = valley.months.firstIndex(of: month) else {
          return NumberText.missing
        }
        return EstimateText.text(estimate(valley, index), .money)
      }
  }
}

extension RecordedValley {
  /// The uncovered need between the months that are told, along a straight line.
  func need(atMonth month: Double) -> Double? {
    let known =
      [(0, 0)] + zip(months, need.value).compactMap { month, need in need.map { (month, $0) } }
    guard let next = known.firstIndex(where: { $0.0 >= month }), next > 0 else {
      return known.last?.1
    }
    let (before, after) = (known[next - 1], known[next])
    return before.1 + (after.1 - before.1) * (month - before.0) / (after.0 - before.0)
  }
}

extension RecordedMeans {
  subscript(index: Int) -> RecordedEstimate {
    RecordedEstimate(
      value: value[index], standardError: standardError[index], low: low[index], high: high[index])
  }
}
