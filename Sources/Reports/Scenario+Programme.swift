import Policies
public import Portfolios
public import ScenarioFiles

extension Scenario {
  /// What the engine runs: the scenario without its words.
  public func programme() throws(ProgrammeError) -> Programme {
    try Programme(
      world: world, policies: policies, baseline: baseline, fund: fund, todayMonths: asOfMonth,
      horizonMonths: horizonMonths)
  }
}
