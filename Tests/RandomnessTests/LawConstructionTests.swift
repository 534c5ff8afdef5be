import Randomness
import Testing

/// A law made from moments or quantiles has them.
@Suite struct LawConstructionTests {
  struct Made: Sendable, CustomTestStringConvertible {
    let law: any Law
    let first, second: Double
    var testDescription: String { "\(law)" }
  }

  static func close(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude <= 1e-9 * max(1, expected.magnitude)
  }

  @Test func `laws made from a mean and an sd have them`() throws {
    let made = [
      Made(law: try Uniform(mean: 3, sd: 2), first: 3, second: 2),
      Made(law: try Triangular(mean: 3, sd: 2), first: 3, second: 2),
      Made(law: try Normal(mean: 3, sd: 2), first: 3, second: 2),
      Made(law: try LogNormal(mean: 3, sd: 7), first: 3, second: 7),
      Made(law: try Gamma(mean: 3, sd: 2), first: 3, second: 2),
      Made(law: try Gamma(mean: 1e3, sd: 0.1), first: 1e3, second: 0.1),
      Made(law: try Weibull(mean: 3, sd: 0.5), first: 3, second: 0.5),
      Made(law: try Weibull(mean: 3, sd: 9), first: 3, second: 9),
      Made(law: try Beta(mean: 3, sd: 0.5, min: 1, max: 6), first: 3, second: 0.5),
      Made(law: try Exponential(mean: 3), first: 3, second: 3),
      Made(law: try TruncatedNormal(mean: 3, sd: 2, min: 0), first: 3, second: 2),
      Made(law: try TruncatedNormal(mean: 3, sd: 0.1, min: 0), first: 3, second: 0.1),
      Made(
        law: try BoundedPareto(mean: 3, min: 1, max: 100), first: 3,
        second: try BoundedPareto(mean: 3, min: 1, max: 100).standardDeviation),
    ]
    for made in made {
      #expect(Self.close(made.law.mean, made.first), "\(made.law)")
      #expect(Self.close(made.law.standardDeviation, made.second), "\(made.law)")
    }
  }

  @Test func `laws made from a p10 and a p90 have them`() throws {
    let laws: [any Law] = [
      try Uniform(p10: 2, p90: 9), try Triangular(p10: 2, p90: 9), try Normal(p10: 2, p90: 9),
      try LogNormal(p10: 2, p90: 9), try Gamma(p10: 2, p90: 9), try Weibull(p10: 2, p90: 9),
    ]
    for law in laws {
      #expect(Self.close(law.cdf(2), 0.1), "\(law)")
      #expect(Self.close(law.survival(9), 0.1), "\(law)")
    }
    #expect(Self.close(try Exponential(p90: 9).survival(9), 0.1))
  }

  @Test func `the PERT law has the mean of its rule`() throws {
    #expect(Self.close(try Beta.pert(min: 1, mode: 2, max: 9).mean, (1 + 4 * 2 + 9) / 6))
  }

  @Test func `a list of values has the moments of the list`() throws {
    let discrete = try Discrete(values: [5, 1, 2], weights: [1, 3, 2])
    #expect(Self.close(discrete.mean, 2))
    #expect(Self.close(discrete.standardDeviation, 2.0.squareRoot()))
    #expect(discrete.cdf(1) == 0.5)
    #expect(discrete.cdf(1.9) == 0.5)
    #expect(discrete.quantile(0.5) == 1)
    #expect(discrete.quantile(0.51) == 2)
    #expect(discrete.quantile(1) == 5)
    let empirical = try Empirical([4, 1, 3, 2])
    #expect(Self.close(empirical.mean, 2.5))
    #expect(Self.close(empirical.standardDeviation, 1.25.squareRoot()))
    #expect(empirical.quantile(0.75) == 3)
  }

  @Test func `buckets are uniform within and empty between`() throws {
    let buckets = try Buckets([(range: 4...8, weight: 1), (range: 0...2, weight: 3)])
    #expect(Self.close(buckets.mean, 0.75 * 1 + 0.25 * 6))
    #expect(Self.close(buckets.cdf(1), 0.375))
    #expect(Self.close(buckets.cdf(3), 0.75))
    #expect(Self.close(buckets.cdf(5), 0.8125))
    #expect(Self.close(buckets.quantile(0.375), 1))
    #expect(Self.close(buckets.quantile(0.875), 6))
    let variance = 0.75 * (4.0 / 12 + 1) + 0.25 * (16.0 / 12 + 36) - 2.25 * 2.25
    #expect(Self.close(buckets.standardDeviation, variance.squareRoot()))
  }

  @Test func `a certain event has one value`() throws {
    #expect(try Bernoulli(chance: 1).support == 1...1)
    #expect(try Bernoulli(chance: 0).support == 0...0)
    #expect(try Constant(7).quantile(0.3) == 7)
  }
}
