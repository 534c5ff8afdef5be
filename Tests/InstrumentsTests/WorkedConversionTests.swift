import Instruments
import Testing

/// The terms of a published guide, whose answers the validation book holds, and a grant's market price.
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
