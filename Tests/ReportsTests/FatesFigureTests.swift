import Languages
import Reports
import Testing

/// Where projects go, and how many of them cross at least.
struct FatesFigureTests {
  private static func figure(_ kind: ChartKind, _ language: Language = .english) throws -> Figure {
    try #require(Plotter(try SampleRun().read(), in: language).figure(kind))
  }

  /// Of ten projects: 2.5 cross, 3.5 are accepted, 3 miss the gate, 0.6 are stopped wrongly, 0.4 run dry.
  @Test func `what leaves adds up to what entered`() throws {
    let figure = try Self.figure(.fates)
    let ends = figure.numbers(#/<rect x="560" y="[0-9.]+" width="11" height="([0-9.]+)"/#)
    #expect(ends == [80, 112, 12.8, 19.2, 96] || ends == [80, 112, 96, 19.2, 12.8])
    #expect(abs(ends.reduce(0, +) - 320) < 0.3)
    // Entered, in the stage, accepted.
    let places = figure.numbers(
      #/<rect x="(?:12|194.7|377.3)" y="[0-9.]+" width="11" height="([0-9.]+)"/#)
    #expect(places == [320, 320, 192])
  }

  @Test(arguments: [
    (Language.english, "missed gate 1", "accepted, no market money"),
    (.chinese, "未达第 1 阶段目标", "验收未获市场融资"),
  ])
  func `each end is told as projects and per cent`(
    language: Language, missed: String, accepted: String
  ) throws {
    let texts = DrawnText.all(of: try Self.figure(.fates, language)).map(\.text)
    for (name, numbers) in [(missed, "3.0 · 30.0%"), (accepted, "3.5 · 35.0%")] {
      let place = try #require(texts.firstIndex(of: name))
      #expect(texts[place + 1] == numbers)
    }
  }

  /// 10, 20, 40 and 30 futures of 100 have 0, 1, 2 and 3 crossings.
  @Test func `the chance of at least so many is the sum of the futures`() throws {
    let figure = try Self.figure(.exceedance)
    let told = figure.svgFile.matches(of: #/at least ([1-9]): ([0-9]+)/#).map {
      "\($0.1) \($0.2)"
    }
    #expect(told == ["1 90", "2 70", "3 30"])
    let rows = figure.table.rows.filter { $0[0].hasPrefix("at least") }
    #expect(rows.map { $0[1].prefix(2) } == ["90", "70", "30"])
  }
}
