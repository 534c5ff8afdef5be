import Estimates
import Foundation
import TestSupport
import Testing

/// 100 projects whose fates share one normal factor with correlation 0.2; each succeeds with 0.3.
private enum OneFactor {
  static let projects = 100
  static let chance = 0.3
  static let correlation = 0.2
  /// Φ⁻¹(0.3).
  static let threshold = -0.524400512708041

  static func normal(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// Vasicek: the chance given the factor.
  static func chance(given factor: Double) -> Double {
    normal((threshold - correlation.squareRoot() * factor) / (1 - correlation).squareRoot())
  }

  /// Variance between trials of the share that succeeds: E[p(Z)²] − p² + (p − E[p(Z)²])/m.
  static var variance: Double {
    let step = 0.01
    let square = stride(from: -9.0, through: 9, by: step).reduce(0.0) { sum, z in
      let p = chance(given: z)
      return sum + p * p * exp(-z * z / 2) / (2 * Double.pi).squareRoot() * step
    }
    return square - chance * chance + (chance - square) / Double(projects)
  }

  static func share(_ draws: inout SplitMix64) -> Double {
    let p = chance(given: draws.normal())
    return Double((0..<projects).count { _ in draws.unit() < p }) / Double(projects)
  }
}

struct EstimateCorrelationTests {
  private static let runs = 1000
  private static let trials = 400

  /// One run's estimate, and the error that a binomial over projects would claim.
  private func run(_ seed: UInt64) throws -> (estimate: Estimate, binomialError: Double) {
    var draws = SplitMix64(seed: seed)
    var accumulator = MomentsAccumulator(layout: MomentsLayout(columns: 1))
    for _ in 0..<Self.trials {
      let row = [OneFactor.share(&draws)]
      accumulator.accumulate(row: row.span)
    }
    let estimate = accumulator.finish().estimate(share: 0)
    let p = try #require(estimate.value)
    return (estimate, (p * (1 - p) / Double(Self.trials * OneFactor.projects)).squareRoot())
  }

  /// H₀: the squared error estimates Vasicek's variance, and 95 % intervals miss with chance 0.05.
  ///
  /// 1,000 runs of 400 trials, seeds 1 to 1,000. The mean squared error has a relative sd near 0.0025:
  /// rejects beyond 0.0125 (5 sd). Misses have mean 50 and sd 6.9: rejects above 83 (p < 5e-6). A
  /// binomial error would miss with chance 0.58: it must fail the same bound.
  @Test func `errors come from between trials, where a binomial's is several times too small`()
    throws
  {
    var squares = 0.0
    var binomialSquares = 0.0
    var misses = 0
    var binomialMisses = 0
    for seed in 1...UInt64(Self.runs) {
      let (estimate, binomialError) = try run(seed)
      let error = try #require(estimate.standardError)
      let value = try #require(estimate.value)
      squares += error * error / Double(Self.runs)
      binomialSquares += binomialError * binomialError / Double(Self.runs)
      if !(try #require(estimate.interval)).contains(OneFactor.chance) { misses += 1 }
      if abs(value - OneFactor.chance) > 1.96 * binomialError { binomialMisses += 1 }
      #expect(estimate.n == Self.trials)
    }
    let exact = OneFactor.variance / Double(Self.trials)
    #expect(abs(squares / exact - 1) < 0.0125)
    #expect((exact / binomialSquares).squareRoot() > 3)
    #expect(misses <= 83)
    #expect(binomialMisses > 83)
  }
}
