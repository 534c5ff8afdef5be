import Instruments
import Projects

/// Who owns a company after its first market round, as parts of the whole.
///
/// A worker keeps one and founds it anew for each company.
struct Ownership: ~Copyable {
  var stack = PreferenceStack()
  /// The state's class in the stack; −1 when it holds common shares or none.
  var stateClass = -1
  var stateCommon = 0.0
  var team = 0.0
  var pool = 0.0

  /// Becomes a company as it is founded.
  mutating func found(_ company: Company) {
    stack.clear()
    stateClass = -1
    stateCommon = 0
    team = company.team
    pool = company.pool
  }

  /// Becomes like another company.
  mutating func take(after other: borrowing Ownership) {
    stack.take(after: other.stack)
    stateClass = other.stateClass
    stateCommon = other.stateCommon
    team = other.team
    pool = other.pool
  }

  /// The largest part that one founder or one round's investors own.
  func largest(of company: Company) -> Double {
    var largest = max(team, company.others * team / company.team)
    for index in 0..<stack.count where index != stateClass {
      largest = max(largest, stack.othersShare(of: index))
    }
    return largest
  }

  /// The terms of a round over this company, in which nothing converts yet.
  func terms(of round: MarketRound, founders: Company) -> GrantConversion<Double> {
    var terms = GrantConversion<Double>(
      preMoney: round.preMoney, newMoney: round.newMoney, amount: 0, convention: .alongside)
    terms.stateBefore = state
    terms.teamBefore = team
    terms.unissuedBefore = pool
    terms.largestOtherBefore = largest(of: founders)
    if round.poolTopUp > 0 {
      let kept = 1 - round.newMoney / round.postMoney - round.poolTopUp
      terms.poolTarget = pool * kept + round.poolTopUp
    }
    return terms
  }

  /// A round in which nothing converts.
  mutating func admit(_ round: MarketRound) {
    let sold = round.newMoney / round.postMoney
    dilute(by: 1 - sold - round.poolTopUp)
    pool += round.poolTopUp
    stack.add(claim: round.newMoney, share: sold)
  }

  /// A round with its conversion, but for the state's new shares.
  mutating func admit(
    _ round: MarketRound, _ result: GrantConversion<Double>.Result,
    _ terms: GrantConversion<Double>
  ) {
    dilute(by: result.dilution)
    team = terms.teamBefore * result.dilution
    pool = result.unissuedShare
    stack.add(claim: round.newMoney, share: result.newInvestorShare)
  }

  /// New shares of the state; of the round's class they join the class that it has.
  mutating func addState(_ share: Double, claim: Double, isPreferred: Bool) {
    guard share > 0 else { return }
    guard isPreferred else {
      stateCommon += share
      return
    }
    if stateClass < 0 {
      stateClass = stack.count
      stack.add(claim: claim, share: share)
    } else {
      stack.enlarge(stateClass, claim: claim, share: share)
    }
  }

  /// Everything the state owns.
  var state: Double {
    stateCommon + (stateClass >= 0 ? stack.share(of: stateClass) : 0) + stack.heldShare
  }

  /// A round or a top-up leaves every old holder this part of its part.
  mutating func dilute(by factor: Double) {
    stack.dilute(by: factor)
    stateCommon *= factor
    team *= factor
    pool *= factor
  }

  func proceeds(of value: Double) -> Double {
    stack.proceeds(of: value, toClass: stateClass, common: stateCommon)
  }

  /// Sells part of what the state owns; who buys shares of a class has its preference.
  mutating func sellState(_ fraction: Double) {
    stateCommon *= 1 - fraction
    if stateClass >= 0 { stack.split(stateClass, fraction) }
    stack.release(fraction)
  }
}
