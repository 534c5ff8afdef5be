import Instruments
import Testing

/// `safe_conversion.json`: SAFEs into a priced round, with pool refresh and whole shares.
@Suite struct SafeConversionAcceptanceTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    struct Safe: Decodable {
      let investment: ExactNumber
      let cap: ExactNumber
      let discount: ExactNumber
      let type: String
      let side_letter: String?
    }
    struct Input: Decodable {
      let kind: String?
      let pre_money: ExactNumber?
      let common: ExactNumber?
      let unused_options: ExactNumber?
      let target_options: ExactNumber?
      let safes: [Safe]?
      let series: [ExactNumber]?
      let round_shares: String?
      let pps_decimals: Int?
      let cap: ExactNumber?
      let discount: ExactNumber?
      let post_shares: ExactNumber?
      let round_price: ExactNumber?
    }
    struct Output: Decodable {
      let post_money, total_shares, pps, total_options, total_invested: ExactNumber?
      let rounded_post_money, series_pct, common_pct, pool_pct: ExactNumber?
      let common_pre_round_pct, third_safe_pre_round_pct, price: ExactNumber?
      let effective_cap, effective_discount: ExactNumber?
      let safe_pre_round_pct, series_shares: [ExactNumber]?
      let rejected: Bool?
      let elected_safe_index: Int?
    }
    let id: String
    let `in`: Input
    let out: Output
    let abs_tol: ExactNumber
    var testDescription: String { id }
  }

  static let cases: [Case] = AcceptanceFile<Case>.cases("safe_conversion")

  @Test func `all twelve cases are read, shared and our own`() {
    #expect(Self.cases.count == 12)
    #expect(AcceptanceFile<Case>.ownCases("safe_conversion").count == 12)
  }

  @Test(arguments: cases)
  func `a published SAFE conversion is reproduced`(_ example: Case) throws {
    if example.out.rejected == true {
      #expect(throws: TermsErrors.self) { try example.close() }
    } else if example.in.kind == "conversion_price" {
      try example.checkPrice()
    } else {
      try example.check(try example.close())
    }
  }
}

extension SafeConversionAcceptanceTests.Case {
  private var instruments: [Convertible<Rational>] {
    (`in`.safes ?? []).enumerated().map { index, safe in
      let base: CapitalisationBase = safe.type == "post" ? .postMoneySAFE : .preMoneySAFE
      // A cap of 0 in these files means that there is none.
      let cap = safe.cap.value > 0 ? ValuationCap(safe.cap.value, over: base) : nil
      let discount = safe.discount.value
      return Convertible(
        name: "safe \(index)", holder: "holder \(index)", principal: safe.investment.value,
        price: safe.side_letter == "mfn"
          ? .mostFavoured(discount: discount, cap: cap) : .market(discount: discount, cap: cap),
        convention: .inPreMoney)
    }
  }

  /// The source rounds prices up and targets the whole unissued pool after the round.
  func close() throws -> RoundResult<Rational> {
    let unissued = `in`.unused_options?.value ?? 0
    let table = try CapTable<Rational>(
      founders: ["common": `in`.common?.value ?? 10_000_000],
      options: OptionPool(unissued: unissued))
    let target = `in`.target_options?.value ?? 0
    let directions: [String: Rounding] = ["down": .down, "nearest": .nearest]
    let rounding = directions[`in`.round_shares ?? ""].map {
      ShareRounding(priceDecimals: `in`.pps_decimals, price: .up, shares: $0)
    }
    let round = PricedRound<Rational>(
      series: .init(name: "series"), preMoney: `in`.pre_money?.value ?? 50_000_000,
      investments: (`in`.series ?? []).enumerated().map { .init("investor \($0)", $1.value) },
      preMoneyBase: [.existing, .poolIncrease], pool: target > 0 ? .target(target) : .none,
      rounding: rounding)
    return try table.closing(round, converting: instruments)
  }

  func checkPrice() throws {
    let inputs = try #require(
      zip(`in`.cap?.value, `in`.discount?.value, `in`.post_shares?.value, `in`.round_price?.value))
    let solution = RoundSolution<Rational>(
      sharesPerMoney: 1 / inputs.3, poolIncrease: 0, converted: 0)
    let capped = try #require(
      Offer.cap(inputs.0, base: .existing, existing: inputs.2, amount: 1))
    let offers = [capped, .discount(inputs.1, amount: 1)]
    let price = offers.map { $0.price(at: solution, own: 0, amount: 1) }.min()
    #expect(price == out.price?.value)
  }

  func check(_ result: RoundResult<Rational>) throws {
    let after = result.after
    let total = after.fullyDiluted
    let invested = result.allotments.reduce(Rational(0)) { $0 + $1.amount }
    let preRound =
      result.before.fullyDiluted + result.conversions.reduce(Rational(0)) { $0 + $1.shares }
    let parts = result.conversions.map { $0.shares / preRound }
    near(result.postMoney, out.post_money, "post-money")
    near(result.postMoney.rounded(.nearest, decimals: 0), out.rounded_post_money, "post-money")
    near(total, out.total_shares, "total")
    near(result.price, out.pps, "price")
    near(after.options.unissued, out.total_options, "pool")
    near(after.options.unissued / total, out.pool_pct, "pool part")
    near(after.ownership(of: "common"), out.common_pct, "common part")
    near(after.shares(in: "series") / total, out.series_pct, "series part")
    near(result.before.fullyDiluted / preRound, out.common_pre_round_pct, "common before")
    if let expected = out.total_invested {
      near(
        invested + (`in`.safes ?? []).reduce(Rational(0)) { $0 + $1.investment.value }, expected,
        "invested")
    }
    for (part, expected) in zip(parts, out.safe_pre_round_pct ?? []) {
      near(part, expected, "SAFE")
    }
    if let expected = out.third_safe_pre_round_pct { near(parts[2], expected, "third SAFE") }
    for (allotment, expected) in zip(result.allotments, out.series_shares ?? []) {
      near(allotment.shares, expected, "series shares")
    }
    guard let elected = out.elected_safe_index else { return }
    #expect(result.conversions[0].adoptedFrom == elected)
    #expect(result.conversions[0].rule == .discount)
    let discount = 1 - result.conversions[0].pricePerShare / result.price
    near(discount, out.effective_discount, "adopted discount")
  }

  private func near(_ value: Rational, _ expected: ExactNumber?, _ what: Comment) {
    guard let expected else { return }
    #expect((value - expected.value).magnitude <= abs_tol.value, what)
  }
}

private func zip<A, B, C, D>(_ a: A?, _ b: B?, _ c: C?, _ d: D?) -> (A, B, C, D)? {
  guard let a, let b, let c, let d else { return nil }
  return (a, b, c, d)
}
