import Projects
import Randomness
import Testing
import ValidationBook

/// Whether all stages succeed at their first attempt, 1 or 0.
private func done(_ nature: inout Nature, _ member: Member) -> Double {
  let project = nature.project(member)
  for stage in 0..<3 where !nature.stage(stage, of: project).succeeds { return 0 }
  return 1
}

struct WorldStageTests {
  private func world(
    loading: Double, population: Stage.Population = .achievers
  ) throws -> World {
    let stages = try [0.9, 0.5, 0.4].map {
      var stage = try WorldFixture.stage($0, loading: loading)
      stage.population = population
      return stage
    }
    return try WorldFixture(stages: stages).world()
  }

  /// H0: P(done) = .9·.5·.4 at any loading.
  ///
  /// n = 300 000, seed 20241; refuses beyond 5 standard errors (p < 6e-7 each).
  @Test(arguments: [0, 0.5, 0.9, 1, -0.7])
  func `the share that is done is the product of the stages' chances`(loading: Double) throws {
    let sample = sample(try world(loading: loading), trials: 300_000, done)
    #expect(errorsAway(sample, from: 0.18) < 5)
  }

  /// Power: thresholds that hold each stage's share among everybody must be caught by the test above.
  @Test func `marginal thresholds would be caught`() throws {
    let wrong = try world(loading: 0.5, population: .everybody)
    #expect(errorsAway(sample(wrong, trials: 300_000, done), from: 0.18) > 20)
  }

  /// H0: the total of three independent gamma durations has mean 6 + 12 + 9 and variance 4 + 9 + 16.
  ///
  /// n = 300 000, seed 20241; refuses beyond 5 standard errors of the mean and of the mean square.
  @Test func `durations add in mean and variance`() throws {
    let laws = [(6.0, 2.0), (12, 3), (9, 4)]
    let stages = try laws.map {
      try WorldFixture.stage(1, months: Quantity(.gamma(try Gamma(mean: $0, sd: $1))))
    }
    let totals = sample(try WorldFixture(stages: stages).world(), trials: 300_000) {
      nature, member in
      let project = nature.project(member)
      var total = 0.0
      for stage in 0..<3 { total += nature.stage(stage, of: project).months }
      return total
    }
    #expect(errorsAway(totals, from: 27) < 5)
    #expect(errorsAway(totals.map { ($0 - 27) * ($0 - 27) }, from: 29) < 5)
  }
}
