import Policies
import Projects

/// Public money in the rounds after crossing: what it came to.
struct FollowOnBook: Sendable, Hashable, BitwiseCopyable {
  private(set) var paid = 0.0

  mutating func pay(_ amount: Double) { paid += amount }
}

extension Award {
  /// Turns a round that would not close into one that does, as often as the policy says.
  ///
  /// `number` counts from 0 for the first after crossing. With chance p and factor f, of the 1 − p that
  /// do not close a part (f − 1)p / (1 − p) does, so that on average a chance of min(1, f·p) is left.
  static func supported(
    _ fate: RoundFate, _ plan: FollowOn?, number: Int, index: Int, chance: Double,
    _ future: inout Future
  ) -> RoundFate {
    guard let plan, plan.oddsFactor > 1, number < plan.rounds, fate.outcome != .closes
    else { return fate }
    let gained = (plan.oddsFactor - 1) * chance
    guard future.support(ofRound: index) * (1 - chance) < gained else { return fate }
    var fate = fate
    fate.outcome = .closes
    return fate
  }
}

extension FollowOn {
  /// What the public puts into a round, counted from 1 for the first after crossing.
  func amount(into round: MarketRound, number: Int, stake: Double) -> Double {
    guard number <= rounds else { return 0 }
    switch (form, money) {
    case (.proRata, .inRound): return stake * round.newMoney
    // F − s(N + F) = 0: what the larger round takes of the stake, it gives back.
    case (.proRata, .onTop): return stake < 1 ? stake * round.newMoney / (1 - stake) : 0
    case (.fixed(let amount), .inRound): return min(amount, round.newMoney)
    case (.fixed(let amount), .onTop): return amount
    }
  }
}

extension Tenure {
  var followOn: FollowOn? { Terms.arePlain ? nil : award.followOn }

  /// What the public puts into a round, which grows by what comes on top of it, at the same price.
  mutating func followOn(
    into round: inout MarketRound, number: Int, _ company: inout Ownership
  ) -> Double {
    guard let plan = followOn, !hasFundEnded else { return 0 }
    let amount = plan.amount(into: round, number: number, stake: company.state)
    guard plan.money == .onTop, amount > 0 else { return amount }
    let before = round.postMoney
    round.newMoney += amount
    let growth = round.postMoney / before
    // As many options as without it are a smaller part of more shares.
    round.poolTopUp /= growth
    lastPrice *= growth
    averagePrice *= growth
    return amount
  }

  /// Pays a part of a round and takes its part of the round's class.
  mutating func follow(
    _ amount: Double, into round: MarketRound, place: Int, _ company: inout Ownership,
    _ cash: inout CentreFlows
  ) {
    guard amount > 0 else { return }
    company.stack.hold(place, amount / round.newMoney)
    crossing.books.followOn.pay(amount)
    result[.centrePaid] += amount
    result[.followOnPaid] += amount
    result[.costOfShares] += amount
    result.ownsShares = true
    cash.pay(amount, atMonth: now)
    let stake = company.state
    listener.hear(.followedOn(amount, stake: stake), atMonth: now)
  }
}
