import Randomness
import Testing

@Suite struct SamplerTests {
  static func all() throws -> [Distribution] {
    [
      .constant(try Constant(7)), .uniform(try Uniform(min: 2, max: 5)),
      .triangular(try Triangular(min: 1, mode: 2, max: 5)),
      .beta(try Beta.pert(min: 1, mode: 2, max: 5)), .normal(try Normal(mean: 3, sd: 2)),
      .truncatedNormal(try TruncatedNormal(location: 1, scale: 2, min: 0)),
      .logNormal(try LogNormal(mean: 3, sd: 2)), .gamma(try Gamma(mean: 3, sd: 2)),
      .exponential(try Exponential(mean: 4)), .weibull(try Weibull(shape: 1.5, scale: 2)),
      .boundedPareto(try BoundedPareto(shape: 1.2, min: 2, max: 1000)),
      .bernoulli(try Bernoulli(chance: 0.3)),
      .discrete(try Discrete(values: [5, 1, 2], weights: [1, 3, 2])),
      .buckets(try Buckets([(range: 4...8, weight: 1), (range: 0...2, weight: 3)])),
      .empirical(try Empirical([4, 1, 3, 2, 2])),
    ]
  }

  /// The first four draws at seed 1, trial 2, project 3, purpose 4: a change here changes every result.
  @Test func `first draws stay what they were`() throws {
    let distributions = try Self.all()
    let tables = try SamplerTables(distributions)
    let block = StreamOrigin(seed: 1, trial: 2, project: 3).block(Purpose(4))
    let drawn = distributions.map { distribution in
      let sampler = tables.sampler(for: distribution)
      return (0..<4).map { sampler.value(at: block.uniform($0)) }
    }
    for (position, expected) in Self.pinned.enumerated() {
      for (value, pin) in zip(drawn[position], expected) {
        // Other libms may round the tables' nodes differently in the last bits.
        #expect(
          (value - pin).magnitude <= 1e-12 * pin.magnitude,
          "\(distributions[position].name): \(drawn[position])")
      }
    }
    #expect(Self.pinned.count == distributions.count)
    withExtendedLifetime(tables) {}
  }

  /// In the order of `all()`.
  static let pinned: [[Double]] = [
    [7.0, 7.0, 7.0, 7.0],
    [4.747329257694372, 3.9802779911259174, 4.389331775824573, 3.3494441112111133],
    [3.994672705422502, 2.9803742833147697, 3.4370947256145987, 2.4305207618749773],
    [3.4148287606383203, 2.5931919191242976, 2.949876352425059, 2.1575091566372135],
    [5.754421096428008, 3.82543207727694, 4.657972635567512, 2.7477409776689865],
    [4.1394862079231, 2.444742276180266, 3.1538992609942764, 1.6086902804766148],
    [5.753996823342085, 3.2059940696571774, 4.126583450382769, 2.312350560300215],
    [5.974411565172074, 3.3981123104912516, 4.396147610767478, 2.3461147768948276],
    [9.897121360623025, 4.316328955344883, 6.367255042079076, 2.3900006207498317],
    [3.658720765239847, 2.104099913675229, 2.726621356951976, 1.4188027141914639],
    [15.640049477492887, 4.910859636530457, 7.5216022083059375, 3.289287250555622],
    [1.0, 0.0, 1.0, 0.0],
    [5.0, 2.0, 2.0, 1.0],
    [6.652422707703318, 1.7602471032230378, 4.743102804397724, 1.1995058766321007],
    [4.0, 3.0, 3.0, 2.0],
  ]

  @Test func `laws without a table are their own quantiles`() throws {
    let distributions = try Self.all()
    let tables = try SamplerTables(distributions)
    var stream = RandomStream(StreamAddress(StreamOrigin(seed: 5, trial: 1), purpose: Purpose(6)))
    for distribution in distributions {
      switch distribution {
      case .constant, .uniform, .triangular, .bernoulli, .discrete, .buckets, .empirical: break
      default: continue
      }
      let sampler = tables.sampler(for: distribution)
      for _ in 0..<1000 {
        let u = stream.nextUniform()
        let exact = distribution.quantile(u)
        #expect(
          (sampler.value(at: u) - exact).magnitude <= 1e-14 * exact.magnitude,
          "\(distribution.name) at \(u)")
      }
    }
    withExtendedLifetime(tables) {}
  }

  @Test func `no argument reads beyond a table`() throws {
    let distributions = try Self.all()
    let tables = try SamplerTables(distributions)
    let places = [
      0, 1, -1, 2, 0.5, .leastNonzeroMagnitude, 1e308, -1e308, .infinity, -.infinity, .nan,
      0x1p-54, 0x1p-60, 1 - 0x1p-53, 0x1p-6, 1 - 0x1p-6,
    ]
    for distribution in distributions {
      let sampler = tables.sampler(for: distribution)
      for place in places {
        let value = sampler.value(at: place)
        let scored = sampler.value(score: place)
        if (0...1).contains(place) { #expect(!value.isNaN, "\(distribution.name) at \(place)") }
        if !place.isNaN { #expect(!scored.isNaN, "\(distribution.name) at score \(place)") }
      }
    }
    withExtendedLifetime(tables) {}
  }

  @Test func `normal scores undo the normal distribution function`() {
    let scores = NormalScores.standard
    for z in stride(from: -8.0, through: 8, by: 0.037) {
      let u = scores.cdf(z)
      #expect((u - GSL.normalCDF(z)).magnitude <= 1e-7 * min(u, 1 - u) + 1e-16)
      if z.magnitude < 2 { #expect((scores.score(u) - z).magnitude < 1e-9) }
    }
    #expect(scores.score(0.5) == 0)
    #expect(scores.cdf(0) == 0.5)
    #expect(scores.cdf(-40) == 0)
    #expect(scores.cdf(40) == 1)
    #expect(scores.cdf(.nan).isNaN)
  }
}
