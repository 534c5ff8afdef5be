import Randomness
import Testing

/// Each impossible law names its parameter, the value found and what is allowed.
@Suite struct BadParameterTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> Void
    let error: DistributionError
  }

  static func fault(
    _ law: String, _ parameter: String, _ value: Double, _ allowed: Requirement,
    _ make: @escaping @Sendable () throws -> Void
  ) -> Fault {
    Fault(
      testDescription: "\(law): \(parameter) = \(value)", make: make,
      error: .outOfRange(law: law, parameter: parameter, value: value, allowed: allowed))
  }

  static let faults: [Fault] = [
    fault("constant", "value", .infinity, .finite) { _ = try Constant(.infinity) },
    fault("uniform", "max", 1, .above(2)) { _ = try Uniform(min: 2, max: 1) },
    fault("uniform", "max - min", .infinity, .finite) {
      _ = try Uniform(min: -1e308, max: 1e308)
    },
    fault("uniform", "p90", 3, .above(3)) { _ = try Uniform(p10: 3, p90: 3) },
    fault("triangular", "mode", 6, .between(1, 5)) {
      _ = try Triangular(min: 1, mode: 6, max: 5)
    },
    fault("normal", "sd", -1, .positive) { _ = try Normal(mean: 0, sd: -1) },
    fault("normal", "sd", 0, .positive) { _ = try Normal(mean: 0, sd: 0) },
    fault("normal", "p90", 1, .above(2)) { _ = try Normal(p10: 2, p90: 1) },
    fault("truncated normal", "scale", 0, .positive) {
      _ = try TruncatedNormal(location: 0, scale: 0)
    },
    fault("truncated normal", "max", 1, .above(2)) {
      _ = try TruncatedNormal(location: 0, scale: 1, min: 2, max: 1)
    },
    fault("truncated normal", "min", 9, .below(8)) {
      _ = try TruncatedNormal(location: 0, scale: 1, min: 9)
    },
    fault("truncated normal", "sd", 3, .strictlyBetween(0, 0.98 * 2)) {
      _ = try TruncatedNormal(mean: 2, sd: 3, min: 0)
    },
    fault("lognormal", "mean", 0, .positive) { _ = try LogNormal(mean: 0, sd: 1) },
    fault("lognormal", "p10", -1, .positive) { _ = try LogNormal(p10: -1, p90: 1) },
    fault("gamma", "shape", 0, .positive) { _ = try Gamma(shape: 0, scale: 1) },
    fault("gamma", "p90", 1, .above(2)) { _ = try Gamma(p10: 2, p90: 1) },
    fault("exponential", "rate", -2, .positive) { _ = try Exponential(rate: -2) },
    fault("Weibull", "scale", -1, .positive) { _ = try Weibull(shape: 1, scale: -1) },
    fault("bounded Pareto", "min", 0, .positive) {
      _ = try BoundedPareto(shape: 1, min: 0, max: 2)
    },
    fault("bounded Pareto", "mean", 5, .strictlyBetween(1, 4)) {
      _ = try BoundedPareto(mean: 5, min: 1, max: 4)
    },
    fault("beta", "sd", 0.5, .strictlyBetween(0, 0.5)) { _ = try Beta(mean: 0.5, sd: 0.5) },
    fault("beta", "mode", 0, .between(1, 2)) { _ = try Beta.pert(min: 1, mode: 0, max: 2) },
    fault("Bernoulli", "chance", 1.4, .between(0, 1)) { _ = try Bernoulli(chance: 1.4) },
    fault("discrete", "sum of weights", 0, .positive) {
      _ = try Discrete(values: [1, 2], weights: [0, 0])
    },
    fault("discrete", "weights[1]", -1, .notNegative) {
      _ = try Discrete(values: [1, 2], weights: [2, -1])
    },
    fault("buckets", "ranges[0].weight", -1, .notNegative) {
      _ = try Buckets([(range: 0...1, weight: -1)])
    },
    fault("empirical", "values[1]", .infinity, .finite) { _ = try Empirical([1, .infinity]) },
    Fault(
      testDescription: "discrete: unequal lists",
      make: { _ = try Discrete(values: [1], weights: [1, 2]) },
      error: .unequalCounts(law: "discrete", values: 1, weights: 2)),
    Fault(
      testDescription: "empirical: no values", make: { _ = try Empirical([]) },
      error: .empty(law: "empirical", parameter: "values")),
    Fault(
      testDescription: "buckets: overlap",
      make: { _ = try Buckets([(range: 1...3, weight: 1), (range: 0...2, weight: 1)]) },
      error: .overlap(law: "buckets", first: 0...2, second: 1...3)),
    Fault(
      testDescription: "Weibull: sd out of reach",
      make: { _ = try Weibull(mean: 1, sd: 1e12) },
      error: .unreachable(law: "Weibull", parameter: "sd", value: 1e12)),
  ]

  @Test(arguments: faults)
  func `an impossible law is refused by name`(_ fault: Fault) {
    #expect(throws: fault.error) { try fault.make() }
  }

  /// NaN equals nothing, so its error is compared by its words.
  @Test func `NaN is refused everywhere`() {
    let attempts: [@Sendable () throws -> Void] = [
      { _ = try Constant(.nan) },
      { _ = try Uniform(min: .nan, max: 1) }, { _ = try Uniform(min: 0, max: .nan) },
      { _ = try Uniform(mean: 1, sd: .nan) }, { _ = try Triangular(min: 0, mode: .nan, max: 1) },
      { _ = try Normal(mean: .nan, sd: 1) }, { _ = try Normal(p10: 0, p90: .nan) },
      { _ = try TruncatedNormal(location: 0, scale: 1, min: .nan) },
      { _ = try TruncatedNormal(location: 0, scale: 1, max: .nan) },
      { _ = try LogNormal(mean: .nan, sd: 1) }, { _ = try LogNormal(mu: 0, sigma: .nan) },
      { _ = try Gamma(mean: 1, sd: .nan) }, { _ = try Gamma(p10: .nan, p90: 2) },
      { _ = try Exponential(mean: .nan) }, { _ = try Weibull(mean: 1, sd: .nan) },
      { _ = try BoundedPareto(shape: .nan, min: 1, max: 2) },
      { _ = try Beta(alpha: .nan, beta: 1) }, { _ = try Beta(mean: .nan, sd: 0.1) },
      { _ = try Bernoulli(chance: .nan) }, { _ = try Empirical([.nan]) },
      { _ = try Discrete(values: [1], weights: [.nan]) },
    ]
    for (position, attempt) in attempts.enumerated() {
      #expect(throws: DistributionError.self, "attempt \(position)") { try attempt() }
    }
  }

  @Test func `extreme but finite parameters are refused or made, never a trap`() {
    let extremes = [0, -0.0, 1e-308, 1e-30, 1e-3, 1, 1e3, 1e30, 1e308, -1e308, .infinity, .nan]
    for first in extremes {
      for second in extremes {
        var made: [Distribution] = []
        if let law = try? Gamma(shape: first, scale: second) { made.append(.gamma(law)) }
        if let law = try? Gamma(mean: first, sd: second) { made.append(.gamma(law)) }
        if let law = try? LogNormal(mean: first, sd: second) { made.append(.logNormal(law)) }
        if let law = try? Weibull(mean: first, sd: second) { made.append(.weibull(law)) }
        if let law = try? Beta(alpha: first, beta: second) { made.append(.beta(law)) }
        if let law = try? Normal(p10: first, p90: second) { made.append(.normal(law)) }
        if let law = try? TruncatedNormal(location: first, scale: 1, min: second) {
          made.append(.truncatedNormal(law))
        }
        if let law = try? BoundedPareto(shape: 2, min: first, max: second) {
          made.append(.boundedPareto(law))
        }
        for distribution in made {
          guard let tables = try? SamplerTables([distribution]) else { continue }
          let value = tables.sampler(for: distribution).value(at: 0.3)
          #expect(!value.isNaN, "\(distribution)")
        }
      }
    }
  }
}
