import Documents
import Foundation
import Portfolios
import Reports
import ScenarioFiles
import TestSupport
import Testing

/// Beside dozens of others a policy is told of as it is beside a few.
@Suite struct ManyPoliciesTests {
  private static let many = (0..<60).map { "p\($0)" }
  private static let few = ["none", "grant", "equity", "grant-to-equity"]

  private static func record(judging names: [String]) throws -> RecordedRun {
    let settings = try many.map { name in
      try Setting(#"policies.\#(name)={instrument:"grant-to-equity", maximumShare:0.2}"#)
    }
    let scenario = try Scenario(
      reading: Repository.file("Scenarios/yangtze-delta.json5").path, settings: settings,
      files: FilesOnDisk())
    let simulation = Simulation(try scenario.programme(policies: names), seed: 3)
    let results = simulation.run(trials: 40, threads: 2)
    return RecordedRun(
      try #require(FinishedRun(scenario, simulation, trials: 40, results)))
  }

  @Test func `what a policy adds, brings and breaks even at does not depend on how many there are`()
    throws
  {
    let alone = try Self.record(judging: Self.few + ["p59"])
    let crowded = try Self.record(judging: Self.few + Self.many)
    for name in Self.few + ["p59"] {
      let (one, other) = (try Self.policy(name, in: alone), try Self.policy(name, in: crowded))
      #expect(one.metrics == other.metrics)
      #expect(one.additionality?.crossings == other.additionality?.crossings)
      #expect(
        one.additionality?.publicCostPerCrossing == other.additionality?.publicCostPerCrossing)
      #expect(
        one.additionality?.privateMoneyPerCrossing
          == other.additionality?.privateMoneyPerCrossing)
    }
    #expect(alone.breakEvens.map(\.entryPreMoney) == crowded.breakEvens.map(\.entryPreMoney))
    #expect(!alone.breakEvens.isEmpty)
    #expect(try Self.policy("p59", in: alone).additionality != nil)
    let last = try #require(crowded.comparisons.last { $0.policy == "p59" })
    #expect(last.metrics == alone.comparisons.last { $0.policy == "p59" }?.metrics)
  }

  private static func policy(_ name: String, in run: RecordedRun) throws -> RecordedPolicy {
    try #require(run.policies.first { $0.name == name })
  }
}
