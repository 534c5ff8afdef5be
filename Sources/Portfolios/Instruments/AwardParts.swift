import Policies

/// An award taken apart: what part of each yuan is which instrument, and on which terms.
///
/// A single instrument is a mixture of one. At most one part converts at the crossing round.
struct AwardParts: Sendable, BitwiseCopyable {
  struct Part<Terms: Sendable & BitwiseCopyable>: Sendable, BitwiseCopyable {
    let share: Double
    let terms: Terms
  }

  /// Shares bought at entry.
  private(set) var equity: Part<EntryTerms>?
  /// What converts when the project crosses.
  private(set) var conversion: Part<ConversionPlan>?
  /// What the team may buy off at principal and interest.
  private(set) var buyBack: Part<InvestThenEquity>?
  /// What is owed until it converts.
  private(set) var debt: Part<ConvertibleDebt>?
  /// What is paid out of the result's earnings.
  private(set) var royalty: Part<Royalty>?
  /// What a bank lends instead of the centre's paying it.
  private(set) var loan: Part<GuaranteedLoan>?

  init(_ instrument: Instrument) { add(instrument, share: 1) }

  /// Whether there is nothing beside a grant, shares bought at entry and what converts for good.
  var arePlain: Bool { arePlainToCrossing && buyBack == nil && royalty == nil }

  /// Whether nothing is due before a crossing.
  var arePlainToCrossing: Bool { debt == nil && loan == nil }

  /// Whether the state has a part of what the company earns.
  var shareEarnings: Bool { royalty != nil }

  /// The part of the award that the centre pays itself.
  var ownShare: Double { 1 - (loan?.share ?? 0) }

  /// The part of the centre's own money that was lent: it comes back first, or not at all.
  var lentShare: Double { debt?.share ?? 0 }

  /// The part of the centre's money that buys shares at entry.
  var entryShare: Double { equity?.share ?? 0 }

  /// The same of what comes back unspent: what was lent comes back by itself.
  var entryShareOfReturned: Double { lentShare < 1 ? entryShare / (1 - lentShare) : 0 }

  /// What an award may cost the centre: its own part, and what it vouches for.
  var costShare: Double {
    guard let loan else { return 1 }
    let terms = loan.terms
    return ownShare + loan.share * (terms.premium * terms.premiumSubsidy + terms.risk.state)
  }

  private mutating func add(_ instrument: Instrument, share: Double) {
    switch instrument {
    case .none, .grant: break
    case .equity(let entry): equity = Part(share: share, terms: entry)
    case .grantToEquity(let plan): conversion = Part(share: share, terms: plan)
    case .investThenEquity(let terms):
      conversion = Part(share: share, terms: terms.conversion)
      buyBack = Part(share: share, terms: terms)
    case .convertibleDebt(let terms):
      conversion = Part(share: share, terms: terms.conversion)
      debt = Part(share: share, terms: terms)
    case .royalty(let terms): royalty = Part(share: share, terms: terms)
    case .guaranteedLoan(let terms): loan = Part(share: share, terms: terms)
    case .mixture(let mixture): add(mixture)
    }
  }

  /// The bank's part is of the whole award; the others are of what the centre pays itself.
  private mutating func add(_ mixture: Mixture) {
    for part in mixture.parts {
      guard case .guaranteedLoan(let terms) = part.instrument else { continue }
      loan = Part(share: part.share, terms: terms)
    }
    let own = ownShare
    for part in mixture.parts {
      if case .guaranteedLoan = part.instrument { continue }
      add(part.instrument, share: part.share / own)
    }
  }
}

// MARK: - When each of them acts

extension Venture {
  /// Before the round that crosses: the bank is repaid as far as the company's cash goes.
  mutating func settleBeforeCrossing(_ cash: inout CentreFlows) { settleLoan(&cash) }

  /// Where a project ends without crossing.
  mutating func settleAtEnd(_ cash: inout CentreFlows) {
    settleLoan(&cash)
    loseLoan(&cash)
    repayAtEnd(&cash)
  }
}

extension Tenure {
  /// Once the round that crosses has closed.
  mutating func settleAfterCrossing(_ cash: inout CentreFlows) { settleUnconverted(&cash) }

  /// From one price to the next.
  mutating func settle(until month: Double, _ cash: inout CentreFlows) {
    payRoyalties(until: month, &cash)
  }

  /// Who is paid what when the company brings this value now.
  func order(at value: Double) -> SaleOrder {
    SaleOrder(
      of: value, owedToBank: crossing.books.loan.owed, claim: claim,
      earned: royalty(onSaleAt: value))
  }
}

// MARK: - At the fund's end

extension Tenure {
  /// Whether the state is owed anything beside its shares.
  var owesMore: Bool {
    claim > 0 || deferred > 0 || crossing.books.debt.isOpen
      || (royalty != nil && !crossing.books.royalty.hasEnded)
  }

  /// Nothing beside the shares is owed any more.
  mutating func dropClaims() {
    claim = 0
    deferred = 0
    crossing.books.debt.isOpen = false
    crossing.books.royalty.lapse()
  }
}
