extension GrantConversion {
  /// The company after the round, within the limits.
  @inlinable
  public func result() throws(Failure) -> Result {
    var outcome = try solve(.full)
    var bound: ConversionLimits<Number>.Kind?
    // Spelt out, since an array of the kinds would allocate in the loop.
    try restrict(.maximumShare, &outcome, &bound)
    try restrict(.notLargestHolder, &outcome, &bound)
    try restrict(.teamFloor, &outcome, &bound)
    return result(outcome, bound)
  }

  /// Takes back what exceeds one limit; where an earlier one took more, nothing exceeds this one.
  @inlinable
  func restrict(
    _ kind: ConversionLimits<Number>.Kind, _ outcome: inout Outcome,
    _ bound: inout ConversionLimits<Number>.Kind?
  ) throws(Failure) {
    guard exceeds(kind, outcome) else { return }
    let restricted = try solve(upTo: kind)
    if bound == nil || restricted.shares < outcome.shares {
      outcome = restricted
      bound = kind
    }
  }

  @usableFromInline
  enum Cut: Equatable {
    case full, none
    case upTo(ConversionLimits<Number>.Kind, lead: Bool)
  }

  @usableFromInline
  struct Outcome {
    @usableFromInline var solution: RoundSolution<Number>
    @usableFromInline var shares: Number
    @usableFromInline var price: Number

    @inlinable
    init(solution: RoundSolution<Number>, shares: Number, price: Number) {
      self.solution = solution
      self.shares = shares
      self.price = price
    }
  }

  @inlinable
  var equations: RoundEquations<Number> {
    RoundEquations(
      existing: 1, counted: 1, unissued: unissuedBefore, preMoney: preMoney, newMoney: newMoney,
      countsIncrease: poolInPreMoney)
  }

  @inlinable var owed: Number { amount + interest }

  /// The conversion that meets one limit exactly, or none where even that is too much.
  @inlinable
  func solve(upTo kind: ConversionLimits<Number>.Kind) throws(Failure) -> Outcome {
    var outcome = try solve(.upTo(kind, lead: false))
    if kind == .notLargestHolder {
      let lead = try solve(.upTo(kind, lead: true))
      if lead.shares > outcome.shares { outcome = lead }
    }
    return outcome.shares >= 0 ? outcome : try solve(.none)
  }

  /// The round in closed form, where only the round's price and a discount decide.
  ///
  /// Old shares are worth `V` alongside, `V − A/(1−d)` when they bear the conversion alone, and
  /// `V + principal − A/(1−d)` when the post-money counts the dollars.
  @inlinable
  func closedForm() throws(Failure) -> Outcome {
    let price = 1 - discount
    let paid = discount == 0 ? owed : owed / price
    var value = preMoney
    switch convention {
    case .alongside: break
    case .inPreMoney: value -= paid
    case .dollarsInvested: value += amount - paid
    }
    guard value > 0 else { throw .noPrice(.moneyExceeded(by: -value)) }
    let x = 1 / value
    let shares = paid * x
    return Outcome(
      solution: RoundSolution(sharesPerMoney: x, poolIncrease: 0, converted: shares),
      shares: shares, price: price * value)
  }

  /// The round with one cut, taking the better offer and the pool as it must be.
  @inlinable
  func solve(_ cut: Cut) throws(Failure) -> Outcome {
    if cut == .full, cap == nil, agreedShare == nil, poolTarget == nil { return try closedForm() }
    var equations = equations
    let market =
      agreedShare.map { Offer.share($0, of: equations.total) }
      ?? Offer.discount(discount, amount: owed)
    var capped: Offer<Number>?
    if let cap, agreedShare == nil {
      capped = Offer.cap(cap, base: capBase, existing: capCounts, amount: owed)
      guard capped != nil else { throw .capExceeded }
    }
    var usesCap = false
    var grows = false
    for _ in 0..<8 {
      let offer = usesCap ? capped ?? market : market
      equations.pool = grows ? .target(poolTarget ?? 0) : .increase(0)
      let outcome = try solve(equations, offer, cut)
      let prefersCap = capped.map { prefers($0, to: market, usesCap, cut, outcome) } ?? false
      let wantsPool = needsPool(equations, outcome.solution, grows)
      // Dollars that a limit cuts are linear in the shares at a discount only, not at a cap.
      let capIsOpen = !countsPartly(cut)
      if prefersCap == usesCap || !capIsOpen, wantsPool == grows {
        guard capIsOpen || !prefersCap else { throw .limitOnCappedDollarsInvested }
        return outcome
      }
      usesCap = prefersCap && capIsOpen
      grows = wantsPool
    }
    throw .unsettled
  }

  /// Whether a limit cuts the conversion while the post-money counts the dollars that convert.
  @inlinable
  func countsPartly(_ cut: Cut) -> Bool {
    if case .upTo = cut { convention == .dollarsInvested } else { false }
  }

  @inlinable
  func solve(
    _ equations: RoundEquations<Number>, _ offer: Offer<Number>, _ cut: Cut
  ) throws(Failure) -> Outcome {
    let row = row(equations, offer, cut)
    var dollars = Number.zero
    var weight: Number = convention == .alongside ? 0 : 1
    if convention == .dollarsInvested {
      switch cut {
      case .none: break
      case .full: dollars = amount
      case .upTo:
        guard case .discount(let discount) = offer.rule else {
          throw .limitOnCappedDollarsInvested
        }
        weight = 1 - (1 - discount) * amount / owed
      }
    }
    switch equations.solve(converting: row, counting: weight * row, dollars: dollars) {
    case .failure(let failure): throw .noPrice(failure.obstacle)
    case .success(let solution):
      let shares = row.shares(at: solution)
      return Outcome(
        solution: solution, shares: shares,
        price: offer.price(at: solution, own: shares, amount: owed))
    }
  }

  @inlinable
  func row(
    _ equations: RoundEquations<Number>, _ offer: Offer<Number>, _ cut: Cut
  ) -> Affine<Number> {
    switch cut {
    case .full: offer.row
    case .none: Affine()
    case .upTo(.maximumShare, _):
      (maximumShare ?? 1) * equations.total - Affine(stateBefore)
    case .upTo(.notLargestHolder, let lead):
      lead
        ? Affine(-stateBefore, perMoney: leadPart * newMoney)
        : Affine(largestOtherBefore - stateBefore)
    case .upTo(.teamFloor, _):
      Affine(teamBefore / (teamFloor ?? 1) - 1, perMoney: -newMoney, perIncrease: -1)
    }
  }

  @inlinable
  func prefers(
    _ capped: Offer<Number>, to market: Offer<Number>, _ usesCap: Bool, _ cut: Cut,
    _ outcome: Outcome
  ) -> Bool {
    let (new, old): (Number, Number)
    if cut == .full {
      new = capped.row.shares(at: outcome.solution)
      old = market.row.shares(at: outcome.solution)
    } else {
      new = -capped.price(at: outcome.solution, own: outcome.shares, amount: owed)
      old = -market.price(at: outcome.solution, own: outcome.shares, amount: owed)
    }
    return new.agrees(with: old, scale: old) ? usesCap : new > old
  }

  @inlinable
  func needsPool(
    _ equations: RoundEquations<Number>, _ solution: RoundSolution<Number>, _ grows: Bool
  ) -> Bool {
    guard let poolTarget else { return false }
    guard !grows else { return solution.poolIncrease >= 0 }
    return poolTarget * equations.total.shares(at: solution) > unissuedBefore
  }

  @inlinable
  func exceeds(_ kind: ConversionLimits<Number>.Kind, _ outcome: Outcome) -> Bool {
    let total = equations.total.shares(at: outcome.solution)
    let state = stateBefore + outcome.shares
    let (left, right): (Number, Number)
    switch kind {
    case .maximumShare:
      guard let maximumShare else { return false }
      (left, right) = (state, maximumShare * total)
    case .notLargestHolder:
      guard notLargestHolder else { return false }
      let lead = leadPart * newMoney * outcome.solution.sharesPerMoney
      (left, right) = (state, max(largestOtherBefore, lead))
    case .teamFloor:
      guard let teamFloor else { return false }
      (left, right) = (teamFloor * total, teamBefore)
    }
    return left > right && !left.agrees(with: right, scale: total)
  }

  @inlinable
  func result(_ outcome: Outcome, _ bound: ConversionLimits<Number>.Kind?) -> Result {
    let solution = outcome.solution
    let total = equations.total.shares(at: solution)
    let converted = bound == nil ? owed : outcome.shares * outcome.price
    return Result(
      stateShare: (stateBefore + outcome.shares) / total,
      newInvestorShare: newMoney * solution.sharesPerMoney / total,
      unissuedShare: (unissuedBefore + solution.poolIncrease) / total, dilution: 1 / total,
      oldCompanyValue: solution.price, postMoney: total * solution.price, converted: converted,
      givenUp: owed - converted, bound: bound)
  }
}
