import Instruments
import Testing

@Suite struct SaleTests {
  @Test func `sold at 10 million the YC guide's SAFEs convert at 0.8901`() throws {
    let result = try WorkedConversionTests.ycTable()
      .sold(for: 10_000_000, instruments: WorkedConversionTests.ycSafes)
    #expect(result.commonValue.decimal(digits: 4) == "0.8901")
    #expect(result.instruments.map(\.amount) == [500_000, 1_000_000])
    #expect(result.instruments.allSatisfy { $0.shares != nil })
  }

  @Test func `sold at 3 million both take their cash`() throws {
    let result = try WorkedConversionTests.ycTable()
      .sold(for: 3_000_000, instruments: WorkedConversionTests.ycSafes)
    #expect(result.instruments.map(\.amount) == [200_000, 800_000])
    #expect(result.instruments.allSatisfy { $0.shares == nil })
    #expect(result.commonValue == Rational(2_000_000) / 9_550_000)
  }

  @Test func `between, the lower cap converts and the higher takes cash`() throws {
    let result = try WorkedConversionTests.ycTable()
      .sold(for: 6_000_000, instruments: WorkedConversionTests.ycSafes)
    #expect(result.instruments[0].shares != nil && result.instruments[1].shares == nil)
    #expect(result.instruments.map(\.amount) == [260_000, 800_000])
    #expect(result.exit.distribution.paid == 6_000_000)
  }

  @Test func `too little for both is shared by rank, after debts`() throws {
    let result = try WorkedConversionTests.ycTable()
      .sold(
        for: 600_000, instruments: WorkedConversionTests.ycSafes,
        claims: [.init("bank", amount: 100_000)])
    #expect(result.instruments.map(\.amount) == [100_000, 400_000])
    #expect(result.exit["founders"] == 0)
  }

  @Test func `a grant with a discount and no cap is owed its bargain after every preference`()
    throws
  {
    let table = try CapTable<Rational>(founders: ["team": 100])
    var grant = Convertible<Rational>.grant(
      "g", holder: "centre", principal: 8, convention: .alongside)
    grant.price = .market(discount: 1 / 5)
    let result = try table.sold(for: 50, instruments: [grant])
    #expect(result.instruments[0].amount == 10)
    #expect(result.exit["team"] == 40)
  }

  @Test func `an agreed share takes that part of what is sold`() throws {
    let table = try CapTable<Rational>(founders: ["team": 90])
    var grant = Convertible<Rational>.grant(
      "g", holder: "centre", principal: 1, convention: .alongside)
    grant.price = .agreedShare(1 / 10)
    let result = try table.sold(for: 50, instruments: [grant])
    #expect(result.instruments[0].shares == 10 && result.instruments[0].amount == 5)
  }
}
