import Documents
import Languages
import Reports
import Testing

@Suite struct ToldFutureTests {
  private func page(_ rows: [JSONValue]) throws -> String {
    var sample = SampleRun()
    sample.toldRows = rows
    return HTMLReport(try sample.read(), opening: .english).text
  }

  private static func row(_ kind: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
    .object(more.merging(["kind": .text(kind), "date": "2020-03-01"]) { own, _ in own })
  }

  private static let name: JSONValue = ["en": "laser", "zh": "激光器"]

  struct Line: Sendable, CustomTestStringConvertible {
    let row: JSONValue
    let english: String
    let chinese: String
    var testDescription: String { english }
  }

  private static let stage: JSONValue = ["en": "the prototype", "zh": "样机"]

  /// Amounts are in 10,000 yuan: 30,000 of them are ¥300 m.
  static let lines = [
    Line(
      row: row("climate", ["name": ["en": "cold", "zh": "寒冷"], "count": 27]),
      english: "the market begins cold: 27 of 24 months are so",
      chinese: "市场气候初为“寒冷”：24 个月中共 27 个月"),
    Line(
      row: row("running", ["count": 1]), english: "1 project is under way", chinese: "在研项目 1 个"),
    Line(
      row: row("entered", ["count": 1108, "until": "2021-05-02"]),
      english: "1,108 projects enter", chinese: "1,108 个项目入库"),
    Line(row: row("entered", ["count": 1]), english: "1 project enters", chinese: "1 个项目入库"),
    Line(
      row: row("turnedAway", ["count": 2]), english: "2 are turned away at entry",
      chinese: "2 个未获立项"),
    Line(
      row: row("waitedInVain", ["count": 1]), english: "1 waits for money in vain and leaves",
      chinese: "1 个久等资金未得而离开"),
    Line(
      row: row("failed", ["count": 1, "name": stage]), english: "1 fails at the prototype",
      chinese: "1 个止于“样机”"),
    Line(
      row: row("failed", ["count": 9, "name": stage, "wrongly": 2, "outOfMoney": 3]),
      english: "9 fail at the prototype (2 stopped wrongly, 3 out of money)",
      chinese: "9 个止于“样机”（误判 2 个，资金耗尽 3 个）"),
    Line(
      row: row("failed", ["count": 4]), english: "4 fail at other gates", chinese: "4 个止于其他关口"),
    Line(
      row: row("firstCrossed", ["name": name, "project": "laser#3"]),
      english: "the first crosses: laser (laser#3)", chinese: "首个跨越：激光器（laser#3）"),
    Line(
      row: row("halfCrossed", ["count": 4]), english: "half of the 7 have crossed",
      chinese: "7 个中已有半数跨越"),
    Line(
      row: row("lastCrossed", ["name": ["en": "a", "zh": "a"], "project": "a"]),
      english: "the last crosses: a", chinese: "最后一个跨越：a"),
    Line(
      row: row("closed", ["count": 1]), english: "1 is accepted and finds no market money",
      chinese: "1 个通过验收而未获市场融资"),
    Line(
      row: row("living", ["count": 3]), english: "3 live on their own income",
      chinese: "3 个靠自身收入存续"),
    Line(
      row: row("paid", ["amount": 30_000]), english: "the centre pays ¥300 m",
      chinese: "中心拨付 3.00 亿元"),
    Line(
      row: row("back", ["amount": 10_500]), english: "¥105 m come back (¥5.00 m of it unspent)",
      chinese: "收回 1.05 亿元，其中退回结余 500 万元"),
    Line(
      row: row(
        "largestProceeds", ["name": name, "project": "laser", "amount": 8_000, "way": "listing"]),
      english: "most money back at once: ¥80.0 m from laser (laser), a listing",
      chinese: "单笔最大收回：激光器（laser）上市，得 8,000 万元"),
    Line(
      row: row("soldAtEnd", ["count": 1, "amount": 900]),
      english: "the fund ends: what it holds in 1 company is sold under pressure for ¥9.00 m",
      chinese: "基金到期：被迫出售 1 家公司的股权，得 900 万元"),
    Line(
      row: row("handedOver", ["count": 6, "amount": 900]),
      english: "the fund ends: what it holds in 6 companies is handed over at ¥9.00 m",
      chinese: "基金到期：移交 6 家公司的股权，作价 900 万元"),
    Line(
      row: row("lapsed", ["count": 2]),
      english: "the fund ends: unpriced rights in 2 companies lapse",
      chinese: "基金到期：2 家公司未经定价的权利归零"),
  ]

  @Test(arguments: lines) func `a row is told in both languages`(line: Line) throws {
    let page = try page([line.row])
    for words in [line.english, line.chinese] {
      #expect(page.contains(Markup.escaped(" " + words) + "</li>"), "\(words)")
    }
  }

  @Test func `a later regime turns, and days are months, from one to another`() throws {
    let cold = ["en": "cold", "zh": "寒冷"] as JSONValue
    let rows = [
      Self.row("climate", ["name": cold, "count": 27]),
      Self.row("climate", ["name": cold, "count": 3, "date": "2020-06-01"]),
      Self.row("entered", ["count": 5, "until": "2021-05-02"]),
      Self.row("failed", ["count": 5, "until": "2020-03-30"]),
      Self.row("closed", ["count": 5, "date": nil]),
    ]
    let page = try page(rows)
    for line in [
      "<b>2020-06</b> the market turns cold: 3 months in all",
      "<b>2020-06</b> 市场气候转“寒冷”：前后共 3 个月", "<b>2020-03 to 2021-05</b> 5 projects",
      "<b>2020-03 至 2021-05</b> 5 个", "<b>2020-03</b> 5 fail", "<b>no date</b> 5 are",
      "<b>无日期</b> 5 个",
    ] { #expect(page.contains(line), "\(line)") }
  }

  @Test func `a future at two places is told once, with the line that tells it whole`() throws {
    let page = try page([Self.row("firstCrossed", ["name": Self.name, "project": "a b#3"])])
    #expect(page.split(separator: "<article").count == 1 + 2 * 2)
    for words in [
      "P10: few cross", "P10：跨越偏少", "P50 = P90", "7 of 12 cross", "12 项中 7 项跨越",
      "future 17, worth -¥200 m to the state", "第 17 号未来，国有净现值 -2.00 亿元",
      "botou explain sample.json5 --trial 17 --set seed=7 --project &#39;a b#3&#39; --policy grant-to-equity",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `an older document tells none`() throws {
    #expect(!(try page([])).contains("Typical futures"))
  }
}
