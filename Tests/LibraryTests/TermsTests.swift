import BoTou
import Foundation
import TestSupport
import Testing

/// Exact numbers and terms; what they come to was worked by hand.
@Suite struct TermsTests {
  @Test func `fractions are exact, in lowest terms, and written out`() {
    let share: Rational = 1 / 11
    #expect(share.description == "1/11" && share.decimal(digits: 4) == "0.0909")
    #expect(share + 2 / 11 == 3 / 11 && share - 1 == -10 / 11 && share * 22 == 2)
    #expect(share < 1 / 10 && Double(share) == 1.0 / 11)
    #expect(Rational("0.1") == 1 / 10 && Rational("2/4")?.description == "1/2")
    #expect(Rational("1/0") == nil && Rational("one") == nil && Rational("") == nil)
    #expect(Rational(7).decimal(digits: -3) == "7")
  }

  @Test func `a fraction over zero is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) { _ = (1 as Rational) / 0 }
  }

  /// Pre-money V = 80, new money N = 20, grant G = 10.
  @Test(arguments: [
    (GrantConversion.Convention.alongside, "1/11", "2/11", "8/11", "110"),
    (.inPreMoney, "1/10", "1/5", "7/10", "100"),
    (.dollarsInvested, "1/11", "2/11", "8/11", "110"),
  ])
  func `a grant converts to the share of its convention`(
    convention: GrantConversion.Convention, state: String, investors: String, team: String,
    postMoney: String
  ) throws {
    let result = try GrantConversion(of: 10, preMoney: 80, newMoney: 20, convention).result()
    #expect(result.stateShare.description == state)
    #expect(result.investorShare.description == investors)
    #expect(result.teamShare.description == team)
    #expect(result.postMoney.description == postMoney)
    #expect(result.converted == 10 && result.keptBack == 0)
  }

  /// At a fifth less the grant buys 12.5's worth: 12.5/112.5.
  ///
  /// A limit of 1/20 of 100 + s leaves s = 100/19.
  @Test func `a discount and limits change the share`() throws {
    var conversion = GrantConversion(of: 10, preMoney: 80, newMoney: 20, .alongside)
    conversion.discount = 1 / 5
    #expect(try conversion.result().stateShare == 1 / 9)
    conversion.discount = 0
    conversion.maximumShare = 1 / 20
    let limited = try conversion.result()
    #expect(limited.stateShare.description == "1/20")
    #expect(limited.converted == 100 / 19 && limited.keptBack == 90 / 19)
    conversion.maximumShare = nil
    conversion.teamFloor = 3 / 4
    // 80 is three quarters of 320/3, of which 20 are the new investors'.
    #expect(try conversion.result().converted == 20 / 3)
  }

  @Test func `terms that make no sense are refused, all at once`() throws {
    var conversion = GrantConversion(of: 0, preMoney: -1, newMoney: 0, .alongside)
    conversion.discount = 1
    conversion.maximumShare = 2
    conversion.teamFloor = 0
    let error = try #require(throws: Faults.self) { try conversion.result() }
    #expect(
      error.list.map(\.path)
        == ["amount", "preMoney", "newMoney", "discount", "maximumShare", "teamFloor"])
    #expect(error.list[1].message.english == "preMoney is -1; it must be greater than 0")
    #expect(error.list[1].message.chinese == "preMoney 为 -1；必须大于 0")
  }

  @Test func `a grant that leaves no price is refused`() throws {
    let conversion = GrantConversion(of: 80, preMoney: 80, newMoney: 20, .inPreMoney)
    let error = try #require(throws: Faults.self) { try conversion.result() }
    #expect(error.list.map(\.code) == ["E_NO_PRICE"])
    #expect(error.list[0].message.english.contains("no positive price"))
  }

  // MARK: - Cash flows

  private static let flows = "date,amount,nav\n2020-01-01,-100,\n2021-01-01,60,\n2022-01-01,0,72\n"

  /// 366 days are 366/365 years: (60 + 72 z) z = 100 at z = (1+r)^-1 in years of 366 and then 365 days.
  @Test func `flows have their rate, multiple and present value`() throws {
    let flows = try CashFlows(Self.flows)
    let rate = try #require(flows.ratesOfReturn.first)
    #expect(flows.ratesOfReturn.count == 1)
    let years = [366.0 / 365, 731.0 / 365]
    let worth = -100 + 60 * pow(1 + rate, -years[0]) + 72 * pow(1 + rate, -years[1])
    #expect(abs(worth) < 1e-9 && rate > 0.19 && rate < 0.21)
    #expect(flows.multiple == 1.32)
    #expect(try flows.presentValue(at: 0) == 32)
    #expect(try CashFlows("date,amount\n2020-01-01,5\n").multiple == nil)
  }

  @Test func `flows are told as the tool tells them`() throws {
    let scratch = try Scratch(holding: ["flows.csv": Data(Self.flows.utf8)])
    let file = scratch.file("flows.csv").path
    let flows = try CashFlows(contentsOf: file)
    for (language, code) in [(Language.english, "en"), (.chinese, "zh")] {
      let said = try Tool.run(["returns", file, "--rate", "0.08", "--lang", code]).stdout
      #expect(try flows.text(in: language, width: 80, discountRate: 0.08) == said)
    }
    #expect(try flows.json() == (try Tool.run(["returns", file, "--json"]).stdout))
  }

  @Test func `flows and rates that make no sense are refused`() throws {
    let table = try #require(throws: Faults.self) { try CashFlows("date,amount\n2020-02-30,x\n") }
    #expect(
      table.list.count == 2 && table.list.allSatisfy { $0.file == "flows.csv" && $0.line == 2 })
    let flows = try CashFlows(Self.flows)
    for rate in [-1, .nan, .infinity] {
      let error = try #require(throws: Faults.self) { try flows.presentValue(at: rate) }
      #expect(error.list.map(\.path) == ["rate"])
      #expect(throws: Faults.self) { try flows.text(in: .english, discountRate: rate) }
    }
  }

  // MARK: - Files

  @Test func `term sheets and exits are answered as the tool answers them`() throws {
    let path = "Scenarios/cap-tables/grant-to-equity.json5"
    let place = Repository.file(path).path
    let sheet = try TermSheet(contentsOf: place)
    for (language, code) in [(Language.english, "en"), (.chinese, "zh")] {
      let said = try Tool.run(["convert", place, "--lang", code]).stdout
      #expect(sheet.text(in: language, width: 80) == said)
    }
    #expect(sheet.json == (try Tool.run(["convert", place, "--json"]).stdout))
    #expect(sheet.share(of: "创新中心") == 1 / 11 && sheet.share(of: "nobody") == 0)
    let sale = try TermSheet(
      contentsOf: Repository.file("Scenarios/cap-tables/yc-sale-at-10m.json5").path)
    #expect(sale.share(of: "创新中心") == nil)
    let exits = Repository.file("Scenarios/cap-tables/participation.json5").path
    let waterfall = try Waterfall(contentsOf: exits)
    #expect(
      waterfall.text(in: .english, width: 80) == (try Tool.run(["waterfall", exits]).stdout))
    #expect(waterfall.json == (try Tool.run(["waterfall", exits, "--json"]).stdout))
  }

  @Test func `texts of term sheets and exits are refused like files`() throws {
    let terms = try #require(throws: Faults.self) { try TermSheet("{", named: "mine.json5") }
    #expect(terms.list[0].file == "mine.json5" && terms.list[0].line == 1)
    let exits = try #require(throws: Faults.self) { try Waterfall("{}") }
    #expect(exits.list.contains { $0.path == "company" && $0.code == "E_MISSING_FIELD" })
  }
}
