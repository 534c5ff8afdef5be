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

extension Earnings {
  /// With what passing incomes come to a month.
  func withPassing(_ passing: Earnings?) -> Earnings {
    guard let passing else { return self }
    var all = self
    all.add(passing.team, ofTeam: true)
    all.add(passing.otherPublic, ofTeam: false)
    return all
  }
}
