import Randomness
import TestSupport
import Testing

/// Each law by each sampler against its own distribution function.
///
/// H0: the draws follow the law. Kolmogorov–Smirnov for continuous laws, n = 400 000 (tails: 100 000), seed 20261120;
/// chi-square for the others. Each rejects at p < 10⁻⁶; of some 60 such tests one false alarm has chance below 10⁻⁴.
@Suite struct RandomnessSamplers {
  static let count = 400_000
  static let seed: UInt64 = 20_261_120

  static let continuous: [Distribution] = (try? makeContinuous()) ?? []

  static func makeContinuous() throws -> [Distribution] {
    [
      .uniform(try Uniform(min: 2, max: 5)),
      .triangular(try Triangular(min: 1, mode: 2, max: 5)),
      .beta(try Beta.pert(min: 1, mode: 2, max: 5)), .beta(try Beta(alpha: 0.5, beta: 0.3)),
      .beta(try Beta(alpha: 400, beta: 600)), .normal(try Normal(mean: 3, sd: 2)),
      .truncatedNormal(try TruncatedNormal(location: 1, scale: 2, min: 0)),
      .truncatedNormal(try TruncatedNormal(location: 0, scale: 1, min: 3, max: 4)),
      .truncatedNormal(try TruncatedNormal(location: 0, scale: 1, max: -2)),
      .truncatedNormal(try TruncatedNormal(location: 0, scale: 1, min: 0.5, max: 0.6)),
      .logNormal(try LogNormal(mean: 3, sd: 2)), .gamma(try Gamma(shape: 2.5, scale: 3)),
      .gamma(try Gamma(shape: 0.2, scale: 1)), .gamma(try Gamma(shape: 5e4, scale: 1)),
      .exponential(try Exponential(mean: 4)), .weibull(try Weibull(shape: 1.5, scale: 2)),
      .boundedPareto(try BoundedPareto(shape: 1.2, min: 2, max: 1000)),
      .boundedPareto(try BoundedPareto(shape: 0.05, min: 1, max: 2)),
      .buckets(try Buckets([(range: 2...8, weight: 1), (range: 0...2, weight: 3)])),
    ]
  }

  static let tabulated = continuous.filter {
    switch $0 {
    case .uniform, .triangular, .buckets: false
    default: true
    }
  }

  static func block(_ trial: Int, _ purpose: UInt32) -> UniformBlock {
    StreamOrigin(seed: seed, trial: UInt64(trial)).block(Purpose(purpose))
  }

  @Test func `every law can be made`() throws {
    #expect(try Self.makeContinuous().count == 19)
  }

  @Test(arguments: continuous)
  func `inversion follows the law`(_ distribution: Distribution) throws {
    let tables = try SamplerTables([distribution])
    let sampler = tables.sampler(for: distribution)
    let sample = (0..<Self.count).map { sampler.value(at: Self.block($0, 1).uniform($0 & 3)) }
    #expect(kolmogorovSmirnov(sample, cdf: distribution.cdf) < 2.7)
    withExtendedLifetime(tables) {}
  }

  @Test(arguments: continuous)
  func `GSL's draws follow the law`(_ distribution: Distribution) {
    var stream = GSLStream(
      StreamAddress(StreamOrigin(seed: Self.seed, trial: 0), purpose: Purpose(2)))
    let sample = (0..<Self.count).map { trial in
      if trial.isMultiple(of: 16) {
        let origin = StreamOrigin(seed: Self.seed, trial: UInt64(trial))
        stream.seek(to: StreamAddress(origin, purpose: Purpose(2)))
      }
      return distribution.draw(from: &stream)
    }
    #expect(kolmogorovSmirnov(sample, cdf: distribution.cdf) < 2.7)
  }

  /// Uniforms shrunk by 2⁻²⁰ look at the outermost millionth: F(x)·2²⁰ is uniform there, from either side.
  @Test(arguments: tabulated)
  func `both far tails follow the law`(_ distribution: Distribution) throws {
    let tables = try SamplerTables([distribution])
    let sampler = tables.sampler(for: distribution)
    let uniforms = (0..<100_000).map { Self.block($0, 3).uniform(0) * 0x1p-20 }
    let lower = uniforms.map { distribution.cdf(sampler.value(at: $0)) * 0x1p20 }
    #expect(kolmogorovSmirnov(lower) { $0 } < 2.7)
    // Values that crowd against 1 closer than a Double can tell have no tail to look at.
    guard distribution.support.upperBound - distribution.upperQuantile(0x1p-20) > 0x1p-20 else {
      return
    }
    let upper = uniforms.map { distribution.survival(sampler.value(at: 1 - $0)) * 0x1p20 }
    #expect(kolmogorovSmirnov(upper) { $0 } < 2.7)
    withExtendedLifetime(tables) {}
  }

  @Test(arguments: tabulated)
  func `correlated scores keep the law`(_ distribution: Distribution) throws {
    let tables = try SamplerTables([distribution])
    let sampler = tables.sampler(for: distribution)
    let factors = try CorrelationMatrix([[1, 0.4], [0.4, 1]])
    let correlated = try CorrelatedScore(weights: [0.6, -0.5], among: factors)
    let scores = NormalScores.standard
    let sample = (0..<Self.count).map { trial in
      let block = Self.block(trial, 4)
      var drawn = [scores.score(block.uniform(0)), scores.score(block.uniform(1))]
      factors.correlate(&drawn)
      let own = scores.score(block.uniform(2))
      return sampler.value(
        score: correlated.score(factors: [drawn[0], drawn[1], 0, 0], own: own))
    }
    #expect(kolmogorovSmirnov(sample, cdf: distribution.cdf) < 2.7)
    withExtendedLifetime(tables) {}
  }

  /// H0: scores with weights (0.6, −0.5) and (0.3, 0.2) on factors correlated by 0.4 have the correlation wᵀΣw′.
  ///
  /// n = 400 000, |r − ρ|·√n/(1 − ρ²) < 4.9 (p < 10⁻⁶).
  @Test func `scores have the correlation that their weights imply`() throws {
    let factors = try CorrelationMatrix([[1, 0.4], [0.4, 1]])
    let first = try CorrelatedScore(weights: [0.6, -0.5], among: factors)
    let second = try CorrelatedScore(weights: [0.3, 0.2], among: factors)
    let expected = 0.6 * 0.3 - 0.5 * 0.2 + 0.4 * (0.6 * 0.2 - 0.5 * 0.3)
    let scores = NormalScores.standard
    var pairs: [(Double, Double)] = []
    for trial in 0..<Self.count {
      let block = Self.block(trial, 7)
      var drawn = [scores.score(block.uniform(0)), scores.score(block.uniform(1))]
      factors.correlate(&drawn)
      let shared: SIMD4<Double> = [drawn[0], drawn[1], 0, 0]
      pairs.append(
        (
          first.score(factors: shared, own: scores.score(block.uniform(2))),
          second.score(factors: shared, own: scores.score(block.uniform(3)))
        ))
    }
    let root = Double(Self.count).squareRoot()
    let found = correlationScore(pairs.map(\.0), pairs.map(\.1)) / root
    #expect((found - expected).magnitude * root / (1 - expected * expected) < 4.9)
  }

  // MARK: - Laws with few values

  static let few: [(Distribution, [Double], [Double])] =
    (try? [
      (.bernoulli(Bernoulli(chance: 0.3)), [0, 1], [0.7, 0.3]),
      (
        .discrete(Discrete(values: [5, 1, 2, 9], weights: [1, 3, 2, 0])), [1, 2, 5],
        [3 / 6.0, 2 / 6.0, 1 / 6.0]
      ),
      (.empirical(Empirical([4, 1, 3, 2, 2])), [1, 2, 3, 4], [0.2, 0.4, 0.2, 0.2]),
    ]) ?? []

  @Test func `laws with few values give each its share, by both samplers`() throws {
    #expect(Self.few.count == 3)
    for (distribution, values, chances) in Self.few {
      let tables = try SamplerTables([distribution])
      let sampler = tables.sampler(for: distribution)
      let inverted = (0..<Self.count).map { sampler.value(at: Self.block($0, 5).uniform(1)) }
      var stream = GSLStream(
        StreamAddress(StreamOrigin(seed: Self.seed, trial: 1), purpose: Purpose(6)))
      let drawn = (0..<Self.count).map { _ in distribution.draw(from: &stream) }
      for sample in [inverted, drawn] {
        let observed = values.map { value in sample.count { $0 == value } }
        #expect(observed.reduce(0, +) == Self.count)
        let statistic = chiSquare(observed, expected: chances.map { $0 * Double(Self.count) })
        let law = try Gamma(shape: Double(values.count - 1) / 2, scale: 2)
        #expect(law.survival(statistic) > 1e-6, "\(distribution.name)")
      }
      withExtendedLifetime(tables) {}
    }
  }

  // MARK: - Power

  /// The same tests must reject what is wrong by little: a shape off by one part in 50, a chance off by 0.01.
  @Test func `a slightly wrong sampler is caught`() throws {
    let truth = Distribution.gamma(try Gamma(shape: 2.5, scale: 3))
    let wrong = Distribution.gamma(try Gamma(shape: 2.55, scale: 3))
    let tables = try SamplerTables([wrong])
    let sampler = tables.sampler(for: wrong)
    let sample = (0..<Self.count).map { sampler.value(at: Self.block($0, 1).uniform($0 & 3)) }
    #expect(kolmogorovSmirnov(sample, cdf: truth.cdf) > 2.7)

    let coin = (0..<Self.count).map { Self.block($0, 5).uniform(1) < 0.31 }
    let heads = coin.count { $0 }
    let statistic = chiSquare(
      [heads, Self.count - heads], expected: [0.3, 0.7].map { $0 * Double(Self.count) })
    #expect(try Gamma(shape: 0.5, scale: 2).survival(statistic) < 1e-6)
    withExtendedLifetime(tables) {}
  }

  /// A tail that repeats its last kept value below 2⁻²³ is invisible to the plain test, not to the tail's.
  @Test func `a cut tail is caught`() throws {
    let distribution = Distribution.gamma(try Gamma(shape: 2.5, scale: 3))
    let uniforms = (0..<100_000).map { max(0x1p-23, Self.block($0, 3).uniform(0) * 0x1p-20) }
    let sample = uniforms.map { distribution.cdf(distribution.quantile($0)) * 0x1p20 }
    #expect(kolmogorovSmirnov(sample) { $0 } > 2.7)
  }
}
