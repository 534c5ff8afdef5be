import Returns
import Testing

/// `irr_npv.json`: periodic and dated values from Anexen/pyxirr (public domain).
struct PeriodicCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Input: Decodable, Sendable {
    let amounts: [Double]
    let dates: [String]?
    let rate: Double?
    let first_period_exponent: Double?
    let finance_rate: Double?
    let reinvest_rate: Double?
    let day_count: String?
  }
  let id: String
  let kind: String
  let `in`: Input
  let out: [String: Double]
  let abs_tol: Double
  var testDescription: String { id }

  static let all = AcceptanceFile<PeriodicCase>.cases("irr_npv.json")
}

@Test(arguments: PeriodicCase.all)
func `periodic and dated values agree with the published ones`(_ published: PeriodicCase) throws {
  let input = published.in
  let found: Double?
  switch published.kind {
  case "irr":
    let answer = try CashFlows(periodic: input.amounts).internalRateOfReturn()
    // irr-5..7 and 19..23 end in outflows: some have a second root, near −100 %.
    found = answer.rates.first { near($0, published.out["irr"], published.abs_tol) }
  case "npv":
    let shift = try #require(input.first_period_exponent)
    found = try CashFlows(periodic: input.amounts)
      .value(at: #require(input.rate), asOf: -shift)
  case "mirr":
    found = try CashFlows(periodic: input.amounts).modifiedRateOfReturn(
      financeRate: #require(input.finance_rate), reinvestRate: #require(input.reinvest_rate)
    ).number
  case "xnpv":
    found = try dated(input, .actual365Fixed).netPresentValue(at: #require(input.rate))
  case "xirr_day_count":
    let rule: [String: DayCount] = [
      "30/360 SIA": .thirty360SIA, "act/365F": .actual365Fixed, "30E/360": .thirtyE360,
    ]
    let dayCount = try #require(rule[input.day_count ?? ""])
    found = try dated(input, dayCount).internalRateOfReturn().uniqueRate
  default:
    Issue.record("a kind of case that no test reads: \(published.kind)")
    return
  }
  let expected = try #require(published.out.values.first)
  #expect(near(found, expected, published.abs_tol), "\(String(describing: found)) ≠ \(expected)")
}

@Test func `all twenty periodic cases are read`() {
  #expect(PeriodicCase.all.count == 20)
}

private func dated(_ input: PeriodicCase.Input, _ dayCount: DayCount) throws -> CashFlows {
  let dates = try #require(input.dates).map { try CivilDate(text: $0) }
  return try CashFlows(dates: dates, amounts: input.amounts, dayCount: dayCount)
}
