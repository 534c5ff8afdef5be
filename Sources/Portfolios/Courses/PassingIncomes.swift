import Projects

/// An income that ends some months after the stage began with which it did: vouchers for a year, a first order.
struct PassingIncome: Sendable, BitwiseCopyable {
  let fromStage: Int
  let perMonth: Double
  let months: Double
  let isTeams: Bool

  init(_ income: Income) {
    fromStage = income.fromStage
    perMonth = income.perMonth
    months = income.months
    isTeams = income.source == .team
  }

  static func all(of funding: Funding) -> [PassingIncome] {
    funding.income.filter { $0.months < .infinity }.prefix(Income.mostPassing).map(Self.init)
  }
}

/// When each passing income of a project began; not yet, at first.
typealias IncomeBeginnings = InlineArray<4, Double>

extension Earnings {
  /// With what passing incomes come to a month.
  func withPassing(_ passing: Earnings?) -> Earnings {
    guard let passing else { return self }
    var all = self
    all.add(passing.team, ofTeam: true)
    all.add(passing.otherPublic, ofTeam: false)
    return all
  }

  static let nothing = Earnings()
}

extension Course {
  /// The passing incomes of some months of work from now on, as if they came evenly; nil for none.
  mutating func incomes(inStage stage: Int, _ months: Double) -> Earnings? {
    guard agenda.passing.count > 0, months > 0 else { return nil }
    var sum = Earnings.nothing
    for index in 0..<agenda.passing.count {
      let item = agenda.passing[index]
      guard item.fromStage <= stage else { continue }
      if incomeBegan[index] == .infinity { incomeBegan[index] = beginning(of: item, stage) }
      let left = max(0, min(months, incomeBegan[index] + item.months - now))
      sum.add(item.perMonth * left / months, ofTeam: item.isTeams)
    }
    return sum
  }

  /// Now, or when a running project was there: one of an earlier stage counts from its signing.
  private func beginning(of item: PassingIncome, _ stage: Int) -> Double {
    guard let present, present.stage == stage else { return now }
    return item.fromStage < stage ? outcome.signedMonth : now - present.monthsInStage
  }

  // MARK: - Standing by
  //
  // Some of these are `mutating` though they change nothing: a course is lent in place to a mutating
  // method, and copied byte by byte for another.

  /// What comes in a month at a time of waiting.
  private mutating func earnings(atMonth month: Double) -> Earnings {
    var earnings = agenda.search.earnings
    for index in 0..<agenda.passing.count {
      let (began, end) = span(of: index)
      let item = agenda.passing[index]
      if began <= month, month < end { earnings.add(item.perMonth, ofTeam: item.isTeams) }
    }
    return earnings
  }

  /// When the next passing income ends after a month.
  private mutating func incomeEnd(after month: Double) -> Double {
    var next = Double.infinity
    for index in 0..<agenda.passing.count {
      let (began, end) = span(of: index)
      if began <= month, end > month { next = min(next, end) }
    }
    return next
  }

  private func span(of index: Int) -> (began: Double, end: Double) {
    let item = agenda.passing[index]
    let began =
      item.fromStage == agenda.stages.count ? outcome.acceptedMonth : incomeBegan[index]
    return (began, began + item.months)
  }

  /// When standing by uses up the cash there is, beyond what comes in meanwhile.
  var dryMonth: Double {
    mutating get {
      var (month, balance) = (now, account.balance)
      while true {
        let burn = max(0, award.standbyPerMonth - earnings(atMonth: month).perMonth)
        let end = incomeEnd(after: month)
        let dry = burn > 0 ? month + balance / burn : .infinity
        guard dry > end else { return dry }
        balance -= burn * (end - month)
        month = end
      }
    }
  }

  mutating func spendOnStandby(until month: Double, _ cash: inout CentreFlows) {
    guard award.standbyPerMonth > 0 else { return }
    var end = incomeEnd(after: now)
    while end < month {
      stand(until: end, &cash)
      end = incomeEnd(after: now)
    }
    stand(until: month, &cash)
  }

  /// Spends evenly for as long as the same comes in.
  private mutating func stand(until month: Double, _ cash: inout CentreFlows) {
    let earnings = earnings(atMonth: now)
    let burn = max(0, award.standbyPerMonth - earnings.perMonth)
    spend(
      min(account.balance, max(0, month - now) * burn), from: now, until: month, &cash)
    if earnings.perMonth > 0, month > now, month < .infinity {
      // What exceeds the burn is not kept: a company that lives on its sales is no longer waiting.
      let part = min(1, award.standbyPerMonth / earnings.perMonth)
      book(
        earnings, months: (month - now) * part, spent: (month - now) * part * earnings.perMonth,
        from: now, until: month, &cash)
    }
    now = max(now, month)
  }
}
