import Projects
import Randomness
import Testing
import ValidationBook

/// Both samplers draw the same laws from the same addresses.
struct WorldSamplingTests {
  /// H0: the draw has its law, by either sampler, alone and loaded.
  ///
  /// n = 200 000, seed 20241; Kolmogorov's distance below 2.7 for each of 2·2·3 samples (p < 1e-6
  /// each).
  @Test(arguments: Sampling.allCases, [0, 0.7])
  func `GSL and inversion agree in distribution`(
    sampling: Sampling, loading: Double
  ) throws {
    let lean = Loading(merit: loading)
    let months = Quantity(.gamma(try Gamma(mean: 8, sd: 5)), loading: lean)
    let value = Quantity(.logNormal(try LogNormal(mean: 80, sd: 70)), loading: lean)
    let size = Quantity(.beta(try Beta(alpha: 0.6, beta: 2)), loading: lean)
    let world = try WorldFixture(
      stages: [WorldFixture.stage(0.5, months: months)], preMoney: value, newMoney: size
    ).world()
    func expect(_ quantity: Quantity, _ question: (inout Nature, Member) -> Double) {
      let sample = sample(world, trials: 200_000, sampling: sampling, question)
      #expect(distance(sample, from: quantity.law.cdf) < 2.7)
    }
    expect(months) { $0.stage(0, of: $0.project($1)).months }
    expect(value) { $0.financing(of: $0.project($1)).preMoney }
    expect(size) { $0.financing(of: $0.project($1)).newMoney }
  }

  /// H0: a quantity's own parts by GSL are independent of each other and of the next trial's.
  ///
  /// n = 200 000, seed 20241; products of normal scores average to 0 within 5 standard errors.
  @Test func `GSL's draws at neighbouring addresses are independent`() throws {
    let law = Distribution.logNormal(try LogNormal(mu: 0, sigma: 1))
    let world = try WorldFixture(preMoney: Quantity(law), newMoney: Quantity(law)).world()
    let values = sample(world, trials: 200_000, sampling: Sampling(.gsl)) {
      logarithm($0.financing(of: $0.project($1)).preMoney)
    }
    let sizes = sample(world, trials: 200_000, sampling: Sampling(.gsl)) {
      logarithm($0.financing(of: $0.project($1)).newMoney)
    }
    #expect(errorsAway(zip(values, sizes).map { $0 * $1 }, from: 0) < 5)
    #expect(errorsAway(zip(values, values.dropFirst()).map { $0 * $1 }, from: 0) < 5)
  }
}
