import Foundation
import Languages
import TestSupport
import Testing

/// What to do about projects under way, of which everything is known by hand.
///
/// The centre has paid 600 of 1200 and the team 450 of 900; 300 is spent, so that 750 is left, of which 600/1050
/// is the centre's. Four months from now the first gate brings the other halves.
@Suite struct DecisionTests {
  private static let stage =
    "{ name: '样机', title: { en: 'prototype', zh: '样机' }, duration: 6, cost: 900, p: 1 }"

  private static let scenario = """
    {
      format: 'botou/scenario/2', name: 'two', start: '2023-01', asOf: '2025-01',
      horizonMonths: 120, currency: 'CNY', unit: 10000,
      templates: {
        sound: {
          stages: [\(stage), { name: '中试', duration: 6, cost: 900, p: 1 }],
          funding: { centre: 1200, team: 900, standbyPerMonth: 0, patience: 12 },
          financing: {
            form: 'ever', share: 1, wait: { law: 'constant', value: 6 }, preMoney: 8000,
            newMoney: 2000, longStop: 36,
          },
          company: { team: 1, pool: 0 },
          growth: { exit: { delay: 24, acquisition: 1, multiple: 2, recovery: 0 } },
        },
        doomed: {
          extends: 'sound',
          stages: [\(stage), { name: '中试', duration: 6, cost: 600, p: 0 }],
        },
      },
      portfolio: [
        {
          name: '好项目', template: 'sound', entry: '2024-07',
          present: { stage: '样机', months: 2, received: { centre: 600, team: 450 }, spent: 300 },
        },
        {
          name: '坏项目', template: 'doomed', entry: '2024-07',
          present: { stage: '样机', months: 2, received: { centre: 600, team: 450 }, spent: 300 },
        },
        {
          name: '待融资', template: 'sound', entry: '2023-07',
          present: {
            stage: 'accepted', months: 3, received: { centre: 1200, team: 900 }, spent: 1800,
          },
        },
      ],
      fund: { discountRate: 0.05 }, baseline: 'grant',
      policies: {
        grant: { title: { en: 'plain grant', zh: '纯拨款' }, instrument: 'grant' },
        'grant-to-equity': {
          title: { en: 'grant into equity', zh: '拨投结合' }, instrument: 'grant-to-equity',
        },
      },
    }
    """

  /// A long list, in which every cell is to be read at a glance.
  @Test(arguments: ["60", "80", "100", "160"])
  func `the decision list breaks no word, however narrow`(_ columns: String) throws {
    let run = try Tool.run(
      [
        "run", Repository.file("Scenarios/running-portfolio.json5").path, "-n", "300",
        "--details",
      ], environment: ["COLUMNS": columns])
    let lines = run.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Projects under way") })
    let list = lines[start...].prefix { !$0.hasPrefix("Money of the centre") }
    #expect(list.contains { $0.contains("1. 激光雷达扫描镜") && $0.contains("720") }, "\(list)")
    #expect(list.contains { $0.contains("1. 激光雷达扫描镜") && $0.contains("stop, by money alone") })
    #expect(list.contains { $0.contains("proof of concept 2026-02") })
    #expect(list.allSatisfy { $0.displayWidth <= Int(columns) ?? 0 })
  }

  private struct Judged {
    let scratch: Scratch
    let document: [String: Any]

    init(_ more: String...) throws {
      scratch = try Scratch()
      try Data(DecisionTests.scenario.utf8).write(to: scratch.file("two.json5"))
      let run = try Tool.run(
        [
          "run", "two.json5", "-n", "512", "-q", "--json", "run.json", "--csv", "tables",
          "--report", "run.html",
        ] + more, folder: scratch.folder)
      try #require(run == ("", "", 0))
      let json = try JSONSerialization.jsonObject(
        with: Data(contentsOf: scratch.file("run.json")))
      document = try #require(json as? [String: Any])
    }

    func advice(_ policy: String, _ project: String) throws -> [String: Any] {
      let policies = document["policies"] as? [[String: Any]]
      let own = policies?.first { $0["name"] as? String == policy }
      let projects = own?["projects"] as? [[String: Any]]
      let found = projects?.first { $0["name"] as? String == project }
      return try #require(found?["advice"] as? [String: Any])
    }

    func text(_ width: Int, _ more: String...) throws -> String {
      try Tool.run(
        ["run", "two.json5", "-n", "512"] + more, environment: ["COLUMNS": "\(width)"],
        folder: scratch.folder
      ).stdout
    }
  }

  private static func worth(_ amount: Double, inMonths months: Double) -> Double {
    amount * pow(1.05, -months / 12)
  }

  /// 2000 on 8000 before the money, of which 1200 are the state's: 12 % of 20 000 in the end.
  private static let proceeds = 2400.0

  private static let left = 750 * 600 / 1050.0

  private static func value(_ advice: [String: Any], _ name: String) -> Double? {
    (advice[name] as? [String: Any])?["value"] as? Double ?? advice[name] as? Double
  }

  @Test func `values if continued and if stopped are those of a hand calculation`() throws {
    let judged = try Judged()
    let expected: [(String, toPay: Double, continued: Double, stopped: Double, String)] = [
      (
        "好项目", 600, Self.worth(Self.proceeds, inMonths: 40) - Self.worth(600, inMonths: 4),
        Self.left, "continue"
      ),
      // 600 and 600 are spent after today; of 2100 that came 600 are left, 1200/2100 of it the centre's.
      (
        "坏项目", 600,
        Self.worth(600 * 1200 / 2100.0, inMonths: 10) - Self.worth(600, inMonths: 4), Self.left,
        "stop"
      ),
      // Accepted three months ago, the round comes in three more; 300 are left of 2100.
      (
        "待融资", 0, Self.worth(Self.proceeds, inMonths: 27), 300 * 1200 / 2100.0, "continue"
      ),
    ]
    for (name, toPay, continued, stopped, action) in expected {
      let advice = try judged.advice("grant-to-equity", name)
      #expect(isNear(Self.value(advice, "stillToPay"), toPay))
      #expect(isNear(Self.value(advice, "expectedToPay"), toPay, 1000))
      #expect(isNear(Self.value(advice, "valueIfStopped"), stopped), "\(name)")
      #expect(isNear(Self.value(advice, "difference"), continued - stopped), "\(name)")
      #expect(advice["action"] as? String == action, "\(name)")
      #expect(isNear(Self.value(advice, "valueIfContinued"), continued), "\(name)")
    }
  }

  @Test func `the next gate has its date, a search the day on which it is given up`() throws {
    let judged = try Judged()
    let gate = try #require(
      try judged.advice("grant-to-equity", "好项目")["nextGate"] as? [String: Any])
    #expect(gate["stage"] as? String == "样机" && gate["date"] as? String == "2025-05-01")
    #expect((gate["title"] as? [String: String])?["en"] == "prototype")
    let search = try judged.advice("grant-to-equity", "待融资")
    // 36 months from acceptance in 2024-10.
    #expect(search["nextGate"] is NSNull && search["searchEnds"] as? String == "2027-10-01")
  }

  @Test func `a policy that asks for nothing back is not judged by money`() throws {
    let judged = try Judged()
    for name in ["好项目", "坏项目", "待融资"] {
      #expect(try judged.advice("grant", name)["action"] as? String == "noReturnSought")
    }
    let value = Self.value(try judged.advice("grant", "好项目"), "valueIfContinued")
    #expect(isNear(value, -Self.worth(600, inMonths: 4)))
  }

  @Test func `one future tells nothing apart, and few suggest nothing within their error`() throws {
    let file = Repository.file("Scenarios/running-portfolio.json5").path
    for trials in [1, 1024] {
      let run = try Tool.run(["run", file, "-n", "\(trials)", "-q", "--json", "-"])
      let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
      let policies = (json as? [String: Any])?["policies"] as? [[String: Any]]
      let projects = try #require(policies?.last?["projects"] as? [[String: Any]])
      var actions: Set<String> = []
      for project in projects {
        let advice = try #require(project["advice"] as? [String: Any])
        let difference = try #require(advice["difference"] as? [String: Any])
        let action = try #require(advice["action"] as? String)
        actions.insert(action)
        let ends = (difference["interval"] as? [Double]) ?? []
        switch action {
        case "stop": #expect(ends.count == 2 && ends[1] < 0)
        case "continue": #expect(ends.count == 2 && ends[0] > 0)
        default: #expect(action == "notToldApart")
        }
      }
      #expect(trials == 1 ? actions == ["notToldApart"] : actions.count == 3, "\(actions)")
    }
  }

  @Test func `a list is judged as a whole, so that each of its projects needs more than one alone`()
    throws
  {
    // Student's t of 9 degrees (ten nets): 2.2622 at 95 % for one project, 4.2968 at 99.8 % for one of 25.
    let (alone, ofTheList) = (2.2622, 4.2968)
    let file = Repository.file("Scenarios/running-portfolio.json5").path
    let run = try Tool.run(["run", file, "-n", "2560", "-q", "--json", "-"])
    let json = try JSONSerialization.jsonObject(with: Data(run.stdout.utf8))
    let policies = (json as? [String: Any])?["policies"] as? [[String: Any]]
    let projects = try #require(policies?.last?["projects"] as? [[String: Any]])
    try #require(projects.count == 25)
    var between = 0
    for project in projects {
      let advice = try #require(project["advice"] as? [String: Any])
      let difference = try #require(advice["difference"] as? [String: Any])
      let value = try #require(difference["value"] as? Double)
      let error = try #require(difference["standardError"] as? Double)
      let isTold = abs(value) > ofTheList * error
      #expect((advice["action"] as? String == "notToldApart") == !isTold)
      if !isTold, abs(value) > alone * error { between += 1 }
    }
    #expect(between > 0)
  }

  // MARK: - Faces

  @Test func `the terminal names the worst first, with the reason in both languages`() throws {
    let judged = try Judged()
    let short = try judged.text(80)
    #expect(short.contains("Going on less stopping, worst first: 坏项目 -¥6.90 m, 好项目 ¥10.2 m"))
    let details = try judged.text(120, "--details")
    let rows = details.split(separator: "\n").filter { $0.contains("项目") || $0.contains("待融资") }
    #expect(rows[0].hasPrefix("1. 坏项目"))
    #expect(rows[1].hasPrefix("2. 好项目") && rows[2].hasPrefix("3. 待融资"))
    // Accepted in October 2024, with 36 months to find money.
    #expect(rows[2].contains("  seeks money until 2027-10  "))
    #expect(rows[3].hasPrefix("1. 坏项目") && rows[3].hasSuffix("  stop, by money alone"))
    #expect(
      details.contains("\n1. ended now, ¥6.90 m better for the centre.\n"))
    #expect(
      details.contains("\n2. going on, ¥10.2 m better for the centre.\n"))
    let chinese = try judged.text(120, "--details", "--lang", "zh")
    #expect(chinese.contains("在研项目决策清单（“拨投结合”）："))
    #expect(chinese.contains("\n1. 现在终止可使中心多得 690 万元。\n"))
    #expect(chinese.contains("  寻求融资，"))
  }

  @Test func `the report and the tables hold the same list`() throws {
    let judged = try Judged()
    let page = try String(contentsOf: judged.scratch.file("run.html"), encoding: .utf8)
    let words = ["坏项目", "stop, by money alone", "好项目", "待融资", "seeks money until 2027-10"]
    var rest = page[
      (try #require(page.firstRange(of: "Running projects: what to do"))).upperBound...]
    for word in words {
      let found = try #require(rest.firstRange(of: word), "\(word)")
      rest = rest[found.upperBound...]
    }
    #expect(page.contains("仅就资金而言宜终止"))
    let script = """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8", newline="") as file:
          print(json.dumps(list(csv.DictReader(file, strict=True))))
      """
    let rows = try JSONDecoder().decode(
      [[String: String]].self,
      from: try Python.run(script, [judged.scratch.file("tables/projects.csv").path]))
    let bad = try #require(
      rows.first { $0["policy"] == "grant-to-equity" && $0["project"] == "坏项目" })
    #expect(bad["still_to_pay"] == "600" && bad["action"] == "stop")
    #expect(bad["next_gate"] == "样机" && bad["next_gate_date"] == "2025-05-01")
    let difference = Self.value(try judged.advice("grant-to-equity", "坏项目"), "difference")
    #expect(isNear(bad["difference"].flatMap { Double($0) }, difference))
    #expect(bad["difference_se"] == "0")
  }

  @Test func `projects that are yet to begin have nothing to decide`() throws {
    let run = try ShippedRun("yangtze-delta.json5")
    let projects = run.policies.flatMap { $0["projects"] as? [[String: Any]] ?? [] }
    #expect(!projects.isEmpty && projects.allSatisfy { $0["advice"] is NSNull })
  }
}
