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

/// When each passing income of a project began, and what comes of it.
struct IncomeBook: Sendable, BitwiseCopyable {
  /// Not yet, at first.
  private var began = InlineArray<4, Double>(repeating: .infinity)

  // MARK: - Research

  /// The passing incomes of some months of work from now on, as if they came evenly; nil for none.
  mutating func passing(
    inStage stage: Int, _ months: Double, from now: Double, _ entrance: Entrance
  ) -> Earnings? {
    let passing = entrance.agenda.passing
    guard passing.count > 0, months > 0 else { return nil }
    var sum = Earnings()
    for index in 0..<passing.count {
      let item = passing[index]
      guard item.fromStage <= stage else { continue }
      if began[index] == .infinity { began[index] = beginning(of: item, stage, now, entrance) }
      let left = max(0, min(months, began[index] + item.months - now))
      sum.add(item.perMonth * left / months, ofTeam: item.isTeams)
    }
    return sum
  }

  /// Now, or when a running project was there: one of an earlier stage counts from its signing.
  private func beginning(
    of item: PassingIncome, _ stage: Int, _ now: Double, _ entrance: Entrance
  ) -> Double {
    guard let present = entrance.present, present.stage == stage else { return now }
    return item.fromStage < stage ? entrance.signedMonth : now - present.monthsInStage
  }

  // MARK: - Standing by

  /// What belongs to the search for money flows from acceptance on.
  mutating func beginSearch(inMonth month: Double, _ agenda: Lent<Agenda>) {
    let passing = agenda.passing
    for index in 0..<passing.count where passing[index].fromStage == agenda.stages.count {
      began[index] = month
    }
  }

  /// What comes in a month at a time of waiting.
  func earnings(atMonth month: Double, _ agenda: Lent<Agenda>) -> Earnings {
    var earnings = agenda.search.earnings
    let passing = agenda.passing
    for index in 0..<passing.count {
      let item = passing[index]
      if began[index] <= month, month < began[index] + item.months {
        earnings.add(item.perMonth, ofTeam: item.isTeams)
      }
    }
    return earnings
  }

  /// When the next passing income ends after a month.
  func end(after month: Double, _ agenda: Lent<Agenda>) -> Double {
    var next = Double.infinity
    let passing = agenda.passing
    for index in 0..<passing.count {
      let end = began[index] + passing[index].months
      if began[index] <= month, end > month { next = min(next, end) }
    }
    return next
  }

  /// When a balance is used up by what burns beyond what comes in.
  func dryMonth(
    from now: Double, balance: Double, burn standby: Double, _ agenda: Lent<Agenda>
  ) -> Double {
    var (month, balance) = (now, balance)
    while true {
      let burn = max(0, standby - earnings(atMonth: month, agenda).perMonth)
      let end = end(after: month, agenda)
      let dry = burn > 0 ? month + balance / burn : .infinity
      guard dry > end else { return dry }
      balance -= burn * (end - month)
      month = end
    }
  }
}
