import Documents
import Foundation
import Languages
import Policies
import Portfolios
import Projects
import Reports
import ScenarioFiles
import TestSupport
import Testing

/// Whatever a file may say, `botou check` tells that it says it.
@Suite struct ToldTermTests {
  /// The scenarios that ship, the quick ones first, and what none of them states.
  private static let sources =
    [
      TermSource("title-and-royalty"), TermSource("fine-print"), TermSource("policy-menu"),
      TermSource("loan-linkage"), TermSource("race-and-open-call"), TermSource("market-as-judge"),
      TermSource("funnel"), TermSource("future-fund"), TermSource("chongqing-ratio"),
      TermSource("running-portfolio", present),
      TermSource(
        "title-and-royalty", "world.sectors={tech:{market:0.2}}", #"world.climate.first="cold""#,
        #"world.climate.now="cold""#,
        #"portfolio=[{name:"x",template:"title",sector:"tech",district:"D",copies:300,entry:{}}]"#,
        #"portfolio[0].entry={from:"2023-01",to:"2024-07",perYear:20}"#,
        #"fund.budget={yearly:[40000,50000],carries:true}"#,
        #"fund.queue={rank:"signal",head:"isPassed"}"#, "fund.queuePatience=24",
        "fund.overheadPerYear=300", "fund.overheadUntil=2034-06",
        #"fund.recycling={share:0.5,most:6000,until:"2030-06"}"#,
        "\(title).stages[0].gate={noise:0.3,threshold:0.5}",
        "\(title).stages[0].p={conditional:0.9}",
        "\(title).stages[1].p={marginal:0.8}", #"\#(title).financing.valueBasis="shares""#,
        #"\#(title).financing.after="公司组建""#,
        "\(title).financing.loading={market:0.1,sector:0.2,merit:0.1}",
        "\(title).financing.preMoney.loading={market:0.1,sector:0.2,merit:0.1}",
        "\(title).growth.rounds[0].loading={market:0.1,sector:0.2,merit:0.1}",
        "\(title).growth.rounds[0].poolTopUp=0.05",
        #"\#(title).growth.rounds[0].stepUpOf="preMoney""#,
        "\(title).growth.exit.buyBackPays={interestPerYear:0.03}",
        #"\#(title).stages[0].duration={law:"beta",alpha:2,beta:3,min:1,max:4}"#,
        #"\#(title).stages[0].cost={law:"buckets",ranges:[{min:1,max:4,weight:1},{min:5,max:6,weight:2}]}"#,
        #"\#(title).stages[1].duration={law:"discrete",values:[2,3],weights:[1,2]}"#,
        #"\#(title).stages[1].cost={law:"triangular",min:1,mode:3,max:4}"#,
        #"\#(title).growth.rounds[0].interval={law:"lognormal",mu:2,sigma:0.3}"#,
        #"\#(title).growth.rounds[0].dilution={law:"constant",value:0.2}"#,
        #"\#(title).growth.exit.delay={law:"exponential",rate:0.02}"#,
        #"\#(title).growth.rounds[1].interval={law:"gamma",shape:2,scale:3}"#),
      TermSource(
        "title-and-royalty",
        #"fund={budget:{commitment:90000},order:"priority",end:"2035-06",atEnd:"hand-over",saleHaircut:0.2}"#,
        #"policies.shares.holding={form:"sell-in-steps",fraction:0.3,fromRound:2}"#),
      TermSource(
        "title-and-royalty",
        ownFund + #"yearly:[40000,50000],carries:true},end:"2035-06",atEnd:"sell"}"#),
      TermSource(
        "title-and-royalty", #"policies.royalty.fund={budget:{commitment:90000},order:"priority"}"#),
    ]

  private static let ownFund =
    #"policies.royalty.fund={queue:{rank:"signal",head:"isPassed"},queuePatience:24,overheadPerYear:300,"#
    + #"overheadUntil:"2030-06",recycling:{share:0.5,most:6000,until:"2030-06"},saleHaircut:0.2,budget:{"#

  private static let title = "templates.title"
  private static let present =
    #"portfolio[0]={name:"x",template:"deeptech",sector:"激光",entry:"2024-02",present:{stage:"样机","#
    + "months:3,received:{centre:900,otherPublic:450,team:450},spent:1500}}"

  /// The summary but for the code that any change of the file moves.
  private func told(_ scenario: Scenario) -> [Substring] {
    Language.allCases.flatMap { language in
      ProgrammeSummary(scenario, in: language, width: 80).text.split(separator: "\n")
        .filter { !$0.hasPrefix("SHA-256") }
    }
  }

  /// What is no part of the programme, or gone once it is read.
  private static let beside: Set<String> = [
    "format", "extends", "seed", "trials", "templates.*.extends", "policies.*.extends",
    "policies.*.fund.discountRate",
    "portfolio[].csv",
    "portfolio[].columns",
    // Titles are told where what they name is told, not as terms.
    "portfolio[].title", "portfolio[].title.en", "portfolio[].title.zh",
    "templates.*.growth.rounds[].title", "templates.*.growth.rounds[].title.en",
    "templates.*.growth.rounds[].title.zh", "world.districts.*.title.en",
    "world.districts.*.title.zh",
    // So are stages by their titles; parameters where their values stand.
    "templates.*.stages[].name", "parameters", "world.sectors.*.title", "world.sectors.*.title.en",
    "world.sectors.*.title.zh",
    "quantity.csv", "quantity.column",
  ]

  /// What keeps to a sum, or names a policy, so that it cannot be changed by itself: changed with its like.
  private static let bound: [(source: TermSource, places: [String], setting: String)] = [
    (
      TermSource("loan-linkage"),
      ["policies.*.risk.bank", "policies.*.risk.state", "policies.*.risk.insurer"],
      "policies.subsidised.risk={bank:0.4,state:0.3,insurer:0.3}"
    ),
    (
      TermSource("title-and-royalty"),
      ["listing", "acquisition", "buyBack", "writeOff"].map { "templates.*.growth.exit.\($0)" },
      "\(title).growth.exit={delay:48,listing:0.2,acquisition:0.3,buyBack:0.3,writeOff:0.2}"
    ),
    (
      TermSource("title-and-royalty"), ["world.climate.quarterly"],
      "world.climate.quarterly=[[0.8,0.19,0.01],[0.08,0.84,0.08],[0.02,0.18,0.8]]"
    ),
    (TermSource("title-and-royalty"), ["baseline"], "baseline=royalty"),
    (TermSource("title-and-royalty"), ["currency"], "currency=EUR"),
    (
      TermSource("title-and-royalty"), ["policies.*.revenueOverValue"],
      "policies.royalty.revenueOverValue=0.31"
    ),
    (
      TermSource("title-and-royalty"), ["quantity.values", "quantity.weights"],
      #"\#(title).stages[0].duration={law:"discrete",values:[1,3],weights:[1,1]}"#
    ),
    (
      TermSource("title-and-royalty"), ["quantity.min"],
      #"\#(title).stages[0].duration={law:"uniform",min:1,max:3}"#
    ),
    (
      TermSource("yangtze-delta"),
      ["from", "to", "because.en", "because.zh"].map { "official[].range.\($0)" },
      #"official[0].range={from:1,to:17,because:{en:"dates",zh:"日期"}}"#
    ),
    (TermSource("yangtze-delta"), ["official[].what"], "official[0].what=snapshot.started"),
    (TermSource("yangtze-delta"), ["official[].at"], "official[0].at=2024-01"),
    (
      TermSource("running-portfolio", present), ["portfolio[].present.stage"],
      "portfolio[0].present.stage=中试"
    ),
    (
      TermSource("running-portfolio", present), ["portfolio[].template"],
      "portfolio[0].template=equipment"
    ),
    (
      TermSource("fine-print"), ["policies.*.disbursement.lumpSum"],
      "policies.grant.disbursement.lumpSum=false"
    ),
    (
      TermSource("fine-print"), ["templates.*.funding.income[].source"],
      "templates.deeptech.funding.income[0].source=other-public"
    ),
    (
      TermSource("loan-linkage"), ["policies.*.share"],
      #"policies.grant-and-loan.parts=[{share:0.6,instrument:"grant"},"#
        + #"{share:0.4,instrument:"royalty",exitShare:0.1}]"#
    ),
    (
      TermSource("title-and-royalty", #"policies.royalty.fund={end:"2035-06"}"#),
      ["policies.*.fund.atEnd"], "policies.royalty.fund.atEnd=hand-over"
    ),
    (TermSource("funnel"), ["portfolio[].funnel.from"], "portfolio[0].funnel.from=1"),
  ]

  @Test func `a change of what cannot be changed alone changes what is told of it`() throws {
    for (source, places, setting) in Self.bound {
      let (before, after) = (try source.scenario(), try source.scenario(setting))
      #expect(told(before) != told(after), "\(places): \(setting)")
    }
  }

  /// A record that may stand in several places is asked about once.
  private func place(_ pattern: String) -> String {
    let quantities = [
      "duration", "cost", "preMoney", "newMoney", "wait", "interval", "stepUp", "dilution",
      "delay", "multiple", "recovery",
    ]
    let short = pattern.replacing("policies.*.parts[].", with: "policies.*.")
      .replacing("portfolio[].projects[].", with: "portfolio[].")
    let parts = short.split(separator: ".")
    guard let quantity = parts.firstIndex(where: { quantities.contains(String($0)) }),
      quantity + 1 < parts.count
    else { return short }
    return "quantity." + parts[(quantity + 1)...].joined(separator: ".")
  }

  @Test func `what is told fits 80 columns in both languages`() throws {
    for source in Self.sources {
      for line in told(try source.scenario()) {
        #expect(line.displayWidth <= 80, "\(source.name): \(line)")
      }
    }
  }

  @Test(arguments: [
    (
      "{team:0.6,pool:0.1}",
      "Company: team 60.0%, option pool 10.0%; the remaining 30.0%",
      "公司：团队 60.0%，期权池 10.0%；其余 30.0% 归其他老股东（如院所、合作方）"
    ),
    ("{team:0.9,pool:0.1}", "Company: team 90.0%, option pool 10.0%", "公司：团队 90.0%，期权池 10.0%"),
    (
      "{team:0.7}", "Company: team 70.0%; the remaining 30.0%",
      "公司：团队 70.0%；其余 30.0% 归其他老股东（如院所、合作方）"
    ),
  ])
  func `who owns the company at first is told, and who owns the rest`(
    company: String, english: String, chinese: String
  ) throws {
    let text = told(
      try TermSource("fine-print", "templates.deeptech.company=\(company)").scenario())
    for words in [english, chinese] {
      #expect(text.contains { $0.drop { $0 == " " }.hasPrefix(words) }, "\(words)")
    }
  }

  @Test func `a company that is all its team's has no line`() throws {
    let text = told(try TermSource("fine-print", "templates.deeptech.company=null").scenario())
    #expect(!text.contains { $0.contains("Company:") || $0.contains("公司：") })
  }

  @Test func `a change of any field changes what is told of it`() throws {
    let offered = SchemaWords(offeredBy: Schema.scenario.root).fields
    let leaves = offered.filter { field in
      !offered.contains { $0.hasPrefix(field + ".") || $0.hasPrefix(field + "[]") }
    }
    var open = Set(leaves.map(place)).subtracting(Self.beside)
      .subtracting(Self.bound.flatMap(\.places))
    var tries: [String: Int] = [:]
    for source in Self.sources where !open.isEmpty {
      let scenario = try source.scenario()
      let before = told(scenario)
      for (pattern, term) in ChangedTerm.all(of: scenario, source) {
        let place = place(pattern)
        guard open.contains(place), tries[place, default: 0] < 3 else { continue }
        tries[place, default: 0] += 1
        guard let changed = term.changed(from: scenario.identity) else { continue }
        open.remove(place)
        #expect(told(changed) != before, "\(source.name): \(term.path)")
      }
    }
    #expect(open == [], "no scenario here states these")
  }
}
