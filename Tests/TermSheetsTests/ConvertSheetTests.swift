import Instruments
import TermSheets
import Testing

/// Each worked example's answer, exactly.
@Suite struct ConvertSheetTests {
  private func round(_ name: String) throws -> RoundResult<Rational> {
    let sheet = try Examples.convert(name)
    guard case .round(_, let result) = sheet.outcome else {
      throw Unexpected(name: name)
    }
    return result
  }

  private func sale(_ name: String) throws -> CompanySale {
    let sheet = try Examples.convert(name)
    guard case .sale(let sale) = sheet.outcome else { throw Unexpected(name: name) }
    return sale
  }

  private struct Unexpected: Error { let name: String }

  @Test func `eleven examples ship, and each is tested here`() {
    #expect(
      Examples.conversions == [
        "control-floor.json5", "cooley-alongside.json5", "cooley-dollars-invested.json5",
        "cooley-in-pre-money.json5", "five-safes.json5", "grant-to-equity.json5",
        "yc-post-money-safe.json5", "yc-pre-money-safe.json5", "yc-safe-at-round-price.json5",
        "yc-sale-at-10m.json5", "yc-sale-at-3m.json5",
      ])
  }

  // MARK: - YC post-money SAFE guide, appendix II

  @Test func `the YC guide's round`() throws {
    let result = try round("yc-post-money-safe.json5")
    #expect(result.exactPrice == Rational(51000) / 45763)
    #expect(result.price == Rational("1.1144"))
    #expect(result.conversions.map(\.shares) == [588_235, 1_176_470])
    #expect(result.allotments.map(\.shares) == [4_486_719])
    #expect(result.poolIncrease == 1_695_000)
    #expect(result.after.fullyDiluted == 17_946_424)
    #expect(result.after.classes.map(\.name) == ["common", "Series A", "Series A-A", "Series A-B"])
  }

  @Test func `the YC guide's round in which one SAFE pays the round's price`() throws {
    let result = try round("yc-safe-at-round-price.json5")
    #expect(result.exactPrice == Rational(2400) / 3649)
    #expect(result.price == Rational("0.6577"))
    #expect(result.conversions.map(\.shares) == [590_334, 1_216_360])
    #expect(result.conversions.map(\.rule) == [.cap, .roundPrice])
    #expect(result.allotments.map(\.shares) == [3_344_990])
    #expect(result.after.fullyDiluted == 16_724_684)
  }

  @Test func `the YC guide's pre-money SAFE counts the pool's increase`() throws {
    let result = try round("yc-pre-money-safe.json5")
    #expect(result.exactPrice == Rational(25650) / 23077)
    #expect(result.price == Rational("1.1115"))
    #expect(result.conversions.map(\.shares) == [615_763, 1_179_529])
    #expect(result.conversions[0].pricePerShare == Rational("0.3248"))
    #expect(result.allotments.map(\.shares) == [4_498_426])
    #expect(result.after.fullyDiluted == 17_993_718)
  }

  // MARK: - 1984vc's spreadsheet

  @Test func `five SAFEs and a pool, as a law firm's spreadsheet closes them`() throws {
    let result = try round("five-safes.json5")
    #expect(result.price == Rational("0.98381"))
    #expect(result.after.fullyDiluted == 21_040_767)
    #expect(result.poolIncrease == 1_494_804)
    #expect(result.after.options.unissued == 2_104_076)
    #expect(result.postMoney.rounded(.nearest, decimals: 0) == 20_700_117)
  }

  @Test func `a SAFE whose own price stays exact gets the 7 % that it paid for`() throws {
    let text = String(decoding: try Examples.bytes("five-safes.json5"), as: UTF8.self)
    let exact = text.replacing(
      "cap: 1785714.285714285714285714",
      with: #"cap: 1785714.285714285714285714, rounding: { shares: "down" }"#)
    let sheet = try ConvertSheet.read(Array(exact.utf8), file: "f")
    guard case .round(_, let result) = sheet.outcome else { throw Unexpected(name: "round") }
    let counted = result.conversions.reduce(result.before.fullyDiluted) { $0 + $1.shares }
    let shares = result.conversions[0].shares
    #expect(shares == (counted * 7 / 100).rounded(.down, decimals: 0))
    #expect(result.conversions.dropFirst().allSatisfy { ($0.pricePerShare * 100_000).isInteger })
  }

  @Test func `the YC guide's company sold for 10 million`() throws {
    let sale = try sale("yc-sale-at-10m.json5")
    #expect(sale.result.commonValue == Rational(170) / 191)
    #expect(sale.result.instruments.map(\.amount) == [500_000, 1_000_000])
    #expect(sale.result.instruments.allSatisfy { $0.shares != nil })
    #expect(sale.holders.map(\.name) == ["Founders", "Investor A", "Investor B", "options"])
    #expect(sale.holders.map(\.amount).reduce(0, +) == 10_000_000)
  }

  @Test func `the YC guide's company sold for 3 million pays cash to the investors by name`() throws
  {
    let sale = try sale("yc-sale-at-3m.json5")
    #expect(sale.result.instruments.map(\.shares) == [nil, nil])
    #expect(sale.holders.map(\.name) == ["Founders", "options", "Investor A", "Investor B"])
    #expect(
      sale.holders.map(\.amount) == [
        Rational(370_000_000) / 191, Rational(12_000_000) / 191, 200_000, 800_000,
      ])
  }

  // MARK: - Cooley's three conventions

  struct Cooley: Sendable, CustomTestStringConvertible {
    let name: String
    let price: Rational
    let notes, new: Rational
    var testDescription: String { name }
  }

  @Test(arguments: [
    Cooley(name: "alongside", price: 8, notes: 178_571, new: 250_000),
    // The pre-money, with the dollars that convert, over the founders' and the notes' whole shares.
    Cooley(name: "in-pre-money", price: 8_000_000 / 1_217_391, notes: 217_391, new: 304_348),
    Cooley(name: "dollars-invested", price: 9_000_000 / 1_188_679, notes: 188_679, new: 264_151),
  ])
  func `Cooley's three conventions`(_ expected: Cooley) throws {
    let result = try round("cooley-\(expected.name).json5")
    #expect(result.price == expected.price)
    #expect(result.conversions.map(\.shares) == [expected.notes])
    #expect(result.allotments.map(\.shares) == [expected.new])
  }

  // MARK: - 拨投结合

  @Test func `a grant of 10 beside 20 new at 80 becomes one eleventh of the company`() throws {
    let sheet = try Examples.convert("grant-to-equity.json5")
    let result = try round("grant-to-equity.json5")
    #expect(sheet.heading.state == "创新中心")
    #expect(result.after.ownership(of: "创新中心") == Rational(1) / 11)
    #expect(result.after.ownership(of: "核心团队") == Rational(34) / 55)
    #expect(result.after.ownership(of: "市场基金") == Rational(2) / 11)
    #expect(result.price == Rational("0.0008") && result.postMoney == 11_000)
    #expect(result.conversions.allSatisfy { $0.bound.isEmpty && $0.givenUp == 0 })
  }

  @Test func `the control floor leaves the team one share above one half`() throws {
    let result = try round("control-floor.json5")
    let team = result.after.shares(of: "核心团队")
    #expect(team * 2 == result.after.fullyDiluted + 1)
    let account = try #require(result.conversions.first)
    #expect(account.shares == 1_499_999)
    #expect(account.bound == [.teamFloor] && account.excess == .deferred)
    #expect(account.converted + account.givenUp == 2000)
  }

  // MARK: - What files say

  @Test func `numbers are read exactly, however many digits they have`() throws {
    let text = BadSheet.good.replacing("80", with: "80.000000000000000000000000000001")
    let sheet = try ConvertSheet.read(Array(text.utf8), file: "f")
    guard case .round(let round, _) = sheet.outcome else { throw Unexpected(name: "round") }
    #expect(round.preMoney == Rational("80.000000000000000000000000000001"))
  }

  @Test func `the state is the first grant's holder unless the file names another`() throws {
    func state(_ edit: (String) -> String) throws -> String? {
      try ConvertSheet.read(Array(edit(BadSheet.good).utf8), file: "f").heading.state
    }
    #expect(try state { $0 } == "S")
    #expect(try state { $0.replacing("{\n  company", with: "{ state: \"O\",\n  company") } == "O")
    #expect(try state { $0.replacing("grant", with: "note") } == nil)
  }

  @Test func `instruments without names are known by their place`() throws {
    let one = #"{ kind: "grant", holder: "S", amount: 10, convention: "alongside" },"#
    let text = BadSheet.good.replacing(one, with: one + one)
    let sheet = try ConvertSheet.read(Array(text.utf8), file: "f")
    #expect(sheet.instruments.map(\.name) == ["grant 1", "grant 2"])
  }

  @Test func `a deferred and a capped conversion keep their terms`() throws {
    let text = BadSheet.good.replacing(
      "amount: 10",
      with: """
        amount: 10, discount: 0.2, convertingShare: 0.5, delivers: "common",
        cap: { amount: 50, base: ["outstanding", "itself"] }, interest: { rate: 0.06, years: 2.5 },
        atSale: { election: "cash", cashMultiple: 2, seniority: 3, base: "existing" }
        """)
    let sheet = try ConvertSheet.read(Array(text.utf8), file: "f")
    var expected = Convertible<Rational>.grant(
      "grant 1", holder: "S", principal: 10, convention: .alongside)
    expected.price = .market(
      discount: 1 / 5, cap: ValuationCap(50, over: [.outstanding, .itself]))
    expected.interest = SimpleInterest(rate: 3 / 50, years: 5 / 2)
    expected.convertingShare = 1 / 2
    expected.delivers = .common
    expected.atSale = SaleTerms(election: .cash, cashMultiple: 2, seniority: 3, base: .existing)
    #expect(sheet.instruments == [expected])
  }
}
