import Projects

/// What a project earns or is spared a month in one stage, or while it looks for money, for as long as
/// that lasts; what ends before is a `PassingIncome`.
struct Earnings: Sendable, Hashable, BitwiseCopyable {
  private(set) var team = 0.0
  private(set) var otherPublic = 0.0

  var perMonth: Double { team + otherPublic }

  init() {}

  init(_ funding: Funding, inStage stage: Int) {
    for income in funding.income where income.fromStage <= stage && income.months == .infinity {
      add(income.perMonth, ofTeam: income.source == .team)
    }
  }

  mutating func add(_ perMonth: Double, ofTeam isTeam: Bool) {
    if isTeam { team += perMonth } else { otherPublic += perMonth }
  }
}

extension Course {
  /// Spends on a stage what it does not earn meanwhile; false when money runs out.
  ///
  /// What a stage earns above its cost stays with the company. Of a stage that is never finished
  /// nothing is booked, as nothing of it changes what became of the project.
  mutating func work(
    onStage stage: Int, months: Double, cost: Double, _ cash: inout CentreFlows
  ) -> Bool {
    let earnings = agenda.stages[stage].earnings.withPassing(incomes(inStage: stage, months))
    let spared = min(cost, earnings.perMonth * months)
    let beginning = now
    guard work(months: months, cost: cost - spared, &cash) else { return false }
    book(earnings, months: months, spent: spared, from: beginning, until: now, &cash)
    return true
  }

  /// Books what came in over some months, and the part of it that was spent at once.
  mutating func book(
    _ earnings: Earnings, months: Double, spent: Double, from: Double, until: Double,
    _ cash: inout CentreFlows
  ) {
    guard earnings.perMonth > 0, months > 0 else { return }
    if earnings.team > 0 {
      account.receive(team: earnings.team * months)
      listener.hear(.earned(.team, earnings.team * months), atMonth: now)
    }
    if earnings.otherPublic > 0 {
      account.receive(otherPublic: earnings.otherPublic * months)
      listener.hear(.earned(.otherPublic, earnings.otherPublic * months), atMonth: now)
    }
    spend(spent, from: from, until: until, &cash)
  }
}
