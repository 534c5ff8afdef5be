/// Turns a solved round into shares on the register, rounded as the round declares.
struct RoundClosing<Number: Scalar> {
  let round: PricedRound<Number>
  let instruments: [Convertible<Number>]
  let solver: ConversionSolver<Number>
  let limited: ConversionSolver<Number>.Limited
  let price: Number
  var conversions: [Number]
  private(set) var allotted: [Number]
  private(set) var increase: Number
  /// Instruments that rounding pushed over a limit, and the limits.
  var trimmed: [Int: [ConversionLimits<Number>.Kind]] = [:]

  init(
    _ round: PricedRound<Number>, _ instruments: [Convertible<Number>],
    _ solver: ConversionSolver<Number>, _ limited: ConversionSolver<Number>.Limited
  ) {
    self.round = round
    self.instruments = instruments
    self.solver = solver
    self.limited = limited
    let solution = limited.outcome.solution
    conversions = limited.outcome.shares
    allotted = round.investments.map { $0.amount * solution.sharesPerMoney }
    increase = solution.poolIncrease
    guard let rounding = round.rounding else {
      price = solution.price
      return
    }
    let rounded = rounding.price(solution.price)
    price = rounded
    guard rounded > 0 else { return }
    allotted = round.investments.map { rounding.shares($0.amount / rounded) }
    conversions = instruments.indices.map { index in
      let price = pricePerShare(index)
      guard price > 0, !isAgreedShare(index) else { return rounding.shares(conversions[index]) }
      return rounding.shares(convertedAmount(index) / price)
    }
    increase = roundedIncrease(rounding)
    keepLimits()
  }

  /// A price that rounds to nothing sells shares for nothing.
  func checkPrices() throws(TermsError) {
    let field = TermsPath.field("round").field("rounding").field("priceDecimals")
    guard price > 0 else {
      throw .priceRoundsToZero(field, price: limited.outcome.solution.price.description)
    }
    for index in instruments.indices where conversions[index] > 0 && !isAgreedShare(index) {
      let exact = solver.unitPrice(index, limited.outcome)
      guard exact == 0 || pricePerShare(index) > 0 else {
        throw .priceRoundsToZero(.instrument(index), price: exact.description)
      }
    }
  }

  /// What an instrument pays for a share; a discount is taken off the rounded round price.
  private func pricePerShare(_ index: Int) -> Number {
    let exact = solver.unitPrice(index, limited.outcome)
    guard let rounding = round.rounding else { return exact }
    if case .discount(let discount) = chosenOffer(index).rule {
      return rounding.price((1 - discount) * price)
    }
    return rounding.price(exact)
  }

  private func chosenOffer(_ index: Int) -> Offer<Number> {
    solver.claims[index].offers[limited.outcome.chosen[index]]
  }

  private func isAgreedShare(_ index: Int) -> Bool {
    if case .share = chosenOffer(index).rule { true } else { false }
  }

  /// The money that converts before rounding.
  private func convertedAmount(_ index: Int) -> Number {
    switch limited.cuts[index] {
    case .full: solver.claims[index].amount
    case .none: 0
    case .upTo: limited.outcome.shares[index] * solver.unitPrice(index, limited.outcome)
    }
  }

  /// A pool target is met on the rounded register.
  private func roundedIncrease(_ rounding: ShareRounding) -> Number {
    guard case .target(let share) = round.pool, increase > 0 else { return increase }
    let others =
      solver.equations.existing + conversions.sum { $0 } + allotted.sum { $0 }
    return rounding.shares((share * others - solver.equations.unissued) / (1 - share))
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
    for (investment, shares) in zip(round.investments, allotted) {
      issue(
        shares, of: series.shareClass(price: price, name: series.name), to: investment.investor)
    }
    for (index, shares) in conversions.enumerated() {
      issue(shares, of: deliveredClass(index), to: instruments[index].holder)
    }
    table.options.unissued += increase
    return table
  }

  private func deliveredClass(_ index: Int) -> ShareClass<Number> {
    let series = round.series
    switch instruments[index].delivers {
    case .common: return .common
    case .roundClass: return series.shareClass(price: price, name: series.name)
    case .ownSeries:
      return series.shareClass(
        price: pricePerShare(index), name: series.ownName(for: instruments[index]))
    }
  }

  private func account(_ index: Int) -> ConversionAccount<Number> {
    let instrument = instruments[index]
    let amount = solver.claims[index].amount
    let price = pricePerShare(index)
    let offer = chosenOffer(index)
    let isTrimmed = trimmed[index] != nil
    let converted = isTrimmed ? conversions[index] * price : convertedAmount(index)
    let bound = limited.bound[index].isEmpty ? trimmed[index] ?? [] : limited.bound[index]
    let hasRemainder = !isTrimmed && !isAgreedShare(index)
    return ConversionAccount(
      name: instrument.name, holder: instrument.holder, amount: amount, converted: converted,
      givenUp: amount - converted, shares: conversions[index], pricePerShare: price,
      rule: ConversionAccount.Rule(offer.rule), adoptedFrom: offer.source, bound: bound,
      excess: bound.isEmpty ? nil : solver.limits?.excess,
      remainder: hasRemainder ? converted - conversions[index] * price : 0,
      notConverting: instrument.owed - amount)
  }

  var result: RoundResult<Number> {
    RoundResult(
      before: solver.table, after: table, price: price,
      exactPrice: limited.outcome.solution.price, poolIncrease: increase,
      allotments: zip(round.investments, allotted).map { investment, shares in
        Allotment(
          investor: investment.investor, amount: investment.amount, shares: shares,
          remainder: investment.amount - shares * price)
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
