extension CapTable {
  /// Closes a priced round in which any number of instruments convert, all solved jointly.
  ///
  /// The result does not depend on the order of holders. The order of instruments is the order of
  /// issue: a most-favoured instrument looks at later ones, and limits cut the latest first.
  @specialized(where Number == Rational)
  @specialized(where Number == Double)
  public func closing(
    _ round: PricedRound<Number>, converting instruments: [Convertible<Number>] = [],
    limits: ConversionLimits<Number>? = nil
  ) throws(TermsErrors) -> RoundResult<Number> {
    try check(round, instruments, limits)
    let solver = try ConversionSolver(self, round, instruments, limits)
    do {
      let limited = try solver.solveWithinLimits()
      try solver.prove(limited)
      let closing = RoundClosing(round, instruments, solver, limited)
      try closing.checkPrices()
      return closing.result
    } catch {
      throw TermsErrors([error])
    }
  }

  private func check(
    _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ limits: ConversionLimits<Number>?
  ) throws(TermsErrors) {
    var faults = FaultList()
    round.check(&faults)
    faults.require(
      count(round.preMoneyBase), .positive, at: .field("round").field("preMoneyBase"))
    checkName(round.series.name, at: .field("round").field("class"), &faults)
    for (index, instrument) in instruments.enumerated() {
      let path = TermsPath.instrument(index)
      instrument.check(at: path, &faults)
      if let base = instrument.capBase {
        faults.require(count(base), .positive, at: path.field("capBase"))
      }
      if instruments[..<index].contains(where: { $0.name == instrument.name }) {
        faults.report(.duplicate(path.field("name"), name: instrument.name))
      }
      if instrument.delivers == .ownSeries {
        checkName(round.series.ownName(for: instrument), at: path.field("name"), &faults)
      }
    }
    Convertible.checkClaims(of: instruments, &faults)
    limits?.check(self, round, instruments, &faults)
    try faults.throwIfAny()
  }

  /// A new series must not join an old one with other rights.
  private func checkName(_ name: String, at path: TermsPath, _ faults: inout FaultList) {
    guard shareClass(named: name)?.preference != nil else { return }
    faults.report(.duplicate(path, name: name))
  }
}

extension ConversionLimits {
  func check(
    _ table: CapTable<Number>, _ round: PricedRound<Number>,
    _ instruments: [Convertible<Number>], _ faults: inout FaultList
  ) {
    let path = TermsPath.field("limits")
    if !instruments.contains(where: { $0.holder == holder }) {
      faults.report(.unknownHolder(path.field("holder"), name: holder))
    }
    if let maximumShare {
      faults.require(maximumShare, .positiveFraction, at: path.field("maximumShare"))
    }
    guard let floor = teamFloor else { return }
    let floorPath = path.field("teamFloor")
    faults.require(floor.share, .openFraction, at: floorPath.field("share"))
    if floor.holders.contains(holder) {
      faults.report(.ambiguous(floorPath.field("holders"), .limitedHolderInTeam))
    }
    for name in floor.holders where !table.holders.contains(name) {
      faults.report(.unknownHolder(floorPath.field("holders"), name: name))
    }
    let team = Set(floor.holders).sum { table.ownership(of: $0) }
    guard floor.isExclusive ? team > floor.share : team >= floor.share else {
      faults.report(
        .floorImpossible(floorPath, share: team.description, floor: floor.share.description))
      return
    }
  }
}

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
    func offer(_ discount: Number, _ cap: ValuationCap<Number>?, from source: Int?) {
      offers.append(.discount(discount, amount: amount, source: source))
      guard let cap else { return }
      let capped = Offer.cap(
        cap.amount, base: cap.base, existing: table.count(cap.base), amount: amount,
        source: source)
      if let capped {
        offers.append(capped)
      } else {
        faults.report(
          .claimsExceedCompany(
            .instrument(index).field("cap"), claimed: (amount / cap.amount).description))
      }
    }
    switch instrument.price {
    case .market(let discount, let cap): offer(discount, cap, from: nil)
    case .mostFavoured(let discount, let cap):
      offer(discount, cap, from: nil)
      for later in instruments.indices.dropFirst(index + 1) {
        switch instruments[later].price {
        case .market(let discount, let cap), .mostFavoured(let discount, let cap):
          offer(discount, cap, from: later)
        case .agreedShare: break
        }
      }
    case .agreedShare(let share): offers = [.share(share, of: total)]
    }
    return Claim(
      holder: instrument.holder, principal: instrument.convertingPrincipal, amount: amount,
      convention: instrument.convention, offers: offers)
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
