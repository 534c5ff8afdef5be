import Estimates
import Policies
import Portfolios

/// What a policy adds to the counterfactual without the centre's money.
struct Additionality {
  /// The policy with the instrument `none`.
  let counterfactual: String
  /// Whether nobody can cross without the centre's money: all who come to some stage run out of money there.
  let isZeroByConstruction: Bool
  let crossings: Estimate
  let publicCostPerCrossing: Estimate
  let privateMoneyPerCrossing: Estimate

  /// Nothing when there is no counterfactual, or the policy is it.
  init?(_ run: FinishedRun, _ policy: Int) {
    guard let none = run.programme.counterfactual, none != policy else { return nil }
    func more(_ columns: Column...) -> PooledValue {
      columns.reduce(PooledValue(0)) { $0 + run.mean($1, policy) - run.mean($1, none) }
    }
    let crossings = more(.crossers)
    counterfactual = run.policies[none].name
    isZeroByConstruction = Self.nobodyGetsThrough(run, none)
    self.crossings = run.moments.estimate(crossings)
    publicCostPerCrossing = run.moments.estimate(
      more(.centrePaidByCrossing, .otherPublicPaid) / crossings)
    privateMoneyPerCrossing = run.moments.estimate(more(.marketPaid) / crossings)
  }

  private static func nobodyGetsThrough(_ run: FinishedRun, _ none: Int) -> Bool {
    func mean(_ column: Column) -> Double? { try? run.mean(column, none).value.get() }
    func deaths(_ failure: CourseOutcome.Failure?, _ stage: Int) -> Double? {
      try? run.moments.pooled(run.layout.death(of: failure, atStage: stage, of: none)).value.get()
    }
    guard mean(.entered) ?? 0 > 0, mean(.done) == 0, mean(.crossers) == 0 else { return false }
    let last = (0..<run.layout.stages).last { deaths(nil, $0) ?? 0 > 0 }
    return last.map { deaths(nil, $0) == deaths(.outOfMoney, $0) } ?? false
  }

  var recorded: RecordedAdditionality {
    RecordedAdditionality(
      against: counterfactual,
      crossings: RecordedEstimate(
        crossings,
        status: isZeroByConstruction ? RecordedAdditionality.counterfactualIsZero : nil),
      publicCostPerCrossing: RecordedEstimate(publicCostPerCrossing),
      privateMoneyPerCrossing: RecordedEstimate(privateMoneyPerCrossing))
  }
}
