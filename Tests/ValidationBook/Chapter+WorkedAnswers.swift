import Foundation
import Instruments
import Projects
import Randomness
import Returns

// Answers that guides and papers print.

extension Chapter {
  public static let workedAnswers = Chapter(
    "Worked answers in print", source: "named with each case",
    [
      WorkedAnswers.guideExact, WorkedAnswers.guideWhole, WorkedAnswers.guideAtRoundPrice,
      WorkedAnswers.guidePreMoney, WorkedAnswers.guidePreMoneyAtRoundPrice,
      WorkedAnswers.guideSales, WorkedAnswers.conventions, WorkedAnswers.stageValues,
      WorkedAnswers.marketEquivalent,
      WorkedAnswers.megafundCounts, WorkedAnswers.megafundReturn,
    ])
}

private enum WorkedAnswers {
  // MARK: - YC post-money SAFE guide, appendix II

  private static func guideTable() throws -> CapTable<Rational> {
    try CapTable(
      founders: ["founders": 9_250_000],
      options: OptionPool(granted: 300_000, promised: 350_000, unissued: 100_000))
  }

  private static let safes: [Convertible<Rational>] = [
    .postMoneySAFE("A", holder: "A", principal: 200_000, cap: 4_000_000),
    .postMoneySAFE("B", holder: "B", principal: 800_000, cap: 8_000_000),
  ]

  private static func guideRound(_ rounding: ShareRounding?) throws -> RoundResult<Rational> {
    try guideTable().closing(
      PricedRound(
        series: .init(name: "series-a"), preMoney: 15_000_000,
        investments: [.init("new", 5_000_000)], preMoneyBase: [.existing, .poolIncrease],
        pool: .shares(1_695_000), rounding: rounding), converting: safes)
  }

  static let guideExact = KnownCase("YC post-money SAFE guide, appendix II, in fractions") {
    let result = try guideRound(nil)
    return [
      .exact("price", known: Rational(51000) / 45763, found: result.price),
      .exact(
        "fully diluted", known: Rational(915_260_000) / 51, found: result.after.fullyDiluted),
    ]
  }

  static let guideWhole = KnownCase("YC post-money SAFE guide, appendix II, in whole shares") {
    let result = try guideRound(
      ShareRounding(priceDecimals: 4, price: .nearest, shares: .down))
    let capitalisation = result.conversions.reduce(result.before.fullyDiluted) { $0 + $1.shares }
    return [
      .answer("price", known: "1.1144", found: result.price.decimal(digits: 4)),
      .exact("capitalisation", known: 11_764_705, found: capitalisation),
      .exact("A's shares", known: 588_235, found: result.conversions[0].shares),
      .exact("B's shares", known: 1_176_470, found: result.conversions[1].shares),
      .exact("new shares", known: 4_486_719, found: result.allotments[0].shares),
      .exact("total", known: 17_946_424, found: result.after.fullyDiluted),
    ]
  }

  // The guide rounds the round's price and that of a pre-money SAFE to four decimals, leaves that of
  // a post-money cap exact, and takes SAFEs' shares down and new shares to the nearest.
  private static let wholeShares = ShareRounding(priceDecimals: nil, price: .nearest, shares: .down)
  private static let fourDecimals = ShareRounding(priceDecimals: 4, price: .nearest, shares: .down)

  private static func guideRound(
    preMoney: Rational, new: Rational, pool: Rational, _ safes: [Convertible<Rational>]
  ) throws -> RoundResult<Rational> {
    try guideTable().closing(
      PricedRound(
        series: .init(name: "series-a"), preMoney: preMoney, investments: [.init("new", new)],
        preMoneyBase: [.existing, .poolIncrease], pool: .shares(pool),
        rounding: ShareRounding(priceDecimals: 4, price: .nearest, shares: .nearest)),
      converting: safes)
  }

  private static func guideFindings(
    _ result: RoundResult<Rational>, price: String, a: Rational, b: Rational, new: Rational,
    total: Rational
  ) -> [Finding] {
    [
      .answer("price", known: price, found: result.price.decimal(digits: 4)),
      .exact("A's shares", known: a, found: result.conversions[0].shares),
      .exact("B's shares", known: b, found: result.conversions[1].shares),
      .exact("new shares", known: new, found: result.allotments[0].shares),
      .exact("total", known: total, found: result.after.fullyDiluted),
    ]
  }

  static let guideAtRoundPrice = KnownCase(
    "YC guide, example 1, question 5: B pays the round's price"
  ) {
    let exact = safes.map { safe in
      var safe = safe
      safe.rounding = wholeShares
      return safe
    }
    let result = try guideRound(preMoney: 8_800_000, new: 2_200_000, pool: 1_573_000, exact)
    return guideFindings(
      result, price: "0.6577", a: 590_334, b: 1_216_360, new: 3_344_990, total: 16_724_684)
  }

  private static func withPreMoneySAFE() -> [Convertible<Rational>] {
    var a = Convertible<Rational>.preMoneySAFE(
      "A", holder: "A", principal: 200_000, cap: 3_800_000)
    var b = safes[1]
    (a.rounding, b.rounding) = (fourDecimals, wholeShares)
    return [a, b]
  }

  static let guidePreMoney = KnownCase("YC guide, example 2, question 2: a pre-money SAFE") {
    let result = try guideRound(
      preMoney: 15_000_000, new: 5_000_000, pool: 1_700_000, withPreMoneySAFE())
    let paid = result.conversions[0].pricePerShare
    let counted = result.conversions.reduce(result.before.fullyDiluted) { $0 + $1.shares }
    return [
      .answer("A's price", known: "0.3248", found: paid.decimal(digits: 4)),
      .exact("capitalisation", known: 11_795_292, found: counted),
    ]
      + guideFindings(
        result, price: "1.1115", a: 615_763, b: 1_179_529, new: 4_498_426, total: 17_993_718)
  }

  static let guidePreMoneyAtRoundPrice = KnownCase("YC guide, example 2, question 5") {
    let result = try guideRound(
      preMoney: 8_800_000, new: 2_200_000, pool: 1_575_000, withPreMoneySAFE())
    return guideFindings(
      result, price: "0.6566", a: 609_198, b: 1_218_397, new: 3_350_594, total: 16_753_189)
  }

  static let guideSales = KnownCase("YC post-money SAFE guide, sold without a round") {
    let (rich, poor) = try (
      guideTable().sold(for: 10_000_000, instruments: safes),
      guideTable().sold(for: 3_000_000, instruments: safes)
    )
    func converting(_ sale: SaleResult<Rational>) -> String {
      "\(sale.instruments.count { $0.shares != nil }) of \(sale.instruments.count)"
    }
    return [
      .answer("price at $10m", known: "0.8901", found: rich.commonValue.decimal(digits: 4)),
      .answer("converting at $10m", known: "2 of 2", found: converting(rich)),
      .answer("converting at $3m", known: "0 of 2", found: converting(poor)),
    ]
  }

  // MARK: - Cooley

  static let conventions = KnownCase("Cooley's three conventions for a SAFE at 30 % discount") {
    let printed: [(Convention, price: String, safe: Rational, new: Rational)] = [
      (.alongside, "8.00", 178_571, 250_000), (.inPreMoney, "6.57", 217_391, 304_348),
      (.dollarsInvested, "7.57", 188_679, 264_151),
    ]
    return try printed.flatMap { (convention, price, safe, new) -> [Finding] in
      let table = try CapTable<Rational>(founders: ["founders": 1_000_000])
      let instrument = Convertible<Rational>(
        name: "SAFE", holder: "investor", principal: 1_000_000,
        price: .market(discount: 3 / 10), convention: convention)
      let round = PricedRound<Rational>(
        series: .init(name: "A"), preMoney: 8_000_000, investments: [.init("new", 2_000_000)],
        preMoneyBase: .existing)
      let result = try table.closing(round, converting: [instrument])
      func whole(_ shares: Rational) -> Rational { shares.rounded(.nearest, decimals: 0) }
      return [
        .answer("\(convention), price", known: price, found: result.price.decimal(digits: 2)),
        .exact("\(convention), SAFE", known: safe, found: whole(result.conversions[0].shares)),
        .exact("\(convention), new", known: new, found: whole(result.allotments[0].shares)),
      ]
    }
  }

  // MARK: - Values

  static let stageValues = KnownCase("stage values of a drug (inputs of dfagnan/RBOMatlab)") {
    let success = [0.69, 0.84, 0.53, 0.74, 0.96]
    let years = [1, 1.6561, 2.0942, 2.1497, 0.8]
    let costs = [5.0, 5, 8, 43, 0]
    let phases = try success.indices.map {
      try StageGatePlan.Phase(duration: years[$0], probability: success[$0], cost: costs[$0])
    }
    let plan = try StageGatePlan(phases, completionValue: 817.643)
    let values = try plan.saleValues(rates: [0.3, 0.3, 0.3, 0.25, 0.15])
    let printed = [7.1042, 27.6439, 75.5741, 321.5000, 701.9023]
    return zip(printed, values).enumerated().map { index, pair in
      .computed("stage \(index + 1)", known: pair.0, found: pair.1, tolerance: 5e-5)
    }
  }

  static let marketEquivalent = KnownCase("Kaplan & Schoar's market equivalent") {
    let comparison = try PublicMarketEquivalent(periodic: [-100, 120], index: [100, 110])
    return [
      .computed(
        "PME", known: 1.0909, found: comparison.kaplanSchoar.number, tolerance: 5e-5)
    ]
  }

  // MARK: - The megafund

  /// How many of 150 projects with a chance of 5 % succeed; n = 100 000 futures, seed 150.
  private static func successes() throws -> [Double] {
    let fixture = WorldFixture(stages: [try WorldFixture.stage(0.05)], copies: 150)
    return sample(try fixture.world(), seed: 150, trials: 100_000) { nature, member in
      Double(
        (0..<150).count { nature.stage(0, of: nature.project(member, copy: $0)).succeeds })
    }
  }

  static let megafundCounts = KnownCase("megafund of 150 projects at 5 % (Fernandez, Stein & Lo)") {
    let counts = try successes()
    return [
      .simulated("P(≥ 3)", known: 0.98185, counts.map { $0 >= 3 ? 1 : 0 }, atMost: 0.002),
      .simulated("P(≥ 5)", known: 0.87441, counts.map { $0 >= 5 ? 1 : 0 }, atMost: 0.002),
    ]
  }

  /// $200 m a project and $12.289 bn for a success in ten years; σ a year is that of the multiple over √10.
  static let megafundReturn = KnownCase("megafund's annual mean 11.9 % and σ 34.6 %") {
    let multiples = try successes().map { $0 * 12_289 / (150 * 200) }
    let mean = multiples.reduce(0, +) / Double(multiples.count)
    let variance = multiples.map { ($0 - mean) * ($0 - mean) }
    let (exactMean, exactVariance) = (
      12_289 / 200 * 0.05, 12_289.0 * 12_289 / (200 * 200) * 0.05 * 0.95 / 150
    )
    return [
      .computed("mean in print", known: 0.119, found: pow(exactMean, 0.1) - 1, tolerance: 5e-4),
      .computed(
        "σ in print", known: 0.346, found: (exactVariance / 10).squareRoot(), tolerance: 5e-4),
      .simulated("multiple after ten years", known: exactMean, multiples, atMost: 0.01),
      .simulated("variance of the multiple", known: exactVariance, variance, atMost: 0.02),
    ]
  }
}
