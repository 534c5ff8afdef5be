/// Finds the one price at which every instrument of a round takes its best terms.
///
/// Each instrument takes the offer with most shares, and the pool the larger of what it has and its
/// target. All are maxima of rows that grow with the others, so for a fixed price the shares have
/// one least solution, convex in `x`, and the pre-money meets their value at one price at most.
/// Taking at each step the best offer at the last solution lowers the price or raises a share each
/// time (Howard's policy iteration), so no choice of offers repeats and the search ends. The answer
/// is checked in every equation before it is returned.
struct ConversionSolver<Number: Scalar> {
  struct Claim {
    let holder: String
    let principal: Number
    let amount: Number
    let convention: Convention
    let offers: [Offer<Number>]
  }

  /// How much of a claim converts.
  enum Cut: Equatable {
    case full, none
    /// As much as the limit allows; `rival` is the holder that a not-largest limit compares with.
    case upTo(ConversionLimits<Number>.Kind, rival: String?)
  }

  struct Outcome {
    var solution: RoundSolution<Number>
    var chosen: [Int]
    var poolGrows: Bool
    var shares: [Number]
  }

  let table: CapTable<Number>
  let investments: [PricedRound<Number>.Investment]
  let claims: [Claim]
  let limits: ConversionLimits<Number>?
  let equations: RoundEquations<Number>

  /// The outcome in which each claim converts as its cut says.
  func solve(_ cuts: [Cut], from start: Outcome? = nil) throws(TermsError) -> Outcome {
    var chosen = start?.chosen ?? claims.map { _ in 0 }
    for index in claims.indices where !isOpen(index, chosen[index], cuts[index]) {
      chosen[index] = try firstOpenOffer(index, cuts[index])
    }
    var poolGrows = start?.poolGrows ?? false
    for _ in 0...(4 * claims.count + 8) {
      let rows = rows(chosen, cuts)
      let solution = try solve(rows, chosen, cuts, poolGrows)
      let outcome = Outcome(
        solution: solution, chosen: chosen, poolGrows: poolGrows,
        shares: rows.map { $0.shares(at: solution) })
      let better = claims.indices.map { bestOffer($0, cuts[$0], outcome) }
      let grows = poolWantsMore(outcome)
      if better == chosen, grows == poolGrows {
        try refuseCheaperClosedOffers(outcome, cuts)
        return outcome
      }
      chosen = better
      poolGrows = grows
    }
    throw .unproven(.field("instruments"), residual: "the best offers do not settle")
  }

  // MARK: - One choice of offers

  private func rows(_ chosen: [Int], _ cuts: [Cut]) -> [Affine<Number>] {
    var rows = claims.indices.map { index in
      cuts[index] == .full ? claims[index].offers[chosen[index]].row : Affine()
    }
    for index in claims.indices {
      guard case .upTo(let kind, let rival) = cuts[index] else { continue }
      rows[index] = limitRow(kind, rival: rival, others: rows)
    }
    return rows
  }

  private func solve(
    _ rows: [Affine<Number>], _ chosen: [Int], _ cuts: [Cut], _ poolGrows: Bool
  ) throws(TermsError) -> RoundSolution<Number> {
    var counting = Affine<Number>()
    var dollars = Number.zero
    for (index, claim) in claims.enumerated() where claim.convention != .alongside {
      let share = dollarShare(index, chosen[index], cuts[index])
      counting = counting + (share == 0 ? rows[index] : (1 - share) * rows[index])
      if claim.convention == .dollarsInvested, cuts[index] == .full { dollars += claim.principal }
    }
    var equations = equations
    if !poolGrows, case .target = equations.pool { equations.pool = .increase(0) }
    let converting = rows.reduce(Affine(), +)
    switch equations.solve(converting: converting, counting: counting, dollars: dollars) {
    case .success(let solution): return solution
    case .failure(let failure): throw fault(failure.obstacle)
    }
  }

  private func fault(_ obstacle: RoundEquations<Number>.Obstacle) -> TermsError {
    let path = claims.count == 1 ? TermsPath.instrument(0) : .field("instruments")
    switch obstacle {
    case .claimsExceedCompany(let claimed):
      return .claimsExceedCompany(path, claimed: claimed.description)
    case .moneyExceeded(let excess):
      let available = equations.preMoney
      return .grantExceedsMoney(
        path.field("principal"), amount: (available + excess).description,
        available: available.description)
    }
  }

  // MARK: - Better choices

  /// The offer worth most at the outcome; the present one unless another is strictly better.
  private func bestOffer(_ index: Int, _ cut: Cut, _ outcome: Outcome) -> Int {
    let claim = claims[index]
    var best = outcome.chosen[index]
    guard claim.offers.count > 1 else { return best }
    // A claim that a limit cuts is judged by price, since its shares are set by the limit.
    let worth: (Offer<Number>) -> Number =
      cut == .full
      ? { $0.row.shares(at: outcome.solution) }
      : {
        -$0.price(at: outcome.solution, own: outcome.shares[index], amount: claim.amount)
      }
    for candidate in claim.offers.indices where isOpen(index, candidate, cut) {
      let (new, old) = (worth(claim.offers[candidate]), worth(claim.offers[best]))
      if new > old, !new.agrees(with: old, scale: old) { best = candidate }
    }
    return best
  }

  private func poolWantsMore(_ outcome: Outcome) -> Bool {
    guard case .target(let share) = equations.pool else { return false }
    let wanted = share * equations.total.shares(at: outcome.solution)
    let available = equations.unissued + outcome.solution.poolIncrease
    guard !outcome.poolGrows else { return outcome.solution.poolIncrease >= 0 }
    return wanted > available && !wanted.agrees(with: available, scale: wanted)
  }
}
