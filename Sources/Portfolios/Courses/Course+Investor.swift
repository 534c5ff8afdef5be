import Policies
import Projects

// 以投代评: the judge of a gate is an outside investor, who commits in time or does not.

extension Course {
  /// Waits for an investor at a gate; false when none commits in time.
  ///
  /// The investor sees a product that works or does not through the template's own odds: a miss
  /// lowers them as a wrong pass does. Nobody is asked twice, and nothing is reworked.
  mutating func persuade(
    _ stage: Int, _ achieved: Bool, _ future: inout Future,
    _ cash: inout CentreFlows
  ) -> Bool {
    guard case .market(let gate) = award.selection else { return true }
    search(achieved: achieved && outcome.achieved, &future)
    guard waitForInvestor(within: gate.withinMonths, &cash) else {
      if achieved { outcome.wrongStops += 1 }
      listener.hear(.noInvestorInTime(stage: stage), atMonth: now)
      return false
    }
    listener.hear(.investorCommitted(stage: stage), atMonth: now)
    if !achieved {
      outcome.wrongPasses += 1
      outcome.achieved = false
    }
    return true
  }

  private mutating func waitForInvestor(
    within months: Double, _ cash: inout CentreFlows
  ) -> Bool {
    if round.isTaken { return true }
    guard roundMonth <= now + months else {
      let last = min(now + months, dryMonth + award.patienceMonths)
      spendOnStandby(until: min(last, dryMonth), &cash)
      now = max(now, last)
      return false
    }
    guard live(until: roundMonth, &cash) else { return false }
    takeRound(&cash)
    return true
  }
}
