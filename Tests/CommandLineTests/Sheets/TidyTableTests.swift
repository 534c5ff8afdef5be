import Foundation
import TestSupport
import Testing

private func number(_ text: String?) -> Double? { text.flatMap { Double($0) } }

/// Whether a row's fields are the estimate's.
private func holds(_ row: [String: String], _ estimate: [String: Any]) -> Bool {
  let interval = (estimate["interval"] as? [Any])?.compactMap { ($0 as? NSNumber)?.doubleValue }
  return isNear(number(row["value"]), estimate["value"] as? Double)
    && isNear(number(row["standard_error"]), estimate["standardError"] as? Double)
    && isNear(number(row["low"]), interval?.first) && isNear(number(row["high"]), interval?.last)
}

@Test func `tables of metrics and differences hold every number of the document`() throws {
  let short = try ShortSheets()
  for (file, entries, key) in [
    ("metrics.csv", short.policies, "name"), ("differences.csv", short.comparisons, "policy"),
  ] {
    let rows = try short.table(file)
    var found = 0
    for entry in entries {
      let own = rows.filter { $0["policy"] == entry[key] as? String }
      for (metric, estimate) in try #require(entry["metrics"] as? [String: [String: Any]]) {
        let row = try #require(own.first { $0["metric"] == metric })
        #expect(holds(row, estimate), "\(file) \(metric)")
        found += 1
      }
    }
    let more = key == "policy" ? 2 * entries.count : 0
    #expect(rows.count == found + more)
  }
}

@Test func `tables over time hold every number of the document`() throws {
  let short = try ShortSheets()
  let (curves, cash) = (try short.table("curves.csv"), try short.table("cash.csv"))
  for policy in short.policies {
    let name = policy["name"] as? String
    let own = curves.filter { $0["policy"] == name }
    let curve = try #require(policy["curves"] as? [String: Any])
    let crossed = try #require(curve["crossed"] as? [String: [Double]])
    #expect(own.map { number($0["month"]) } == curve["months"] as? [Double])
    for (column, field) in [
      ("value", "share"), ("standard_error", "standardError"), ("low", "low"),
    ] {
      let shares = try #require(crossed[field])
      #expect(zip(own, shares).allSatisfy { isNear(number($0[column]), $1) }, "\(column)")
    }
    let valley = try #require(policy["valley"] as? [String: Any])
    let needs = try short.table("valley.csv").filter {
      $0["policy"] == name && $0["curve"] == "need"
    }
    let need = try #require(valley["need"] as? [String: [Double]])
    let fan = try #require(valley["needQuantiles"] as? [String: [Double]])
    #expect(needs.map { number($0["month"]) } == valley["months"] as? [Double])
    #expect(zip(needs, try #require(need["value"])).allSatisfy { isNear(number($0["value"]), $1) })
    #expect(zip(needs, try #require(fan["p90"])).allSatisfy { isNear(number($0["p90"]), $1) })
    let flows = cash.filter { $0["policy"] == name }
    let plan = try #require(policy["cashPlan"] as? [[String: Any]])
    #expect(flows.count == 3 * plan.count)
    for (index, quarter) in plan.enumerated() {
      for (offset, flow) in ["paid", "received", "balance"].enumerated() {
        let row = flows[3 * index + offset]
        #expect(row["flow"] == flow)
        #expect(holds(row, try #require(quarter[flow] as? [String: Any])))
        let fan = quarter["\(flow)Quantiles"] as? [String: Any]
        #expect(isNear(number(row["p90"]), fan?["p90"] as? Double))
      }
    }
  }
}

@Test func `tables of stages, groups and projects hold the document's numbers`() throws {
  let short = try ShortSheets("running-portfolio")
  for (file, kind, list) in [
    ("projects.csv", nil, "projects"), ("groups.csv", "district", "districts"),
    ("groups.csv", "sector", "sectors"),
  ] {
    let rows = try short.table(file).filter { kind == nil || $0["kind"] == kind }
    let entries = short.policies.flatMap { $0[list] as? [[String: Any]] ?? [] }
    try #require(rows.count == entries.count)
    for (row, entry) in zip(rows, entries) {
      let chance = try #require(entry["chance"] as? [String: [String: Any]])
      #expect((row["project"] ?? row["name"]) == entry["name"] as? String)
      #expect(isNear(number(row["crossed"]), chance["crossed"]?["value"] as? Double))
      #expect(isNear(number(row["failed_se"]), chance["failed"]?["standardError"] as? Double))
      let paid = try #require(entry["paid"] as? [String: Any])
      #expect(isNear(number(row["paid"]), paid["value"] as? Double))
    }
  }
  let deaths = try ShortSheets()
  let rows = try deaths.table("deaths.csv")
  let entries = deaths.policies.flatMap { $0["deaths"] as? [[String: Any]] ?? [] }
  try #require(rows.count == entries.count)
  for (row, entry) in zip(rows, entries) {
    #expect(holds(row, try #require(entry["share"] as? [String: Any])))
  }
}

@Test func `the ends of stakes hold every number of the document, and are all that cross`() throws {
  for scenario in ["yangtze-delta", "running-portfolio"] {
    let short = try ShortSheets(scenario)
    let rows = try short.table("exits.csv")
    let entries = short.policies.flatMap { $0["exits"] as? [[String: Any]] ?? [] }
    try #require(rows.count == entries.count && rows.count == 8 * short.policies.count)
    for (row, entry) in zip(rows, entries) {
      #expect(row["way"] == entry["way"] as? String)
      #expect(row["title"] == (entry["title"] as? [String: String])?["en"])
      #expect(holds(row, try #require(entry["share"] as? [String: Any])))
    }
    for policy in short.policies {
      let own = rows.filter { $0["policy"] == policy["name"] as? String }
      for (metric, column) in [("crossing.ultimate", "value"), ("running.crossing", "running")] {
        let all = (policy["metrics"] as? [String: [String: Any]])?[metric]?["value"] as? Double
        let sum = own.compactMap { number($0[column]) }.reduce(0, +)
        #expect(abs(sum - (all ?? 0)) < 1e-9, "\(scenario) \(metric)")
      }
      let running = own.compactMap { number($0["running"]) }
      #expect((scenario == "running-portfolio") == running.contains { $0 > 0 })
    }
  }
}

@Test func `every column is explained, every setting has its meaning, in both languages`() throws {
  for language in ["en", "zh"] {
    let short = try ShortSheets("yangtze-delta", "--lang", language)
    let explained = try short.table("columns.csv")
    let folder = short.scratch.file("tables").path
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file != "columns.csv" {
      let header = try String(contentsOf: short.scratch.file("tables/\(file)"), encoding: .utf8)
        .prefix { $0 != "\n" }
      let known = explained.filter { $0["file"] == file && $0["column"] != "" }
      #expect(known.compactMap { $0["column"] }.joined(separator: ",") == header, "\(file)")
      #expect(known.allSatisfy { $0["meaning"] != "" })
    }
    let settings = try short.table("assumptions.csv").filter {
      !($0["setting"]?.hasPrefix("run.") ?? true)
    }
    #expect(settings.count > 200)
    let meanings = settings.compactMap { $0["meaning"] }
    #expect(meanings.allSatisfy { !$0.isEmpty })
    let chinese = meanings.filter { $0.contains { $0 >= "\u{4E00}" } }
    // English names a few things of the field in Chinese too.
    #expect(language == "zh" ? chinese.count == meanings.count : 2 * chinese.count < meanings.count)
  }
}
