import Instruments
import Languages
import Policies

// Instruments and their terms as a table of policies tells them, in a few words.

extension Instrument {
  var words: Phrase {
    switch self {
    case .none: Phrase("none", "无")
    case .grant: Phrase("grant", "拨")
    case .equity: Phrase("equity", "投")
    case .grantToEquity: Phrase("grant-to-equity", "拨投结合")
    case .investThenEquity: Phrase("invest-then-equity", "先投后股")
    case .convertibleDebt: Phrase("convertible debt", "债股转换")
    case .royalty: Phrase("royalty", "约定收益")
    case .guaranteedLoan: Phrase("guaranteed loan", "科技履约贷")
    case .mixture: Phrase("mixture", "组合")
    }
  }

  func terms(_ language: Language) -> String {
    terms.map { $0[language] }.joined(separator: Phrase(", ", "，")[language])
  }

  private var terms: [Phrase] {
    switch self {
    case .none, .grant: []
    case .equity(let entry): [.sum("pre-money", "投前", entry.preMoney)]
    case .grantToEquity(let plan): plan.words
    case .investThenEquity(let right): right.words
    case .convertibleDebt(let debt): debt.words
    case .royalty(let royalty): royalty.words
    case .guaranteedLoan(let loan): loan.words
    case .mixture(let mixture): mixture.words
    }
  }
}

extension Phrase {
  fileprivate static func sum(_ english: String, _ chinese: String, _ value: Double) -> Phrase {
    Phrase("\(english) \(NumberText.plain(value))", "\(chinese) \(NumberText.plain(value))")
  }

  fileprivate static func percent(
    _ english: String, _ chinese: String, _ share: Double
  ) -> Phrase {
    // A rate such as 3.5 % keeps its digit.
    let text = "\(NumberText.plain((share * 10_000).rounded() / 100))%"
    return Phrase("\(english) \(text)", "\(chinese) \(text)")
  }

  fileprivate static func months(_ english: String, _ chinese: String, _ count: Double) -> Phrase {
    let text = NumberText.plain(count)
    return Phrase("\(english) \(text) months", "\(chinese) \(text) 个月")
  }
}

extension ConversionPlan {
  fileprivate var words: [Phrase] {
    var words = [convention.words]
    if discount > 0 { words.append(.percent("discount", "折扣", discount)) }
    if let cap { words.append(.sum("cap", "上限", cap)) }
    if let agreedShare { words.append(.percent("agreed share", "约定持股", agreedShare)) }
    if let teamFloor { words.append(.percent("team ≥", "团队 ≥", teamFloor)) }
    if let maximumShare { words.append(.percent("state ≤", "国有 ≤", maximumShare)) }
    return words
  }
}

extension InvestThenEquity {
  fileprivate var words: [Phrase] {
    var words: [Phrase] = [.percent("state ≤", "国有 ≤", maximumShare)]
    if buyBackMonths > 0 {
      words.append(.months("team may buy for", "团队可回购", buyBackMonths))
      words.append(.percent("at interest", "利率", buyBackInterestPerYear))
    }
    return words
  }
}

extension ConvertibleDebt {
  fileprivate var words: [Phrase] {
    var words: [Phrase] = [
      .months("matures after", "期限", maturityMonths),
      .percent("interest", "利率", interestPerYear),
    ]
    if repaymentPremium > 0 { words.append(.percent("premium", "偿还溢价", repaymentPremium)) }
    if discount > 0 { words.append(.percent("discount", "折扣", discount)) }
    if let cap { words.append(.sum("cap", "上限", cap)) }
    return words
  }
}

extension Royalty {
  fileprivate var words: [Phrase] {
    var words: [Phrase] = []
    if revenueShare > 0 { words.append(.percent("revenue", "收入", revenueShare)) }
    if exitShare > 0 { words.append(.percent("exit", "退出", exitShare)) }
    words.append(.percent("up to", "最多", mostMultiple))
    return words
  }
}

extension GuaranteedLoan {
  fileprivate var words: [Phrase] {
    var words: [Phrase] = [
      .percent("state bears", "财政承担", risk.state),
      .percent("insurer", "保险", risk.insurer),
      .percent("interest", "利率", interestPerYear),
    ]
    if collateral > 0 { words.append(.percent("pledge", "质押", collateral)) }
    return words
  }
}

extension Mixture {
  fileprivate var words: [Phrase] {
    parts.map { .percent($0.instrument.words.english, $0.instrument.words.chinese, $0.share) }
  }
}

extension Convention {
  var words: Phrase {
    switch self {
    case .alongside: Phrase("alongside", "各方共同稀释")
    case .inPreMoney: Phrase("in pre-money", "老股东稀释")
    case .dollarsInvested: Phrase("dollars invested", "按投入金额")
    }
  }
}
