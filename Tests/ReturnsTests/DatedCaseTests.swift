import Returns
import Testing

/// `xirr.json`: dated flows from Anexen/pyxirr (public domain), with all roots on (−1, 200).
struct DatedCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Input: Decodable, Sendable {
    let dates: [String]
    let amounts: [Double]
  }
  struct Output: Decodable, Sendable { let xirr: Double? }
  enum CodingKeys: String, CodingKey {
    case id, `in`, out, abs_tol
    case roots = "roots_on_(-1,200)"
  }
  let id: String
  let `in`: Input
  let out: Output
  let abs_tol: Double
  let roots: [Double]
  var testDescription: String { id }

  static let all = AcceptanceFile<DatedCase>.cases("xirr.json")

  /// Cases whose published answer is rejected, with the reason.
  static let rejected: [String: String] = [
    "case_30_20": """
    The peer answers null because its absolute residual limit of 1e-3 cannot be met where \
    discounted terms reach 1e17; the value does cross zero, at -0.8973538215.
    """
  ]

  func flows() throws -> CashFlows {
    try CashFlows(dates: self.in.dates.map { try CivilDate(text: $0) }, amounts: self.in.amounts)
  }
}

@Test(arguments: DatedCase.all)
func `every root of the published dated flows is found`(_ published: DatedCase) throws {
  // The published search stops short of −100 %, where two cases have one root more: see below.
  let range = try RateRange(-1 + 1e-6, 200)
  let answer = try published.flows().internalRateOfReturn(in: range)
  #expect(answer.rates.count == published.roots.count, "\(answer)")
  for (rate, root) in zip(answer.rates, published.roots) {
    #expect(near(rate, root, published.abs_tol))
  }
}

@Test(arguments: DatedCase.all)
func `the peer's root is among ours, and its null means that we find none`(
  _ published: DatedCase
) throws {
  let answer = try published.flows().internalRateOfReturn()
  if let expected = published.out.xirr {
    #expect(answer.rates.contains { near($0, expected, published.abs_tol) }, "\(answer)")
  } else if DatedCase.rejected[published.id] != nil {
    #expect(answer.rates.count == 1, "\(answer)")
  } else {
    #expect(answer.rates.filter { $0 < 200 }.isEmpty, "\(answer)")
  }
}

/// Roots that the published lists omit; each changes sign when evaluated in 80 digits.
@Test(arguments: [
  ("case_30_30", -0.9999999997801788), ("case_30_36", -0.9999999972552431),
])
func `roots close to minus one hundred percent are found too`(_ id: String, _ root: Double) throws {
  let published = try #require(DatedCase.all.first { $0.id == id })
  let answer = try published.flows().internalRateOfReturn()
  #expect(answer.rates.count == published.roots.count + 1)
  #expect(near(answer.rates.first, root, 1e-15))
}

@Test func `all twenty-nine dated cases are read`() {
  #expect(DatedCase.all.count == 29)
  #expect(Set(DatedCase.rejected.keys).isSubset(of: DatedCase.all.map(\.id)))
}
