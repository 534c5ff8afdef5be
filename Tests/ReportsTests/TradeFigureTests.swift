import Documents
import Foundation
import Languages
import Reports
import Testing

/// Public money against crossings, and by which way money comes back.
struct TradeFigureTests {
  /// Sixteen policies at places of which a program finds those that nobody beats.
  private static let places: [(cost: Double, crossings: Double)] = (0..<16).map { index in
    let (cost, crossings) = (index * 37 % 16, index * 23 % 17)
    return (Double(cost) * 100 + 500, Double(crossings) + 3)
  }

  private static func run() throws -> RecordedRun {
    var sample = SampleRun()
    sample.policies = places.indices.map { "a policy with a long name, the \($0 + 1)th" }
    var json = sample.json
    guard case .object(var root) = json, case .list(let policies)? = root["policies"] else {
      return try sample.read()
    }
    root["policies"] = .list(
      zip(policies, places).map { policy, place in
        guard case .object(var members) = policy, case .object(var metrics)? = members["metrics"]
        else { return policy }
        metrics["money.public"] = estimate(place.cost)
        metrics["crossing.count"] = estimate(place.crossings)
        metrics["state.npv"] = estimate(place.cost - 1000)
        members["metrics"] = .object(metrics)
        return .object(members)
      })
    json = .object(root)
    return try RecordedRun.read(
      Array(JSONText(.indented).text(of: json).utf8), file: "run.json")
  }

  private static func estimate(_ value: Double) -> JSONValue {
    ["value": .number(value), "standardError": 0.1, "n": 100]
  }

  private static func figure(_ kind: ChartKind, _ language: Language = .english) throws -> Figure {
    try #require(Plotter(try run(), in: language).figure(kind))
  }

  @Test func `the line joins the policies that no other beats`() throws {
    let rows = try Self.figure(.frontier).table.rows
    let best = Self.places.map { own in
      !Self.places.contains { other in
        other.cost <= own.cost && other.crossings >= own.crossings && other != own
      }
    }
    #expect(rows.map { $0.last == "yes" } == best)
    #expect(best.contains(true) && best.contains(false))
  }

  @Test func `a circle stands where its policy's money and crossings are`() throws {
    let figure = try Self.figure(.frontier)
    // 410 units for 2,000 of money from 84.
    for (index, place) in Self.places.enumerated() {
      let name = "a policy with a long name, the \(index + 1)th"
      let after = try #require(figure.svgFile.components(separatedBy: "<title>\(name)\n").last)
      let found = try #require(after.firstMatch(of: #/<circle cx="([0-9.]+)"/#))
      #expect(abs((Double(found.1) ?? 0) - (84 + 410 * place.cost / 2000)) < 0.06, "\(name)")
    }
  }

  @Test(arguments: Language.allCases, [ChartKind.frontier, .fates, .exceedance, .money, .proceeds])
  func `no words cover others, and none leave the drawing`(
    _ language: Language, _ kind: ChartKind
  ) throws {
    let texts = DrawnText.all(of: try Self.figure(kind, language))
    #expect(texts.count > 5)
    for (index, text) in texts.enumerated() {
      #expect(text.left >= 0 && text.right <= 800, "\(text)")
      for other in texts[..<index] { #expect(!text.covers(other), "\(text), \(other)") }
    }
  }

  @Test func `sixteen policies have sixteen colours`() throws {
    let svg = try Self.figure(.money).svgFile
    let colours = svg.matches(of: #/r="4" fill="(#[0-9a-f]{6})"/#).map { String($0.1) }
    #expect(Set(colours).count == 16 && colours.count == 16)
  }

  @Test func `routes add up to a bar, and the forced sale is told in per cent`() throws {
    let figure = try #require(Plotter(try SampleRun().read(), in: .english).figure(.proceeds))
    // Only the second policy gets money back: 60 by listing, 20 at the fund's end, of a scale to 80.
    let widths = figure.numbers(#/width="([0-9.]+)" height="22"/#)
    #expect(widths.count == 2 && abs(widths[0] - 3 * widths[1]) < 0.2)
    #expect(DrawnText.all(of: figure).map(\.text).contains("25% forced"))
    #expect(
      figure.table.rows.map { $0[0] } == [
        "proceeds of listings, CNY 10k", "the sale at the fund's end, CNY 10k",
      ])
  }

  @Test func `axes count money as people do, in each language`() throws {
    // 2,000 of 10,000 yuan each are 20 million; 80 are 800,000 and the balance ends at 8 million owed.
    let wanted: [(ChartKind, Language, unit: String, ticks: [String])] = [
      (.frontier, .english, "public money, CNY m", ["0", "5", "10", "15", "20"]),
      (.frontier, .chinese, "公共资金，万元", ["0", "500", "1,000", "1,500", "2,000"]),
      (.proceeds, .english, "CNY k", ["0", "200", "400", "600", "800"]),
      (.proceeds, .chinese, "万元", ["0", "20", "40", "60", "80"]),
      (.money, .english, "CNY m", ["-10", "0"]),
      (.money, .chinese, "万元", ["-1,000", "0"]),
    ]
    for (kind, language, unit, ticks) in wanted {
      let figure = try #require(Plotter(try SampleRun().read(), in: language).figure(kind))
      let words = DrawnText.all(of: figure).map(\.text)
      #expect(words.contains(unit), "\(kind) \(words)")
      for tick in ticks { #expect(words.contains(tick), "\(kind) \(words)") }
      #expect(!words.contains { $0.contains("10k") })
    }
  }

  @Test func `whoever points at a sum is told it as people say it, with its error`() throws {
    let figure = try #require(Plotter(try SampleRun().read(), in: .chinese).figure(.proceeds))
    #expect(figure.svgFile.contains("60.0 万元 ±100 元 (75.0%)"))
  }

  @Test func `the balance goes down with what is paid`() throws {
    let figure = try #require(Plotter(try SampleRun().read(), in: .english).figure(.money))
    let rows = figure.table.rows
    // 100 a quarter: 400 after the first year, and 800 after the second; the second policy gets 1 more.
    #expect(rows.map { $0[3].prefix(4) } == ["-400", "-800"])
    #expect(rows.map { $0[4].prefix(4) } == ["-399", "-799"])
    #expect(rows[0][1] == "-900" && rows[0][2] == "-100")
  }
}
