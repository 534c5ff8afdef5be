import Foundation
import TestSupport
import Testing

/// How many of a hundred like projects cross, where one factor moves them all.
@Suite struct TailTests {
  /// The chances of more than so many, for p = .05 and ρ = .2.
  ///
  /// Given the factor m, crossings are independent, with chance Φ((Φ⁻¹(p) + √ρ·m)/√(1−ρ)); the tails of their
  /// number are its binomial tails averaged over m, by quadrature.
  private static let tails = [
    (more: 10, chance: 0.131_853_6), (20, 0.025_182_5), (30, 0.005_045_09), (50, 0.000_163_855),
  ]

  /// Each count is binomial in the futures: n = 100,000, with 4.5 standard errors for each.
  ///
  /// One of four true values lies outside once in 37,000 times.
  @Test func `the tails of how many cross are those of the binomial mixture`() throws {
    let scratch = try Scratch()
    let scenario = """
      {
        name: "tail", start: "2024-01", asOf: "2024-01", horizonMonths: 120, currency: "CNY", unit: 10000,
        seed: 14, trials: 100000,
        templates: { plain: {
          stages: [{ name: "one", duration: 6, cost: 100, p: 1 }], funding: { centre: 100 },
          financing: {
            share: 0.05, wait: 6, preMoney: 8000, newMoney: 2000, loading: { market: 0.4472135955 },
          },
        } },
        portfolio: [{ name: "a", template: "plain", entry: "2024-01", copies: 100 }],
        baseline: "grant", policies: { grant: { instrument: "grant" } },
      }
      """
    try Data(scenario.utf8).write(to: scratch.file("tail.json5"))
    let run = try Tool.run(["run", "tail.json5", "-q", "--json", "-"], folder: scratch.folder)
    try #require(run.status == 0, "\(run.stderr)")
    let document = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
    let counts = try #require(
      find(document, "policies", 0, "crossings", "counts") as? [Int])
    let futures = Double(counts.reduce(0, +))
    #expect(futures == 100_000)
    for (more, chance) in Self.tails {
      let found = Double(counts.dropFirst(more + 1).reduce(0, +)) / futures
      let error = (chance * (1 - chance) / futures).squareRoot()
      #expect(abs(found - chance) < 4.5 * error, "more than \(more): \(found) for \(chance)")
    }
  }
}
