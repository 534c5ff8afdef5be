extension ConversionSolver {
  /// An outcome within the limits, with how each claim was cut and which limits bound.
  struct Limited {
    var outcome: Outcome
    var cuts: [Cut]
    var bound: [[ConversionLimits<Number>.Kind]]

    /// The money of a claim that converts, before any rounding.
    func amount(_ index: Int, of solver: ConversionSolver) -> Number {
      switch cuts[index] {
      case .full: solver.claims[index].amount
      case .none: 0
      case .upTo: outcome.shares[index] * solver.unitPrice(index, outcome)
      }
    }
  }

  /// Converts everything, then takes back from the limited holder what exceeds its limits.
  ///
  /// The holder's stake grows, and every other's shrinks, with what converts. So the number of its
  /// latest claims that must yield can be found by halving, and of several exceeded limits the one
  /// that leaves fewest shares decides.
  func solveWithinLimits() throws(TermsError) -> Limited {
    let whole = try yielding(0, of: [])
    let own = claims.indices.filter { claims[$0].holder == limits?.holder }
    guard !own.isEmpty, !exceededLimits(whole.outcome).isEmpty else { return whole }
    var (low, high) = (1, own.count)
    while low < high {
      let middle = (low + high) / 2
      let holds = exceededLimits(try yielding(middle, of: own).outcome).isEmpty
      if holds { high = middle } else { low = middle + 1 }
    }
    var limited = try yielding(low - 1, of: own)
    try cut(own[own.count - low], &limited)
    return limited
  }

  /// The outcome in which the latest claims of a holder do not convert at all.
  private func yielding(_ count: Int, of own: [Int]) throws(TermsError) -> Limited {
    var cuts = claims.map { _ in Cut.full }
    for index in own.suffix(count) { cuts[index] = .none }
    return Limited(outcome: try solve(cuts), cuts: cuts, bound: claims.map { _ in [] })
  }

  /// Takes back shares of one claim until the limits hold, or all of them.
  private func cut(_ index: Int, _ limited: inout Limited) throws(TermsError) {
    var least: (outcome: Outcome, cuts: [Cut])?
    var binding: [ConversionLimits<Number>.Kind] = []
    for kind in exceededLimits(limited.outcome) {
      guard let (outcome, cuts) = try cut(index, kind, limited) else {
        // Even without this claim the limit is exceeded: the round, or what was held, does it.
        var cuts = limited.cuts
        cuts[index] = .none
        least = (try solve(cuts, from: limited.outcome), cuts)
        binding = exceededLimits(limited.outcome)
        break
      }
      let shares = outcome.shares[index]
      if let best = least?.outcome.shares[index], shares.agrees(with: best, scale: best) {
        binding.append(kind)
      } else if least.map({ shares < $0.outcome.shares[index] }) ?? true {
        least = (outcome, cuts)
        binding = [kind]
      }
    }
    guard let least else { return }
    limited.outcome = least.outcome
    limited.cuts = least.cuts
    // The claims that yielded altogether yielded to the same limits.
    for claim in claims.indices where least.cuts[claim] != .full { limited.bound[claim] = binding }
  }

  /// The outcome in which one claim converts up to one limit; nil where even nothing is too much.
  private func cut(
    _ index: Int, _ kind: ConversionLimits<Number>.Kind, _ limited: Limited
  ) throws(TermsError) -> (Outcome, [Cut])? {
    var cuts = limited.cuts
    var outcome = limited.outcome
    var rival: String?
    while true {
      if kind == .notLargestHolder {
        // Less conversion never makes a smaller rival overtake for long: each pass picks a larger.
        guard let largest = largestRival(outcome) else { return nil }
        if largest == rival { break }
        rival = largest
      } else if cuts[index] != .full {
        break
      }
      cuts[index] = .upTo(kind, rival: rival)
      outcome = try solve(cuts, from: outcome)
    }
    return outcome.shares[index] >= 0 ? (outcome, cuts) : nil
  }

  // MARK: - What each limit means

  /// The shares of the limited claim at which the limit is met exactly; its row in `others` is zero.
  func limitRow(
    _ kind: ConversionLimits<Number>.Kind, rival: String?, others: [Affine<Number>]
  ) -> Affine<Number> {
    guard let limits else { return Affine() }
    let rest = stake(of: limits.holder, others)
    switch kind {
    case .maximumShare:
      return (limits.maximumShare ?? 1) * equations.total - rest
    case .notLargestHolder:
      return stake(of: rival ?? limits.holder, others) - rest
    case .teamFloor:
      guard let floor = limits.teamFloor else { return Affine() }
      // Team / floor is the whole company: all but this claim is known.
      let team = floor.holders.map { stake(of: $0, others) }.reduce(Affine(), +)
      let converting = others.reduce(Affine(), +)
      return 1 / floor.share * team
        - Affine(equations.existing, perMoney: equations.newMoney, perIncrease: 1) - converting
    }
  }

  /// A holder's shares after the round: held before, bought in it, converted.
  func stake(of holder: String, _ rows: [Affine<Number>]) -> Affine<Number> {
    let bought = investments.sum { $0.investor == holder ? $0.amount : 0 }
    let held = Affine(table.shares(of: holder), perMoney: bought)
    return claims.indices.reduce(held) { sum, index in
      claims[index].holder == holder ? sum + rows[index] : sum
    }
  }

  /// Shares of every holder after the round.
  func stakes(_ outcome: Outcome) -> [String: Number] {
    var stakes: [String: Number] = [:]
    for holding in table.holdings {
      stakes[holding.holder, default: 0] += table.asConverted(holding)
    }
    for investment in investments {
      stakes[investment.investor, default: 0] +=
        investment.amount * outcome.solution.sharesPerMoney
    }
    for (claim, shares) in zip(claims, outcome.shares) {
      stakes[claim.holder, default: 0] += shares
    }
    return stakes
  }

  private func largestRival(_ outcome: Outcome) -> String? {
    let rivals = stakes(outcome).filter { $0.key != limits?.holder }
    // Ties are broken by name, so that the order of holders cannot matter.
    return rivals.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  func exceededLimits(_ outcome: Outcome) -> [ConversionLimits<Number>.Kind] {
    limits?.exceeded(
      stakes: stakes(outcome), total: equations.total.shares(at: outcome.solution)) ?? []
  }
}

extension ConversionLimits {
  /// The limits that a distribution of shares breaks.
  func exceeded(stakes: [String: Number], total: Number) -> [Kind] {
    let own = stakes[holder] ?? 0
    let rival = stakes.filter { $0.key != holder }.values.max() ?? 0
    return Kind.allCases.filter { kind in
      switch kind {
      case .maximumShare:
        maximumShare.map { isAbove(own, $0 * total, total) } ?? false
      case .notLargestHolder:
        notLargestHolder && isAbove(own, rival, total)
      case .teamFloor:
        teamFloor.map { floor in
          isAbove(floor.share * total, floor.holders.sum { stakes[$0] ?? 0 }, total)
        } ?? false
      }
    }
  }

  private func isAbove(_ left: Number, _ right: Number, _ scale: Number) -> Bool {
    left > right && !left.agrees(with: right, scale: scale)
  }
}
