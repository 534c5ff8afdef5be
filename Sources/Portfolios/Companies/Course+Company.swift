import Instruments
import Policies
import Projects

// The company after its project has crossed: conversion, later rounds, exit.

/// Who owns a company after crossing, as parts of the whole.
///
/// A worker keeps one and founds it anew for each company.
struct Ownership: ~Copyable {
  var stack = PreferenceStack()
  /// The state's class in the stack; −1 when it holds common shares or none.
  var stateClass = -1
  var stateCommon = 0.0
  var team = 0.0
  var pool = 0.0

  /// Becomes a company as it is founded.
  mutating func found(_ company: Company) {
    stack.clear()
    stateClass = -1
    stateCommon = 0
    team = company.team
    pool = company.pool
  }

  /// Becomes like another company.
  mutating func take(after other: borrowing Ownership) {
    stack.take(after: other.stack)
    stateClass = other.stateClass
    stateCommon = other.stateCommon
    team = other.team
    pool = other.pool
  }

  /// The largest part that one founder or one round's investors own.
  func largest(of company: Company) -> Double {
    var largest = max(team, company.others * team / company.team)
    for index in 0..<stack.count where index != stateClass {
      largest = max(largest, stack.othersShare(of: index))
    }
    return largest
  }

  /// The terms of a round over this company, in which nothing converts yet.
  func terms(of round: MarketRound, founders: Company) -> GrantConversion<Double> {
    var terms = GrantConversion<Double>(
      preMoney: round.preMoney, newMoney: round.newMoney, amount: 0, convention: .alongside)
    terms.stateBefore = state
    terms.teamBefore = team
    terms.unissuedBefore = pool
    terms.largestOtherBefore = largest(of: founders)
    if round.poolTopUp > 0 {
      let kept = 1 - round.newMoney / round.postMoney - round.poolTopUp
      terms.poolTarget = pool * kept + round.poolTopUp
    }
    return terms
  }

  /// A round in which nothing converts.
  mutating func admit(_ round: MarketRound) {
    let sold = round.newMoney / round.postMoney
    dilute(by: 1 - sold - round.poolTopUp)
    pool += round.poolTopUp
    stack.add(claim: round.newMoney, share: sold)
  }

  /// A round with its conversion, but for the state's new shares.
  mutating func admit(
    _ round: MarketRound, _ result: GrantConversion<Double>.Result,
    _ terms: GrantConversion<Double>
  ) {
    dilute(by: result.dilution)
    team = terms.teamBefore * result.dilution
    pool = result.unissuedShare
    stack.add(claim: round.newMoney, share: result.newInvestorShare)
  }

  /// New shares of the state; of the round's class they join the class that it has.
  mutating func addState(_ share: Double, claim: Double, isPreferred: Bool) {
    guard share > 0 else { return }
    guard isPreferred else {
      stateCommon += share
      return
    }
    if stateClass < 0 {
      stateClass = stack.count
      stack.add(claim: claim, share: share)
    } else {
      stack.enlarge(stateClass, claim: claim, share: share)
    }
  }

  /// Everything the state owns.
  var state: Double {
    stateCommon + (stateClass >= 0 ? stack.share(of: stateClass) : 0) + stack.heldShare
  }

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

  /// Sells part of what the state owns; who buys shares of a class has its preference.
  mutating func sellState(_ fraction: Double) {
    stateCommon *= 1 - fraction
    if stateClass >= 0 { stack.split(stateClass, fraction) }
    stack.release(fraction)
  }
}

extension Course {
  /// From crossing to the state's last yuan.
  ///
  /// `company` is what earlier rounds left of it, if there were any.
  mutating func own(
    _ company: inout Ownership, _ future: inout Future,
    _ cash: inout CentreFlows, fundEnd: FundEnd
  ) {
    if earlierRounds == 0 { company.found(award.company) }
    guard convert(&company) else { return }
    settleUnconverted(&cash)
    outcome.ownsShares = company.state > 0
    outcome.stakeAtCrossing = company.state
    outcome.teamAtCrossing = company.team
    outcome.exitMonth = now
    // Followed though the state may own nothing: later money comes under every policy.
    grow(&company, &future, &cash, fundEnd)
    outcome.stakeAtExit += company.state
  }

  // MARK: - Crossing

  /// The crossing round, at its own price; false where no price holds.
  private mutating func convert(_ company: inout Ownership) -> Bool {
    var terms = opening(company)
    if let part = award.parts.conversion,
      roundMonth - outcome.signedMonth <= part.terms.deadlineMonths
    {
      part.terms.apply(
        to: &terms, amount: part.terms.principalShare * (part.share * account.centre),
        months: now - outcome.signedMonth)
      if let interest = convertingInterest { terms.interest = interest }
    }
    guard let result = settle(&terms, company) else { return false }
    note(result, terms)
    company.admit(round, result, terms)
    giveShares(result, terms, &company)
    return true
  }

  /// The round over the company in which the state holds what it bought at entry.
  private func opening(_ company: borrowing Ownership) -> GrantConversion<Double> {
    var terms = company.terms(of: round, founders: award.company)
    guard let entry = award.parts.equity else { return terms }
    // Each tranche bought shares at the agreed price for the whole company.
    let units = entry.share * account.centre / entry.terms.preMoney
    terms.stateBefore = units / (1 + units) * company.team / award.company.team
    terms.teamBefore /= 1 + units
    terms.unissuedBefore /= 1 + units
    return terms
  }

  /// The state's shares: what it bought at entry, and what converted.
  private func giveShares(
    _ result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>,
    _ company: inout Ownership
  ) {
    var bought = 0.0
    if let entry = award.parts.equity {
      bought = terms.amount > 0 ? terms.stateBefore * result.dilution : result.stateShare
      company.addState(
        bought, claim: entry.share * account.centre, isPreferred: entry.terms.isPreferred)
    }
    let converted = result.stateShare - bought
    company.addState(
      converted, claim: converted * result.postMoney,
      isPreferred: award.parts.conversion?.terms.isRoundClass ?? true)
  }

  /// The round with its conversion; where no price holds so large a grant, the round without it.
  private mutating func settle(
    _ terms: inout GrantConversion<Double>, _ company: borrowing Ownership
  ) -> GrantConversion<Double>.Result? {
    if let result = try? terms.result() { return result }
    outcome.givenUp = terms.amount + terms.interest
    terms = opening(company)
    return try? terms.result()
  }

  private mutating func note(
    _ result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    if result.converted > 0 { isInDebt = false }
    outcome.givenUp += result.givenUp
    outcome.costOfShares = (award.parts.equity?.share ?? 0) * account.centre + result.converted
    keepBack(result, terms)
    if let bound = result.bound,
      let place = ConversionLimits<Double>.Kind.allCases.firstIndex(of: bound)
    {
      outcome.boundLimit = UInt8(place + 1)
    }
    listener.hear(.converted(.init(terms: terms, result: result)), atMonth: now)
  }

  /// What becomes of the money that a limit kept from converting.
  private mutating func keepBack(
    _ result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    deferred = 0
    guard result.givenUp > 0, let part = award.parts.conversion else { return }
    switch part.terms.excess {
    case .forgone: break
    case .deferred: deferred = terms.amount * result.givenUp / (terms.amount + terms.interest)
    case .cashClaim: claim = result.givenUp
    }
  }

  /// A later round, with what limits deferred to it, on the same terms.
  private mutating func admit(_ later: MarketRound, to company: inout Ownership) {
    guard deferred > 0, let plan = award.parts.conversion?.terms,
      now - outcome.signedMonth <= plan.deadlineMonths
    else { return company.admit(later) }
    var terms = company.terms(of: later, founders: award.company)
    plan.apply(to: &terms, amount: deferred, months: now - outcome.signedMonth)
    guard let result = try? terms.result() else { return company.admit(later) }
    keepBack(result, terms)
    outcome.givenUp = result.givenUp
    outcome.costOfShares += result.converted
    outcome.ownsShares = outcome.ownsShares || result.stateShare > 0
    listener.hear(.converted(.init(terms: terms, result: result)), atMonth: now)
    company.admit(later, result, terms)
    let gained = result.stateShare - company.state
    company.addState(
      gained, claim: gained * result.postMoney, isPreferred: plan.isRoundClass)
  }

  // MARK: - Growth

  private mutating func grow(
    _ company: inout Ownership, _ future: inout Future,
    _ cash: inout CentreFlows, _ fundEnd: FundEnd
  ) {
    // Values are kept as in an average climate and priced in the climate of their day.
    var postMoney = round.postMoney / future.nature.climate.valuation(atMonth: roundMonth)
    var lastPrice = round.postMoney
    let crossed = now
    for number in nextRound..<agenda.rounds.count {
      let fate = supported(
        future.round(number), number, crossedBefore: nextRound, &future)
      let month = now + fate.months
      pass(&company, to: min(month, fundEnd.month), worth: lastPrice, crossed, &cash)
      guard month < fundEnd.month else { return sellAtEnd(company, lastPrice, &cash, fundEnd) }
      now = month
      if fate.outcome == .stays { break }
      if fate.outcome == .dies {
        let end = future.exit()
        listener.hear(.companyDied, atMonth: now)
        return exit(company, .writeOff, worth: end.recovery * lastPrice, &cash)
      }
      let plan = agenda.rounds[number]
      guard fate.dilution + plan.poolTopUp < 1 else { break }
      postMoney = postMoney * fate.stepUp / (1 - fate.dilution)
      lastPrice = postMoney * future.nature.climate.valuation(atMonth: now)
      let later = MarketRound(
        preMoney: (1 - fate.dilution) * lastPrice, newMoney: fate.dilution * lastPrice,
        poolTopUp: plan.poolTopUp)
      listener.hear(
        .roundClosed(
          number: number + 1, preMoney: later.preMoney, newMoney: later.newMoney,
          qualified: true), atMonth: now)
      let place = company.stack.count
      let ours = followOn(into: later, number: number + 1 - nextRound, stake: company.state)
      admit(later, to: &company)
      follow(ours, into: later, place: place, &company, &cash)
      outcome.laterMarketPaid += later.newMoney - ours
      hold(&company, afterRound: number + 1 - nextRound, crossed: crossed, lastPrice, &cash)
    }
    finish(&company, postMoney, lastPrice, crossed, &future, &cash, fundEnd)
  }

  // MARK: - Exit

  private mutating func finish(
    _ company: inout Ownership, _ postMoney: Double, _ lastPrice: Double, _ crossed: Double,
    _ future: inout Future, _ cash: inout CentreFlows, _ fundEnd: FundEnd
  ) {
    let fate = future.exit()
    let month = now + fate.months
    pass(&company, to: min(month, fundEnd.month), worth: lastPrice, crossed, &cash)
    guard month < fundEnd.month else { return sellAtEnd(company, lastPrice, &cash, fundEnd) }
    now = month
    let value =
      fate.kind == .writeOff
      ? fate.recovery * lastPrice
      : postMoney * fate.multiple * future.nature.climate.exit(atMonth: now)
    buyBack(&company, worth: value, crossed: crossed, &cash)
    exit(company, fate.kind, worth: value, &cash)
  }

  /// Who is paid what when the company brings this value now.
  private func order(at value: Double) -> SaleOrder {
    SaleOrder(of: value, owedToBank: owedToBank, claim: claim, royalty: royalty(onSaleAt: value))
  }

  /// Pays out by what the state's shares are: at a listing all classes become common.
  private mutating func exit(
    _ company: borrowing Ownership, _ kind: Exit.Kind, worth value: Double,
    _ cash: inout CentreFlows
  ) {
    if company.state > 0 { outcome.heldUntilMonth = now }
    let order = order(at: value)
    repayBank(order.bank, &cash)
    let shares =
      switch kind {
      case .listing: company.state * order.rest
      case .acquisition, .writeOff: company.proceeds(of: order.rest)
      case .buyBack:
        company.state > 0 ? min(company.state * order.rest, outcome.costOfShares) : 0
      }
    listener.hear(.exited(kind, value: value, proceeds: order.first + shares), atMonth: now)
    take(order.first + shares, &cash)
  }

  private mutating func sellAtEnd(
    _ company: borrowing Ownership, _ lastPrice: Double, _ cash: inout CentreFlows,
    _ fundEnd: FundEnd
  ) {
    now = max(now, fundEnd.month)
    if company.state > 0 { outcome.heldUntilMonth = now }
    let order = order(at: lastPrice)
    let proceeds = (order.first + company.state * order.rest) * (1 - fundEnd.haircut)
    guard proceeds > 0 else { return }
    listener.hear(.soldAtEnd(proceeds: proceeds), atMonth: now)
    take(proceeds, &cash)
  }

  mutating func take(_ proceeds: Double, _ cash: inout CentreFlows) {
    guard proceeds > 0 else { return }
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
  /// Fills in the terms on which an amount converts some months after signing.
  func apply(to terms: inout GrantConversion<Double>, amount: Double, months: Double) {
    terms.convention = convention
    terms.amount = amount
    terms.interest = amount * interestPerYear * months / 12
    terms.discount = discount
    terms.cap = cap
    terms.agreedShare = agreedShare
    terms.maximumShare = maximumShare
    terms.notLargestHolder = notLargestHolder
    terms.teamFloor = teamFloor
  }
}
