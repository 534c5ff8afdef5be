import Documents
import Foundation
import Languages
import Reports
import Testing

/// What the picture of the valley tells of a project's way.
struct WayFigureTests {
  private static func figure(_ run: SampleRun, _ language: Language) throws -> Figure {
    try #require(Plotter(try run.read(), in: language).figure(.valley))
  }

  @Test(arguments: [
    (Language.english, "12 months after entry", "uncovered ¥9.87 m", "10–90%: ¥8.00 m–¥11.0 m"),
    (.chinese, "入库后 12 个月", "未覆盖 987 万元", "10–90%: 800 万元–1,100 万元"),
  ])
  func `a family's way is drawn once and tells its values`(
    language: Language, time: String, need: String, band: String
  ) throws {
    let svg = try Self.figure(SampleRun(need: [987, 1850]), language).svgFile
    #expect(svg.components(separatedBy: time).count == 2)
    #expect(svg.contains(need))
    #expect(svg.contains("(\(band))"))
  }

  @Test func `the table holds spending and need at the end of each year`() throws {
    let rows = try Self.figure(SampleRun(need: [987, 1850]), .english).table.rows
    let cells = rows.filter { $0[0].hasPrefix("year ") }
    #expect(cells.count == 4)
    #expect(cells[1][0].hasPrefix("year 1: uncovered need"))
    #expect(cells[1][1].hasPrefix("987"))
    #expect(cells[2][1].hasPrefix("2,500"))
  }

  @Test func `a document without the valley draws how deep and wide it is alone`() throws {
    let figure = try Self.figure(SampleRun(), .english)
    #expect(!figure.svgFile.contains("after entry"))
    #expect(figure.svgFile.contains("Depth: uncovered need of a project"))
    #expect(!figure.table.rows.contains { $0[0].hasPrefix("year ") })
  }

  /// From 987 down to 1,850 on a scale of 2,500, which is 280 units of the drawing.
  @Test func `the way goes down from the ground, by its depth`() throws {
    let svg = try Self.figure(SampleRun(need: [987, 1850]), .english).svgFile
    let depths = svg.matches(
      of: #/months after entry[^<]*<\/title><circle cx="[0-9.]+" cy="([0-9.]+)"/#
    ).compactMap { Double($0.1) }
    try #require(depths.count == 2)
    #expect(abs(depths[1] - depths[0] - (1850 - 987) / 2500 * 280) < 0.11, "\(depths)")
  }

  @Test func `gates stand where they are due, with their names below`() throws {
    var run = SampleRun(need: [987, 1850])
    run.gates = [6, 18]
    let svg = try Self.figure(run, .chinese).svgFile
    #expect(svg.contains("评审节点：1 gate 6、2 gate 18"))
    let discs = svg.matches(of: #/<circle cx="([0-9.]+)" cy="[0-9.]+" r="9.5"/#).compactMap {
      Double($0.1)
    }
    // 680 units for 24 months, from 84.
    #expect(discs == [254, 594])
  }

  @Test func `a valley with too few points is refused where they are missing`() throws {
    let faults = try #require(throws: Faults.self) {
      try SampleRun(need: [987]).read()
    }
    #expect(faults.list.map { "\($0.path)" } == ["policies[0].valley.need.value"])
  }
}
