public import Documents
public import Instruments
public import Languages

// What the words mean that term sheets choose from.

extension Convention: NamedChoice {
  public var about: Phrase {
    switch self {
    case .alongside:
      Phrase("old holders and new investors are diluted alike, G/(V+N+G)", "原股东与新投资人一同稀释，G/(V+N+G)")
    case .inPreMoney: Phrase("old holders alone bear it, G/(V+N)", "仅由原股东承担，G/(V+N)")
    case .dollarsInvested:
      Phrase("the post-money is the pre-money, the new money and the principal", "投后估值＝投前＋新资金＋转换本金")
    }
  }
}

extension DeliveredClass: NamedChoice {
  public var about: Phrase {
    switch self {
    case .common: Phrase("common shares", "普通股")
    case .roundClass: Phrase("the round's class", "与本轮同类别")
    case .ownSeries:
      Phrase("a series of its own, with its own price as preference", "自成一类，以其转换价为优先额")
    }
  }
}

extension ConversionLimits.Excess: NamedChoice {
  public var about: Phrase {
    switch self {
    case .forgone: Phrase("forgone", "放弃")
    case .deferred: Phrase("deferred to the next round on the same terms", "按原条款递延至下一轮")
    case .cashClaim: Phrase("a claim for cash", "转为现金债权")
    }
  }
}

extension ConversionLimits.Kind: NamedChoice {
  public var about: Phrase {
    switch self {
    case .maximumShare: Phrase("the maximum share", "持股上限")
    case .notLargestHolder: Phrase("not being the largest holder", "不得为第一大股东")
    case .teamFloor: Phrase("the team's control floor", "团队控股底线")
    }
  }
}

extension SaleTerms.Election: NamedChoice {
  public var about: Phrase {
    switch self {
    case .better: Phrase("cash or shares, whichever pays more", "现金或股份，取其高")
    case .cash: Phrase("cash", "现金")
    case .shares: Phrase("shares", "股份")
    }
  }
}

extension Rounding: NamedChoice {
  public var about: Phrase {
    switch self {
    case .down: Phrase("down", "向下")
    case .up: Phrase("up", "向上")
    case .nearest: Phrase("to the nearest, halves up", "四舍五入")
    }
  }
}
