import Foundation
import Languages
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
}
