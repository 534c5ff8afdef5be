import Randomness

/// The draws that a trial is made of: uniforms, tables and scores beside GSL's own way.
enum RandomnessBenchmarks {
  static let count = 4_000_000

  static func run() throws {
    try gslDraws()
    try tableDraws()
    try building()
  }

  // MARK: - Through GSL

  private static func gslDraws() throws {
    guard let mt19937 = ReferenceGenerator.mt19937(), let taus2 = ReferenceGenerator.taus2()
    else { return print("bench: no memory") }
    var philox = GSLStream(address)
    var table = Table("Through GSL")
    for draw in GSLDraw.allCases {
      let names = ["mt19937", "taus2", "our Philox"].map { "\(draw.rawValue), \($0)" }
      let rows = Measurement.race(names, operations: count) { contestant in
        switch contestant {
        case 0: unsafe draw.sum(count, from: mt19937.generator)
        case 1: unsafe draw.sum(count, from: taus2.generator)
        default: unsafe philox.withGenerator { unsafe draw.sum(count, from: $0) }
        }
      }
      for row in rows { table.add(row) }
    }
    table.ratio(
      "uniform, our Philox", over: "uniform, taus2", goal: ("at most 1.5", { $0 <= 1.5 }))
    var native = Table("Tables against gsl_ran_* on mt19937, each with its uniform")
    let contests: [(GSLDraw, Distribution)] = [
      (.gamma, .gamma(try Gamma(shape: 2.5, scale: 1))),
      (.beta, .beta(try Beta(alpha: 2, beta: 5))),
    ]
    for (draw, distribution) in contests {
      let names = ["\(draw.rawValue), mt19937", "\(draw.rawValue), table"]
      let tables = try SamplerTables([distribution])
      let sampler = tables.sampler(for: distribution)
      let rows = Measurement.race(names, operations: count) { contestant in
        contestant == 0
          ? unsafe draw.sum(count, from: mt19937.generator)
          : blocks { draw4(sampler, $0) }
      }
      for row in rows { native.add(row) }
      native.ratio(names[0], over: names[1], goal: ("at least 3", { $0 >= 3 }))
      withExtendedLifetime(tables) {}
    }
  }

  // MARK: - By inversion

  private static func tableDraws() throws {
    var table = Table("By inversion, one block for four draws")
    table.add(
      measure("block of four words", operations: count / 4) { block in
        let words = block.words
        return Double(words.word0 ^ words.word1 ^ words.word2 ^ words.word3)
      })
    table.add(
      measure("uniform", operations: count) { block in
        block.uniform(0) + block.uniform(1) + block.uniform(2) + block.uniform(3)
      })
    for (name, distribution) in try distributions {
      table.add(inversion(name, distribution))
    }
    let scores = NormalScores.standard
    table.add(
      measure("normal score", operations: count) { block in
        scores.score(block.uniform(0)) + scores.score(block.uniform(1))
          + scores.score(block.uniform(2)) + scores.score(block.uniform(3))
      })
    let gamma = Distribution.gamma(try Gamma(shape: 2.5, scale: 1))
    let tables = try SamplerTables([gamma])
    let sampler = tables.sampler(for: gamma)
    let correlated = try CorrelatedScore(weights: [0.6], among: .independent(1))
    table.add(
      measure("correlated gamma(2.5)", operations: count) { block in
        var sum = 0.0
        for position in 0..<4 {
          let own = scores.score(block.uniform(position))
          sum += sampler.value(score: correlated.score(factors: [0.3, 0, 0, 0], own: own))
        }
        return sum
      })
    withExtendedLifetime(tables) {}
  }

  private static var distributions: [(String, Distribution)] {
    get throws {
      [
        ("uniform law", .uniform(try Uniform(min: 1, max: 2))),
        ("triangular", .triangular(try Triangular(min: 1, mode: 2, max: 5))),
        ("PERT", .beta(try Beta.pert(min: 1, mode: 2, max: 5))),
        ("normal", .normal(try Normal(mean: 1, sd: 2))),
        (
          "truncated normal",
          .truncatedNormal(try TruncatedNormal(location: 1, scale: 1, min: 0))
        ),
        ("lognormal(0, 0.5)", .logNormal(try LogNormal(mu: 0, sigma: 0.5))),
        ("exponential", .exponential(try Exponential(mean: 1))),
        ("Weibull(1.5)", .weibull(try Weibull(shape: 1.5, scale: 1))),
        (
          "bounded Pareto", .boundedPareto(try BoundedPareto(shape: 1.2, min: 1, max: 1000))
        ),
        ("gamma(0.05)", .gamma(try Gamma(shape: 0.05, scale: 1))),
        ("Bernoulli", .bernoulli(try Bernoulli(chance: 0.4))),
        ("discrete", .discrete(try Discrete(values: [1, 2, 5], weights: [3, 2, 1]))),
        (
          "empirical, 1000 values", .empirical(try Empirical((0..<1000).map { Double($0) }))
        ),
      ]
    }
  }

  private static func inversion(_ name: String, _ distribution: Distribution) -> Measurement {
    guard let tables = try? SamplerTables([distribution]) else {
      return Measurement("\(name): refused", operations: 1) { 0 }
    }
    let sampler = tables.sampler(for: distribution)
    return withExtendedLifetime(tables) {
      measure(name, operations: count) { draw4(sampler, $0) }
    }
  }

  // MARK: - Building

  private static func building() throws {
    var table = Table("Building one shape's table, microseconds in all", unit: "µs")
    let shapes: [(String, Distribution)] = [
      ("gamma(2.5)", .gamma(try Gamma(shape: 2.5, scale: 1))),
      ("gamma(0.05)", .gamma(try Gamma(shape: 0.05, scale: 1))),
      ("beta(2, 5)", .beta(try Beta(alpha: 2, beta: 5))),
      ("beta(400, 600)", .beta(try Beta(alpha: 400, beta: 600))),
      ("lognormal(0, 0.5)", .logNormal(try LogNormal(mu: 0, sigma: 0.5))),
    ]
    for (name, shape) in shapes {
      table.add(
        Measurement(name, operations: 1000, repeats: 3) {
          (try? SamplerTables([shape]))?.tables[0].bodyError ?? .nan
        })
      for built in try SamplerTables([shape]).tables {
        print(
          "  error: body \(built.bodyError) of the sd, tails \(built.tailError) of the distance; "
            + "\(built.byteCount / 1024) KiB")
      }
    }
  }

  // MARK: - Loops

  private static let address = StreamAddress(StreamOrigin(seed: 1, trial: 0), purpose: Purpose(1))

  @inline(__always)
  private static func draw4(_ sampler: Sampler, _ block: UniformBlock) -> Double {
    sampler.value(at: block.uniform(0)) + sampler.value(at: block.uniform(1))
      + sampler.value(at: block.uniform(2)) + sampler.value(at: block.uniform(3))
  }

  @inline(__always)
  private static func measure(
    _ name: String, operations: Int, _ use: (UniformBlock) -> Double
  ) -> Measurement {
    Measurement(name, operations: operations) { blocks(use) }
  }

  /// One block an address, as a trial draws: `count`/4 blocks.
  @inline(__always)
  private static func blocks(_ use: (UniformBlock) -> Double) -> Double {
    var sum = 0.0
    for trial in 0..<UInt64(count / 4) {
      sum += use(StreamOrigin(seed: 1, trial: trial).block(Purpose(1)))
    }
    return sum
  }
}
