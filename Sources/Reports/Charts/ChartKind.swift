public import Languages
public import Portfolios

/// The pictures of a run.
public enum ChartKind: String, CaseIterable, Sendable {
  case crossing, deaths, valley, outcome, stake, differences, attribution, cash

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
    }
  }
}

extension ChartKind {
  /// The sections of a document that it is drawn from, beside metrics.
  public var parts: Asked.Parts {
    switch self {
    case .crossing: .curves
    case .valley: [.valley, .cashPlan]
    case .outcome: .crossings
    case .attribution: .comparisons
    case .cash: .cashPlan
    case .deaths: .deaths
    case .stake: .distributions
    case .differences: .comparisons
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
    }
  }
}
