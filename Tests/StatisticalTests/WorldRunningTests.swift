import Projects
import Randomness
import Testing
import ValidationBook

/// n = 200 000 futures each, seed 20241; Kolmogorov's distance below 2.7 (p < 1e-6 each).
struct WorldRunningTests {
  private let trials = 200_000

  /// H0: months still to come follow P(X > passed + t | X > passed), also for a duration that leans on merit.
  @Test(arguments: [0, 0.7])
  func `a stage's remainder follows its conditional law`(loading: Double) throws {
    let law = Distribution.gamma(try Gamma(mean: 12, sd: 6))
    let months = Quantity(law, loading: Loading(merit: loading))
    let fixture = WorldFixture(
      stages: [try WorldFixture.stage(0.5, months: months)],
      present: try Present(stage: 0, monthsInStage: 9))
    let left = sample(try fixture.world(), trials: trials) {
      $0.stage(0, of: $0.project($1)).months
    }
    #expect(distance(left) { 1 - law.survival(9 + $0) / law.survival(9) } < 2.7)
    // Power: the law of a fresh stage must be caught.
    #expect(distance(left, from: law.cdf) > 10)
  }

  /// H0: merit after one achieved stage has the density φ(m)·Φ((λm − c)/√(1−λ²))/p.
  @Test func `merit follows its posterior`() throws {
    let (p, loading) = (0.3, 0.8)
    let stage = try WorldFixture.stage(p, loading: loading)
    let fixture = WorldFixture(
      stages: [stage, stage], merit: .init(onMarket: 0.5),
      present: try Present(stage: 1, monthsInStage: 0))
    let merits = sample(try fixture.world(), trials: trials) { $0.project($1).factors.merit }
    let threshold = GSL.normalUpperQuantile(p)
    let own = (1 - loading * loading).squareRoot()
    let width = 1.0 / 512
    var cumulative = [0.0]
    for cell in 0..<Int(17 / width) {
      let merit = -8.5 + (Double(cell) + 0.5) * width
      let density =
        GSL.normalDensity(merit) * GSL.normalCDF((loading * merit - threshold) / own) / p
      cumulative.append(cumulative[cell] + density * width)
    }
    let found = distance(merits) { merit in
      let place = (merit + 8.5) / width
      let cell = Int(place)
      return cumulative[cell] + (place - Double(cell)) * (cumulative[cell + 1] - cumulative[cell])
    }
    #expect(found < 2.7)
    #expect(distance(merits, from: GSL.normalCDF) > 10)
  }

  /// H0: a running project's later stages succeed by their conditional chances.
  ///
  /// Within 5 standard errors.
  @Test func `later stages keep their conditional chances`() throws {
    let stages = try [0.3, 0.6, 0.7].map { try WorldFixture.stage($0, loading: 0.8) }
    let fixture = WorldFixture(
      stages: stages, present: try Present(stage: 1, monthsInStage: 0))
    let done = sample(try fixture.world(), trials: trials) { nature, member in
      let project = nature.project(member)
      let both = nature.stage(1, of: project).succeeds && nature.stage(2, of: project).succeeds
      return both ? 1 : 0
    }
    #expect(errorsAway(done, from: 0.6 * 0.7) < 5)
  }

  /// H0: after 18 months without investors the wait to come has survival S(18 + t)/S(18), S(t) = E_m[e^(−rate(m)·t)].
  @Test func `a search in vain tells of merit`() throws {
    func survival(_ t: Double) -> Double {
      meanOverNormal { exponential(-t / 12 * exponential(0.9 * $0 - 0.405)) }
    }
    let fixture = WorldFixture(
      form: .intensity(perYear: 1, meritEffect: 0.9),
      present: try Present(stage: 1, monthsInStage: 18))
    let waits = sample(try fixture.world(), trials: trials) {
      $0.financing(of: $0.project($1)).exposureMonths
    }
    for age in [3, 12, 36, 120] as [Double] {
      let expected = 1 - survival(18 + age) / survival(18)
      #expect(errorsAway(waits.map { $0 <= age ? 1 : 0 }, from: expected) < 5)
    }
  }
}
