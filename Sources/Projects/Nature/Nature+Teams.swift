import Randomness

// Rival teams at one problem, and what an outsider sees of a team before it has worked.

extension Nature {
  /// Another team at the same problem: its month, market and sector, with merit and luck of its own.
  ///
  /// Team 0 is the project as it stands.
  public mutating func team(_ team: UInt8, of project: ProjectNature) -> ProjectNature {
    guard team > 0 else { return project }
    let origin = project.origin.team(team)
    let block = uniforms.block(origin, .entry)
    let blueprint = blueprints[project.blueprint]
    let merit =
      blueprint.composition.meritOnMarket * project.factors.market
      + blueprint.composition.meritOnSector * project.factors.sector
      + blueprint.meritOwn * scores.score(block.uniform(1))
    return ProjectNature(
      origin: origin, blueprint: project.blueprint, entryMonth: project.entryMonth,
      factors: Factors(
        market: project.factors.market, sector: project.factors.sector, merit: merit),
      forgiveness: block.uniform(3), running: nil)
  }

  /// Merit seen through noise, `ρ·merit + √(1 − ρ²)·ε`: standard normal over fresh projects.
  public mutating func signal(of project: ProjectNature, accuracy: Double) -> Double {
    let noise = scores.score(uniforms.block(project.origin, .application).uniform(0))
    return accuracy * project.factors.merit
      + max(0, 1 - accuracy * accuracy).squareRoot() * noise
  }
}
