import Foundation
import TestSupport
import Testing

/// The pictures of a run beside its futures, row by row.
struct FigureCountsTests {
  @Test func `the chance of at least so many is the share of futures that have them`() throws {
    let scratch = try Scratch()
    let run = try Tool.run(
      [
        "run", Repository.file("Scenarios/yangtze-delta.json5").path, "--trials", "256", "--json",
        "r.json", "--trials-csv", "t.csv",
      ], folder: scratch.folder)
    #expect(run.status == 0)
    let text = try String(contentsOf: scratch.file("t.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let columns = try #require(lines.first)
    let (policy, crossed) = (
      try #require(columns.firstIndex(of: "policy")),
      try #require(columns.firstIndex(of: "crossed"))
    )
    let counts = lines.dropFirst().filter { $0[policy] == "none" }.compactMap {
      Double($0[crossed])
    }
    #expect(counts.count == 256)
    let drawn = try Tool.run(
      ["chart", "r.json", "--kind", "exceedance", "--policy", "none"], folder: scratch.folder)
    let told = drawn.stdout.matches(of: #/at least ([0-9]+): ([0-9.]+)%/#)
    #expect(told.count > 5)
    for match in told {
      let (number, percent) = (Double(match.1) ?? -1, Double(match.2) ?? -1)
      let share = Double(counts.filter { $0 >= number }.count) / 256 * 100
      // Told to the digits that the error allows, a whole per cent at the least.
      #expect(abs(percent - share) <= 0.51, "at least \(number): \(percent), \(share)")
    }
  }
}
