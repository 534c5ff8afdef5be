import Documents
import Languages
import Policies

// The centre's purse.

extension Shape {
  static let fund = Shape.record(
    "Fund",
    .optional(
      "budget",
      .either(
        .choice(Choice("unlimited", Phrase("money is never short", "资金不设上限"))), .money, .budget),
      default: "\"unlimited\"",
      Phrase("what may be promised; a number is one sum for all years", "可承诺资金；只写一个数即为总承诺额")),
    .optional(
      "queue", .queue,
      Phrase(
        "who is served first when money is short; by entry, and nobody is passed, when absent",
        "资金不足时的排队规则；未给出时先到先得且不越过队首")),
    .optional("order", .order, Phrase("the older word for queue.rank", "queue.rank 的旧写法")),
    .optional(
      "queuePatience", .months,
      Phrase("how long a project waits in the queue; for ever when absent", "排队等待的最长时间；未给出时不限")),
    .optional(
      "overheadPerYear", .money, default: "0",
      Phrase("cost of running the fund", "基金年运行费用")),
    .optional(
      "recycling", .either(.share, .recycling), default: "0",
      Phrase("part of proceeds that may be granted again", "回收资金可再投入的比例")),
    .optional(
      "discountRate", .number(above: -1), default: "0",
      Phrase("discount rate, a year", "年贴现率")),
    .optional(
      "overheadUntil", .time,
      Phrase(
        "the last day of overhead, where the fund has no end before", "管理费截止日；基金未先到期时须给出")),
    .optional(
      "end", .time,
      Phrase(
        "from then on the fund pays, signs and holds nothing; without it shares are held to their exits",
        "自此基金不再拨付、签约或持有；未给出时股份持有至退出")),
    .optional(
      "atEnd",
      .choice(
        Choice(
          Fund.AtEnd.sell.rawValue,
          Phrase(
            "shares go at the last round's price; what no round has priced lapses",
            "按最后一轮价格出售股份；未经定价的权利归零")),
        Choice(
          Fund.AtEnd.handOver.rawValue,
          Phrase("everything passes to a successor, without cash", "全部移交承接方，不产生现金"))),
      default: "\"sell\"", Phrase("what becomes of what it holds", "期末所持权益的处理")),
    .optional(
      "saleHaircut", .share, default: "0",
      Phrase("what is lost at the end on the last round's price", "期末处置相对最后一轮价格的折让")),
    rules: [.atMostOne(["queue", "order"])])

  private static let queue = Shape.record(
    "Queue",
    .optional(
      "rank",
      .choice(
        Choice(
          Fund.Queue.Rank.entry.rawValue,
          Phrase(
            "first come, first served; who comes at the same time, by the order of this file",
            "先到先得；同时到达者按本文件的次序")),
        Choice(
          Fund.Queue.Rank.file.rawValue,
          Phrase(
            "the order of this file; within a cohort, by number", "按本文件的次序；同一批内按编号")),
        Choice(
          Fund.Queue.Rank.signal.rawValue,
          Phrase(
            "the best signal of the policy's review at entry first, equal ones by the order of this file; by entry "
              + "where nobody reviews",
            "按该政策入库评审信号由高到低，相同者按本文件的次序；无评审时先到先得"))),
      default: "\"entry\"", Phrase("by what those who wait are ranked", "排队次序")),
    .optional(
      "head",
      .choice(
        Choice(
          Fund.Queue.Head.waits.rawValue,
          Phrase("the first keeps the others waiting until its award fits", "队首资金不足时全队等候")),
        Choice(
          Fund.Queue.Head.isPassed.rawValue,
          Phrase("whoever fits is signed, which favours small awards", "越过队首，凡资金足够者先签约（有利于小额项目）"))),
      default: "\"waits\"",
      Phrase("what becomes of those behind a first one whose award does not fit", "队首资金不足时的处理"))
  )

  /// As the queue was told before it had two settings.
  private static let order = Shape.choice(
    Choice("entry", Phrase("queue: { rank: \"entry\" }", "即 queue: { rank: \"entry\" }")),
    Choice("priority", Phrase("queue: { rank: \"file\" }", "即 queue: { rank: \"file\" }")))

  private static let recycling = Shape.record(
    "Recycling",
    .required("share", .share, Phrase("part of each return", "每笔回收资金中的比例")),
    .optional(
      "most", .money,
      Phrase("the most that is granted again in all; no limit when absent", "再投入总额上限；未给出时不限")),
    .optional(
      "until", .time,
      Phrase(
        "the last month whose returns are granted again; for ever when absent", "可再投入的截止时间；未给出时不限"))
  )

  private static let budget = Shape.record(
    "Budget",
    .optional(
      "commitment", .money, Phrase("one sum for all years", "总承诺额")),
    .optional(
      "yearly", .list(of: .money, 1...),
      Phrase("a sum for each year; the last one goes on", "逐年预算；最后一项持续")),
    .optional("carries", .flag, Phrase("whether what is unused carries over", "结余是否结转")),
    rules: [.exactlyOne(["commitment", "yearly"]), .atMostOne(["commitment", "carries"])])
}

// MARK: - Reading

extension Fund {
  static func read(_ reader: Reader, _ calendar: Calendar) -> Fund? {
    for name in ["end", "overheadUntil"] {
      guard let day = reader.optional(name), !(calendar.time(day) > 0) else { continue }
      day.fault(.wrongOrder, Phrase("it must be after the start", "必须晚于起始时间"))
      return nil
    }
    if reader.optional("end") == nil, let name = idleAtEnd(reader) {
      reader.field(name).fault(
        .contradiction,
        Phrase(
          "the fund has no end at which it would matter; give 'end', or leave it out",
          "基金未设到期日，此项无从适用；请给出 end，或删去此项"))
      return nil
    }
    return reader.building { () throws(PolicyError) in
      try Fund(
        budget: budget(reader.field("budget")), queue: queue(reader),
        queuePatienceMonths: reader.optional("queuePatience")?.number ?? .infinity,
        overheadPerYear: reader.number("overheadPerYear"),
        recycling: recycling(reader.field("recycling"), calendar),
        discountRate: reader.number("discountRate"),
        endMonth: reader.optional("end").map(calendar.time) ?? .infinity,
        atEnd: reader.choice("atEnd"), saleHaircut: reader.number("saleHaircut"),
        overheadUntilMonth: reader.optional("overheadUntil").map(calendar.time) ?? .infinity)
    }
  }

  private static func queue(_ reader: Reader) -> Queue {
    guard let queue = reader.optional("queue") else {
      return Queue(rank: reader.optional("order")?.text == "priority" ? .file : .entry)
    }
    return Queue(rank: queue.choice("rank"), head: queue.choice("head"))
  }

  /// What only an end gives a meaning to, and says something else than its default.
  private static func idleAtEnd(_ reader: Reader) -> String? {
    if reader.text("atEnd") != AtEnd.sell.rawValue { return "atEnd" }
    return reader.number("saleHaircut") > 0 ? "saleHaircut" : nil
  }

  private static func recycling(
    _ reader: Reader, _ calendar: Calendar
  ) throws(PolicyError) -> Recycling {
    if reader.type == .number { return try Recycling(share: reader.number) }
    return try Recycling(
      share: reader.number("share"), most: reader.optional("most")?.number ?? .infinity,
      untilMonth: reader.optional("until").map(calendar.time) ?? .infinity)
  }

  private static func budget(_ reader: Reader) -> Budget {
    if reader.type == .text { return .unlimited }
    if reader.type == .number { return .commitment(reader.number) }
    if let sum = reader.optional("commitment") { return .commitment(sum.number) }
    return .yearly(
      reader.numbers("yearly"), carriesOver: reader.optional("carries")?.flag ?? false)
  }
}
