import Documents
import Randomness
import ScenarioFiles
import Studies
import Testing

/// Cases of what nobody knows: drawn by name, from the laws that the file gives.
@Suite struct CasesTests {
  private struct OneFile: FileSource {
    let text: String
    func bytes(of path: String) throws(UnreadableFile) -> [UInt8] { Array(text.utf8) }
    func bytes(of path: String, for scenario: String) throws(UnreadableFile) -> [UInt8] {
      throw .missing
    }
  }

  /// A scenario with some parameters.
  private func scenario(_ parameters: String) throws -> Scenario {
    let text = """
      {
        format: "botou/scenario/2", name: "case", start: "2025-01", parameters: { \(parameters) },
        templates: { one: {
          stages: [{ name: "one", duration: 6, cost: 100, p: { of: "p" } }],
          funding: { centre: 100 },
          financing: { form: "ever", share: 0.5, wait: 6, preMoney: 800, newMoney: 200 },
          growth: { exit: { delay: 24, acquisition: 1, multiple: 2 } },
        } },
        portfolio: [{ name: "only", template: "one", copies: 4, entry: "2025-01" }],
        policies: { grant: { instrument: "grant" } },
      }
      """
    return try Scenario(reading: "case.json5", files: OneFile(text: text))
  }

  private func values(_ cases: Cases, _ name: String, _ count: Int) throws -> [Double] {
    let place = try #require(cases.inputs.firstIndex { $0.name == name })
    return try (1...count).map { number in
      guard case .number(let numeral) = cases[number].values[place].kind else {
        throw Missing()
      }
      return numeral.double
    }
  }

  private struct Missing: Error {}

  private static let p = "p: { uncertain: { law: \"beta\", mean: 0.8, sd: 0.05 }, best: 0.8 }"
  private static let share = "share: { uncertain: { min: 0.3, max: 0.7 }, best: 0.5 }"

  @Test func `another input, another order or more cases move none`() throws {
    let alone = Cases(of: try scenario(Self.p), seed: 7)
    let both = Cases(of: try scenario("\(Self.share), \(Self.p)"), seed: 7)
    #expect(try values(alone, "p", 50) == values(both, "p", 50))
    #expect(try Array(values(alone, "p", 90).prefix(50)) == values(alone, "p", 50))
    let other = Cases(of: try scenario(Self.p), seed: 8)
    #expect(try values(alone, "p", 50) != values(other, "p", 50))
  }

  /// H0: values follow their law; Kolmogorov–Smirnov, n = 20,000, seed 1.
  ///
  /// Rejects at D√n > 2.4, p < 2·10⁻⁵; two tests.
  @Test func `values follow their laws`() throws {
    let cases = Cases(of: try scenario("\(Self.share), \(Self.p)"), seed: 1)
    let count = 20_000
    let laws: [(String, Distribution)] = [
      ("p", try .beta(Beta(mean: 0.8, sd: 0.05))),
      ("share", try .uniform(Uniform(min: 0.3, max: 0.7))),
    ]
    for (name, law) in laws {
      let sorted = try values(cases, name, count).sorted()
      let apart =
        sorted.enumerated().map { place, value in
          let chance = law.cdf(value)
          return max(
            abs(chance - Double(place) / Double(count)),
            abs(chance - Double(place + 1) / Double(count)))
        }.max() ?? 1
      #expect(apart * Double(count).squareRoot() < 2.4, "\(name)")
    }
  }

  /// H0: each of three dates comes in a third of the cases; n = 9,000, seed 1, |z| < 5 each.
  @Test func `one of several comes as often as another, and levers are not drawn`() throws {
    let text =
      "p: { uncertain: [0.5, 0.6, 0.7], best: 0.6 }, lever: { decide: [1, 2], now: 1 }"
    let cases = Cases(of: try scenario(text), seed: 1)
    #expect(cases.inputs.map(\.name) == ["p"])
    let drawn = try values(cases, "p", 9_000)
    for value in [0.5, 0.6, 0.7] {
      let hits = Double(drawn.count { $0 == value })
      #expect(abs(hits - 3_000) < 5 * (9_000 * 2.0 / 9).squareRoot())
    }
  }
}
