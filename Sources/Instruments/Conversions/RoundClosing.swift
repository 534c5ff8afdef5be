/// Turns a solved round into shares on the register, rounded as the round declares.
struct RoundClosing<Number: Scalar> {
  let round: PricedRound<Number>
  let instruments: [Convertible<Number>]
  let solver: ConversionSolver<Number>
  let limited: ConversionSolver<Number>.Limited
  var shares: RegisterShares<Number>
  /// Instruments that rounding pushed over a limit, and the limits.
  var trimmed: [Int: [ConversionLimits<Number>.Kind]] = [:]

  init(
    _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ solver: ConversionSolver<Number>, _ limited: ConversionSolver<Number>.Limited
  ) throws(TermsError) {
    self.round = round
    self.instruments = instruments
    self.solver = solver
    self.limited = limited
    guard let declared = round.rounding else {
      shares = RegisterShares(limited.outcome, of: solver)
      return
    }
    let rounding = RegisterRounding(declared, round, instruments, solver, limited)
    shares = try rounding.settled()
    try keepLimits(rounding)
  }

  private func chosenOffer(_ index: Int) -> Offer<Number> {
    solver.claims[index].offers[shares.chosen[index]]
  }

  private func isAgreedShare(_ index: Int) -> Bool {
    if case .share = chosenOffer(index).rule { true } else { false }
  }

  // MARK: - The register and the accounts

  var table: CapTable<Number> {
    var table = solver.table
    func issue(_ shares: Number, of shareClass: ShareClass<Number>, to holder: String) {
      guard shares > 0 else { return }
      if table.shareClass(named: shareClass.name) == nil { table.classes.append(shareClass) }
      table.add(shares, of: shareClass.name, to: holder)
    }
    let series = round.series
    for (investment, shares) in zip(round.investments, shares.allotted) {
      issue(
        shares, of: series.shareClass(price: self.shares.price, name: series.name),
        to: investment.investor)
    }
    for (index, shares) in shares.conversions.enumerated() {
      issue(shares, of: deliveredClass(index), to: instruments[index].holder)
    }
    table.options.unissued += shares.increase
    return table
  }

  private func deliveredClass(_ index: Int) -> ShareClass<Number> {
    let series = round.series
    switch instruments[index].delivers {
    case .common: return .common
    case .roundClass: return series.shareClass(price: shares.price, name: series.name)
    case .ownSeries:
      return series.shareClass(
        price: shares.unitPrices[index], name: series.ownName(for: instruments[index]))
    }
  }

  private func account(_ index: Int) -> ConversionAccount<Number> {
    let instrument = instruments[index]
    let amount = solver.claims[index].amount
    let (price, shares) = (shares.unitPrices[index], shares.conversions[index])
    let offer = chosenOffer(index)
    let isTrimmed = trimmed[index] != nil
    let converted = isTrimmed ? shares * price : limited.amount(index, of: solver)
    let bound = limited.bound[index].isEmpty ? trimmed[index] ?? [] : limited.bound[index]
    let hasRemainder = !isTrimmed && !isAgreedShare(index)
    return ConversionAccount(
      name: instrument.name, holder: instrument.holder, amount: amount, converted: converted,
      givenUp: amount - converted, shares: shares, pricePerShare: price,
      rule: ConversionAccount.Rule(offer.rule), adoptedFrom: offer.source, bound: bound,
      excess: bound.isEmpty ? nil : solver.limits?.excess,
      remainder: hasRemainder ? converted - shares * price : 0,
      notConverting: instrument.owed - amount)
  }

  var result: RoundResult<Number> {
    RoundResult(
      before: solver.table, after: table, price: shares.price,
      exactPrice: limited.outcome.solution.price, poolIncrease: shares.increase,
      allotments: zip(round.investments, shares.allotted).map { investment, bought in
        Allotment(
          investor: investment.investor, amount: investment.amount, shares: bought,
          remainder: investment.amount - bought * shares.price)
      },
      conversions: instruments.indices.map(account))
  }
}

extension ConversionAccount.Rule {
  init(_ rule: Offer<Number>.Rule) {
    switch rule {
    case .discount(let discount): self = discount == 0 ? .roundPrice : .discount
    case .cap: self = .cap
    case .share: self = .agreedShare
    }
  }
}
