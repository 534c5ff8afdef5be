extension ConversionSolver {
  /// Checks an outcome against the terms themselves, not against the rows that gave it.
  ///
  /// Exact numbers must meet every equation exactly; `Double` within its tolerance.
  func prove(_ limited: Limited) throws(TermsError) {
    let outcome = limited.outcome
    let solution = outcome.solution
    let total = equations.total.shares(at: solution)
    let price = solution.price
    var counted = equations.counted + (equations.countsIncrease ? solution.poolIncrease : 0)
    var money = equations.preMoney
    for (index, claim) in claims.enumerated() {
      let shares = outcome.shares[index]
      let paid = shares * unitPrice(index, outcome)
      try claimIsSettled(index, limited.cuts[index], paid: paid, shares, outcome)
      guard claim.convention != .alongside else { continue }
      counted += shares
      if claim.convention == .dollarsInvested, claim.amount > 0 {
        money += claim.principal * paid / claim.amount
      }
    }
    try require(
      counted * price, equals: money, scale: total * price, at: .field("round").field("preMoney"))
    try require(
      outcome.shares.sum { $0 }, equals: solution.converted, scale: total,
      at: .field("instruments"))
    try poolIsSettled(solution, total)
  }

  /// What each share of a claim cost, by the best of its terms.
  func unitPrice(_ index: Int, _ outcome: Outcome) -> Number {
    claims[index].offers[outcome.chosen[index]].price(
      at: outcome.solution, own: outcome.shares[index], amount: claims[index].amount)
  }

  private func claimIsSettled(
    _ index: Int, _ cut: Cut, paid: Number, _ shares: Number, _ outcome: Outcome
  ) throws(TermsError) {
    let claim = claims[index]
    let path = TermsPath.instrument(index)
    switch cut {
    case .none: try require(shares, equals: 0, scale: 1, at: path)
    case .full: try require(paid, equals: claim.amount, scale: claim.amount, at: path)
    case .upTo:
      guard paid <= claim.amount || paid.agrees(with: claim.amount, scale: claim.amount) else {
        throw .unproven(path, residual: (paid - claim.amount).description)
      }
    }
    let price = unitPrice(index, outcome)
    for offer in claim.offers {
      let other = offer.price(at: outcome.solution, own: shares, amount: claim.amount)
      guard price <= other || price.agrees(with: other, scale: other) else {
        throw .unproven(path.field("price"), residual: (price - other).description)
      }
    }
  }

  private func poolIsSettled(
    _ solution: RoundSolution<Number>, _ total: Number
  ) throws(TermsError) {
    let path = TermsPath.field("round").field("pool")
    switch equations.pool {
    case .increase(let shares):
      try require(solution.poolIncrease, equals: shares, scale: total, at: path)
    case .target(let share):
      let needed = share * total - equations.unissued
      try require(solution.poolIncrease, equals: max(0, needed), scale: total, at: path)
    }
  }

  private func require(
    _ left: Number, equals right: Number, scale: Number, at path: TermsPath
  ) throws(TermsError) {
    guard left.agrees(with: right, scale: scale) else {
      throw .unproven(path, residual: (left - right).description)
    }
  }
}
