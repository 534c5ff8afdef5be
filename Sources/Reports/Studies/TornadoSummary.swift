import Languages
import Portfolios

/// A tornado for a terminal: a line for each input that matters, the widest first.
struct TornadoSummary {
  let study: RecordedStudy
  let tornado: RecordedTornado
  let language: Language
  let width: Int

  private static let mostBars = 10
  private static let barColumns = 15

  var text: String {
    var blocks = TextBlocks(language: language, width: width)
    blocks.add([heading, basis])
    blocks.add(table)
    if !shown.isEmpty { blocks.add([legend]) }
    blocks.add(remarks)
    return blocks.text
  }

  // MARK: - What was asked

  private var number: RecordedNumber { tornado.number }

  private var heading: Phrase {
    let (title, subject) = (number.metricTitle, study.subject(of: number))
    return Phrase(
      "\(study.scenario.title.english): what \(subject.english) depends on; \(title.english), "
        + "\(best.english) at the best guesses",
      "\(study.scenario.title.chinese)：\(subject.chinese)取决于什么；\(title.chinese)，各项取最佳估计时\(best.chinese)"
    )
  }

  private var best: Phrase {
    guard !(number.isDifference && tornado.best.isSameInEveryFuture) else {
      return Phrase("the same for both", "二者相同")
    }
    let text = EstimateText.text(tornado.best, number.kind, signed: number.isDifference)
    return Phrase(text, "为 \(text)")
  }

  private var basis: Phrase {
    let trials = NumberText.whole(study.trials)
    return Phrase(
      "each input at both ends of its range while all others stay (p10 and p90 of a law, or the least and the "
        + "greatest of a list), on the same \(trials) \(study.trials == 1 ? "future" : "futures"), seed "
        + "\(study.seed), botou \(study.engine.version); change from the best guesses ± its standard error"
        + money.english,
      "每次仅一项输入取其范围两端（分布的 10% 与 90% 分位，或列表的最小与最大值），其余不变；同一组 \(trials) 个未来，种子 "
        + "\(study.seed)，botou \(study.engine.version)；相对最佳估计的变化 ± 标准误\(money.chinese)")
  }

  private var money: Phrase {
    guard number.kind == .money else { return Phrase("", "") }
    return Phrase("; money in \(study.money.name.english)", "；金额单位：\(study.money.name.chinese)")
  }

  // MARK: - Bars

  private var shown: [RecordedBar] {
    Array(tornado.bars.filter { !$0.isZeroWithinError }.prefix(Self.mostBars))
  }

  private var table: TextTable {
    var table = TextTable([
      .text(Phrase("input", "输入"), narrowest: 14), .text(Phrase("from, to", "范围"), narrowest: 9),
      .number(Phrase("at its low end", "取低值时")), .number(Phrase("at its high end", "取高值时")),
      .name(Phrase("", "")),
    ])
    let scale = TextBar(
      holding: shown.flatMap { $0.ends.compactMap(\.change.value) }, columns: Self.barColumns)
    for bar in shown { table.add(cells(bar, scale)) }
    return table
  }

  private func cells(_ bar: RecordedBar, _ scale: TextBar) -> [Phrase] {
    let ends = bar.extremes
    return [
      study.title(ofInput: bar.input), bar.range,
      Phrase(same: change(ends.low)), Phrase(same: change(ends.high)),
      Phrase(same: scale.text(low: ends.low?.change.value, high: ends.high?.change.value)),
    ]
  }

  private func change(_ end: RecordedBarEnd?) -> String {
    guard let end else { return NumberText.missing }
    let sign = end.overtakings.isEmpty ? "" : "!"
    return EstimateText.difference(end.change, number.kind, in: language) + sign
  }

  private var legend: Phrase {
    Phrase(
      "░ at its low end, █ at its high end, │ the best guesses"
        + (isOvertaken ? "; ! two policies change places" : ""),
      "░ 取低值，█ 取高值，│ 最佳估计" + (isOvertaken ? "；! 两项政策的次序互换" : ""))
  }

  private var isOvertaken: Bool {
    shown.contains { $0.ends.contains { !$0.overtakings.isEmpty } }
  }

  // MARK: - Remarks

  private static let mostRemarks = 6

  private var remarks: [Phrase] {
    overtakings + beyond + zeros + failures + hint
  }

  /// With X at 0.3, A has more than B; at the best guesses it has less.
  private var overtakings: [Phrase] {
    let told = tornado.bars.flatMap { bar in
      bar.ends.flatMap { end in end.overtakings.map { (bar.input, end.value, $0) } }
    }
    let lines = told.prefix(Self.mostRemarks).map { input, value, overtaking -> Phrase in
      let place = study.setting(input, value)
      let above = study.title(ofPolicy: overtaking.above)
      let below = study.title(ofPolicy: overtaking.below)
      return Phrase(
        "With \(place.english), \(above.english) has more than \(below.english); at the best "
          + "guesses it has less.",
        "\(place.chinese)时，“\(above.chinese)”高于“\(below.chinese)”；取最佳估计时则低于后者。")
    }
    guard told.count > lines.count else { return lines }
    let left = told.count - lines.count
    return lines + [
      Phrase("And \(left) more such: --json.", "另有 \(left) 处次序互换，见 --json。")
    ]
  }

  private var beyond: [Phrase] {
    let left = tornado.bars.filter { !$0.isZeroWithinError }.count - shown.count
    guard left > 0 else { return [] }
    return [
      Phrase(
        "\(left) more \(left == 1 ? "input matters" : "inputs matter") less: --json, --csv.",
        "另有 \(left) 项输入影响较小，见 --json、--csv。")
    ]
  }

  private var zeros: [Phrase] {
    let zeros = tornado.bars.filter { $0.isZeroWithinError && !$0.isPartial }
    guard !zeros.isEmpty else { return [] }
    let names = zeros.prefix(Self.mostZeros).compactMap { bar in
      study.inputs.first { $0.name == bar.input }?.title
    }
    let left = zeros.count - names.count
    let english =
      names.map(\.english).joined(separator: "; ") + (left > 0 ? "; and \(left) more (--csv)" : "")
    let chinese =
      names.map(\.chinese).joined(separator: "；") + (left > 0 ? "；另有 \(left) 项（--csv）" : "")
    return [
      Phrase("Zero within error: \(english).", "在误差范围内为零：\(chinese)。")
    ]
  }

  private static let mostZeros = 4

  /// What else to ask where two policies come to the same.
  private var hint: [Phrase] {
    guard number.isDifference, tornado.best.isSameInEveryFuture else { return [] }
    return [
      Phrase(
        "At the best guesses both policies have the same in every future: --own asks on what it depends itself, --metric "
          + "state.npv on what their difference in money does.",
        "取最佳估计时两项政策在每个未来中均相同：--own 可问该数本身取决于什么，--metric state.npv 可问二者的资金差别取决于什么。")
    ]
  }

  private var failures: [Phrase] {
    tornado.bars.flatMap { bar in
      bar.ends.filter { $0.change.value == nil }.map { end in
        let point = study.points.first { $0.number == end.point }
        let place = study.setting(bar.input, end.value)
        let reason = point?.faults.first ?? Phrase("the number has no value there", "该处此指标无数值")
        return Phrase(
          "\(place.english): \(reason.english)", "\(place.chinese)：\(reason.chinese)")
      }
    }
  }
}

extension RecordedBar {
  /// Whether some end could not be played.
  var isPartial: Bool { ends.contains { $0.change.value == nil } }

  /// The ends that a line shows: of two the low and the high, of more words those that change most either way.
  var extremes: (low: RecordedBarEnd?, high: RecordedBarEnd?) {
    guard ends.count != 2 else { return (ends[0], ends[1]) }
    let sorted = ends.filter { $0.change.value != nil }.sorted {
      ($0.change.value ?? 0) < ($1.change.value ?? 0)
    }
    return sorted.count == 1 ? (nil, sorted.first) : (sorted.first, sorted.last)
  }

  /// `0.3 to 0.7`, `2020-06, 2021-06`.
  var range: Phrase {
    let (joint, values) = (ends.count == 2 && ends[0].value.number != nil, ends.map(\.value.brief))
    let english = values.map(\.english).joined(separator: joint ? " to " : ", ")
    let chinese = values.map(\.chinese).joined(separator: joint ? " 至 " : "、")
    return Phrase(english, chinese)
  }
}
