import Documents
import Instruments
import Policies
import Projects
import ScenarioFiles
import Testing

@Suite struct PortfolioReadingTests {
  private func scenario(_ text: String, files: [String: [UInt8]] = [:]) throws -> Scenario {
    try Scenario(
      reading: "a.json5", files: FilesInMemory(files.merging(["a.json5": Array(text.utf8)]) { $1 }))
  }

  private func with(_ old: String, _ new: String) -> String {
    precondition(soundScenario.ranges(of: old).count == 1, "'\(old)' must stand once")
    return soundScenario.replacing(old, with: new)
  }

  private func entry(_ text: String) throws -> Project {
    let read = try scenario(
      with("copies: 10, entry: { from: \"2024-01\", to: \"2026-01\" }", text))
    return try #require(read.world.projects.first)
  }

  @Test func `entries are times, windows or streams`() throws {
    #expect(try entry("entry: \"2024-06\"").entry == .month(5))
    #expect(try entry("entry: 7.5").entry == .month(7.5))
    #expect(
      try entry("entry: { from: 3, to: \"2025-01-16\" }, copies: 4").entry
        == .window(from: 3, to: 12 + 15 / 31.0))
    let stream = try entry("entry: { from: 0, to: 24, perYear: 20 }")
    #expect(stream.entry == .stream(perYear: 20, from: 0, to: 24))
    #expect(stream.copies == 124, "40 expected, 10 sd of 6.32 and 20 more")
    #expect(try entry("entry: { from: 0, to: 24, perYear: 20 }, copies: 30").copies == 30)
  }

  @Test func `a funnel thins needs by its rates and what brokers can take`() throws {
    let project = try entry(
      """
      funnel: { needsPerYear: 2000, from: 0, to: 36, steps: [
        { name: "solutions", rate: 0.3, capacityPerYear: 400 }, { name: "signed", rate: 0.1 },
      ] }
      """)
    #expect(project.entry == .stream(perYear: 40, from: 0, to: 36))
  }

  @Test func `projects of a group share what they do not say`() throws {
    let text = with(
      "{ name: \"running\"",
      """
      { template: "standard", district: "闵行", entry: "2024-05", projects: [
          { name: "a" }, { name: "b", district: "宝山", sector: "optics", entry: 1, copies: 3 } ] },
          { name: "running"
      """)
    let projects = try scenario(text).world.projects
    #expect(projects.map(\.name) == ["cohort", "a", "b", "running"])
    #expect(projects.map(\.district) == [nil, "闵行", "宝山", nil])
    #expect(projects[1].entry == .month(4) && projects[2].entry == .month(1))
    #expect(projects[2].copies == 3 && projects[2].sector == "optics")
  }

  // MARK: - Running projects

  @Test func `a running project stands where it says`() throws {
    let running = try #require(try scenario(soundScenario).world.projects.last)
    #expect(
      running.present
        == (try Present(stage: 1, monthsInStage: 4, receivedFromCentre: 500, spent: 400)))
    let accepted = try scenario(with("stage: \"pilot\"", "stage: \"accepted\""))
    #expect(accepted.world.projects.last?.present?.stage == 2)
  }

  private static let chinese = """
    名称,模板,行业,区,入库时间,阶段,已用月数,已拨,其他公共资金,团队自筹,已支出
    "甲, 一号",standard,optics,闵行,2024/3,pilot,4,"1,500",200,100,"1,400"
    乙,,,宝山,2024年2月,已验收,2,900,,,800
    丙,standard,,,24,,,,,,

    """
  private static let entry = with("{ csv: \"p.csv\", template: \"standard\", district: \"金山\" }")

  private static func with(_ entry: String) -> String {
    soundScenario.replacing("{ name: \"running\"", with: entry + ",\n    { name: \"running\"")
  }

  private func expectChinese(_ projects: [Project]) throws {
    #expect(projects.map(\.name) == ["cohort", "甲, 一号", "乙", "丙", "running"])
    let (first, second, third) = (projects[1], projects[2], projects[3])
    #expect(first.template == "standard" && first.sector == "optics" && first.district == "闵行")
    #expect(
      first.present
        == (try Present(
          stage: 1, monthsInStage: 4, receivedFromCentre: 1500, receivedFromOtherPublic: 200,
          receivedFromTeam: 100, spent: 1400)))
    #expect(second.entry == .month(1) && second.district == "宝山" && second.sector == nil)
    #expect(second.present?.stage == 2 && second.present?.monthsInStage == 2)
    #expect(third.entry == .month(24) && third.present == nil && third.district == "金山")
  }

  @Test func `a Chinese table is read in UTF-8, with or without Excel's mark`() throws {
    let utf8 = Array(Self.chinese.utf8)
    try expectChinese(try scenario(Self.entry, files: ["p.csv": utf8]).world.projects)
    try expectChinese(
      try scenario(Self.entry, files: ["p.csv": [0xEF, 0xBB, 0xBF] + utf8]).world.projects)
  }

  /// The bytes of 名称, 入库时间 and 甲 in GB18030, as `iconv -t GB18030` gives them.
  @Test func `a table in GB18030 is read`() throws {
    let bytes: [UInt8] =
      [0xC3, 0xFB, 0xB3, 0xC6, 0x2C, 0xC8, 0xEB, 0xBF, 0xE2, 0xCA, 0xB1, 0xBC, 0xE4, 0x0A]
      + [0xBC, 0xD7, 0x2C] + Array("2024-05\n".utf8)
    let projects = try scenario(Self.entry, files: ["p.csv": bytes]).world.projects
    #expect(projects.map(\.name) == ["cohort", "甲", "running"])
    #expect(projects[1].entry == .month(4))
  }

  // MARK: - Fund and policies

  @Test func `the fund arrives`() throws {
    let text = with(
      "budget: { commitment: 20000 }",
      """
      budget: { yearly: [3, 4], carries: true }, order: "priority", queuePatience: 6, recycling: 0.5,
      overheadPerYear: 2, discountRate: 0.04, saleHaircut: 0.3
      """)
    #expect(
      try scenario(text).fund
        == Fund(
          budget: .yearly([3, 4], carriesOver: true), queue: .init(rank: .file),
          queuePatienceMonths: 6, overheadPerYear: 2, recycling: Recycling(share: 0.5),
          discountRate: 0.04, endMonth: 120, saleHaircut: 0.3))
  }

  @Test(arguments: [
    ("queue: {}", Fund.Queue(rank: .entry, head: .waits)),
    ("queue: { rank: \"signal\" }", Fund.Queue(rank: .signal)),
    ("queue: { rank: \"file\", head: \"isPassed\" }", Fund.Queue(rank: .file, head: .isPassed)),
    ("order: \"entry\"", Fund.Queue()), ("order: \"priority\"", Fund.Queue(rank: .file)),
    ("queuePatience: 0", Fund.Queue()),
  ])
  func `the queue's settings arrive, and the older word for one of them`(
    text: String, queue: Fund.Queue
  ) throws {
    #expect(
      try scenario(
        with("budget: { commitment: 20000 }", "budget: { commitment: 20000 }, \(text)")
      ).fund.queue == queue)
  }

  @Test func `limits of recycling arrive`() throws {
    let text = with(
      "budget: { commitment: 20000 }",
      "budget: { commitment: 20000 }, recycling: { share: 0.75, most: 3000, until: 60 }")
    #expect(
      try scenario(text).fund.recycling == Recycling(share: 0.75, most: 3000, untilMonth: 60))
  }

  private func policy(_ text: String) throws -> Policy {
    let read = try scenario(with("grant: { instrument: \"grant\",", "grant: { \(text),"))
    return try #require(read.policies.first)
  }

  @Test func `instruments and their terms arrive`() throws {
    #expect(try policy("instrument: \"grant\"").instrument == .grant)
    #expect(
      try policy("instrument: \"equity\", preMoney: 3000, preferred: false").instrument
        == .equity(try EntryTerms(preMoney: 3000, isPreferred: false)))
    let terms = """
      instrument: "grant-to-equity", convention: "in-pre-money", principalShare: 0.8,
      interestPerYear: 0.03, discount: 0.2, cap: 9000, maximumShare: 0.3, notLargestHolder: true,
      teamFloor: 0.5, excess: "cash-claim", deadline: 60, shares: "common"
      """
    #expect(
      try policy(terms).instrument
        == .grantToEquity(
          try ConversionPlan(
            convention: .inPreMoney, principalShare: 0.8, interestPerYear: 0.03, discount: 0.2,
            cap: 9000, maximumShare: 0.3, notLargestHolder: true, teamFloor: 0.5,
            excess: .cashClaim, deadlineMonths: 60, isRoundClass: false)))
  }

  @Test func `payment, review, bridging and holding arrive`() throws {
    let read = try policy(
      """
      instrument: "grant-to-equity", awardShare: 0.9, gate: { sensitivity: 0.9, specificity: 0.7 },
      bridging: { mostShare: 0.2 },
      holding: { form: "team-buy-back", interestPerYear: 0.04, within: 36 }
      """)
    #expect(read.disbursement.form == .milestones(shares: [0.6, 0.4]))
    #expect(read.awardShare == 0.9 && read.bridging?.mostShare == 0.2)
    #expect(read.review == (try Review(sensitivity: 0.9, specificity: 0.7)))
    #expect(read.holding == .teamBuyBack(interestPerYear: 0.04, withinMonths: 36))
    let delivery = try scenario(
      with(
        "form: \"milestones\", shares: [0.6, 0.4]",
        "form: \"on-delivery\", interim: \"other-public\", lumpSum: false, lineFriction: 0.05"
      ))
    #expect(
      delivery.policies.first?.disbursement
        == (try Disbursement(.onDelivery(interim: .otherPublic), lineFriction: 0.05)))
    let held = try scenario(
      with("form: \"milestones\", shares: [0.6, 0.4]", "form: \"upfront\", holdback: 0.1"))
    #expect(
      held.policies.first?.disbursement == (try Disbursement(.upfront, holdback: 0.1)))
  }

  @Test func `policies keep their order and the baseline its place`() throws {
    let read = try scenario(with("baseline: \"grant\"", "baseline: \"convert\""))
    #expect(read.policies.map(\.name) == ["grant", "convert"])
    #expect(read.baseline == 1)
    #expect(read.policies[1].holding == .sell(fraction: 0.5, atRound: 1))
  }
}
