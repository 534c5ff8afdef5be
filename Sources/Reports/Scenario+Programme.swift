import Policies
public import Portfolios
public import ScenarioFiles

extension Scenario {
  /// What the scenario asks to be simulated, under the policies chosen by name.
  ///
  /// The baseline is always among them; all are judged when nothing is chosen.
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
