import Returns

/// `pe_metrics.json`: fund multiples and market equivalents.
///
/// The PME+ answers come with a tolerance of 0.1 because the published λ 0.86 does not follow
/// from the published index: by hand λ = (100·1.2 + 50·120/105) / (60·120/115 + 100·120/110 + 20)
/// = 0.92407, to which the unit tests hold ours.
private struct FundMeasureCase: Decodable, Sendable {
  struct Input: Decodable, Sendable {
    let amounts: [Double]
    let index: [Double]?
    let nav: Double?
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

  func found() throws -> Double? {
    let flows = try CashFlows(periodic: self.in.amounts)
    switch kind {
    case "dpi": return flows.distributedToPaidIn.number
    case "tvpi": return flows.totalToPaidIn(try need(self.in.nav)).number
    default: return try againstMarket()
    }
  }

  private func againstMarket() throws -> Double? {
    let comparison = try PublicMarketEquivalent(
      periodic: self.in.amounts, index: need(self.in.index), residualValue: self.in.nav ?? 0)
    switch kind {
    case "ks_pme": return comparison.kaplanSchoar.number
    case "ln_pme_nav": return comparison.longNickelsResidualValue
    case "ln_pme": return try comparison.longNickels().uniqueRate
    case "pme_plus_lambda": return comparison.plusLambda.number
    case "pme_plus": return try comparison.plus().uniqueRate
    case "direct_alpha": return try comparison.directAlpha().uniqueRate
    default: throw IncompleteCase(description: "a kind that nobody reads: \(kind)")
    }
  }
}

extension Chapter {
  public static let fundMeasures = CaseFile<FundMeasureCase>.chapter(
    "Fund multiples and market equivalents", file: "pe_metrics.json",
    source: "Anexen/pyxirr (public domain)", name: \.id
  ) { published in
    let (kind, known) = try need(published.out.first)
    return [
      .computed(kind, known: known, found: try published.found(), tolerance: published.tolerance)
    ]
  }
}
