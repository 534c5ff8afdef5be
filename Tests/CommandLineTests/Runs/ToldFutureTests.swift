import Foundation
import TestSupport
import Testing

/// The three futures that a document tells are those that the file of all futures points to.
@Suite struct ToldFutureTests {
  private let files: RunFiles
  private let delta = RunFiles.delta

  init() throws { files = try RunFiles() }

  private struct Played {
    let trial: Int
    let crossers: Double
    let worth: Double
  }

  /// What every future came to under a policy, from the file of all of them.
  private func played(_ file: String, under policy: String) throws -> [Played] {
    let lines = String(decoding: try files.bytes(file), as: UTF8.self).split(separator: "\n")
    let names = lines[0].split(separator: ",").map(String.init)
    let places = try ["crossers", "presentValue"].map { try #require(names.firstIndex(of: $0)) }
    return lines.dropFirst().compactMap { line in
      let cells = line.split(separator: ",")
      guard cells[1] == policy, let trial = Int(cells[0]), let count = Double(cells[places[0]]),
        let worth = Double(cells[places[1]])
      else { return nil }
      return Played(trial: trial, crossers: count, worth: worth)
    }
  }

  private func told(_ file: String) throws -> [[String: Any]] {
    try #require(try files.document(file)["told"] as? [[String: Any]])
  }

  @Test func `they lie at the tenths of crossings, as near to the tenths of worth as any`() throws {
    try files.run("run", delta, "-n", "900", "-q", "--json", "a", "--trials-csv", "rows.csv")
    let all = try played("rows.csv", under: "grant-to-equity")
    try #require(all.count == 900)
    let told = try told("a")
    #expect(told.compactMap { $0["place"] as? String } == ["p10", "p50", "p90"])
    for (future, rank) in zip(told, [90, 450, 810]) {
      #expect(future["policy"] as? String == "grant-to-equity")
      let crossings = all.map(\.crossers).sorted()[rank - 1]
      #expect(number(future, "crossings") == crossings)
      let target = all.map(\.worth).sorted()[rank - 1]
      let own = try #require(all.first { $0.trial == future["trial"] as? Int })
      // Foundation's reader of JSON loses the last digit.
      let worth = try #require(number(future, "presentValue"))
      #expect(own.crossers == crossings && abs(own.worth - worth) < 1e-6)
      let nearest = all.filter { $0.crossers == crossings }.map { abs($0.worth - target) }.min()
      // Amounts are told apart to within 1/256, those of the target and of the future alike.
      let slack = (abs(target) + abs(own.worth)) / 128
      #expect(abs(own.worth - target) <= (try #require(nearest)) + slack)
    }
  }

  @Test func `threads, parts and a stop tell the same futures`() throws {
    try files.run("run", delta, "-n", "900", "-q", "--json", "a", "--threads", "1")
    try files.run("run", delta, "-n", "900", "-q", "--json", "b", "--threads", "4")
    for part in 1...3 {
      try files.run("shard", delta, "-n", "900", "-q", "--part", "\(part)/3", "--out", "\(part)")
    }
    try files.run("merge", "3", "1", "2", "-q", "--json", "c")
    for _ in 0..<2 {
      try files.run("run", delta, "-n", "900", "-q", "--json", "d", "--checkpoint", "kept")
    }
    for other in ["b", "c", "d"] { #expect(try files.bytes(other) == files.bytes("a"), "\(other)") }
    #expect(try told("a").count == 3)
  }

  @Test func `the rows add up, and explain tells the same of the project that brought most`()
    throws
  {
    try files.run("run", delta, "-n", "900", "-q", "--json", "a")
    for future in try told("a") {
      let rows = try #require(future["rows"] as? [[String: Any]])
      func sum(_ kinds: String..., of member: String = "count") -> Double {
        rows.filter { kinds.contains($0["kind"] as? String ?? "") }
          .compactMap { number($0, member) }.reduce(0, +)
      }
      let crossings = try #require(number(future, "crossings"))
      #expect(sum("entered") == 108 && number(future, "entered") == 108)
      #expect(sum("failed", "closed", "living", "turnedAway", "waitedInVain") == 108 - crossings)
      #expect(sum("climate") == 120)
      let paid = try #require(number(future, "paid"))
      let back = try #require(number(future, "returned")) + #require(number(future, "proceeds"))
      #expect(abs(sum("paid", of: "amount") - paid) < 1e-6)
      #expect(abs(sum("back", of: "amount") - back) < 1e-6)
      let days = rows.compactMap { $0["date"] as? String }
      #expect(days == days.sorted() && days.count == rows.count)
      try expectStory(future, rows)
    }
  }

  /// The story of the project that brought most at once has that sum on that day, and no greater one.
  private func expectStory(_ future: [String: Any], _ rows: [[String: Any]]) throws {
    let most = try #require(rows.first { $0["kind"] as? String == "largestProceeds" })
    let story = try files.run(
      "explain", delta, "--trial", "\(try #require(future["trial"] as? Int))", "--project",
      try #require(most["project"] as? String), "--policy", "grant-to-equity", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(story.utf8))
    let chapters = try #require(find(json, "chapters") as? [[String: Any]])
    let events = try #require(chapters.last?["events"] as? [[String: Any]])
    let sums = events.compactMap { event in number(event, "proceeds").map { ($0, event) } }
    let greatest = try #require(sums.max { $0.0 < $1.0 })
    #expect(greatest.0 == number(most, "amount"))
    #expect(greatest.1["date"] as? String == most["date"] as? String)
  }

  @Test func `few futures and single metrics tell none`() throws {
    try files.run("run", delta, "-n", "9", "-q", "--json", "a", "--report", "a.html")
    #expect(try told("a").isEmpty)
    #expect(
      !String(decoding: try files.bytes("a.html"), as: UTF8.self).contains("Typical futures"))
    try files.run("run", delta, "-n", "300", "-q", "--json", "b", "--metrics", "crossing.ultimate")
    #expect(try files.document("b")["told"] == nil)
  }

  @Test func `the focus is told of, and a seed of the command line stands in the command`() throws {
    let fund = Repository.file("Scenarios/future-fund.json5").path
    try files.run(
      "run", fund, "-n", "64", "--seed", "7", "-q", "--json", "a", "--report", "a.html")
    #expect(try told("a").allSatisfy { $0["policy"] as? String == "convertible-loan" })
    let trial = try #require(try told("a")[1]["trial"] as? Int)
    let page = String(decoding: try files.bytes("a.html"), as: UTF8.self)
    let command = "botou explain future-fund.json5 --trial \(trial) --set seed=7"
    #expect(page.split(separator: command + "</code>").count == 3)
    #expect(page.contains("<h3 id=\"en-futures\">Typical futures</h3>"))
    #expect(page.contains("<h3 id=\"zh-futures\">典型未来</h3>"))
  }
}
