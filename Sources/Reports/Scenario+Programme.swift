import Policies
public import Portfolios
public import ScenarioFiles

extension Scenario {
  /// What the scenario asks to be simulated.
  ///
  /// Of the policies those that are chosen by name, all when none is; the baseline is always judged.
  public func programme(policies chosen: [String] = []) throws(ProgrammeError) -> Programme {
    let kept = policies.indices.filter {
      chosen.isEmpty || $0 == baseline || chosen.contains(policies[$0].name)
    }
    return try Programme(
      world: world, policies: kept.map { policies[$0] },
      baseline: kept.firstIndex(of: baseline) ?? 0, fund: fund, todayMonths: asOfMonth,
      horizonMonths: horizonMonths)
  }
}
