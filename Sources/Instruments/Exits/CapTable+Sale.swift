extension CapTable {
  /// A sale without a round: every instrument takes cash or shares.
  ///
  /// A cap gives shares; a discount alone gives `A/(1−d)` of common money, since its shares cost
  /// `(1−d)` of what they are paid; an agreed share gives that part of the company. All that may
  /// take shares begin with them, and those that cash would pay better leave together. A leaver is
  /// paid more than its shares were, so a common share, and with it every other conversion, is
  /// worth less afterwards: nobody who left would return, and what remains is the equilibrium with
  /// most conversion.
  @specialized(where Number == Rational)
  @specialized(where Number == Double)
  public func sold(
    for proceeds: Number, instruments: [Convertible<Number>],
    claims: [ExitWaterfall<Number>.Claim] = [], optionStrike: Number = 0
  ) throws(TermsErrors) -> SaleResult<Number> {
    var faults = FaultList()
    for (index, instrument) in instruments.enumerated() {
      instrument.check(at: .instrument(index), &faults)
      faults.require(
        instrument.atSale.cashMultiple, .notNegative,
        at: .instrument(index).field("atSale").field("cashMultiple"))
      faults.require(
        count(instrument.atSale.base), .positive,
        at: .instrument(index).field("atSale").field("base"))
      if instrument.rounding != nil {
        faults.report(.rounding(.instrument(index).field("rounding"), .noRound))
      }
    }
    try faults.throwIfAny()
    var sale = Sale(self, instruments, claims, optionStrike)
    while true {
      let result = try sale.result(proceeds)
      let leavers = instruments.indices.filter { sale.prefersCash($0, result) }
      if leavers.isEmpty { return result }
      sale.converting.subtract(leavers)
    }
  }
}

/// A sale in which a stated set of instruments takes shares.
private struct Sale<Number: Scalar> {
  let table: CapTable<Number>
  let instruments: [Convertible<Number>]
  let claims: [ExitWaterfall<Number>.Claim]
  let optionStrike: Number
  var converting: Set<Int>

  init(
    _ table: CapTable<Number>, _ instruments: [Convertible<Number>],
    _ claims: [ExitWaterfall<Number>.Claim], _ optionStrike: Number
  ) {
    self.table = table
    self.instruments = instruments
    self.claims = claims
    self.optionStrike = optionStrike
    converting = Set(
      instruments.indices.filter {
        instruments[$0].atSale.election != .cash && instruments[$0].givesShares(instruments, $0)
      })
  }

  func prefersCash(_ index: Int, _ result: SaleResult<Number>) -> Bool {
    let instrument = instruments[index]
    guard converting.contains(index), instrument.atSale.election == .better else { return false }
    let shares = result.instruments[index].shares ?? 0
    return max(instrument.cash, instrument.bargain) > shares * result.commonValue
  }

  func result(_ proceeds: Number) throws(TermsErrors) -> SaleResult<Number> {
    let shares = try shares()
    var company = table
    var all = claims
    for (index, instrument) in instruments.enumerated() {
      if let shares = shares[index] {
        if company.shareClass(named: "common") == nil { company.classes.append(.common) }
        if shares > 0 { company.add(shares, of: "common", to: instrument.holder) }
      }
      all += cashClaims(index)
    }
    let exit = try company.exit(at: proceeds, claims: all, optionStrike: optionStrike)
    let paid = exit.distribution
    var cash = paid.claims.dropFirst(claims.count)[...]
    let accounts = instruments.indices.map { index in
      let own = cash.prefix(cashClaims(index).count)
      cash = cash.dropFirst(own.count)
      return SaleAccount(
        name: instruments[index].name, holder: instruments[index].holder, shares: shares[index],
        amount: (shares[index] ?? 0) * paid.commonValue + own.sum(of: \.amount))
    }
    return SaleResult(instruments: accounts, exit: exit)
  }

  /// Cash ranks as declared; a discounted purchase of common shares comes after every preference.
  ///
  /// Where only a part converts, the rest is owed in cash whatever that part does.
  private func cashClaims(_ index: Int) -> [ExitWaterfall<Number>.Claim] {
    let instrument = instruments[index]
    let (name, rank) = (instrument.name, instrument.atSale.seniority)
    let rest = ExitWaterfall.Claim(name, amount: instrument.restInCash, seniority: rank)
    if converting.contains(index) { return [rest] }
    let takesBargain =
      switch instrument.atSale.election {
      case .shares: true
      case .cash: false
      case .better: instrument.bargain > instrument.cash
      }
    let part =
      takesBargain
      ? ExitWaterfall.Claim(name, amount: instrument.bargain, seniority: .min)
      : ExitWaterfall.Claim(name, amount: instrument.cash, seniority: rank)
    return [part, rest]
  }

  /// The shares of all that convert, solved jointly; nil for those that take cash.
  private func shares() throws(TermsErrors) -> [Number?] {
    let rows = try instruments.indices.map { index throws(TermsErrors) -> Affine<Number>? in
      converting.contains(index) ? try row(index) : nil
    }
    let all = rows.reduce(Affine()) { $0 + ($1 ?? Affine()) }
    let free = 1 - all.perConverted
    guard free > 0 else {
      throw TermsErrors([
        .claimsExceedCompany(.field("instruments"), claimed: all.perConverted.description)
      ])
    }
    let solution = RoundSolution(
      sharesPerMoney: 0, poolIncrease: 0, converted: all.constant / free)
    return rows.map { $0?.shares(at: solution) }
  }

  private func row(_ index: Int) throws(TermsErrors) -> Affine<Number> {
    let instrument = instruments[index]
    let base = instrument.atSale.base
    if case .agreedShare(let share) = instrument.price {
      return share * Affine(table.count(base), perConverted: 1)
    }
    let offers = instrument.caps(instruments, index).compactMap { cap in
      Offer.cap(
        cap.amount, base: base, existing: table.count(base), amount: instrument.convertingAmount)
    }
    // All caps of one instrument share the base of the sale, so the lowest cap gives most shares.
    guard let best = offers.max(by: { $0.row.constant < $1.row.constant }) else {
      throw TermsErrors([
        .claimsExceedCompany(
          .instrument(index).field("cap"), claimed: instrument.convertingAmount.description)
      ])
    }
    return best.row
  }
}

extension Convertible {
  /// The cash claim of the part that may convert.
  fileprivate var cash: Number { convertingAmount * atSale.cashMultiple }

  /// The cash claim of the part that may not.
  fileprivate var restInCash: Number { (owed - convertingAmount) * atSale.cashMultiple }

  /// The worth of shares bought at the discount.
  fileprivate var bargain: Number {
    switch price {
    case .market(let discount, _), .mostFavoured(let discount, _):
      convertingAmount / (1 - discount)
    case .agreedShare: 0
    }
  }

  fileprivate func givesShares(_ all: [Convertible], _ index: Int) -> Bool {
    if case .agreedShare = price { return true }
    return !caps(all, index).isEmpty
  }

  /// The instrument's own cap, and for a most-favoured one those issued after it.
  fileprivate func caps(_ all: [Convertible], _ index: Int) -> [ValuationCap<Number>] {
    switch price {
    case .agreedShare: []
    case .market(_, let cap): [cap].compactMap { $0 }
    case .mostFavoured(_, let cap):
      [cap].compactMap { $0 } + all[(index + 1)...].compactMap(\.ownCap)
    }
  }

  private var ownCap: ValuationCap<Number>? {
    switch price {
    case .market(_, let cap), .mostFavoured(_, let cap): cap
    case .agreedShare: nil
    }
  }
}
