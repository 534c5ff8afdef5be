import Projects
import Randomness
import Testing

/// The chance to achieve stages in a row, by the midpoint rule over merit and nothing of the product's.
private func chanceOfAll(_ stages: [(loading: Double, level: Double)]) -> Double {
  let count = 40_000
  let width = 18.0 / Double(count)
  return (0..<count).reduce(0) { sum, index in
    let merit = -9 + (Double(index) + 0.5) * width
    let chance = stages.reduce(1.0) { product, stage in
      let own = (1 - stage.loading * stage.loading).squareRoot()
      let reach = stage.loading * merit - stage.level
      return product * (own > 0 ? GSL.normalCDF(reach / own) : reach > 0 ? 1 : 0)
    }
    return sum + width * GSL.normalDensity(merit) * chance
  }
}

struct ThresholdTests {
  private static let chances = [0.9, 0.6, 0.75, 0.3]

  private func levels(
    _ chances: [Double], loadings: [Double], population: Stage.Population = .achievers
  ) throws -> [(loading: Double, level: Double)] {
    let stages = try zip(chances, loadings).map {
      try SampleWorld.stage($0, loading: $1, population: population)
    }
    let world = try World(
      templates: [SampleWorld.template(stages: stages)], projects: [SampleWorld.project("one")])
    let plans = world.stages(of: world.members[0])
    return zip(loadings, plans).map { ($0, $1.success.level) }
  }

  /// The rule's own error is below 1e-8 where the chance is smooth and its cell's share where λ is near 1.
  @Test(arguments: [0, 0.2, 0.5, 0.8, 0.95, 0.999, 1, -0.5, -1])
  func `the chance to be done is the product of the stages' chances`(loading: Double) throws {
    let levels = try levels(
      Self.chances, loadings: Array(repeating: loading, count: Self.chances.count))
    for count in 1...4 {
      let wanted = Self.chances.prefix(count).reduce(1, *)
      let error = abs(chanceOfAll(Array(levels.prefix(count))) - wanted)
      #expect(error < (abs(loading) == 1 ? 2e-4 : 1e-7))
    }
  }

  @Test func `loadings may differ from stage to stage`() throws {
    let levels = try levels(Self.chances, loadings: [0.9, -0.4, 0, 0.7])
    #expect(abs(chanceOfAll(levels) - Self.chances.reduce(1, *)) < 1e-9)
  }

  @Test func `a marginal chance holds among everybody`() throws {
    let levels = try levels(
      Self.chances, loadings: [0.7, 0.7, 0.7, 0.7], population: .everybody)
    for (level, chance) in zip(levels, Self.chances) {
      #expect(abs(chanceOfAll([level]) - chance) < 1e-9)
    }
    // Stages that share merit are achieved together more often than the product says.
    #expect(chanceOfAll(levels) > 1.3 * Self.chances.reduce(1, *))
  }

  @Test func `certain and impossible stages need no quadrature`() throws {
    let levels = try levels([1, 0.5, 0, 0.5], loadings: [0.9, 0.9, 0.9, 0.9])
    #expect(levels[0].level == -.infinity)
    #expect(levels[2].level == .infinity)
    #expect(abs(chanceOfAll(Array(levels.prefix(2))) - 0.5) < 1e-9)
  }

  @Test func `a share of nobody is refused`() throws {
    let stages = [
      try SampleWorld.stage(0.1, loading: 1, population: .everybody),
      try SampleWorld.stage(0.1, loading: -1, population: .everybody),
      try SampleWorld.stage(0.5, loading: 0.5),
    ]
    #expect(
      throws: WorldError.project(.nobodyReaches("templates.usual.stages[2].p"))
    ) {
      try World(
        templates: [SampleWorld.template(stages: stages)],
        projects: [SampleWorld.project("one")])
    }
  }
}
