import Languages
import Policies
import ScenarioFiles

/// A fund as it is told: what may be promised, who waits, when it ends, what it costs, what is granted again.
struct FundWords {
  let fund: Fund
  /// The day of a month from the start.
  let date: (Double) -> String?

  init(_ fund: Fund, in scenario: Scenario) {
    self.fund = fund
    date = { scenario.date(atMonth: $0)?.iso }
  }

  /// What it has that another has not, in one line.
  func differences(from other: Fund) -> Phrase {
    let others = FundWords(fund: other, date: date)
    let told = zip(all, others.all).compactMap { $0 == $1 ? nil : $0 }
    guard !told.isEmpty else { return Phrase("as the others", "与其他政策相同") }
    return Phrase(
      told.map(\.english).joined(separator: "; "), told.map(\.chinese).joined(separator: "；"))
  }

  private init(fund: Fund, date: @escaping (Double) -> String?) {
    (self.fund, self.date) = (fund, date)
  }

  private var all: [Phrase] {
    let ofEnd = Phrase("end: \(end.english)", "到期：\(end.chinese)")
    return [budget, queue, ofEnd, overhead, recycling]
  }

  // MARK: - Parts

  var budget: Phrase {
    switch fund.budget {
    case .unlimited: return Phrase("unlimited", "不设上限")
    case .commitment(let sum):
      let sum = NumberText.plain(sum)
      return Phrase("\(sum) in all", "共 \(sum)")
    case .yearly(let sums, let carries):
      let shown = sums.prefix(5).map(NumberText.plain)
      let isCut = sums.count > 5
      return Phrase(
        shown.joined(separator: ", ") + (isCut ? ", …" : "") + " a year"
          + (carries ? ", carried over" : ""),
        shown.joined(separator: "，") + (isCut ? "，…" : "") + "（逐年）" + (carries ? "，结余结转" : ""))
    }
  }

  /// Who is served first, where money may be short.
  var queue: Phrase {
    guard fund.budget != .unlimited else { return Phrase("no queue", "无需排队") }
    let rank =
      switch fund.queue.rank {
      case .entry: Phrase("by entry", "先到先得")
      case .file: Phrase("by the order of this file", "按本文件的次序")
      case .signal: Phrase("by the reviewer's signal", "按评审信号")
      }
    let head =
      switch fund.queue.head {
      case .waits: Phrase("; the first keeps the others waiting", "；队首资金不足时全队等候")
      case .isPassed: Phrase("; whoever fits is signed", "；资金足够者先签约")
      }
    return rank.adding(head).adding(patience)
  }

  private var patience: Phrase {
    guard fund.queuePatienceMonths < .infinity else { return Phrase(same: "") }
    let months = NumberText.plain(fund.queuePatienceMonths)
    return Phrase("; gives up after \(months) months", "；等候 \(months) 个月后放弃")
  }

  var end: Phrase {
    let haircut = NumberText.percent(fund.saleHaircut, digits: 0)
    guard fund.endMonth < .infinity, let date = date(fund.endMonth) else {
      return Phrase("none; shares are held to their exits", "无；股份持有至退出")
    }
    return switch fund.atEnd {
    case .sell:
      Phrase(
        "\(date); shares go at the last price less \(haircut), what has no price lapses",
        "\(date)；股份按最后价格折让 \(haircut) 出售，未定价者归零")
    case .handOver:
      Phrase(
        "\(date); a successor takes over at the last price less \(haircut), without cash",
        "\(date)；按最后价格折让 \(haircut) 移交承接方，不产生现金")
    }
  }

  private var overhead: Phrase {
    guard fund.overheadPerYear > 0 else { return Phrase("no overhead", "无管理费") }
    let sum = NumberText.plain(fund.overheadPerYear)
    let cost = Phrase("overhead \(sum) a year", "管理费每年 \(sum)")
    guard fund.overheadUntilMonth < fund.endMonth, let date = date(fund.overheadUntilMonth) else {
      return cost
    }
    return cost.adding(Phrase(" until \(date)", "，至 \(date)"))
  }

  private var recycling: Phrase {
    let recycling = fund.recycling
    guard recycling.share > 0 else { return Phrase("nothing recycled", "回收资金不再投入") }
    let share = NumberText.percent(recycling.share, digits: 1)
    var words = Phrase("\(share) of proceeds recycled", "回收资金的 \(share) 再投入")
    if recycling.most < .infinity {
      let most = NumberText.plain(recycling.most)
      words = words.adding(Phrase(", \(most) at most", "，最多 \(most)"))
    }
    if recycling.untilMonth < .infinity, let date = date(recycling.untilMonth) {
      words = words.adding(Phrase(", until \(date)", "，至 \(date)"))
    }
    return words
  }
}
