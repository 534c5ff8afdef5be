import Policies
import Projects

/// A policy's behavioural effects on one kind of project; neutral unless they are asked for.
struct Incentives: Sendable, Hashable, BitwiseCopyable {
  /// What is left of a stage's chance of success.
  var effortKept = 1.0
  /// The share of investors who refuse.
  var refusal = 0.0
  /// What investors' rate is multiplied by.
  var attraction = 1.0

  static let neutral = Incentives()

  private init() {}

  init(_ policy: Policy, award: Double) {
    let behaviour = policy.behaviour
    effortKept = 1 - behaviour.effort * policy.instrument.shareGivenAway(for: award)
    refusal = policy.instrument.isUnpriced ? behaviour.unpricedRefusal : 0
    attraction = award > 0 ? 1 + behaviour.attraction : 1
  }

  /// An attempt at a stage as far as the team's effort carries it.
  func carried(
    _ fate: StageFate, _ stage: Int, attempt: Int, _ future: inout Future
  ) -> StageFate {
    guard effortKept < 1, fate.succeeds else { return fate }
    var fate = fate
    fate.succeeds = future.survives(effort: effortKept, stage: stage, attempt: attempt)
    return fate
  }

  /// Months of average climate that the search takes, as investors like the state's money.
  func attracted(_ exposure: Double, _ future: inout Future) -> Double {
    if refusal > 0, future.refusesUnpriced(refusal) { return .infinity }
    return exposure / attraction
  }
}

extension Venture {
  var incentives: Incentives { Terms.arePlain ? .neutral : award.incentives }
}
