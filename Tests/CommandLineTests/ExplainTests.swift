import Foundation
import TestSupport
import Testing

/// A future with nothing random in it, so that the whole story is known by hand.
///
/// One project enters after three months and works for six; 300 is burnt of the 360 that come in.
/// The investor comes twelve months after acceptance, by when standby has burnt the rest.
private let certain = """
  {
    name: "certain", title: { en: "A certain future", zh: "确定的未来" },
    start: "2020-01", asOf: "2020-01", horizonMonths: 60, currency: "CNY", unit: 10000,
    seed: 9, trials: 1,
    templates: {
      one: {
        stages: [{ name: "pilot", duration: 6, cost: 300, p: 1 }],
        funding: { centre: 120, otherPublic: 120, team: 120, standbyPerMonth: 10, patience: 6 },
        financing: { share: 1, wait: 12, preMoney: 880, newMoney: 200 },
        company: { team: 1 },
        growth: { exit: { delay: 24, acquisition: 1, multiple: 2, recovery: 0 } },
      },
    },
    portfolio: [{ name: "alpha", template: "one", copies: 2, entry: 3 }],
    baseline: "grant",
    policies: {
      grant: { instrument: "grant" },
      convert: { instrument: "grant-to-equity", convention: "alongside" },
    },
  }
  """

@Suite struct ExplainTests {
  private let folder: Scratch

  init() throws {
    folder = try Scratch()
    try Data(certain.utf8).write(to: folder.file("certain.json5"))
  }

  @Test(arguments: [
    ("en", "the company at first: team 60.0%, option pool 10.0%; the remaining 30.0% belong to"),
    ("zh", "公司成立时：团队 60.0%，期权池 10.0%；其余 30.0% 归其他老股东"),
  ])
  func `who owns what team and pool leave of a company is told`(
    language: String, words: String
  ) throws {
    let settings = ["--set", "templates.one.company={team:0.6,pool:0.1}", "--lang", language]
    let run = try Tool.run(
      ["explain", "certain.json5", "--project", "alpha#1"] + settings, folder: folder.folder)
    #expect(run.status == 0 && run.stdout.replacing(/\s*\n\s*/, with: " ").contains(words))
    let whole = try explain("--project", "alpha#1", "--lang", language)
    #expect(!whole.stdout.contains(language == "en" ? "at first" : "公司成立时"))
  }

  private func explain(_ arguments: String...) throws -> (
    stdout: String, stderr: String, status: Int32
  ) {
    try Tool.run(["explain", "certain.json5"] + arguments, folder: folder.folder)
  }

  @Test func `a certain future is told as it must be`() throws {
    let run = try explain("--project", "alpha#2", "--policy", "convert")
    #expect(run.stderr == "")
    #expect(run.status == 0)
    let story = run.stdout.split(separator: "\n").drop { !$0.hasPrefix("Under the policy") }
    #expect(
      story.joined(separator: "\n") == """
        Under the policy convert
          2020-04-01  signed: the centre's part is 120 CNY 10k
          2020-04-01  the centre pays 120 CNY 10k at signing
          2020-04-01  other public money pays 120 CNY 10k at signing
          2020-04-01  the team pays 120 CNY 10k at signing
          2020-04-01  pilot begins
          2020-10-01  pilot: passes its gate
          2020-10-01  research accepted
          2020-10-01  the search for market money begins
          2021-10-01  the first market round closes: 200 CNY 10k at 880 CNY 10k before
                      the money
          2021-10-01  the market pays 200 CNY 10k with the round
          2021-10-01  it crosses the death valley
          2021-10-01  120 CNY 10k convert: the state owns 10.00%, the team 73.33%, new
                      investors 16.67% of 1,080 CNY 10k; at the round's price all shares
                      come to 1,200 CNY 10k and the state's to 120 CNY 10k, which are
                      worth 108 CNY 10k
          2023-10-01  an acquisition at 2,160 CNY 10k; the state receives 216 CNY 10k
        """)
  }

  @Test func `the same future in Chinese has no English left but names`() throws {
    let run = try explain("--project", "alpha#2", "--policy", "convert", "--lang", "zh")
    let story = run.stdout.split(separator: "\n").drop { !$0.hasPrefix("在政策") }
    #expect(
      story.joined(separator: "\n") == """
        在政策“convert”之下
          2020-04-01  签约：中心出资 120 万元
          2020-04-01  签约时，中心拨付 120 万元
          2020-04-01  签约时，其他公共资金拨付 120 万元
          2020-04-01  签约时，团队出资 120 万元
          2020-04-01  pilot 开始
          2020-10-01  pilot：评审通过
          2020-10-01  研发验收通过
          2020-10-01  开始寻找市场融资
          2021-10-01  首轮市场融资完成：投前估值 880 万元，新资金 200 万元
          2021-10-01  随融资，市场资金投入 200 万元
          2021-10-01  跨越死亡之谷
          2021-10-01  120 万元 转股：国有方持 10.00%，团队 73.33%，新投资人 16.67%，公司
                      投后价值 1,080 万元；按本轮价格全部股份合 1,200 万元，国有股合 120
                      万元，实值 108 万元
          2023-10-01  被并购，总值 2,160 万元；国有方得 216 万元
        """)
  }

  /// The shipped table: 1200 each, of which 900 and 480 came; mean costs of what is to come are 850 and 600.
  @Test(arguments: [
    (
      "激光晶体", "en",
      "under way: of its award of 1,200 CNY 10k it has received 900 CNY 10k; the remaining 300 CNY 10k come "
        + "on passing the gate of prototype"
    ),
    (
      "激光晶体", "zh", "在研：拨款 1,200 万元 中已到账 900 万元；其余 300 万元：样机 通过评审后，一次拨付"
    ),
    (
      "压电超声传感", "en",
      "the remaining 720 CNY 10k come: 422 CNY 10k on passing the gate of proof of concept, 298 CNY 10k on passing the "
        + "gate of prototype"
    ),
    (
      "压电超声传感", "zh", "其余 720 万元：概念验证 通过评审后，422 万元；样机 通过评审后，298 万元"
    ),
    (
      "光纤陀螺", "en",
      "under way: of its award of 1,200 CNY 10k it has received 1,200 CNY 10k; nothing more is to come"
    ),
    ("光纤陀螺", "zh", "在研：拨款 1,200 万元 中已到账 1,200 万元；不再拨付"),
  ])
  func `a running project's story says what is left of its award`(
    project: String, language: String, sentence: String
  ) throws {
    let scenario = Repository.file("Scenarios/running-portfolio.json5").path
    let run = try Tool.run(
      [
        "explain", scenario, "--project", project, "--policy", "grant", "--lang", language,
      ], folder: folder.folder)
    #expect(run.status == 0)
    // Lines are wrapped to the page, in Chinese between any two characters.
    func unwrapped(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    #expect(unwrapped(run.stdout).contains(unwrapped(sentence)))
  }

  @Test func `programs read the same events with their numbers`() throws {
    let run = try explain("--project", "alpha#1", "--policy", "convert", "--json")
    let story = try #require(
      try JSONSerialization.jsonObject(with: Data(run.stdout.utf8)) as? [String: Any])
    #expect(story["schema"] as? String == "botou/story/1")
    let chapters = try #require(story["chapters"] as? [[String: Any]])
    #expect(chapters.map { $0["name"] as? String } == ["world", "nature", "policy:convert"])
    let events = try #require(chapters[2]["events"] as? [[String: Any]])
    let conversion = try #require(events.first { $0["event"] as? String == "converted" })
    let share = try #require(conversion["stateShare"] as? Double)
    #expect(abs(share - 0.1) < 1e-12)
    #expect(conversion["date"] as? String == "2021-10-01")
    #expect(conversion["month"] as? Double == 21)
    let exit = try #require(events.last)
    let proceeds = try #require(exit["proceeds"] as? Double)
    #expect(abs(proceeds - 216) < 1e-9)
  }

  /// 120 are bought back two years after the crossing, out of twice 1080 or of a twentieth of it.
  @Test(arguments: [
    (
      "buyBackPays={ interestPerYear: 0.05 }", 132.0, "principal",
      "the state receives 132 CNY 10k, its shares at what they cost and 5.00% interest a year",
      "国有方得 132 万元，其股份按本金加年息 5.00% 计"
    ),
    (
      "buyBackPays={}", 120, "principal",
      "the state receives 120 CNY 10k, its shares at what they cost", "国有方得 120 万元，其股份按本金计"
    ),
    (
      "buyBackPays={ form: 'share' }", 216, "share",
      "the state receives 216 CNY 10k, its share of the price", "国有方得 216 万元，按其持股比例计"
    ),
    (
      "multiple=0.05", 54, "rest",
      "the state receives 54 CNY 10k, all that is left and less than its shares' price",
      "国有方得 54 万元，为公司全部所余，不足其股份应付之数"
    ),
  ])
  func `a buy-back of the company says by which rule it paid`(
    setting: String, paid: Double, rule: String, english: String, chinese: String
  ) throws {
    func told(_ more: String...) throws -> String {
      let exit = "templates.one.growth.exit"
      let settings = ["acquisition=0", "buyBack=1", setting].flatMap { ["--set", "\(exit).\($0)"] }
      let run = try Tool.run(
        ["explain", "certain.json5", "--project", "alpha#1", "--policy", "convert"] + settings
          + more,
        folder: folder.folder)
      #expect(run.status == 0, "\(run.stderr)")
      return run.stdout
    }
    // Lines are broken anywhere in Chinese, and at spaces in English.
    func unbroken(_ text: String, joined: String) -> String {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: joined)
    }
    #expect(unbroken(try told(), joined: " ").hasSuffix(english))
    #expect(
      unbroken(try told("--lang", "zh"), joined: "").replacing(" ", with: "")
        .hasSuffix(chinese.replacing(" ", with: "")))
    let story = try #require(
      try JSONSerialization.jsonObject(with: Data(try told("--json").utf8)) as? [String: Any])
    let chapters = try #require(story["chapters"] as? [[String: Any]])
    let exit = try #require((chapters.last?["events"] as? [[String: Any]])?.last)
    #expect(exit["pays"] as? String == rule && exit["kind"] as? String == "buyBack")
    #expect(abs((exit["proceeds"] as? Double ?? 0) - paid) < 1e-9)
  }

  @Test(arguments: [
    (
      arguments: ["--project", "alpa"],
      message: "botou: there is no project 'alpa'. Did you mean 'alpha'?"
    ),
    (
      arguments: ["--project", "alpha#3"],
      message: "botou: the value of '--project' is 'alpha#3'; it must be a copy between 1 and 2"
    ),
    (
      arguments: ["--project", "alpha", "--policy", "convrt"],
      message: "botou: there is no policy 'convrt'. Did you mean 'convert'?"
    ),
    (
      arguments: ["--policy", "convert"],
      message: "botou: '--policy' needs '--project'"
    ),
    (
      arguments: ["--trial", "-1"],
      message: "botou: the value of '--trial' is '-1'; it must be a whole number between 0 and "
        + "140737488355327"
    ),
  ])
  func `names that nobody has are refused`(arguments: [String], message: String) throws {
    let run = try Tool.run(["explain", "certain.json5"] + arguments, folder: folder.folder)
    #expect(run.stdout == "")
    #expect(run.stderr == message + "\nbotou: see 'botou explain --help'\n")
    #expect(run.status == 64)
  }

  @Test func `every shipped scenario can be told in both languages`() throws {
    let scenarios = try FileManager.default.contentsOfDirectory(
      at: Repository.file("Scenarios"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json5" }
    #expect(!scenarios.isEmpty)
    for scenario in scenarios {
      for language in ["en", "zh"] {
        let run = try Tool.run(
          ["explain", scenario.path, "--trial", "3", "--lang", language])
        #expect(run.status == 0, "\(scenario.lastPathComponent): \(run.stderr)")
      }
    }
  }
}
