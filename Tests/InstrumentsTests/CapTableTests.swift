import Instruments
import Testing

@Suite struct CapTableTests {
  typealias Exact = Rational

  static func table() throws -> CapTable<Exact> {
    try CapTable(
      founders: ["Ada": 600, "Lin": 300],
      options: OptionPool(granted: 20, promised: 30, unissued: 50))
  }

  @Test func `a founding counts every option once`() throws {
    let table = try Self.table()
    #expect(table.outstanding == 900 && table.fullyDiluted == 1_000)
    #expect(table.count([.outstanding, .granted]) == 920)
    #expect(table.ownership(of: "Ada") == Exact(3) / 5)
  }

  @Test func `a transfer moves shares and a buy-back cancels them`() throws {
    var table = try Self.table()
    try table.transfer(100, from: "Ada", to: "Zhao")
    #expect(table.shares(of: "Zhao") == 100 && table.outstanding == 900)
    try table.buyBack(300, from: "Lin")
    #expect(table.holders == ["Ada", "Zhao"] && table.outstanding == 600)
    let before = table
    let thrown = #expect(throws: TermsErrors.self) { try table.buyBack(501, from: "Ada") }
    #expect(
      thrown?.faults == [
        .notEnoughShares(
          .field("buyBack").field("shares"), holder: "Ada", held: "500", wanted: "501")
      ])
    #expect(table == before)
  }

  @Test func `options come out of the pool or of promises`() throws {
    var table = try Self.table()
    try table.grantOptions(40)
    try table.grantOptions(30, fromPromised: true)
    #expect(table.options == OptionPool(granted: 90, promised: 0, unissued: 10))
    #expect(throws: TermsErrors.self) { try table.grantOptions(11) }
  }

  @Test func `two rounds in a row, each with its class`() throws {
    let table = try CapTable<Exact>(founders: ["team": 80])
    let a = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    let grant = Convertible<Exact>.grant(
      "grant", holder: "centre", principal: 10, convention: .alongside)
    let first = try table.closing(a, converting: [grant])
    let b = PricedRound<Exact>(
      series: .init(name: "B", seniority: 2), preMoney: 220,
      investments: [.init("fund", 30), .init("growth", 25)], preMoneyBase: .existing)
    let second = try first.after.closing(b)
    #expect(second.price == 2)
    #expect(second.after.ownership(of: "centre") == Exact(4) / 55)
    #expect(second.after.shares(of: "fund", in: "A") == 20)
    #expect(second.after.shares(of: "fund") == 35)
    #expect(second.after.classes.map(\.name) == ["common", "A", "B"])
    #expect(second.after.shareClass(named: "B")?.preference?.originalPrice == 2)
  }

  @Test func `deferred money converts in the next round, a cash claim waits as one`() throws {
    let table = try CapTable<Exact>(founders: ["team": 80])
    let round = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    let grant = Convertible<Exact>.grant(
      "grant", holder: "centre", principal: 25, convention: .alongside)
    func close(_ excess: ConversionLimits<Exact>.Excess) throws -> RoundResult<Exact> {
      try table.closing(
        round, converting: [grant],
        limits: .init(holder: "centre", maximumShare: 1 / 11, excess: excess))
    }
    #expect(try close(.deferred).deferred(from: [grant]).map(\.principal) == [15])
    #expect(try close(.cashClaim).cashClaims == [.init("grant", amount: 15)])
    #expect(try close(.forgone).cashClaims.isEmpty)
  }

  @Test func `market practice: four decimals down and whole shares leave a stated remainder`()
    throws
  {
    let table = try CapTable<Exact>(founders: ["team": 3_000_000])
    let round = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 8_000_000, investments: [.init("fund", 2_000_000)],
      preMoneyBase: .existing,
      rounding: ShareRounding(priceDecimals: 4, price: .down, shares: .down))
    let result = try table.closing(round)
    #expect(result.price.description == "13333/5000")
    let allotment = result.allotments[0]
    #expect(allotment.shares.isInteger)
    #expect(allotment.shares * result.price + allotment.remainder == 2_000_000)
    #expect(allotment.remainder >= 0 && allotment.remainder < result.price)
  }
}
