import Instruments

/// `safe_conversion.json`: SAFEs into a priced round, with pool refresh and whole shares.
private struct SafeCase: Decodable, Sendable {
  struct Safe: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case investment, cap, discount, type
      case sideLetter = "side_letter"
    }
    let investment, cap, discount: ExactNumber
    let type: String
    let sideLetter: String?
  }
  struct Input: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case kind, common, safes, series, cap, discount
      case preMoney = "pre_money"
      case unusedOptions = "unused_options"
      case targetOptions = "target_options"
      case roundShares = "round_shares"
      case priceDecimals = "pps_decimals"
      case postShares = "post_shares"
      case roundPrice = "round_price"
    }
    let kind, roundShares: String?
    let preMoney, common, unusedOptions, targetOptions: ExactNumber?
    let cap, discount, postShares, roundPrice: ExactNumber?
    let safes: [Safe]?
    let series: [ExactNumber]?
    let priceDecimals: Int?
  }
  struct Output: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case price, rejected
      case postMoney = "post_money"
      case totalShares = "total_shares"
      case roundPrice = "pps"
      case pool = "total_options"
      case poolIncrease = "additional_options"
      case withConverted = "post_money_shares"
      case withIncrease = "pre_money_shares"
      case invested = "total_invested"
      case roundedPostMoney = "rounded_post_money"
      case seriesPart = "series_pct"
      case commonPart = "common_pct"
      case poolPart = "pool_pct"
      case commonBefore = "common_pre_round_pct"
      case thirdSafeBefore = "third_safe_pre_round_pct"
      case adoptedDiscount = "effective_discount"
      case safesBefore = "safe_pre_round_pct"
      case seriesShares = "series_shares"
      case elected = "elected_safe_index"
    }
    let price, postMoney, totalShares, roundPrice, pool, invested: ExactNumber?
    let poolIncrease, withConverted, withIncrease: ExactNumber?
    let roundedPostMoney, seriesPart, commonPart, poolPart: ExactNumber?
    let commonBefore, thirdSafeBefore, adoptedDiscount: ExactNumber?
    let safesBefore, seriesShares: [ExactNumber]?
    let rejected: Bool?
    let elected: Int?
  }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
  }
  let id: String
  let `in`: Input
  let out: Output
  let tolerance: ExactNumber

  func findings() throws -> [Finding] {
    if out.rejected == true {
      let isRefused = (try? close()) == nil
      return [.answer("refused", known: "true", found: "\(isRefused)")]
    }
    if self.in.kind == "conversion_price" { return [try price()] }
    let result = try close()
    return sums(of: result) + parts(of: result) + election(in: result)
  }

  // MARK: - The round

  private var instruments: [Convertible<Rational>] {
    (self.in.safes ?? []).enumerated().map { index, safe in
      let base: CapitalisationBase = safe.type == "post" ? .postMoneySAFE : .preMoneySAFE
      // A cap of 0 in these files means that there is none.
      let cap = safe.cap.value > 0 ? ValuationCap(safe.cap.value, over: base) : nil
      let discount = safe.discount.value
      return Convertible(
        name: "safe \(index)", holder: "holder \(index)", principal: safe.investment.value,
        price: safe.sideLetter == "mfn"
          ? .mostFavoured(discount: discount, cap: cap) : .market(discount: discount, cap: cap),
        convention: .inPreMoney)
    }
  }

  /// The source rounds prices up and targets the whole unissued pool after the round.
  private func close() throws -> RoundResult<Rational> {
    let table = try CapTable<Rational>(
      founders: ["common": self.in.common?.value ?? 10_000_000],
      options: OptionPool(unissued: self.in.unusedOptions?.value ?? 0))
    let target = self.in.targetOptions?.value ?? 0
    let directions: [String: Rounding] = ["down": .down, "nearest": .nearest]
    let rounding = directions[self.in.roundShares ?? ""].map {
      ShareRounding(priceDecimals: self.in.priceDecimals, price: .up, shares: $0)
    }
    let round = PricedRound<Rational>(
      series: .init(name: "series"), preMoney: self.in.preMoney?.value ?? 50_000_000,
      investments: (self.in.series ?? []).enumerated().map { .init("investor \($0)", $1.value) },
      preMoneyBase: [.existing, .poolIncrease], pool: target > 0 ? .target(target) : .none,
      rounding: rounding)
    return try table.closing(round, converting: instruments)
  }

  private func price() throws -> Finding {
    let input = self.in
    let (cap, discount) = try (need(input.cap).value, need(input.discount).value)
    let (existing, roundPrice) = try (need(input.postShares).value, need(input.roundPrice).value)
    let solution = RoundSolution<Rational>(
      sharesPerMoney: 1 / roundPrice, poolIncrease: 0, converted: 0)
    let offers = [
      try need(Offer.cap(cap, base: .existing, existing: existing, amount: 1)),
      .discount(discount, amount: 1),
    ]
    let lowest = try need(offers.map { $0.price(at: solution, own: 0, amount: 1) }.min())
    return .exact("price", known: try need(out.price).value, found: lowest)
  }

  // MARK: - What is compared

  private func compare(
    _ what: String, _ known: ExactNumber?, _ found: Rational
  ) -> [Finding] {
    guard let known else { return [] }
    return [.exact(what, known: known.value, found: found, tolerance: tolerance.value)]
  }

  private func sums(of result: RoundResult<Rational>) -> [Finding] {
    let instruments = (self.in.safes ?? []).reduce(Rational(0)) { $0 + $1.investment.value }
    let invested = result.allotments.reduce(instruments) { $0 + $1.amount }
    let rounded = result.postMoney.rounded(.nearest, decimals: 0)
    let shares = zip(out.seriesShares ?? [], result.allotments).flatMap { known, allotment in
      compare("shares of the series", known, allotment.shares)
    }
    return compare("post-money", out.postMoney, result.postMoney)
      + compare("rounded post-money", out.roundedPostMoney, rounded)
      + compare("shares", out.totalShares, result.after.fullyDiluted)
      + compare("price", out.roundPrice, result.price)
      + compare("pool", out.pool, result.after.options.unissued)
      + compare("invested", out.invested, invested) + shares + capitalisations(of: result)
  }

  /// What the source divides a cap by: a post-money and a pre-money SAFE's.
  private func capitalisations(of result: RoundResult<Rational>) -> [Finding] {
    let existing = result.before.fullyDiluted
    let converted = result.conversions.reduce(Rational(0)) { $0 + $1.shares }
    return compare("pool's increase", out.poolIncrease, result.poolIncrease)
      + compare("with what converts", out.withConverted, existing + converted)
      + compare("with the pool's increase", out.withIncrease, existing + result.poolIncrease)
  }

  private func parts(of result: RoundResult<Rational>) -> [Finding] {
    let (before, after) = (result.before, result.after)
    let total = after.fullyDiluted
    let preRound = result.conversions.reduce(before.fullyDiluted) { $0 + $1.shares }
    let safes = result.conversions.map { $0.shares / preRound }
    let each = zip(out.safesBefore ?? [], safes).flatMap { compare("SAFE's part", $0, $1) }
    return compare("pool's part", out.poolPart, after.options.unissued / total)
      + compare("common's part", out.commonPart, after.ownership(of: "common"))
      + compare("series' part", out.seriesPart, after.shares(in: "series") / total)
      + compare("common's part before", out.commonBefore, before.fullyDiluted / preRound)
      + (safes.count > 2 ? compare("third SAFE's part", out.thirdSafeBefore, safes[2]) : [])
      + each
  }

  private func election(in result: RoundResult<Rational>) -> [Finding] {
    guard let elected = out.elected else { return [] }
    let first = result.conversions[0]
    let adopted = first.adoptedFrom.map { "\($0)" } ?? "none"
    return [.answer("terms adopted from", known: "\(elected)", found: adopted)]
      + compare(
        "adopted discount", out.adoptedDiscount, 1 - first.pricePerShare / result.price)
  }
}

extension Chapter {
  public static let safeConversions = CaseFile<SafeCase>.chapter(
    "SAFEs into a priced round", file: "safe_conversion.json",
    source: "1984vc/cap-table and 1984vc/startup-finance (MIT)", name: \.id
  ) { try $0.findings() }
}
