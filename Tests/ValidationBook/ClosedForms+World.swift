import Foundation
import Projects
import Randomness

// What the world draws, before any policy touches it: closed forms 1 to 4 of the model.

extension ClosedForms {
  // MARK: - 1. Stages

  /// n = 200 000 futures a loading, seed 20241.
  static let done = KnownCase("1. P(done) is the product of the stages' chances") {
    try [0, 0.5, 0.9, -0.7].map { loading in
      let stages = try [0.9, 0.5, 0.4].map { try WorldFixture.stage($0, loading: loading) }
      let sample = sample(try WorldFixture(stages: stages).world(), trials: 200_000) {
        nature, member in
        let project = nature.project(member)
        return (0..<3).allSatisfy { nature.stage($0, of: project).succeeds } ? 1 : 0
      }
      return .simulated("done at loading \(loading)", known: 0.18, sample, atMost: 0.001)
    }
  }

  /// Gamma stages of 6 ± 2, 12 ± 3 and 9 ± 4 months; n = 200 000, seed 20241.
  static let durations = KnownCase("1. durations add in mean and variance") {
    let stages = try [(6.0, 2.0), (12, 3), (9, 4)].map {
      try WorldFixture.stage(1, months: Quantity(.gamma(try Gamma(mean: $0, sd: $1))))
    }
    let totals = sample(try WorldFixture(stages: stages).world(), trials: 200_000) {
      nature, member in
      let project = nature.project(member)
      return (0..<3).reduce(0) { $0 + nature.stage($1, of: project).months }
    }
    return [
      .simulated("mean", known: 27, totals, atMost: 0.02),
      .simulated("variance", known: 29, totals.map { ($0 - 27) * ($0 - 27) }, atMost: 0.15),
    ]
  }

  // MARK: - 2. Investors

  /// The month in which investors come, of a project that looks for them from month 2 on.
  private static func months(_ world: World) -> [Double] {
    sample(world, trials: 200_000) { nature, member in
      let fate = nature.financing(of: nature.project(member))
      guard fate.comes else { return .infinity }
      return nature.climate.month(from: 2, exposure: fate.exposureMonths)
    }
  }

  private static func shares(
    of months: [Double], by law: (Double) -> Double
  ) -> [Finding] {
    [5, 8, 14, 26, 62].map { (month: Double) in
      .simulated(
        "financed by month \(month)", known: law(month), months.map { $0 <= month ? 1 : 0 },
        atMost: 0.0015)
    }
  }

  /// n = 200 000, seed 20241.
  static let ever = KnownCase("2. a share is ever financed, q(1 − e^(−λ(t−d)))") {
    let wait = Distribution.exponential(try Exponential(mean: 12))
    let form = Financing.Form.ever(share: 0.4, loading: Loading(merit: 0.6), waitMonths: wait)
    return shares(of: months(try WorldFixture(form: form).world())) {
      0.4 * (1 - exp(-($0 - 2) / 12))
    }
  }

  /// n = 200 000, seed 20241.
  static let intensity = KnownCase("2. an intensity finances 1 − e^(−λT)") {
    shares(of: months(try WorldFixture().world())) { 1 - exp(-($0 - 2) / 12) }
  }

  /// Investors at λ = 1/12 against an end at μ = 1/8; n = 200 000, seed 20241.
  static let competing = KnownCase("2. competing exponential risks share the incidence") {
    let stage = try WorldFixture.stage(
      1, months: Quantity(.exponential(try Exponential(mean: 8))))
    let firsts = sample(try WorldFixture(stages: [stage]).world(), trials: 200_000) {
      nature, member in
      let project = nature.project(member)
      let end = nature.stage(0, of: project).months
      let comes = nature.financing(of: project).exposureMonths
      return comes < end ? comes : .infinity
    }
    let both = 1.0 / 12 + 1.0 / 8
    return [3, 6, 12, 24].map { (age: Double) in
      .simulated(
        "incidence at \(age) months", known: (1.0 / 12) / both * (1 - exp(-both * age)),
        firsts.map { $0 <= age ? 1 : 0 }, atMost: 0.0015)
    }
  }

  // MARK: - 3. One factor

  private static let correlation = 0.8 * 0.7 * 0.8 * 0.7

  private static func shares(copies: Int, trials: Int) throws -> [Double] {
    let fixture = WorldFixture(
      stages: [try WorldFixture.stage(0.3, loading: 0.8)], merit: .init(onMarket: 0.7),
      copies: copies)
    return sample(try fixture.world(), trials: trials) { nature, member in
      let achieved = (0..<copies).count {
        nature.stage(0, of: nature.project(member, copy: $0)).succeeds
      }
      return Double(achieved) / Double(copies)
    }
  }

  /// 20 projects, p = .3, ρ = (.8·.7)²; n = 60 000, seed 20241.
  static let mixture = KnownCase("3. like projects follow the binomial mixture of one factor") {
    let counts = try shares(copies: 20, trials: 60_000).map { $0 * 20 }
    let cells = [0, 2, 4, 6, 8, 10, 12, 15].map { cell in
      Finding.simulated(
        "P(\(cell) of 20)", known: chance(of: cell), counts.map { $0 == Double(cell) ? 1 : 0 },
        atMost: 0.002)
    }
    return [.simulated("mean", known: 6, counts, atMost: 0.02)] + cells
  }

  /// The chance that `count` of 20 achieve: binomial, mixed over the market.
  private static func chance(of count: Int) -> Double {
    let ways = (0..<count).reduce(1.0) { (product: Double, k: Int) -> Double in
      product * Double(20 - k) / Double(k + 1)
    }
    return meanOverNormal { (market: Double) -> Double in
      let reach = correlation.squareRoot() * market + GSL.normalQuantile(0.3)
      let q: Double = GSL.normalCDF(reach / (1 - correlation).squareRoot())
      return ways * pow(q, Double(count)) * pow(1 - q, Double(20 - count))
    }
  }

  /// 2000 projects; n = 2 000, seed 20241.
  ///
  /// The finite number moves a chance by less than .003.
  static let vasicek = KnownCase("3. the share of many like projects follows Vasicek's law") {
    let found = try shares(copies: 2_000, trials: 2_000)
    return [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map { (share: Double) in
      let score =
        (1 - correlation).squareRoot() * GSL.normalQuantile(share) - GSL.normalQuantile(0.3)
      return .simulated(
        "P(share ≤ \(share))", known: GSL.normalCDF(score / correlation.squareRoot()),
        found.map { $0 <= share ? 1 : 0 }, atMost: 0.012)
    }
  }

  // MARK: - 4. Climate

  /// n = 4 000 futures of 400 quarters, seed 20241.
  static let climate = KnownCase("4. time in each regime follows the stationary law") {
    let climate = try Climate(
      regimes: ["cold", "normal", "hot"].map {
        .init(name: $0, financing: 1, valuation: 1, exit: 1)
      },
      transitions: [[0.8, 0.2, 0], [0.1, 0.8, 0.1], [0, 0.25, 0.75]])
    // By hand from π = πP: cold .5, hot .4 of normal.
    let known = [0.5 / 1.9, 1 / 1.9, 0.4 / 1.9]
    let world = try WorldFixture(climate: climate).world()
    return climate.regimes.indices.map { regime in
      let shares = sample(world, trials: 4_000) { nature, _ in
        let quarters = (0..<400).count { nature.climate.regime(atMonth: Double($0) * 3) == regime }
        return Double(quarters) / 400
      }
      return .simulated(
        climate.regimes[regime].name, known: known[regime], shares, atMost: 0.002)
    }
  }

  /// E[exp(−λ∫m)] from month 2: the exact mixture over all climates, quarter by quarter; n = 200 000, seed 20241.
  static let hazard = KnownCase("4. the climate multiplies the hazard exactly") {
    let climate = try Climate(
      regimes: [
        .init(name: "cold", financing: 0.2, valuation: 1, exit: 1),
        .init(name: "hot", financing: 3, valuation: 1, exit: 1),
      ],
      transitions: [[0.9, 0.1], [0.3, 0.7]])
    return shares(of: months(try WorldFixture(climate: climate).world())) {
      1 - survival(climate, rate: 1 / 12, until: $0)
    }
  }

  private static func survival(_ climate: Climate, rate: Double, until end: Double) -> Double {
    // From π = πP: .1 of cold leaves, .3 of hot.
    var weights = [0.75, 0.25]
    var quarter = 0.0
    while true {
      let spent = max(0, min(end, (quarter + 1) * 3) - max(2, quarter * 3))
      weights = zip(weights, climate.regimes).map { $0 * exp(-rate * $1.financing * spent) }
      quarter += 1
      if quarter * 3 >= end { return weights.reduce(0, +) }
      weights = weights.indices.map { next in
        weights.indices.reduce(0) { $0 + weights[$1] * climate.transitions[$1][next] }
      }
    }
  }
}
