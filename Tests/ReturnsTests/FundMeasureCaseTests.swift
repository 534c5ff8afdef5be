import Returns
import Testing

/// `pe_metrics.json`: fund multiples and market equivalents from Anexen/pyxirr (public domain).
///
/// The PME+ answers come with a tolerance of 0.1 because the published λ 0.86 does not follow
/// from the published index: by hand λ = (100·1.2 + 50·120/105) / (60·120/115 + 100·120/110 + 20)
/// = 0.92407. The hand values are tested to 1e-9 in `PublicMarketEquivalentTests`.
struct FundMeasureCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Input: Decodable, Sendable {
    let amounts: [Double]
    let index: [Double]?
    let nav: Double?
  }
  let id: String
  let kind: String
  let `in`: Input
  let out: [String: Double]
  let abs_tol: Double
  var testDescription: String { id }

  static let all = AcceptanceFile<FundMeasureCase>.cases("pe_metrics.json")
}

@Test(arguments: FundMeasureCase.all)
func `fund measures agree with the published ones`(_ published: FundMeasureCase) throws {
  let input = published.in
  let expected = try #require(published.out.values.first)
  let flows = try CashFlows(periodic: input.amounts)
  let found: Double?
  switch published.kind {
  case "dpi": found = flows.distributedToPaidIn.number
  case "tvpi": found = flows.totalToPaidIn(try #require(input.nav)).number
  default:
    let comparison = try PublicMarketEquivalent(
      periodic: input.amounts, index: #require(input.index), residualValue: input.nav ?? 0)
    switch published.kind {
    case "ks_pme": found = comparison.kaplanSchoar.number
    case "ln_pme_nav": found = comparison.longNickelsResidualValue
    case "ln_pme": found = try comparison.longNickels().uniqueRate
    case "pme_plus_lambda": found = comparison.plusLambda.number
    case "pme_plus": found = try comparison.plus().uniqueRate
    case "direct_alpha": found = try comparison.directAlpha().uniqueRate
    default:
      Issue.record("a kind of case that no test reads: \(published.kind)")
      return
    }
  }
  #expect(near(found, expected, published.abs_tol), "\(String(describing: found)) ≠ \(expected)")
}

@Test func `all eleven fund measure cases are read`() {
  #expect(FundMeasureCase.all.count == 11)
}
