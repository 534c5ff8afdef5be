import Estimates
import Policies
import Portfolios
import Projects

/// The entry pre-money at which buying shares is worth as much to the state as a grant that converts.
///
/// A centre that pays g into a company worth P before owns s = g/(P+g). Where its shares bring so much
/// for each part of the company, whatever the part, proceeds R at the entry price P₀ and a wanted net
/// result W ask for s to change by the factor (W + spent)/R: P = (P₀+g)·R/(W + spent) − g. A preference
/// that pays the price back first, and a buy-back at what the shares cost, bring more for each part
/// the smaller the part is. P is then a bound, from below where it is above P₀, else from above.
struct BreakEven {
  let policy: String
  let against: String
  let entryPreMoney: Estimate
  /// Which side of the true price the estimate is on.
  let side: Side

  enum Side: String { case exact, lowerBound, upperBound }

  static func all(in run: FinishedRun) -> [BreakEven] {
    guard run.layout.parts.contains(.comparisons), let converts = run.programme.firstConversion
    else { return [] }
    return run.policies.indices.compactMap { BreakEven(run, $0, against: converts) }
  }

  private init?(_ run: FinishedRun, _ policy: Int, against converts: Int) {
    let own = run.policies[policy]
    guard case .equity(let entry) = own.instrument else { return nil }
    self.policy = own.name
    against = run.policies[converts].name
    let used = Set(run.programme.world.projects.map(\.template))
    let awards = Set(
      run.programme.world.templates.filter { used.contains($0.name) }
        .map { $0.funding.centre * own.awardShare })
    guard awards.count == 1, let award = awards.first else {
      // One price for companies that get different sums is no single number.
      entryPreMoney = Estimate(undefined: .severalRoots, n: run.trials)
      side = .exact
      return
    }
    let wanted =
      run.net(converts) + run.mean(.centrePaid, policy) - run.mean(.returned, policy)
    entryPreMoney = run.moments.estimate(
      (entry.preMoney + award) * (run.mean(.proceeds, policy) / wanted) - award)
    let isAbove = entryPreMoney.value ?? 0 >= entry.preMoney
    side =
      Self.isProportional(own, entry, run) ? .exact : isAbove ? .lowerBound : .upperBound
  }

  /// Whether the state's shares never bring more or less for being few.
  private static func isProportional(
    _ policy: Policy, _ entry: EntryTerms, _ run: FinishedRun
  ) -> Bool {
    if case .teamBuyBack = policy.holding { return false }
    return !entry.isPreferred
      && run.programme.world.templates.allSatisfy {
        $0.growth.exit.chances[Int(Exit.Kind.buyBack.rawValue)] == 0
          || $0.growth.exit.buyBackPays == .share
      }
  }

  var recorded: RecordedBreakEven {
    let isBound = entryPreMoney.value != nil && side != .exact
    return RecordedBreakEven(
      policy: policy, against: against,
      entryPreMoney: RecordedEstimate(entryPreMoney, status: isBound ? side.rawValue : nil))
  }
}
