import Instruments
import Policies
import Projects

// The company after its project has crossed: conversion, later rounds, exit.

/// Who owns a company after crossing, as parts of the whole.
struct Ownership: Sendable, BitwiseCopyable {
  var stack = PreferenceStack()
  /// The state's class in the stack; −1 when it holds common shares or none.
  var stateClass = -1
  var stateCommon = 0.0
  var team = 0.0
  var pool = 0.0

  /// Everything the state owns.
  var state: Double { stateCommon + (stateClass >= 0 ? stack.share(of: stateClass) : 0) }

  /// A round or a top-up leaves every old holder this part of its part.
  mutating func dilute(by factor: Double) {
    stack.dilute(by: factor)
    stateCommon *= factor
    team *= factor
    pool *= factor
  }

  func proceeds(of value: Double) -> Double {
    stack.proceeds(of: value, toClass: stateClass, common: stateCommon)
  }

  /// Sells part of what the state owns.
  mutating func sellState(_ fraction: Double) {
    stateCommon *= 1 - fraction
    if stateClass >= 0 { stack.reduce(stateClass, by: fraction) }
  }
}

extension Course {
  /// From crossing to the state's last yuan; `endMonth` is the fund's.
  mutating func own(
    _ nature: inout Nature, _ fates: inout Fates, _ cash: inout CentreFlows, fundEnd: FundEnd
  ) {
    guard var company = convert() else { return }
    outcome.ownsShares = company.state > 0
    outcome.stakeAtCrossing = company.state
    outcome.teamAtCrossing = company.team
    outcome.exitMonth = now
    guard outcome.ownsShares else { return }
    grow(&company, &nature, &fates, &cash, fundEnd)
    outcome.stakeAtExit = company.state
  }

  // MARK: - Crossing

  /// The company after the crossing round, at that round's price.
  private mutating func convert() -> Ownership? {
    var terms = GrantConversion<Double>(
      preMoney: round.preMoney, newMoney: round.newMoney, amount: 0, convention: .alongside)
    terms.teamBefore = award.company.team
    terms.unissuedBefore = award.company.pool
    terms.largestOtherBefore = max(award.company.team, award.company.others)
    var isPreferred = true
    var entryClaim = 0.0
    switch award.instrument {
    case .none, .grant: break
    case .equity(let entry):
      // Each tranche bought shares at the agreed price for the whole company.
      let units = account.centre / entry.preMoney
      terms.stateBefore = units / (1 + units)
      terms.teamBefore /= 1 + units
      terms.unissuedBefore /= 1 + units
      terms.largestOtherBefore = max(terms.largestOtherBefore / (1 + units), terms.stateBefore)
      isPreferred = entry.isPreferred
      entryClaim = account.centre
    case .grantToEquity(let plan):
      isPreferred = plan.isRoundClass
      plan.apply(
        to: &terms, principal: account.centre, months: now - outcome.signedMonth)
    }
    guard let result = try? terms.result() else { return nil }
    note(result, terms)
    return ownership(after: result, terms, isPreferred: isPreferred, entryClaim: entryClaim)
  }

  private mutating func note(
    _ result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    outcome.givenUp = result.givenUp
    outcome.costOfShares = terms.stateBefore > 0 ? account.centre : result.converted
    if let bound = result.bound,
      let place = ConversionLimits<Double>.Kind.allCases.firstIndex(of: bound)
    {
      outcome.boundLimit = UInt8(place + 1)
    }
    listener.hear(.converted(.init(terms: terms, result: result)), atMonth: now)
  }

  private func ownership(
    after result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>,
    isPreferred: Bool, entryClaim: Double
  ) -> Ownership {
    var company = Ownership()
    company.team = terms.teamBefore * result.dilution
    company.pool = result.unissuedShare
    company.stack.add(claim: round.newMoney, share: result.newInvestorShare)
    if result.stateShare > 0, isPreferred {
      company.stateClass = company.stack.count
      let claim = terms.stateBefore > 0 ? entryClaim : result.stateShare * result.postMoney
      company.stack.add(claim: claim, share: result.stateShare)
    } else {
      company.stateCommon = result.stateShare
    }
    return company
  }

  // MARK: - Growth

  private mutating func grow(
    _ company: inout Ownership, _ nature: inout Nature, _ fates: inout Fates,
    _ cash: inout CentreFlows, _ fundEnd: FundEnd
  ) {
    // Values are kept as in an average climate and priced in the climate of their day.
    var postMoney =
      (round.preMoney + round.newMoney) / nature.climate.valuation(atMonth: roundMonth)
    var lastPrice = round.preMoney + round.newMoney
    let crossed = now
    for number in 0..<blueprint.rounds.count {
      let fate = fates.round(number, &nature, project)
      let month = now + fate.months
      guard month < fundEnd.month else { return sellAtEnd(company, lastPrice, &cash, fundEnd) }
      now = month
      if fate.outcome == .stays { break }
      if fate.outcome == .dies {
        let end = fates.exit(&nature, project)
        listener.hear(.companyDied, atMonth: now)
        return exit(company, .writeOff, worth: end.recovery * lastPrice, &cash)
      }
      let plan = blueprint.rounds[number]
      let preMoney = postMoney * fate.stepUp
      let kept = max(0, 1 - fate.dilution - plan.poolTopUp)
      guard kept > 0, fate.dilution < 1 else { break }
      postMoney = preMoney / (1 - fate.dilution)
      lastPrice = postMoney * nature.climate.valuation(atMonth: now)
      company.dilute(by: kept)
      company.pool += plan.poolTopUp
      company.stack.add(claim: fate.dilution * lastPrice, share: fate.dilution)
      outcome.laterMarketPaid += fate.dilution * lastPrice
      listener.hear(
        .roundClosed(
          number: number + 1, preMoney: (1 - fate.dilution) * lastPrice,
          newMoney: fate.dilution * lastPrice, qualified: true), atMonth: now)
      if hold(&company, afterRound: number + 1, crossed: crossed, lastPrice, &cash) { return }
    }
    finish(company, postMoney, lastPrice, crossed, &nature, &fates, &cash, fundEnd)
  }

  /// Sales and buy-backs at a round; true when nothing is left.
  private mutating func hold(
    _ company: inout Ownership, afterRound number: Int, crossed: Double, _ price: Double,
    _ cash: inout CentreFlows
  ) -> Bool {
    switch award.holding {
    case .toExit: return false
    case .sell(let fraction, let atRound):
      guard number == atRound else { return false }
      let proceeds = fraction * company.state * price
      listener.hear(.sharesSold(proceeds: proceeds), atMonth: now)
      take(proceeds, &cash)
      company.sellState(fraction)
      return fraction >= 1
    case .teamBuyBack(let rate, let within):
      guard now - crossed <= within else { return false }
      let owed = outcome.costOfShares * (1 + rate * (now - crossed) / 12)
      guard company.state * price > owed else { return false }
      listener.hear(.boughtBack(proceeds: owed), atMonth: now)
      take(owed, &cash)
      return true
    }
  }

  // MARK: - Exit

  private mutating func finish(
    _ company: Ownership, _ postMoney: Double, _ lastPrice: Double, _ crossed: Double,
    _ nature: inout Nature, _ fates: inout Fates, _ cash: inout CentreFlows, _ fundEnd: FundEnd
  ) {
    let fate = fates.exit(&nature, project)
    guard now + fate.months < fundEnd.month else {
      return sellAtEnd(company, lastPrice, &cash, fundEnd)
    }
    now += fate.months
    let value =
      fate.kind == .writeOff
      ? fate.recovery * lastPrice
      : postMoney * fate.multiple * nature.climate.exit(atMonth: now)
    if case .teamBuyBack(let rate, let within) = award.holding, now - crossed <= within {
      let owed = outcome.costOfShares * (1 + rate * (now - crossed) / 12)
      if company.state * value > owed {
        listener.hear(.boughtBack(proceeds: owed), atMonth: now)
        return take(owed, &cash)
      }
    }
    exit(company, fate.kind, worth: value, &cash)
  }

  /// Pays out by what the state's shares are: at a listing all classes become common.
  private mutating func exit(
    _ company: Ownership, _ kind: Exit.Kind, worth value: Double, _ cash: inout CentreFlows
  ) {
    let proceeds =
      switch kind {
      case .listing: company.state * value
      case .acquisition, .writeOff: company.proceeds(of: value)
      case .buyBack: min(company.state * value, outcome.costOfShares)
      }
    listener.hear(.exited(kind, value: value, proceeds: proceeds), atMonth: now)
    take(proceeds, &cash)
  }

  private mutating func sellAtEnd(
    _ company: Ownership, _ lastPrice: Double, _ cash: inout CentreFlows, _ fundEnd: FundEnd
  ) {
    now = max(now, fundEnd.month)
    let proceeds = company.state * lastPrice * (1 - fundEnd.haircut)
    listener.hear(.soldAtEnd(proceeds: proceeds), atMonth: now)
    take(proceeds, &cash)
  }

  private mutating func take(_ proceeds: Double, _ cash: inout CentreFlows) {
    outcome.proceeds += proceeds
    outcome.exitMonth = now
    cash.receive(proceeds, atMonth: now)
  }
}

/// The fund's end: when it comes, and what a sale then loses on the last round's price.
struct FundEnd: Sendable, BitwiseCopyable {
  var month: Double
  var haircut: Double
}

extension ConversionPlan {
  /// Fills in the terms on which a grant converts after some months.
  func apply(
    to terms: inout GrantConversion<Double>, principal: Double, months: Double
  ) {
    guard months <= deadlineMonths else { return }
    terms.convention = convention
    terms.amount = principalShare * principal
    terms.interest = terms.amount * interestPerYear * months / 12
    terms.discount = discount
    terms.cap = cap
    terms.agreedShare = agreedShare
    terms.maximumShare = maximumShare
    terms.notLargestHolder = notLargestHolder
    terms.teamFloor = teamFloor
  }
}
