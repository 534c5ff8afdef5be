import Randomness

// What an outsider can work out of a project's odds from a signal of its merit.

extension World {
  /// The chance that a fresh project never crosses, as its signal tells: `ρ·merit + √(1 − ρ²)·ε`.
  ///
  /// To cross, every stage must be achieved and an investor come before the long stop. Reviewers'
  /// mistakes and want of cash are not foreseen: the true chance can be greater, not less but for
  /// wrong passes. Merit given the signal s is normal about ρs with variance 1 − ρ².
  public func chanceOfLoss(of member: Member, signal: Double, accuracy: Double) -> Double {
    let selections = crossingSelections(of: member)
    func crossing(_ merit: Double) -> Double {
      selections.reduce(1) { $0 * $1.chance(atMerit: merit) }
    }
    let own = max(0, 1 - accuracy * accuracy).squareRoot()
    guard own > 0 else { return 1 - crossing(accuracy * signal) }
    return 1 - Self.merits.sum { crossing(accuracy * signal + own * $0) }
  }

  /// For each project the signal from which its chance of loss is at most `most`.
  ///
  /// Found by halving, as the chance falls with the signal wherever success and finance lean on
  /// merit and not against it. Infinite where no signal, or any, is good enough.
  public func leastSignals(mostLossChance most: Double, accuracy: Double) -> [Double] {
    var known: [Int: Double] = [:]
    return members.map { member in
      if let least = known[member.blueprint] { return least }
      let least = leastSignal(of: member, most, accuracy)
      known[member.blueprint] = least
      return least
    }
  }

  private func leastSignal(of member: Member, _ most: Double, _ accuracy: Double) -> Double {
    func isAccepted(_ signal: Double) -> Bool {
      chanceOfLoss(of: member, signal: signal, accuracy: accuracy) <= most
    }
    var (low, high) = (-9.0, 9.0)
    if isAccepted(low) { return -.infinity }
    guard isAccepted(high) else { return .infinity }
    while true {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { return high }
      if isAccepted(middle) { high = middle } else { low = middle }
    }
  }

  private static let merits = Quadrature.overNormal()
}

extension World {
  /// What it takes to cross, each as a chance at a merit.
  fileprivate func crossingSelections(of member: Member) -> [MeritSelection] {
    let blueprint = blueprints[member.blueprint]
    let template = templates[blueprint.template]
    return zip(template.stages, stages(of: member)).map {
      $0.achieved(above: $1.success.level)
    } + [
      blueprint.search.financed(
        blueprint.composition, within: template.financing.longStopMonths)
    ]
  }
}

extension SearchPlan {
  /// That an investor comes at all.
  fileprivate func financed(
    _ composition: Composition, within months: Double
  ) -> MeritSelection {
    guard isEver else { return .visited(exposure: perMonth * months, effect: meritEffect) }
    return .achieved(
      MeritScore(
        loading: composition.correlationWithMerit(ever.loading), threshold: ever.level),
      recovery: 0)
  }
}
