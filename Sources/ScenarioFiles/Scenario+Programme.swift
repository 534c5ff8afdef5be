public import Policies
public import Portfolios

extension Scenario {
  /// What the scenario asks to be simulated.
  ///
  /// Of the policies those that are chosen by name, all when none is; the baseline is always judged.
  public func programme(policies chosen: [String] = []) throws(ProgrammeError) -> Programme {
    let kept = policies.indices.filter {
      chosen.isEmpty || $0 == baseline || chosen.contains(policies[$0].name)
    }
    let judged = kept.map { policies[$0] }
    return try Programme(
      world: world, policies: judged, baseline: kept.firstIndex(of: baseline) ?? 0,
      focus: focus.flatMap(kept.firstIndex), fund: fund,
      todayMonths: asOfMonth, horizonMonths: horizonMonths,
      sightings: sighted(official(under: judged), under: judged))
  }

  /// The published figures that are held against one of the policies, in the order of the sightings that
  /// the programme makes of them.
  public func official(under judged: [Policy]) -> [OfficialFigure] {
    official.filter { figure in judged.contains { $0.name == figure.policy } }
  }

  private func sighted(_ figures: [OfficialFigure], under judged: [Policy]) -> [Sighting] {
    figures.compactMap { figure in
      judged.firstIndex { $0.name == figure.policy }.map { Sighting(figure.quantity, policy: $0) }
    }
  }
}
