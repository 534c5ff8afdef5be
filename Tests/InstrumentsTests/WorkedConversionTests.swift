import Instruments
import Testing

/// Published conversions, to the last printed digit.
@Suite struct WorkedConversionTests {
  typealias Exact = Rational

  // MARK: - YC post-money SAFE guide, appendix II

  static func ycTable() throws -> CapTable<Exact> {
    try CapTable(
      founders: ["founders": 9_250_000],
      options: OptionPool(granted: 300_000, promised: 350_000, unissued: 100_000))
  }

  static let ycSafes: [Convertible<Exact>] = [
    .postMoneySAFE("A", holder: "A", principal: 200_000, cap: 4_000_000),
    .postMoneySAFE("B", holder: "B", principal: 800_000, cap: 8_000_000),
  ]

  static func ycRound(_ rounding: ShareRounding?) -> PricedRound<Exact> {
    PricedRound(
      series: .init(name: "series-a"), preMoney: 15_000_000,
      investments: [.init("new", 5_000_000)], preMoneyBase: [.existing, .poolIncrease],
      pool: .shares(1_695_000), rounding: rounding)
  }

  @Test func `the YC guide's round is 51000/45763 a share, exactly`() throws {
    let result = try Self.ycTable().closing(Self.ycRound(nil), converting: Self.ycSafes)
    #expect(result.price == Exact(51000) / 45763)
    #expect(result.after.fullyDiluted == Exact(915_260_000) / 51)
    #expect(result.conversions.map(\.rule) == [.cap, .cap])
    #expect(result.conversions.map(\.pricePerShare) == [Exact(34) / 100, Exact(68) / 100])
    #expect(result.postMoney == 20_000_000)
  }

  @Test func `the YC guide's round in whole shares prints the guide's numbers`() throws {
    let rounding = ShareRounding(priceDecimals: 4, price: .nearest, shares: .down)
    let result = try Self.ycTable().closing(Self.ycRound(rounding), converting: Self.ycSafes)
    #expect(result.price.decimal(digits: 4) == "1.1144")
    #expect(result.conversions.map(\.shares) == [588_235, 1_176_470])
    let capitalisation =
      result.before.fullyDiluted + result.conversions.reduce(0) { $0 + $1.shares }
    #expect(capitalisation == 11_764_705)
    #expect(result.allotments[0].shares == 4_486_719)
    #expect(result.after.fullyDiluted == 17_946_424)
  }

  // MARK: - Cooley's three conventions

  struct Cooley: Sendable, CustomTestStringConvertible {
    let convention: Convention
    let price: String
    let safe: Int
    let new: Int
    var testDescription: String { convention.rawValue }
  }

  @Test(arguments: [
    Cooley(convention: .alongside, price: "8.00", safe: 178_571, new: 250_000),
    Cooley(convention: .inPreMoney, price: "6.57", safe: 217_391, new: 304_348),
    Cooley(convention: .dollarsInvested, price: "7.57", safe: 188_679, new: 264_151),
  ])
  func `Cooley's three conventions`(_ expected: Cooley) throws {
    let table = try CapTable<Exact>(founders: ["founders": 1_000_000])
    let safe = Convertible<Exact>(
      name: "SAFE", holder: "investor", principal: 1_000_000,
      price: .market(discount: 3 / 10), convention: expected.convention)
    let round = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 8_000_000, investments: [.init("new", 2_000_000)],
      preMoneyBase: .existing)
    let result = try table.closing(round, converting: [safe])
    #expect(result.price.decimal(digits: 2) == expected.price)
    #expect(result.conversions[0].shares.rounded(.nearest, decimals: 0) == Exact(expected.safe))
    #expect(result.allotments[0].shares.rounded(.nearest, decimals: 0) == Exact(expected.new))
  }

  // MARK: - The market price of a grant

  @Test(arguments: [
    (Convention.alongside, Exact(1) / 11), (.inPreMoney, 1 / 10), (.dollarsInvested, 1 / 11),
  ])
  func `80 before, 20 new and a grant of 10`(convention: Convention, share: Exact) throws {
    let table = try CapTable<Exact>(founders: ["team": 7, "angel": 3])
    let round = PricedRound<Exact>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    let grant = Convertible<Exact>.grant(
      "grant", holder: "centre", principal: 10, convention: convention)
    let result = try table.closing(round, converting: [grant])
    #expect(result.after.ownership(of: "centre") == share)
    let plain = GrantConversion<Exact>(
      preMoney: 80, newMoney: 20, amount: 10, convention: convention)
    #expect(try plain.result().stateShare == share)
    let fast = GrantConversion<Double>(
      preMoney: 80, newMoney: 20, amount: 10, convention: convention)
    #expect(abs(try fast.result().stateShare - share.approximation) < 1e-15)
  }
}
