import Projects
import Instruments
import Policies

// The crossing round with its conversion, and what a limit defers to later ones.

extension Tenure {
  /// The crossing round, at its own price; false where no price holds.
  mutating func convert(_ company: inout Ownership) -> Bool {
    var terms = opening(&company)
    if let part = award.parts.conversion,
      crossing.market.month - crossing.signedMonth <= part.terms.deadlineMonths
    {
      let centre = crossing.books.account.centre
      part.terms.apply(
        to: &terms, amount: part.terms.principalShare * (part.share * centre.amount),
        months: now - crossing.signedMonth)
      // A loan has a rule of its own.
      if let debt = award.parts.debt {
        terms.interest = debt.convertingInterest(centre, atMonth: now)
      }
    }
    guard let converted = settle(&terms, &company) else { return false }
    note(converted, terms)
    company.admit(crossing.market.round, converted, terms)
    giveShares(converted, terms, &company)
    return true
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

  /// The round with its conversion; where no price holds so large a grant, the round without it.
  private mutating func settle(
    _ terms: inout GrantConversion<Double>, _ company: inout Ownership
  ) -> GrantConversion<Double>.Result? {
    if let converted = try? terms.result() { return converted }
    result[.givenUp] = terms.amount + terms.interest
    terms = opening(&company)
    return try? terms.result()
  }

  private mutating func note(
    _ converted: GrantConversion<Double>.Result, _ terms: GrantConversion<Double>
  ) {
    if converted.converted > 0 { crossing.books.debt.isOpen = false }
    result[.givenUp] += converted.givenUp
    result[.costOfShares] =
      (award.parts.equity?.share ?? 0) * crossing.books.account.centre.amount + converted.converted
    keepBack(converted, terms)
    if let bound = converted.bound { result[.bound(by: bound)] = 1 }
    listener.hear(.converted(.init(terms: terms, result: converted)), atMonth: now)
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
  mutating func admit(_ later: MarketRound, to company: inout Ownership) {
    guard deferred > 0, let plan = award.parts.conversion?.terms,
      now - crossing.signedMonth <= plan.deadlineMonths
    else { return company.admit(later) }
    var terms = company.terms(of: later, founders: award.company)
    plan.apply(to: &terms, amount: deferred, months: now - crossing.signedMonth)
    guard let converted = try? terms.result() else { return company.admit(later) }
    keepBack(converted, terms)
    // Of what was deferred, which counted as given up until now.
    result[.givenUp] = converted.givenUp
    result[.costOfShares] += converted.converted
    result.ownsShares = result.ownsShares || converted.stateShare > 0
    listener.hear(.converted(.init(terms: terms, result: converted)), atMonth: now)
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
