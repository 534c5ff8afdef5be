import Randomness
import Testing

/// Tables against the quantiles they were built from, at random places between the nodes.
@Suite struct QuantileTableTests {
  /// Shapes from the plain to the extreme.
  static let distributions: [Distribution] = (try? makeDistributions()) ?? []

  static func makeDistributions() throws -> [Distribution] {
    var laws: [Distribution] = [
      .normal(try Normal(mean: 3, sd: 2)), .exponential(try Exponential(mean: 4)),
    ]
    for shape in [0.001, 0.02, 0.09, 0.3, 1, 2.5, 40, 3e3, 9e4, 1e7] {
      laws.append(.gamma(try Gamma(shape: shape, scale: 3)))
    }
    let shapes = [
      (0.01, 0.01), (0.03, 20), (0.05, 30), (0.5, 0.5), (1, 1), (1, 30), (2, 5), (4, 0.2),
      (400, 600),
      (2e3, 3), (5e4, 2e4),
    ]
    for (alpha, beta) in shapes {
      laws.append(.beta(try Beta(alpha: alpha, beta: beta, min: -1, max: 3)))
      laws.append(.beta(try Beta(alpha: alpha, beta: beta)))
    }
    for sigma in [0.01, 0.5, 2, 6] { laws.append(.logNormal(try LogNormal(mu: 1, sigma: sigma))) }
    for shape in [0.2, 0.7, 1.5, 20] {
      laws.append(.weibull(try Weibull(shape: shape, scale: 2)))
    }
    for (shape, max) in [(0.05, 1e6), (1.2, 1e3), (3, 1.5), (40, 10)] {
      laws.append(.boundedPareto(try BoundedPareto(shape: shape, min: 1, max: max)))
    }
    for (min, max) in [
      (0.0, Double.infinity), (-1.0, 1.0), (6.0, Double.infinity), (-Double.infinity, -7.0),
      (2.0, 2.1),
    ] {
      laws.append(
        .truncatedNormal(try TruncatedNormal(location: 0, scale: 1, min: min, max: max)))
    }
    return laws
  }

  @Test func `every shape can be made`() throws {
    #expect(try Self.makeDistributions().count == 51)
  }

  @Test(arguments: distributions)
  func `the table keeps its bounds at random places`(_ distribution: Distribution) throws {
    let tables = try SamplerTables([distribution])
    let table = try #require(tables.tables.first)
    #expect(table.bodyError < 1e-9)
    #expect(table.tailError < 1e-6)
    let sampler = tables.sampler(for: distribution)
    let sd = distribution.standardDeviation
    let median = distribution.quantile(0.5)
    var stream = RandomStream(address)
    for _ in 0..<1500 {
      let u = 0x1p-6 + stream.nextUniform() * (1 - 0x1p-5)
      let exact = distribution.quantile(u)
      let rounding = 0x1p-48 * (exact.magnitude + sd)
      #expect((sampler.value(at: u) - exact).magnitude <= 1e-9 * sd + rounding, "u = \(u)")
      let octave = -6 - Int(stream.nextUniform() * 47)
      let v = Double(sign: .plus, exponent: octave - 1, significand: 1 + stream.nextUniform())
      for side in Tail.allCases {
        let exact = side.quantile(distribution, v)
        let end = side.end(distribution)
        let distance = (exact - (end.isFinite ? end : median)).magnitude
        let scale = end.isFinite ? max(exact.magnitude, end.magnitude) : exact.magnitude
        // Below 2⁻⁵³ only the lower side can be addressed by a uniform.
        guard side == .lower || v >= 0x1p-30 else { continue }
        let u = side == .lower ? v : 1 - v
        let slack = side == .lower ? 0 : 0x1p-53 / v  // what 1 − v lost
        let error = (sampler.value(at: u) - exact).magnitude
        #expect(
          error <= (1e-6 + 100 * slack) * distance + 0x1p-48 * scale + 1e-300,
          "\(side) tail, v = \(v), exact \(exact), error \(error)")
      }
    }
    withExtendedLifetime(tables) {}
  }

  enum Tail: CaseIterable {
    case lower, upper

    func quantile(_ distribution: Distribution, _ v: Double) -> Double {
      self == .lower ? distribution.quantile(v) : distribution.upperQuantile(v)
    }
    func end(_ distribution: Distribution) -> Double {
      self == .lower ? distribution.support.lowerBound : distribution.support.upperBound
    }
  }

  @Test(arguments: distributions)
  func `values rise with the uniform and stay in the support`(_ distribution: Distribution) throws {
    let tables = try SamplerTables([distribution])
    let sampler = tables.sampler(for: distribution)
    let support = distribution.support
    let width = max(support.lowerBound.magnitude, support.upperBound.magnitude)
    let rounding = width.isFinite ? 0x1p-50 * width : 0
    var last = -Double.infinity
    for step in 1..<4096 {
      let value = sampler.value(at: Double(step) / 4096)
      #expect(value >= last - rounding - 0x1p-50 * value.magnitude)
      #expect(support.lowerBound - rounding <= value && value <= support.upperBound + rounding)
      last = value
    }
    for u in [0x1p-53, 1 - 0x1p-53] {
      let value = sampler.value(at: u)
      #expect(support.lowerBound - rounding <= value && value <= support.upperBound + rounding)
    }
    withExtendedLifetime(tables) {}
  }

  @Test(arguments: distributions)
  func `a score gives the quantile of its probability, in both tails`(
    _ distribution: Distribution
  ) throws {
    let tables = try SamplerTables([distribution])
    let sampler = tables.sampler(for: distribution)
    let sd = distribution.standardDeviation
    let median = distribution.quantile(0.5)
    for z in stride(from: -8.2, through: 8.2, by: 0.173) {
      let v = GSL.normalSurvival(z.magnitude)
      let exact = z > 0 ? distribution.upperQuantile(v) : distribution.quantile(v)
      let end = z > 0 ? distribution.support.upperBound : distribution.support.lowerBound
      let distance = (exact - (end.isFinite ? end : median)).magnitude
      // The score's own tail is good to 5·10⁻⁸ of itself, which a heavy tail multiplies by its index.
      let step = z > 0 ? distribution.upperQuantile(v * 0.999) : distribution.quantile(v * 0.999)
      let sensitivity = (step - exact).magnitude * 1e3
      let allowed = v >= 0x1p-6 ? 2e-9 * sd : 1.1e-6 * distance + 1e-7 * sensitivity
      let scale = end.isFinite ? max(exact.magnitude, end.magnitude) : exact.magnitude + sd
      #expect(
        (sampler.value(score: z) - exact).magnitude <= allowed + 0x1p-48 * scale, "z = \(z)")
    }
    withExtendedLifetime(tables) {}
  }

  @Test func `shapes shared by several laws are built once`() throws {
    let tables = try SamplerTables([
      .gamma(try Gamma(shape: 2, scale: 1)), .gamma(try Gamma(shape: 2, scale: 9)),
      .normal(try Normal(mean: 1, sd: 2)), .normal(try Normal(mean: 3, sd: 4)),
      .constant(try Constant(1)),
    ])
    #expect(tables.tables.count == 2)
  }

  @Test func `a shape that no table can hold is refused with its error`() throws {
    let law = try Gamma(shape: 1e-6, scale: 1e6)
    let error = #expect(throws: DistributionError.self) {
      _ = try SamplerTables([.gamma(law)])
    }
    guard case .tooExtreme(law: "gamma", let reached, let bound) = try #require(error) else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(reached > bound)
  }

  private var address: StreamAddress {
    StreamAddress(StreamOrigin(seed: 2, trial: 0), purpose: Purpose(77))
  }
}
