import Foundation
import TestSupport
import Testing

@Suite struct RunDocumentTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private static let required = [
    "crossing.ultimate", "crossing.at36", "crossing.at60", "crossing.at96", "crossing.done",
    "crossing.financedGivenDone", "crossing.naive", "crossing.byHorizon", "cause.failed",
    "cause.closed", "cause.living", "cause.refused", "cause.gaveUp", "cause.inProgress",
    "end.gateMissed", "end.wrongStop", "end.outOfMoney", "end.closed", "end.living", "end.refused",
    "end.gaveUp", "valley.needToAcceptance", "valley.depth",
    "valley.width", "state.stakeAtConversion", "state.moic", "state.irr", "state.npv",
    "state.lossProbability", "state.expectedShortfall95", "money.public", "money.private",
    "money.leverage", "money.costPerCrossing", "fund.peakNeed", "gate.wrongPass",
    "gate.wrongStop", "control.teamKept",
  ]

  @Test func `an independent validator accepts documents by the printed schema`() throws {
    let running = Repository.file("Scenarios/running-portfolio.json5").path
    try files.run("run", delta, "-n", "150", "-q", "--json", "a")
    try files.run("run", running, "-n", "1", "-q", "--json", "b")
    try files.run("run", delta, "-q", "--json", "c", "--until", "state.moic:0.1", "-n", "300")
    let schema = try line(Data(files.run("schema", "run").utf8))
    let good = try ["a", "b", "c"].map { try line(files.bytes($0)) }
    let bad = [
      "{}", good[0].replacingOccurrences(of: "botou\\/run\\/6", with: "botou\\/run\\/2"),
      good[0].replacingOccurrences(of: "\"crossing.at36\"", with: "\"crossing.at37\""),
    ]
    #expect(bad.allSatisfy { $0 != good[0] })
    let verdicts = try JSONSchemaValidator.verdicts(on: good + bad, by: schema)
    #expect(verdicts == [true, true, true, false, false, false])
  }

  /// JSON on one line.
  private func line(_ json: Data) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: JSONSerialization.jsonObject(with: json))
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `every promised metric is there, and a value comes with its error`() throws {
    try files.run("run", delta, "-n", "300", "-q", "--json", "a")
    let document = try files.document("a")
    for policy in 0..<4 {
      for name in Self.required {
        let estimate = try #require(
          find(document, "policies", policy, "metrics", name) as? [String: Any], "\(name)")
        #expect(estimate["n"] as? Int == 300)
        if estimate["value"] is NSNull {
          #expect(estimate["status"] is String, "\(name)")
        } else {
          #expect(estimate["standardError"] is NSNumber, "\(name)")
        }
      }
    }
    #expect(
      find(document, "policies", 0, "metrics", "state.moic", "status") as? String
        == "zeroDenominator")
  }

  @Test func `causes and crossings sum to 1 at the horizon`() throws {
    try files.run("run", delta, "-n", "300", "-q", "--json", "a")
    let document = try files.document("a")
    for policy in 0..<4 {
      let metrics = find(document, "policies", policy, "metrics")
      let sum = [
        "crossing.byHorizon", "cause.failed", "cause.closed", "cause.living", "cause.refused",
        "cause.gaveUp", "cause.inProgress",
      ].reduce(0.0) { $0 + (number(metrics, $1, "value") ?? .nan) }
      #expect(abs(sum - 1) < 1e-12)
    }
  }

  @Test func `attribution sums to the difference, and policies that pay alike cross alike`() throws
  {
    try files.run("run", delta, "-n", "300", "-q", "--json", "a")
    let document = try files.document("a")
    let policies = ["none", "equity", "grant-to-equity"]
    for (place, policy) in policies.enumerated() {
      let comparison = find(document, "comparisons", place)
      #expect(find(comparison, "policy") as? String == policy)
      let shares = find(comparison, "attribution")
      let total = try #require(number(shares, "total", "value"))
      let sum = ["crossing", "price", "dilution", "exit", "moneySpent"].reduce(0.0) {
        $0 + (number(shares, $1, "value") ?? .nan)
      }
      #expect(abs(sum - total) <= 1e-9 * abs(total))
      let crossing = find(comparison, "metrics", "crossing.ultimate")
      #expect((number(crossing, "value") == 0) == (policy != "none"))
      #expect((number(crossing, "standardError") == 0) == (policy != "none"))
    }
  }

  @Test func `the cash plan, curves and counts agree with the metrics`() throws {
    try files.run("run", delta, "-n", "300", "-q", "--json", "a")
    let document = try files.document("a")
    let policy = find(document, "policies", 3)
    let metrics = find(policy, "metrics")
    let plan = try #require(find(policy, "cashPlan") as? [[String: Any]])
    let paid = plan.reduce(0.0) { $0 + (number($1, "paid", "value") ?? .nan) }
    let received = plan.reduce(0.0) { $0 + (number($1, "received", "value") ?? .nan) }
    let centre = try #require(number(metrics, "money.centre", "value"))
    #expect(abs(paid - centre) < 1e-6 * centre)
    let balance = try #require(number(plan.last, "balance", "value"))
    #expect(abs(balance - (received - paid)) < 1e-6 * centre)
    // The curve at 60 months is crossing.at60: a grid step ends there.
    let months = try #require(find(policy, "curves", "months") as? [Double])
    let place = try #require(months.firstIndex(of: 60))
    let shares = try #require(find(policy, "curves", "crossed", "share") as? [Double])
    let at60 = try #require(number(metrics, "crossing.at60", "value"))
    #expect(abs(shares[place] - at60) < 1e-12)
    // Counts of futures by crossings add up to all futures and to the mean.
    let counts = try #require(find(policy, "crossings", "counts") as? [Int])
    #expect(counts.reduce(0, +) == 300)
    let mean = Double(counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }) / 300
    let told = try #require(number(metrics, "crossing.count", "value"))
    #expect(abs(mean - told) < 1e-9)
  }

  @Test func `districts share out the projects`() throws {
    let run = try ShippedRun("delta-centre.json5")
    let districts = try #require(find(run.policies[0], "districts") as? [[String: Any]])
    let counts = Dictionary(
      uniqueKeysWithValues: districts.map {
        ($0["name"] as? String ?? "", number($0, "count", "value") ?? .nan)
      })
    // Nine districts of Shanghai hold 23 projects, the rest of the delta 22.
    #expect(counts.count == 10 && counts["沪外"] == 22)
    #expect(counts.values.reduce(0, +) == 45)
  }

  /// Common shares and no buy-back at cost: the formula is exact, so that nothing but rounding is left.
  @Test(arguments: [["buyBack=0", "writeOff=0.5"], ["buyBackPays.form=share"]])
  func `at the break-even price shares are worth as much as a grant that converts`(
    exit: [String]
  ) throws {
    let settings = exit.flatMap { ["--set", "templates.deeptech.growth.exit.\($0)"] }
    let (even, status, difference) = try breakEven(
      ["--set", "policies.equity.preferred=false"] + settings)
    #expect(status == nil && even > 0)
    #expect(abs(difference) < 0.01)
  }

  @Test func `with a preference the break-even price is a bound from below`() throws {
    let (_, status, difference) = try breakEven()
    #expect(status == "lowerBound")
    #expect(difference > 0)
  }

  /// The price, its status, and what equity at that price is worth more than the converting grant.
  private func breakEven(_ settings: [String] = []) throws -> (Double, String?, Double) {
    func run(_ more: String...) throws -> [String: Any] {
      let run = try Tool.run(
        ["run", delta, "-n", "1000", "-q", "--json", "a"] + settings + more,
        folder: files.scratch.folder)
      try #require(run.status == 0, "\(run.stderr)")
      return try files.document("a")
    }
    let price = find(try run(), "breakEven", 0, "entryPreMoney")
    let even = try #require(number(price, "value"))
    let second = try run(
      "--set", "policies.equity.preMoney=\(even)", "--set", "baseline=\"grant-to-equity\"")
    #expect(find(second, "comparisons", 2, "policy") as? String == "equity")
    let total = find(second, "comparisons", 2, "attribution", "total")
    return (
      even, find(price, "status") as? String, try #require(number(total, "value"))
    )
  }

  @Test func `every metric is explained in both languages`() throws {
    for (language, title) in [("en", "cross in the end"), ("zh", "最终跨越率")] {
      let page = try files.run("explain", "metrics", "--lang", language)
      for name in Self.required {
        #expect(page.contains("\n\(name)  ") || page.hasPrefix("\(name)  "))
      }
      #expect(page.hasPrefix("crossing.ultimate  \(title)\n  "))
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(try files.run("explain", "metrics", "--json").utf8))
    let list = try #require(json as? [[String: Any]])
    for metric in list {
      for language in ["en", "zh"] {
        #expect((find(metric, "meaning", language) as? String)?.isEmpty == false)
      }
    }
  }
}
