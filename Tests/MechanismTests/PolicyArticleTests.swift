import Estimates
import Foundation
import Languages
import Policies
import Portfolios
import ScenarioFiles
import TestSupport
import Testing

/// The examples of the article on policies are scenarios, and come to what they would say at length.
@Suite struct PolicyArticleTests {
  static let pages = ["Policies.md", "Policies.zh.md"]

  /// The JSON5 blocks of an article, in its order.
  private static func examples(_ page: String) throws -> [String] {
    let text = try String(contentsOf: Repository.article(page), encoding: .utf8)
    return text.matches(of: /```json5\n((?s:.*?))\n```/).map { String($0.1) }
  }

  private static func scenario(_ text: String) throws -> Scenario {
    let delta = try Data(contentsOf: Repository.file("Scenarios/yangtze-delta.json5"))
    return try Scenario(
      reading: "a.json5",
      files: FilesInMemory(["a.json5": Array(text.utf8), "yangtze-delta.json5": Array(delta)]))
  }

  @Test(arguments: pages) func `policies that extend others are what they would be at length`(
    page: String
  ) throws {
    let short = try Self.scenario(try #require(try Self.examples(page).first))
    let conversion =
      #"instrument: "grant-to-equity", convention: "in-pre-money", teamFloor: 0.5"#
    let long = """
      { extends: "yangtze-delta.json5", name: "limits",
        policies: {
          wide: { \(conversion), maximumShare: 0.4, disbursement: { shares: [0.4, 0.35, 0.25] } },
          wider: { \(conversion), maximumShare: 0.5,
            disbursement: { shares: [0.4, 0.35, 0.25], holdback: 0.1 } },
          loan: { instrument: "convertible-debt", maturity: 36, interestPerYear: 0.08,
            disbursement: { shares: [0.4, 0.35, 0.25] } },
          late: { instrument: "grant", disbursement: { form: "on-delivery" } },
        } }
      """
    #expect(try short.identity == Self.scenario(long).identity)
  }

  /// By hand: what each policy's fund is, and that a longer purse signs no fewer.
  @Test(arguments: pages) func `policies with funds of their own are what they would be at length`(
    page: String
  ) throws {
    let examples = try Self.examples(page)
    try #require(examples.count == 2)
    let scenario = try Self.scenario(examples[1])
    func fund(_ name: String) throws -> Fund? {
      try #require(scenario.policies.first { $0.name == name }).fund
    }
    func same(_ budget: Fund.Budget, end: Double = .infinity, haircut: Double = 0) throws -> Fund {
      try Fund(
        budget: budget, queuePatienceMonths: 24, discountRate: 0.03, endMonth: end,
        saleHaircut: haircut)
    }
    let common = Fund.Budget.yearly([10_000], carriesOver: false)
    #expect(try scenario.fund == same(common))
    #expect(try fund("grant-to-equity") == nil)
    #expect(try fund("rich") == same(.yearly([20_000], carriesOver: false)))
    #expect(try fund("free") == same(.unlimited))
    #expect(try fund("ending") == same(common, end: 156, haircut: 0.3))

    let programme = try scenario.programme()
    let simulation = Simulation(programme, seed: scenario.seed)
    let results = simulation.run(trials: 256, threads: 2)
    let moments = try #require(results.moments(chunks: Simulation.chunks(for: 256)))
    func signed(_ name: String) throws -> Double {
      let policy = try #require(programme.policies.firstIndex { $0.name == name })
      return moments.means[simulation.layout.place(.signed, of: policy)]
    }
    #expect(try signed("grant-to-equity") < signed("rich"))
    #expect(try signed("rich") < signed("free"))
    #expect(try signed("free") == 108)
  }
}
