import Returns

/// `xirr.json`: dated flows with all their roots on (−1, 200).
private struct DatedCase: Decodable, Sendable {
  struct Input: Decodable, Sendable {
    let dates: [String]
    let amounts: [Double]
  }
  struct Output: Decodable, Sendable { let xirr: Double? }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out
    case tolerance = "abs_tol"
    case roots = "roots_on_(-1,200)"
  }
  let id: String
  let `in`: Input
  let out: Output
  let tolerance: Double
  let roots: [Double]

  func flows() throws -> CashFlows {
    try CashFlows(dates: self.in.dates.map { try CivilDate(text: $0) }, amounts: self.in.amounts)
  }

  /// The peer's null is no answer here: its absolute residual limit of 1e-3 cannot be met where
  /// discounted terms reach 1e17; the value does cross zero, at -0.8973538215.
  static let peerGaveUp: Set = ["case_30_20"]

  /// Roots that the published lists omit; each changes sign when evaluated in 80 digits.
  static let besideMinusOne = [
    "case_30_30": -0.9999999997801788, "case_30_36": -0.9999999972552431,
  ]
}

extension Chapter {
  public static let datedFlows = CaseFile<DatedCase>.chapter(
    "Rates of return of dated flows, with every root", file: "xirr.json",
    source: "Anexen/pyxirr (public domain)", name: \.id
  ) { published in
    // The published search stops short of −100 %, where two cases have one root more.
    let within = try published.flows().internalRateOfReturn(in: RateRange(-1 + 1e-6, 200)).rates
    var findings: [Finding] = [
      .answer("number of roots", known: "\(published.roots.count)", found: "\(within.count)")
    ]
    for (root, rate) in zip(published.roots, within) {
      findings.append(
        .computed("root", known: root, found: rate, tolerance: published.tolerance))
    }
    let all = try published.flows().internalRateOfReturn().rates
    if let root = DatedCase.besideMinusOne[published.id] {
      findings.append(
        .computed("root beside -1", known: root, found: all.first, tolerance: 1e-15))
    }
    if let answer = published.out.xirr {
      let nearest = all.min { ($0 - answer).magnitude < ($1 - answer).magnitude }
      findings.append(
        .computed("xirr", known: answer, found: nearest, tolerance: published.tolerance))
    } else {
      let known = DatedCase.peerGaveUp.contains(published.id) ? 1 : 0
      findings.append(
        .answer("rates found", known: "\(known)", found: "\(all.count { $0 < 200 })"))
    }
    return findings
  }
}
