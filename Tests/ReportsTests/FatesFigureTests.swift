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

  // MARK: - Where stakes end

  /// The quarter that crosses: a tenth of all is listed, .03 acquired, .1 fail, and of .02 the state has no shares.
  private static func crossed(_ language: Language = .english) throws -> Figure {
    var sample = SampleRun()
    sample.exits = [
      "listing": 0.1, "acquisition": 0.03, "buyBack": 0, "writeOff": 0.0998, "unheld": 0.02,
      "rounds": 0.0002,
    ]
    return try #require(Plotter(try sample.read(), in: language).figure(.fates))
  }

  @Test func `those that cross go on to where the stakes end, and all adds up`() throws {
    let figure = try Self.crossed()
    let ends = figure.numbers(#/<rect x="560" y="[0-9.]+" width="11" height="([0-9.]+)"/#)
    // 320 pixels are all: 32 listed, 9.6 acquired, a trace sold, 31.9 fail, 6.4 without shares; then as before.
    #expect(ends.prefix(5) == [32, 9.6, 31.9, 6.4, 0.1])
    #expect(ends.dropFirst(5).sorted() == [12.8, 19.2, 96, 112])
    #expect(abs(ends.reduce(0, +) - 320) < 0.3)
    // Entered, in the stage, accepted, crossed.
    let places = figure.numbers(
      #/<rect x="(?:12|149|286|423)" y="[0-9.]+" width="11" height="([0-9.]+)"/#)
    #expect(places == [320, 320, 192, 80])
  }

  @Test(arguments: [
    (Language.english, "listing", "crossed", "of these: listing"),
    (.chinese, "listing", "跨越", "其中：listing"),
  ])
  func `ends of stakes are told as projects, per cent and parts of those that cross`(
    language: Language, listed: String, crossed: String, part: String
  ) throws {
    let figure = try Self.crossed(language)
    let texts = DrawnText.all(of: figure).map(\.text)
    let place = try #require(texts.firstIndex(of: listed))
    #expect(texts[place + 1] == "1.0 · 10.0%")
    #expect(texts.contains("<0.1 · <0.1%") || texts.contains("&lt;0.1 · &lt;0.1%"))
    let head = try #require(texts.firstIndex(of: crossed))
    #expect(Array(texts[head + 1...head + 2]) == ["2.5", "25.0%"])
    let rows = figure.table.rows.map { $0[0] }
    #expect(rows.first == crossed && rows[1] == part)
    #expect(figure.table.rows[1][1].hasPrefix("10.0%"))
  }

  @Test func `parts of those that cross stand below them, whichever policy comes first`() throws {
    var sample = SampleRun()
    sample.exits = ["listing": 0.2, "unheld": 0.05]
    sample.firstExits = ["listing": 0, "unheld": 0.25]
    let figure = try #require(Plotter(try sample.read(), in: .english).figure(.fates))
    let rows = figure.table.rows
    #expect(
      rows.prefix(3).map { $0[0] } == ["crossed", "of these: listing", "of these: unheld"])
    #expect(rows.dropFirst(3).allSatisfy { !$0[0].hasPrefix("of these") })
    // What a policy without shares has is told too.
    #expect(rows[1][1].hasPrefix("0") && rows[2][1].hasPrefix("25.0"))
    #expect(rows[1][2].hasPrefix("20.0") && rows[2][2].hasPrefix("5.0"))
  }

  @Test func `where the state has no shares in any, those that cross are one end`() throws {
    var sample = SampleRun()
    sample.exits = ["unheld": 0.25]
    let figure = try #require(Plotter(try sample.read(), in: .english).figure(.fates))
    let before = try Self.figure(.fates)
    #expect(figure.svgFile == before.svgFile && figure.caption == before.caption)
    #expect(try Self.crossed().caption != before.caption)
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
