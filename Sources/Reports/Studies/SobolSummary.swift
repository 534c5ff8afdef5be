import Languages
import Portfolios

/// Sobol's indices for a terminal: what inputs explain of what is expected, and how much of one portfolio is luck.
struct SobolSummary {
  let study: RecordedStudy
  let sobol: RecordedSobol
  let language: Language
  let width: Int

  private static let mostInputs = 10
  private static let barColumns = 15

  var text: String {
    var blocks = TextBlocks(language: language, width: width)
    blocks.add([heading, basis])
    if isKnown {
      blocks.add(table)
      blocks.add([legend])
    }
    blocks.add(luck)
    blocks.add(remarks)
    return blocks.text
  }

  private var number: RecordedNumber { sobol.number }

  /// Whether there is a variance to share out.
  private var isKnown: Bool { sobol.inputs.contains { $0.expected.together.value != nil } }

  // MARK: - What was asked

  private var heading: Phrase {
    let (title, subject) = (number.metricTitle, study.subject(of: number))
    let mean = EstimateText.text(sobol.mean, number.kind, signed: number.isDifference)
    let deviation = EstimateText.text(
      RecordedEstimate(
        value: sobol.standardDeviation, standardError: sobol.standardDeviation / 20),
      number.kind
    ).prefix { $0 != " " }
    return Phrase(
      "\(study.scenario.title.english): what \(subject.english) depends on; \(title.english), \(mean) on average over "
        + "cases, which vary by a standard deviation of \(deviation)",
      "\(study.scenario.title.chinese)：\(subject.chinese)取决于什么；\(title.chinese)，各假设平均 \(mean)，标准差 \(deviation)"
    )
  }

  private var basis: Phrase {
    let (points, trials) = (NumberText.whole(study.count), NumberText.whole(study.trials))
    return Phrase(
      "shares of the variance of what is expected, by Sobol's indices from \(points) points of \(trials) futures "
        + "in \(sobol.scramblings) independent scramblings, seed \(study.seed), botou \(study.engine.version); value "
        + "± standard error\(money.english)",
      "各项占期望值方差的份额（Sobol 指数）：\(points) 个点，每点 \(trials) 个未来，\(sobol.scramblings) 次独立随机化，种子 "
        + "\(study.seed)，botou \(study.engine.version)；数值 ± 标准误\(money.chinese)")
  }

  private var money: Phrase {
    guard number.kind == .money else { return Phrase("", "") }
    return Phrase("; money in \(study.money.name.english)", "；金额单位：\(study.money.name.chinese)")
  }

  // MARK: - What is expected

  private var shown: [RecordedIndices] { Array(sobol.inputs.prefix(Self.mostInputs)) }

  private var table: TextTable {
    var table = TextTable([
      .text(Phrase("input", "输入"), narrowest: 14), .number(Phrase("alone", "单独")),
      .number(Phrase("with others", "含与其他项\n的共同作用")), .name(Phrase("", "")),
    ])
    let scale = TextBar(holding: [1], columns: Self.barColumns)
    for input in shown {
      let (alone, together) = (input.expected.alone, input.expected.together)
      table.add(
        study.title(ofInput: input.input), Phrase(same: SobolText.text(alone)),
        Phrase(same: SobolText.text(together)),
        Phrase(same: scale.text(full: alone.value ?? 0, pale: together.value ?? 0)))
    }
    return table
  }

  private var legend: Phrase {
    let hasZero = shown.contains {
      $0.expected.alone.isZeroWithinError || $0.expected.together.isZeroWithinError
    }
    return Phrase(
      "█ explained alone, ░ more together with others"
        + (hasZero ? "; ≈0: zero within error, with the interval" : ""),
      "█ 单独解释，░ 与其他项共同解释" + (hasZero ? "；≈0：在误差范围内为零，附区间" : ""))
  }

  // MARK: - One portfolio

  private var luck: [Phrase] {
    guard let luck = sobol.luck, luck.share.alone.value != nil else { return [] }
    let (own, both) = (SobolText.text(luck.share.alone), SobolText.text(luck.both))
    let ignorance = SobolText.text(luck.ignorance)
    return [
      Phrase(
        "Of what one portfolio comes to, these inputs explain \(ignorance) of the variance, luck \(own), and both only "
          + "together \(both).",
        "就单个项目组合的结果而言，方差中由上述输入解释的占 \(ignorance)，运气占 \(own)，二者交互占 \(both)。")
    ]
  }

  // MARK: - Remarks

  private var remarks: [Phrase] {
    var remarks: [Phrase] = []
    if !isKnown {
      remarks.append(
        Phrase(
          "The number does not vary with these inputs beyond the noise of the futures, so there is nothing to share out; "
            + "more futures (--trials) or points (--rows) may tell, or another metric.",
          "该数随这些输入的变化未超出未来抽样的噪声，无可分解；可增加未来个数（--trials）或点数（--rows），或改用其他指标。"))
    } else if let noise = sobol.noise.value, noise > 5e-5 {
      let share = SobolText.text(sobol.noise)
      remarks.append(
        Phrase(
          "The noise of the futures, \(share) of that variance, is taken out.",
          "未来抽样的噪声相当于该方差的 \(share)，已予扣除。"))
    }
    let left = sobol.inputs.count - shown.count
    if left > 0 {
      remarks.append(
        Phrase(
          "\(left) more \(left == 1 ? "input explains" : "inputs explain") less: --json, --csv.",
          "另有 \(left) 项输入解释得更少，见 --json、--csv。"))
    }
    if sobol.lost > 0 {
      remarks.append(
        Phrase(
          "\(NumberText.whole(sobol.lost)) of \(NumberText.whole(sobol.rows)) rows of points are left out, as a point of "
            + "each could not be played or has no value: shares are those of the others.",
          "\(NumberText.whole(sobol.rows)) 行点中有 \(NumberText.whole(sobol.lost)) 行因含无法运行或无数值的点而略去，份额仅就其余各行而言。"
        ))
      remarks += [sobol.lostBecause].compactMap(\.self)
    }
    return remarks
  }
}

/// An index as text: a share in per cent, and what is zero within error with its interval.
enum SobolText {
  static func text(_ share: RecordedEstimate) -> String {
    guard let value = share.value, let error = share.standardError else {
      return NumberText.missing
    }
    let digits = error < 0.002 ? 2 : error < 0.02 ? 1 : 0
    func percent(_ share: Double) -> String { NumberText.fixed(share * 100, digits: digits) }
    if share.isZeroWithinError, let interval = share.interval {
      // Where there is nothing, sums leave something in their last digits.
      return max(abs(interval.low), abs(interval.high)) < 5e-5
        ? "0"
        : "≈0 [\(percent(interval.low)), \(percent(interval.high))]%"
    }
    return "\(percent(value))% ±\(percent(error))"
  }
}
