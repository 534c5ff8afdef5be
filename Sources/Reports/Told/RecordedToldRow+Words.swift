import Languages

// What a row says, read on from its date.

extension RecordedToldRow {
  /// In one line; `horizon` is over how many months the climate is counted.
  func words(_ run: RecordedRun, of told: RecordedTold) -> Phrase {
    let money = PeopleMoney(run.unit)
    let sum = money.text(amount)
    switch kind {
    case .climate: return climate(of: run.scenario.horizonMonths, isFirst: date == told.start)
    case .firstCrossed, .halfCrossed, .lastCrossed: return crossed(told.crossings)
    case .failed: return failed
    case .largestProceeds: return largest(sum)
    case .paid: return Phrase("the centre pays \(sum.english)", "中心拨付 \(sum.chinese)")
    case .back: return back(sum, unspent: told.returned, money)
    case .soldAtEnd, .handedOver, .lapsed: return atEnd(sum)
    case .running, .entered, .turnedAway, .waitedInVain, .closed, .living: return projects
    }
  }

  private var number: Int { count ?? 1 }

  /// `1 project` or `7 projects`, and the verb that goes with it.
  private func english(_ one: String, _ several: String) -> String {
    "\(NumberText.whole(number)) \(number == 1 ? one : several)"
  }

  private var called: Phrase {
    let (name, id) = (name ?? Phrase(same: ""), project ?? "")
    guard !id.isEmpty, name != Phrase(same: id) else { return name }
    return Phrase("\(name.english) (\(id))", "\(name.chinese)（\(id)）")
  }

  // MARK: - Projects

  private var projects: Phrase {
    let count = NumberText.whole(number)
    switch kind {
    case .running:
      return Phrase("\(english("project is", "projects are")) under way", "在研项目 \(count) 个")
    case .entered:
      return Phrase(english("project enters", "projects enter"), "\(count) 个项目入库")
    case .turnedAway:
      return Phrase("\(english("is", "are")) turned away at entry", "\(count) 个未获立项")
    case .waitedInVain:
      return Phrase(
        "\(english("waits", "wait")) for money in vain and \(number == 1 ? "leaves" : "leave")",
        "\(count) 个久等资金未得而离开")
    case .closed:
      return Phrase(
        "\(english("is", "are")) accepted and \(number == 1 ? "finds" : "find") no market money",
        "\(count) 个通过验收而未获市场融资")
    default:
      return Phrase(
        "\(english("lives on its", "live on their")) own income", "\(count) 个靠自身收入存续")
    }
  }

  private var failed: Phrase {
    let stage =
      name.map { Phrase("at \($0.english)", "止于“\($0.chinese)”") }
      ?? Phrase("at other gates", "止于其他关口")
    let parts = [
      wrongly.map { Phrase("\($0) stopped wrongly", "误判 \($0) 个") },
      outOfMoney.map { Phrase("\($0) out of money", "资金耗尽 \($0) 个") },
    ].compactMap(\.self)
    let note =
      parts.isEmpty
      ? Phrase("", "")
      : Phrase(
        " (\(parts.map(\.english).joined(separator: ", ")))",
        "（\(parts.map(\.chinese).joined(separator: "，"))）")
    return Phrase(
      "\(english("fails", "fail")) \(stage.english)\(note.english)",
      "\(NumberText.whole(number)) 个\(stage.chinese)\(note.chinese)")
  }

  private func crossed(_ all: Int) -> Phrase {
    let called = called
    switch kind {
    case .halfCrossed:
      return Phrase(
        "half of the \(NumberText.whole(all)) have crossed",
        "\(NumberText.whole(all)) 个中已有半数跨越")
    case .lastCrossed:
      return Phrase("the last crosses: \(called.english)", "最后一个跨越：\(called.chinese)")
    default:
      return all == 1
        ? Phrase("one crosses: \(called.english)", "唯一跨越：\(called.chinese)")
        : Phrase("the first crosses: \(called.english)", "首个跨越：\(called.chinese)")
    }
  }

  // MARK: - The market and money

  private func climate(of horizon: Double, isFirst: Bool) -> Phrase {
    let name = name ?? Phrase("", "")
    let (months, all) = (NumberText.whole(number), NumberText.fixed(horizon, digits: 0))
    return isFirst
      ? Phrase(
        "the market begins \(name.english): \(months) of \(all) months are so",
        "市场气候初为“\(name.chinese)”：\(all) 个月中共 \(months) 个月")
      : Phrase(
        "the market turns \(name.english): \(months) months in all",
        "市场气候转“\(name.chinese)”：前后共 \(months) 个月")
  }

  private func back(_ sum: Phrase, unspent: Double, _ money: PeopleMoney) -> Phrase {
    guard unspent > 0 else {
      return Phrase("\(sum.english) come back", "收回 \(sum.chinese)")
    }
    let part = money.text(unspent)
    return Phrase(
      "\(sum.english) come back (\(part.english) of it unspent)",
      "收回 \(sum.chinese)，其中退回结余 \(part.chinese)")
  }

  private func largest(_ sum: Phrase) -> Phrase {
    let called = called
    let way = way.flatMap { Self.ways[$0] }
    return Phrase(
      "most money back at once: \(sum.english) from \(called.english)"
        + (way.map { ", " + $0.english } ?? ""),
      "单笔最大收回：\(called.chinese)\(way?.chinese ?? "")，得 \(sum.chinese)")
  }

  private func atEnd(_ sum: Phrase) -> Phrase {
    let count = NumberText.whole(number)
    switch kind {
    case .soldAtEnd:
      return Phrase(
        "the fund ends: what it holds in \(english("company", "companies")) is sold under pressure for \(sum.english)",
        "基金到期：被迫出售 \(count) 家公司的股权，得 \(sum.chinese)")
    case .handedOver:
      return Phrase(
        "the fund ends: what it holds in \(english("company", "companies")) is handed over at \(sum.english)",
        "基金到期：移交 \(count) 家公司的股权，作价 \(sum.chinese)")
    default:
      return Phrase(
        "the fund ends: unpriced rights in \(english("company lapse", "companies lapse"))",
        "基金到期：\(count) 家公司未经定价的权利归零")
    }
  }
}

extension RecordedTold {
  /// The day on which the market's climate begins.
  fileprivate var start: String? { rows.first { $0.kind == .climate }?.date }
}

extension RecordedToldRow {
  /// Each follows the company's name.
  private static let ways = [
    "listing": Phrase("a listing", "上市"),
    "acquisition": Phrase("an acquisition", "被并购"),
    "buyBack": Phrase("a buy-back", "回购"),
    "writeOff": Phrase("a write-off", "核销"),
    "sharesSold": Phrase("shares sold in a round", "于融资轮转让股份"),
    "boughtBack": Phrase("bought back by the team", "由团队回购"),
    "royaltyPaid": Phrase("a royalty", "支付约定收益"),
    "debtRepaid": Phrase("a loan repaid", "偿还借款"),
    "soldAtEnd": Phrase("the sale at the fund's end", "于基金到期时处置"),
  ]
}
