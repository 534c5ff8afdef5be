import Documents
import Foundation
import Languages
import Portfolios
import Reports
import ScenarioFiles
import Spreadsheets
import TestSupport
import Testing

/// What is asked for alone has the very bits that it has among everything.
@Suite struct AskedRunTests {
  private static func scenario(_ file: String) throws -> Scenario {
    try Scenario(reading: Repository.file("Scenarios/\(file)").path, files: FilesOnDisk())
  }

  private static func record(
    _ scenario: Scenario, _ asked: Asked, trials: Int = 24, threads: Int = 1
  ) throws -> RecordedRun {
    let simulation = Simulation(try scenario.programme(), seed: 3, asked: asked)
    let results = simulation.run(trials: trials, threads: threads)
    return RecordedRun(
      try #require(FinishedRun(scenario, simulation, trials: trials, results)))
  }

  private static func expectSame(
    _ few: RecordedRun, _ whole: RecordedRun, _ metrics: [Metric], _ comment: Comment
  ) {
    for (policy, same) in zip(few.policies, whole.policies) {
      #expect(Set(policy.metrics.keys) == Set(metrics.map(\.name)), comment)
      for (name, estimate) in policy.metrics {
        #expect(estimate == same.metrics[name], "\(name) of \(policy.name), \(comment)")
      }
    }
    #expect(few.comparisons.count == whole.comparisons.count)
    for (pair, same) in zip(few.comparisons, whole.comparisons) {
      for (name, estimate) in pair.metrics {
        #expect(estimate == same.metrics[name], "\(name) of \(pair.policy), \(comment)")
      }
    }
  }

  @Test(arguments: ["yangtze-delta.json5", "running-portfolio.json5", "policy-menu.json5"])
  func `every metric alone has the bits that it has among all`(file: String) throws {
    let scenario = try Self.scenario(file)
    let whole = try Self.record(scenario, .all)
    for metric in Metric.all {
      Self.expectSame(
        try Self.record(scenario, Asked([metric])), whole, [metric], "alone in \(file)")
    }
  }

  /// The longer run has errors from eight nets and a part of one.
  @Test(arguments: [1, 2, 7], [700, 2_148])
  func `threads change nothing of a run for some metrics`(threads: Int, trials: Int) throws {
    let scenario = try Self.scenario("yangtze-delta.json5")
    let whole = try Self.record(scenario, .all, trials: trials, threads: 2)
    let metrics: [Metric] = [
      .crossingUltimate, .valleyWidthP50, .stateIrr, .stateExpectedShortfall95, .fundPeakNeed,
      .capitalPreservation,
    ]
    Self.expectSame(
      try Self.record(scenario, Asked(metrics), trials: trials, threads: threads), whole, metrics,
      "\(threads) threads")
  }

  // MARK: - Sections

  private static let parts: [(name: String, part: Asked.Parts)] = [
    ("curves", .curves), ("valley", .valley), ("deaths", .deaths), ("crossings", .crossings),
    ("distributions", .distributions), ("cashPlan", .cashPlan), ("capital", .capital),
    ("snapshots", .snapshots), ("groups", .groups), ("comparisons", .comparisons),
    ("official", .official), ("exits", .exits),
  ]

  @Test(arguments: parts.map(\.name), ["yangtze-delta.json5", "future-fund.json5"])
  func `every section alone has the bits that it has among all`(name: String, file: String) throws {
    let scenario = try Self.scenario(file)
    let part = try #require(Self.parts.first { $0.name == name }).part
    let whole = try Self.members(try Self.record(scenario, .all).text)
    let few = try Self.members(try Self.record(scenario, Asked([], parts: part)).text)
    try Self.expect(few, within: whole)
    let sections = (few["asked"] as? [String: Any])?["sections"] as? [String]
    #expect(sections?.contains(name) ?? false)
  }

  /// Every member of a document stands in another with the same value, but for what was asked.
  private static func expect(_ few: [String: Any], within whole: [String: Any]) throws {
    for (name, value) in few where name != "asked" {
      let same = try #require(whole[name], "\(name)")
      if let records = value as? [[String: Any]], let others = same as? [[String: Any]] {
        #expect(records.count == others.count, "\(name)")
        for (record, other) in zip(records, others) { try expect(record, within: other) }
      } else if let record = value as? [String: Any], let other = same as? [String: Any] {
        try expect(record, within: other)
      } else {
        #expect((value as? NSObject) == (same as? NSObject), "\(name)")
      }
    }
  }

  private static func members(_ text: String) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(json as? [String: Any])
  }

  // MARK: - Documents

  @Test func `a document of some metrics is read and written again byte for byte`() throws {
    let scenario = try Self.scenario("yangtze-delta.json5")
    let asked = [
      Asked([.crossingUltimate]), Asked([.stateNpv], parts: .curves), Asked([], parts: .groups),
    ]
    for asked in asked {
      let run = try Self.record(scenario, asked)
      let read = try RecordedRun.read(Array(run.text.utf8), file: "run.json")
      #expect(read.text == run.text)
      #expect(read.asked?.metrics == asked.metrics.map(\.name))
    }
  }

  @Test func `pages and tables of a document without sections are made of what there is`() throws {
    let run = try Self.record(try Self.scenario("yangtze-delta.json5"), Asked([.crossingUltimate]))
    #expect(
      RunTables(run, in: .english).all.map(\.name)
        == ["metrics.csv", "differences.csv", "assumptions.csv", "columns.csv"])
    #expect(!HTMLReport(run, opening: .english).text.isEmpty)
    _ = try RunWorkbook(run, in: .chinese).workbook.xlsx()
  }

  @Test func `the schema takes documents of some metrics and none that lacks what was asked`()
    throws
  {
    let scenario = try Self.scenario("yangtze-delta.json5")
    let few = try Self.record(scenario, Asked([.crossingUltimate], parts: .curves)).json
    let whole = try Self.record(scenario, .all).json
    let schema = JSONText().text(of: RunDocument.jsonSchema)
    let documents = [
      few, whole, Self.without("asked", few), Self.changed(whole) { Self.without("curves", $0) },
      Self.changed(whole) { Self.changedMetrics($0) },
    ]
    let verdicts = try JSONSchemaValidator.verdicts(
      on: documents.map { JSONText().text(of: $0) }, by: schema)
    #expect(verdicts == [true, true, false, false, false])
  }

  @Test func `a section is missing only from a document that says so`() throws {
    let scenario = try Self.scenario("yangtze-delta.json5")
    let few = try Self.record(scenario, Asked([.crossingUltimate], parts: .curves)).json
    #expect(Self.complaint(few) == nil)
    #expect(try #require(Self.complaint(Self.without("asked", few))).contains("is missing"))
    let cut = Self.changed(few) { Self.without("curves", $0) }
    #expect(try #require(Self.complaint(cut)).contains("policies[0].curves is missing"))
    // Nor a metric that is said to have been asked for, nor one that there never was.
    let other = JSONText().text(of: few).replacing(
      "[\"crossing.ultimate\"]", with: "[\"state.npv\"]")
    #expect(
      try #require(Self.complaint(other)).contains(#"policies[0].metrics["state.npv"] is missing"#))
    let never = JSONText().text(of: few).replacing(
      "[\"crossing.ultimate\"]", with: "[\"state.npw\"]")
    #expect(
      try #require(Self.complaint(never)).contains(#"policies[0].metrics["state.npw"] is missing"#))
  }

  private static func complaint(_ document: JSONValue) -> String? {
    complaint(JSONText().text(of: document))
  }

  private static func complaint(_ document: String) -> String? {
    do throws(Faults) {
      _ = try RecordedRun.read(Array(document.utf8), file: "run.json")
      return nil
    } catch {
      return error.sentences(in: .english).first
    }
  }

  private static func without(_ name: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var members) = value else { return value }
    members[name] = nil
    return .object(members)
  }

  /// The document with every policy changed.
  private static func changed(
    _ document: JSONValue, _ change: (JSONValue) -> JSONValue
  ) -> JSONValue {
    guard case .object(var members) = document, case .list(let policies)? = members["policies"]
    else { return document }
    members["policies"] = .list(policies.map(change))
    return .object(members)
  }

  private static func changedMetrics(_ policy: JSONValue) -> JSONValue {
    guard case .object(var members) = policy, let metrics = members["metrics"] else {
      return policy
    }
    members["metrics"] = without("state.npv", metrics)
    return .object(members)
  }
}
