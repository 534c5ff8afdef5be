import Projects
import Instruments
import Policies

// The crossing round with its conversion, and what a limit defers to later ones.

extension Tenure {
  /// The crossing round at its own price, with what converts at it.
  mutating func convert(_ company: inout Ownership) {
    var terms = opening(&company)
    offer(&terms)
    if let converted = try? terms.result() { return admit(converted, terms, &company) }
    leaveUnconverted(terms)
    terms = opening(&company)
    // Old shares that are worth nothing are nothing of the company afterwards.
    guard let plain = try? terms.result() else { return company.admit(crossing.market.round) }
    admit(plain, terms, &company)
  }

  /// Whether something still waits for this round: its deadline has not passed, and a loan is not repaid.
  var mayConvert: Bool {
    guard let part = award.parts.conversion else { return false }
    return crossing.market.month - crossing.signedMonth <= part.terms.deadlineMonths
      && (debt == nil || crossing.books.debt.isOpen)
  }

  /// Fills in what converts, if anything does.
  private mutating func offer(_ terms: inout GrantConversion<Double>) {
    guard !hasLapsed, mayConvert, let part = award.parts.conversion else { return }
    let centre = crossing.books.account.centre
    part.terms.apply(
      to: &terms, amount: part.terms.principalShare * (part.share * centre.amount),
      months: now - crossing.signedMonth)
    // A loan has a rule of its own.
    if let debt {
      terms.interest = debt.convertingInterest(centre, atMonth: now)
    }
    if terms.amount > 0 { result[.claiming] = 1 }
  }

  private mutating func admit(
    _ converted: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>,
    _ company: inout Ownership
  ) {
    quote(converted)
    note(converted, terms)
    company.admit(crossing.market.round, converted, terms)
    giveShares(converted, terms, &company)
    if company.state > 0 { result[.claiming] = 1 }
  }

  /// What converts would take all that the old shares are worth, and more: it is kept back as what a limit
  /// keeps back.
  private mutating func leaveUnconverted(_ terms: GrantConversion<Double>) {
    let owed = terms.amount + terms.interest
    guard owed > 0 else { return }
    result[.unpriced] = 1
    result[.givenUp] = owed
    listener.hear(.foundNoPrice(owed: owed, preMoney: terms.preMoney), atMonth: now)
    // An open loan is a claim by its own terms.
    if !crossing.books.debt.isOpen { keepBack(owed, terms) }
  }

  /// Later values step from the price of all shares where the file says so.
  private mutating func quote(_ round: GrantConversion<Double>.Result) {
    guard agenda.valueBasis == .shares, lastPrice > 0 else { return }
    averagePrice *= round.postMoney / lastPrice
    lastPrice = round.postMoney
  }

  /// The round over the company in which the state holds what it bought at entry.
  private mutating func opening(_ company: inout Ownership) -> GrantConversion<Double> {
    var terms = company.terms(of: crossing.market.round, founders: award.company)
    guard let entry = award.parts.equity else { return terms }
    // Each tranche bought shares at the agreed price for the whole company.
    let units = entry.share * crossing.books.account.centre.amount / entry.terms.preMoney
    terms.stateBefore = units / (1 + units) * company.team / award.company.team
    terms.teamBefore /= 1 + units
    terms.unissuedBefore /= 1 + units
    return terms
  }

  /// The state's shares: what it bought at entry, and what converted.
  private mutating func giveShares(
    _ result: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>,
    _ company: inout Ownership
  ) {
    // Shares of an entry that the fund let go are somebody's, and nobody's preference.
    guard !hasLapsed else { return }
    var bought = 0.0
    if let entry = award.parts.equity {
      bought = terms.amount > 0 ? terms.stateBefore * result.dilution : result.stateShare
      company.addState(
        bought, claim: entry.share * crossing.books.account.centre.amount,
        isPreferred: entry.terms.isPreferred)
    }
    let converted = result.stateShare - bought
    company.addState(
      converted, claim: converted * result.postMoney,
      isPreferred: award.parts.conversion?.terms.isRoundClass ?? true)
  }

  private mutating func note(
    _ converted: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    if converted.converted > 0 { crossing.books.debt.isOpen = false }
    result[.givenUp] += converted.givenUp
    result[.costOfShares] =
      (award.parts.equity?.share ?? 0) * crossing.books.account.centre.amount + converted.converted
    if terms.amount > 0 { keepBack(converted.givenUp, terms) }
    if let bound = converted.bound { result[.bound(by: bound)] = 1 }
    tell(converted, terms)
  }

  private mutating func tell(
    _ converted: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    // The state's shares of an entry are no longer its own.
    guard !hasLapsed || terms.stateBefore == 0 else { return }
    listener.hear(
      .converted(.init(terms: terms, result: converted, companyValue: lastPrice)), atMonth: now)
  }

  /// What becomes of money that does not convert.
  private mutating func keepBack(_ rest: Double, _ terms: GrantConversion<Double>) {
    deferred = 0
    guard rest > 0, let part = award.parts.conversion else { return }
    switch part.terms.excess {
    case .forgone: break
    case .deferred: deferred = terms.amount * rest / (terms.amount + terms.interest)
    case .cashClaim: claim = rest
    }
  }

  /// A later round, with what limits deferred to it, on the same terms.
  mutating func admit(_ later: MarketRound, to company: inout Ownership) {
    guard deferred > 0, let plan = award.parts.conversion?.terms,
      now - crossing.signedMonth <= plan.deadlineMonths
    else { return company.admit(later) }
    var terms = company.terms(of: later, founders: award.company)
    plan.apply(to: &terms, amount: deferred, months: now - crossing.signedMonth)
    guard let converted = try? terms.result() else { return company.admit(later) }
    quote(converted)
    keepBack(converted.givenUp, terms)
    // Of what was deferred, which counted as given up until now.
    result[.givenUp] = converted.givenUp
    result[.costOfShares] += converted.converted
    result.ownsShares = result.ownsShares || converted.stateShare > 0
    tell(converted, terms)
    company.admit(later, converted, terms)
    let gained = converted.stateShare - company.state
    company.addState(
      gained, claim: gained * converted.postMoney, isPreferred: plan.isRoundClass)
  }
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

extension Column {
  /// The column that counts the companies at whose crossing a limit bound.
  static func bound(by limit: ConversionLimits<Double>.Kind) -> Column {
    switch limit {
    case .maximumShare: .boundMaximumShare
    case .notLargestHolder: .boundLargestHolder
    case .teamFloor: .boundTeamFloor
    }
  }
}
