import Languages

/// A part of the report, in the order in which a reader asks: the answer first, how it was come by last.
enum ReportChapter: String, CaseIterable {
  case answer, tradeOff = "trade-off", endings, money, assumptions, places, appendix

  var title: Phrase {
    switch self {
    case .answer: Phrase("The answer, policy by policy", "结论：各政策一览")
    case .tradeOff: Phrase("What more crossings cost", "得失权衡")
    case .endings: Phrase("What becomes of projects", "项目的去向")
    case .money: Phrase("Money", "资金")
    case .assumptions: Phrase("What it rests on, and how to repeat it", "依据与复现")
    case .places: Phrase("Projects, districts, sectors", "项目、分区与行业")
    case .appendix: Phrase("Appendix: tables and definitions", "附录：数据表与定义")
    }
  }

  /// The pictures that it holds, in order.
  var kinds: [ChartKind] {
    switch self {
    case .tradeOff: [.frontier]
    case .endings: [.fates, .exceedance, .crossing, .deaths]
    case .money: [.money, .proceeds, .valley, .stake, .cash, .attribution]
    case .answer, .assumptions, .places, .appendix: []
    }
  }

  /// What other pictures tell in less room: on paper it is left out.
  static let onScreenAlone: Set<ChartKind> = [.deaths, .stake, .attribution]
}
