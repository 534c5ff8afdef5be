extension ConversionSolver {
  init(
    _ table: CapTable<Number>, _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ limits: ConversionLimits<Number>?
  ) throws(TermsErrors) {
    let equations = RoundEquations(
      existing: table.fullyDiluted, counted: table.count(round.preMoneyBase),
      unissued: table.options.unissued, preMoney: round.preMoney, newMoney: round.newMoney,
      pool: RoundEquations.Pool(round.pool),
      countsIncrease: round.preMoneyBase.contains(.poolIncrease))
    var claims: [Claim] = []
    var faults = FaultList()
    for index in instruments.indices {
      claims.append(Self.claim(index, instruments, table, equations.total, &faults))
    }
    try faults.throwIfAny()
    self.init(
      table: table, investments: round.investments, claims: claims, limits: limits,
      equations: equations)
  }

  private static func claim(
    _ index: Int, _ instruments: [Convertible<Number>], _ table: CapTable<Number>,
    _ total: Affine<Number>, _ faults: inout FaultList
  ) -> Claim {
    let instrument = instruments[index]
    let amount = instrument.convertingAmount
    var offers: [Offer<Number>] = []
    if case .agreedShare(let share) = instrument.price {
      offers = [.share(share, of: total)]
    } else {
      let terms = BestTerms(of: index, in: instruments)
      offers = [.discount(terms.discount, amount: amount, source: terms.discountSource)]
      for (cap, source) in terms.caps {
        let capped = Offer.cap(
          cap.amount, base: cap.base, existing: table.count(cap.base), amount: amount,
          source: source)
        guard let capped else {
          let part = (amount / cap.amount).description
          faults.report(
            .claimsExceedCompany(.instrument(source ?? index).field("cap"), claimed: part))
          continue
        }
        offers.append(capped)
      }
    }
    return Claim(
      holder: instrument.holder, principal: instrument.convertingPrincipal, amount: amount,
      convention: instrument.convention, offers: offers)
  }
}

/// The terms that an instrument may choose among: its own, and for a most-favoured one those of
/// all issued after it; the largest discount, and for each base the lowest cap.
private struct BestTerms<Number: Scalar> {
  private(set) var discount: Number = 0
  private(set) var discountSource: Int?
  private(set) var caps: [(cap: ValuationCap<Number>, source: Int?)] = []

  init(of index: Int, in instruments: [Convertible<Number>]) {
    take(instruments[index].price, from: nil)
    guard case .mostFavoured = instruments[index].price else { return }
    for later in instruments.indices.dropFirst(index + 1) {
      take(instruments[later].price, from: later)
    }
  }

  private mutating func take(_ price: ConversionPrice<Number>, from source: Int?) {
    switch price {
    case .agreedShare: break
    case .market(let discount, let cap), .mostFavoured(let discount, let cap):
      if discount > self.discount { (self.discount, discountSource) = (discount, source) }
      guard let cap else { return }
      if let same = caps.firstIndex(where: { $0.cap.base == cap.base }) {
        if cap.amount < caps[same].cap.amount { caps[same] = (cap, source) }
      } else {
        caps.append((cap, source))
      }
    }
  }
}

extension RoundEquations.Pool {
  init(_ pool: PricedRound<Number>.PoolTopUp) {
    switch pool {
    case .none: self = .increase(0)
    case .shares(let shares): self = .increase(shares)
    case .target(let share): self = .target(share)
    }
  }
}
