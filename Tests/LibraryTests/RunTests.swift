import BoTou
import Foundation
import TestSupport
import Testing

/// What a run gives, held against the document that the tool writes.
@Suite struct RunTests {
  private static let delta = Repository.file("Scenarios/yangtze-delta.json5").path

  /// 300 futures of the shipped scenario.
  private static func run() throws -> Run {
    try Scenario(contentsOf: delta).run(trials: 300, threads: 2)
  }

  private static func members(_ value: Any?) throws -> [String: Any] {
    try #require(value as? [String: Any])
  }

  private static func document(_ run: Run) throws -> [String: Any] {
    try members(try JSONSerialization.jsonObject(with: Data(run.json.utf8)))
  }

  private static func expect(_ estimate: Estimate, is written: Any?) throws {
    let written = try members(written)
    let name = estimate.metric.name
    #expect(isNear(estimate.value, written["value"]), "\(name)")
    #expect(isNear(estimate.standardError, written["standardError"]), "\(name)")
    #expect(estimate.trials == written["n"] as? Int, "\(name)")
    #expect(estimate.status == written["status"] as? String, "\(name)")
    let ends = written["interval"] as? [Any]
    #expect(isNear(estimate.interval?.lowerBound, ends?.first), "\(name)")
    #expect(isNear(estimate.interval?.upperBound, ends?.last), "\(name)")
  }

  /// Equal but for the last bits, which Foundation's reader of JSON may lose; both are nothing, or neither.
  private static func isNear(_ number: Double?, _ written: Any?) -> Bool {
    guard let number, let other = written as? Double else {
      return number == nil && written as? Double == nil
    }
    return abs(number - other) <= 1e-13 * max(abs(number), 1e-3)
  }

  @Test func `every metric of every policy is that of the document`() throws {
    let run = try Self.run()
    let policies = try #require(try Self.document(run)["policies"] as? [[String: Any]])
    #expect(policies.count == 5 && run.policies.count == 5)
    for (outcome, written) in zip(run.policies, policies) {
      #expect(outcome.name == written["name"] as? String)
      let metrics = try Self.members(written["metrics"])
      for metric in Metric.all { try Self.expect(outcome[metric], is: metrics[metric.name]) }
      let crossings = try Self.members(written["crossings"])
      #expect(outcome.futuresByCrossings == crossings["counts"] as? [Int])
      #expect(outcome.futuresByCrossings.reduce(0, +) == 300)
    }
  }

  @Test func `differences are those of the document, and the baseline has none`() throws {
    let run = try Self.run()
    let comparisons = try #require(try Self.document(run)["comparisons"] as? [[String: Any]])
    #expect(comparisons.count == 4)
    for written in comparisons {
      let outcome = run[try #require(written["policy"] as? String)]
      let metrics = try Self.members(written["metrics"])
      for metric in Metric.all where metrics[metric.name] != nil {
        try Self.expect(try #require(outcome.difference(in: metric)), is: metrics[metric.name])
      }
    }
    #expect(run.baseline.name == "grant" && run.baseline.difference(in: .stateNpv) == nil)
    // Quantiles have errors that cannot be paired.
    let median = try #require(run["equity"].difference(in: .valleyWidthP50))
    #expect(median.value != nil && median.standardError == nil && median.interval == nil)
  }

  /// Both policies pay the same money at the same time; what becomes of it later moves no crossing.
  @Test func `what is the same in every future differs by nothing, without an error`() throws {
    let run = try Self.run()
    #expect(run["grant"][.crossingUltimate].standardError ?? 0 > 0)
    let difference = try #require(run["grant-to-equity"].difference(in: .crossingUltimate))
    #expect(difference.value == 0 && difference.standardError == 0)
    #expect(difference.status == "sameInEveryFuture")
  }

  @Test func `curves are those of the document`() throws {
    let run = try Self.run()
    let policies = try #require(try Self.document(run)["policies"] as? [[String: Any]])
    let written = try Self.members(policies[1]["curves"])
    for end in ProjectEnd.allCases {
      let curve = run.policies[1].curve(of: end)
      let shares = try Self.members(written[end.rawValue])
      let columns: [([Double?], Any?)] = [
        (curve.map(\.month), written["months"]), (curve.map(\.share), shares["share"]),
        (curve.map(\.standardError), shares["standardError"]),
        (curve.map { $0.interval?.lowerBound }, shares["low"]),
        (curve.map { $0.interval?.upperBound }, shares["high"]),
      ]
      for (column, numbers) in columns {
        let numbers = try #require(numbers as? [Any])
        #expect(column.count == numbers.count)
        #expect(zip(column, numbers).allSatisfy(Self.isNear), "\(end)")
      }
    }
    #expect(run.policies[1].curve(of: .crossed).count > 20)
  }

  @Test func `a run is read again from its document`() throws {
    let run = try Self.run()
    #expect(try Run(json: run.json).json == run.json)
    let scratch = try Scratch(holding: ["run.json": Data(run.json.utf8)])
    let read = try Run(contentsOf: scratch.file("run.json").path)
    #expect(read.report(in: .chinese) == run.report(in: .chinese))
    #expect(read["grant"][.stateNpv] == run["grant"][.stateNpv])
    #expect(read.title.english == "A grant-to-equity programme in the Yangtze delta")
    #expect(read.currency == "CNY" && read.moneyUnit == 10_000 && read.isPreciseEnough == nil)
  }

  @Test func `what was not kept has no value, and says so`() throws {
    let run = try Scenario(contentsOf: Self.delta).run(trials: 40, metrics: [.crossingUltimate])
    #expect(run["grant"][.crossingUltimate].value != nil)
    let missing = run["grant"][.stateNpv]
    #expect(missing.value == nil && missing.status == Estimate.notKept && missing.trials == nil)
    #expect(missing.words.english == "net present value: –")
    #expect(run["grant"].curve(of: .crossed) == [] && run["grant"].futuresByCrossings == [])
    #expect(run["equity"].difference(in: .stateNpv) == nil)
  }

  @Test func `a policy of a mistyped name is a fault, and a trap where code names it`() async throws
  {
    let run = try Self.run()
    let error = try #require(throws: Faults.self) { try run.policy(named: "grant-to-equty") }
    #expect(error.list[0].suggestion == "grant-to-equity")
    await #expect(processExitsWith: .failure) {
      let delta = Repository.file("Scenarios/yangtze-delta.json5").path
      _ = try await Scenario(contentsOf: delta).run(trials: 1)["grant-to-equty"]
    }
  }

  // MARK: - Words

  @Test func `estimates are told with their errors and units in both languages`() throws {
    let run = try Run(json: try Self.written)
    let grant = run["grant"]
    #expect(grant[.crossingUltimate].words.english == "cross in the end: 25.0% ±0.5")
    #expect(grant[.crossingUltimate].words.chinese == "最终跨越率：25.0% ±0.5")
    #expect(grant[.valleyWidth].text(in: .english) == "29.1 ±0.2 months")
    #expect(grant[.valleyWidth].text(in: .chinese) == "29.1 ±0.2 个月")
    #expect(grant[.stateNpv].text(in: .english) == "-¥70.0 m ±¥1.50 m")
    #expect(grant[.stateNpv].text(in: .chinese) == "-7,000 万元 ±150 万元")
    #expect(grant[.stateIrr].text(in: .english) == "–" && grant[.stateIrr].status == "noRoot")
    #expect(run["equity"].difference(in: .stateNpv)?.text(in: .english) == "+¥20.0 m ±¥1.00 m")
  }

  /// A short document by hand: money is counted in 10,000 yuan.
  private static var written: String {
    get throws {
      func estimate(_ value: Double, _ error: Double) -> [String: Any] {
        [
          "value": value, "standardError": error, "n": 64,
          "interval": [value - 1.96 * error, value + 1.96 * error],
        ]
      }
      var document = try Self.document(
        try Scenario(contentsOf: delta).run(
          trials: 4, policies: ["equity"],
          metrics: [.crossingUltimate, .valleyWidth, .stateNpv, .stateIrr]))
      var policies = try #require(document["policies"] as? [[String: Any]])
      for place in policies.indices {
        policies[place]["metrics"] = [
          "crossing.ultimate": estimate(0.25, 0.005), "valley.width": estimate(29.1, 0.21),
          "state.npv": estimate(-7_000, 150),
          "state.irr": ["value": NSNull(), "standardError": NSNull(), "n": 64, "status": "noRoot"],
        ]
      }
      document["policies"] = policies
      var comparisons = try #require(document["comparisons"] as? [[String: Any]])
      comparisons[0]["metrics"] = ["state.npv": estimate(2_000, 100)]
      document["comparisons"] = comparisons
      return String(
        decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
    }
  }
}
