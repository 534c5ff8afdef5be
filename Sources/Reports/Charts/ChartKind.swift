public import Languages
public import Portfolios

/// The pictures of a run.
public enum ChartKind: String, CaseIterable, Sendable {
  case crossing, deaths, valley, outcome, stake, differences, attribution, cash
  case frontier, fates, exceedance, money, proceeds

  public var title: Phrase {
    switch self {
    case .crossing: Phrase("How many cross, and when", "多少项目跨越，何时跨越")
    case .deaths: Phrase("Where projects end", "项目止于何处")
    case .valley: Phrase("The valley of death", "死亡之谷")
    case .outcome: Phrase("How the number that cross may turn out", "跨越数量的可能结果")
    case .stake: Phrase("What the state owns and gets back", "国有方的持股与回收")
    case .differences: Phrase("What a policy changes", "政策带来的差别")
    case .attribution: Phrase("Where a difference comes from", "差别从何而来")
    case .cash: Phrase("The centre's cash plan", "中心现金计划")
    case .frontier: Phrase("Public money against crossings", "公共资金与跨越数量的权衡")
    case .fates: Phrase("From entry to the end", "从入库到终局")
    case .exceedance: Phrase("The chance that at least so many cross", "至少跨越若干项的概率")
    case .money: Phrase("When the money comes back", "资金何时收回")
    case .proceeds: Phrase("By which way money comes back", "资金以何途径收回")
    }
  }
}

extension ChartKind {
  /// The sections of a document that it is drawn from, beside metrics.
  public var parts: Asked.Parts {
    switch self {
    case .crossing: .curves
    case .valley: .valley
    case .outcome, .exceedance: .crossings
    case .attribution: .comparisons
    case .cash, .money: .cashPlan
    case .deaths: .deaths
    case .fates: [.deaths, .exits]
    case .frontier, .proceeds: []
    case .stake: .distributions
    case .differences: .comparisons
    }
  }
}

extension ChartKind {
  /// Whether it shows one policy alone: the one that is asked for, or the scenario's focus.
  public var isOfOnePolicy: Bool {
    switch self {
    case .cash, .fates: true
    case .crossing, .deaths, .valley, .outcome, .stake, .differences, .attribution, .frontier,
      .exceedance, .money, .proceeds:
      false
    }
  }
}

extension Plotter {
  /// Nothing where the document holds no number for the picture.
  public func figure(_ kind: ChartKind) -> Figure? {
    switch kind {
    case .crossing: crossing
    case .deaths: deaths
    case .valley: valley
    case .outcome: outcome
    case .stake: stake
    case .differences: differences
    case .attribution: attribution
    case .cash: cash
    case .frontier: frontier
    case .fates: fates
    case .exceedance: exceedance
    case .money: balance
    case .proceeds: proceeds
    }
  }
}
