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
    (Language.english, "12 months after entry", "uncovered 987"),
    (.chinese, "入库后 12 个月", "未覆盖 987"),
  ])
  func `a family's way is drawn once and tells its values`(
    language: Language, time: String, need: String
  ) throws {
    let svg = try Self.figure(SampleRun(need: [987, 1850]), language).svgFile
    #expect(svg.components(separatedBy: time).count == 2)
    #expect(svg.contains(need))
    #expect(svg.contains("(10–90%: 800–1,100)"))
  }

  @Test func `the table holds spending and need at the end of each year`() throws {
    let rows = try Self.figure(SampleRun(need: [987, 1850]), .english).table.rows
    let cells = rows.filter { $0[0].hasPrefix("year ") }
    #expect(cells.count == 4)
    #expect(cells[1][0].hasPrefix("year 1: uncovered need"))
    #expect(cells[1][1].hasPrefix("987"))
    #expect(cells[2][1].hasPrefix("2,500"))
  }

  @Test func `a document without the valley draws the fund alone`() throws {
    let figure = try Self.figure(SampleRun(), .english)
    #expect(!figure.svgFile.contains("after entry"))
    #expect(figure.svgFile.contains("Received less paid so far"))
    #expect(!figure.table.rows.contains { $0[0].hasPrefix("year ") })
  }

  @Test func `a valley with too few points is refused where they are missing`() throws {
    let faults = try #require(throws: Faults.self) {
      try SampleRun(need: [987]).read()
    }
    #expect(faults.list.map { "\($0.path)" } == ["policies[0].valley.need.value"])
  }
}
