import Policies
import Projects

// Public money in the rounds after crossing.

extension Course {
  /// Turns a round that would not close into one that does, as often as the policy says.
  ///
  /// With chance p and factor f, of the 1 − p that do not close a part (f − 1)p / (1 − p) does, so that
  /// on average a chance of min(1, f·p) is left.
  func supported(
    _ fate: RoundFate, _ number: Int, crossedBefore first: Int, _ future: inout Future
  ) -> RoundFate {
    guard let plan = award.followOn, plan.oddsFactor > 1, number - first < plan.rounds,
      fate.outcome != .closes
    else { return fate }
    let chance = agenda.rounds[number].chance
    let gained = (plan.oddsFactor - 1) * chance
    guard future.support(ofRound: number) * (1 - chance) < gained else { return fate }
    var fate = fate
    fate.outcome = .closes
    return fate
  }

  /// What the public puts into a round, counted from 1 for the first after crossing.
  func followOn(into round: MarketRound, number: Int, stake: Double) -> Double {
    guard let plan = award.followOn, number <= plan.rounds else { return 0 }
    return switch plan.form {
    case .proRata: stake * round.newMoney
    case .fixed(let amount): min(amount, round.newMoney)
    }
  }

  /// Pays a part of a round and takes its part of the round's class.
  mutating func follow(
    _ amount: Double, into round: MarketRound, place: Int, _ company: inout Ownership,
    _ cash: inout CentreFlows
  ) {
    guard amount > 0 else { return }
    company.stack.hold(place, amount / round.newMoney)
    outcome.followOnPaid += amount
    outcome.centrePaid += amount
    outcome.costOfShares += amount
    outcome.ownsShares = true
    cash.pay(amount, atMonth: now)
    let stake = company.state
    listener.hear(.followedOn(amount, stake: stake), atMonth: now)
  }
}
