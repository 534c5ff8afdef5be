import Estimates
import Policies
import Portfolios
import Testing

/// A menu may have hundreds of policies: what is kept of them grows as they do.
@Suite struct ManyPoliciesTests {
  /// Policies that differ in nothing but the state's greatest share.
  private static func layout(policies count: Int) throws -> MomentsLayout {
    let policies = try (0..<count).map { number in
      try Policy(
        name: "p\(number)",
        instrument: .grantToEquity(ConversionPlan(maximumShare: 0.1 + 0.001 * Double(number))))
    }
    return Simulation(try Example.lively(copies: 2, policies: policies), seed: 1).moments
  }

  @Test func `twice the policies are at most little more than twice the numbers kept`() throws {
    let layouts = try [20, 40, 80].map { try Self.layout(policies: $0) }
    for (few, many) in zip(layouts, layouts.dropFirst()) {
      #expect(many.columns == 2 * few.columns)
      #expect(Double(many.pairs) < 2.2 * Double(few.pairs))
      #expect(Double(many.memberships) < 2.6 * Double(few.memberships))
    }
  }

  /// Where not any two policies are compared, each adds the same.
  @Test func `beyond some dozens each policy adds as much as the one before`() throws {
    let layouts = try [60, 120, 180].map { try Self.layout(policies: $0) }
    let numbers: [(MomentsLayout) -> Int] = [\.columns, \.pairs, \.memberships, \.groups.count]
    for number in numbers {
      let counts = layouts.map(number)
      #expect(counts[2] - counts[1] == counts[1] - counts[0])
    }
  }
}
