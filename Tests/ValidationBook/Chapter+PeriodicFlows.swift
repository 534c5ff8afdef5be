import Returns

/// `irr_npv.json`: periodic and dated values.
private struct PeriodicCase: Decodable, Sendable {
  struct Input: Decodable, Sendable {
    enum CodingKeys: String, CodingKey {
      case amounts, dates, rate
      case firstPeriod = "first_period_exponent"
      case financeRate = "finance_rate"
      case reinvestRate = "reinvest_rate"
      case dayCount = "day_count"
    }
    let amounts: [Double]
    let dates: [String]?
    let rate, firstPeriod, financeRate, reinvestRate: Double?
    let dayCount: String?

    func dated(_ dayCount: DayCount) throws -> CashFlows {
      try CashFlows(
        dates: need(dates).map { try CivilDate(text: $0) }, amounts: amounts, dayCount: dayCount)
    }
  }
  enum CodingKeys: String, CodingKey {
    case id, kind, `in`, out
    case tolerance = "abs_tol"
  }
  let id: String
  let kind: String
  let `in`: Input
  let out: [String: Double]
  let tolerance: Double

  static let dayCounts: [String: DayCount] = [
    "30/360 SIA": .thirty360SIA, "act/365F": .actual365Fixed, "30E/360": .thirtyE360,
  ]

  func found(near known: Double) throws -> Double? {
    let input = self.in
    switch kind {
    case "irr":
      // irr-5..7 and 19..23 end in outflows: some have a second root, near −100 %.
      let rates = try CashFlows(periodic: input.amounts).internalRateOfReturn().rates
      return rates.min { ($0 - known).magnitude < ($1 - known).magnitude }
    case "npv":
      return try CashFlows(periodic: input.amounts)
        .value(at: need(input.rate), asOf: -need(input.firstPeriod))
    case "mirr":
      return try CashFlows(periodic: input.amounts).modifiedRateOfReturn(
        financeRate: need(input.financeRate), reinvestRate: need(input.reinvestRate)
      ).number
    case "xnpv":
      return try input.dated(.actual365Fixed).netPresentValue(at: need(input.rate))
    case "xirr_day_count":
      let dayCount = try need(Self.dayCounts[input.dayCount ?? ""], "a day count")
      return try input.dated(dayCount).internalRateOfReturn().uniqueRate
    default: throw IncompleteCase(description: "a kind that nobody reads: \(kind)")
    }
  }
}

extension Chapter {
  public static let periodicFlows = CaseFile<PeriodicCase>.chapter(
    "Rates of return and present values", file: "irr_npv.json",
    source: "Anexen/pyxirr (public domain)", name: \.id
  ) { published in
    let (kind, known) = try need(published.out.first)
    return [
      .computed(
        kind, known: known, found: try published.found(near: known),
        tolerance: published.tolerance)
    ]
  }
}
