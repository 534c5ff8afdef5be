import Instruments
import Testing

@Suite struct ConversionLimitTests {
  typealias Limits = ConversionLimits<Rational>

  static func close(
    _ grant: Rational, team: Rational = 7, angel: Rational = 3, convention: Convention,
    limits: Limits, rounding: ShareRounding? = nil, new: Rational = 20
  ) throws -> RoundResult<Rational> {
    let table = try CapTable<Rational>(founders: ["team": team, "angel": angel])
    let round = PricedRound<Rational>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", new)],
      preMoneyBase: .existing, rounding: rounding)
    return try table.closing(
      round,
      converting: [
        .grant("grant", holder: "centre", principal: grant, convention: convention)
      ],
      limits: limits)
  }

  @Test(arguments: Convention.allCases)
  func `a maximum share is met exactly and the rest is accounted for`(convention: Convention) throws
  {
    let limits = Limits(holder: "centre", maximumShare: 1 / 20, excess: .forgone)
    let result = try Self.close(10, convention: convention, limits: limits)
    let account = result.conversions[0]
    #expect(result.after.ownership(of: "centre") == Rational(1) / 20)
    #expect(account.bound == [.maximumShare] && account.excess == .forgone)
    #expect(account.converted + account.givenUp == 10 && account.givenUp > 0)
    // The restricted conversion is the round with a smaller grant.
    let smaller = try Self.close(
      account.converted, convention: convention, limits: Limits(holder: "centre", excess: .forgone))
    #expect(smaller.after == result.after && smaller.price == result.price)
  }

  @Test func `by hand: alongside, a twentieth of a company worth 100 and more is 100/19`() throws {
    let limits = Limits(holder: "centre", maximumShare: 1 / 20, excess: .deferred)
    let result = try Self.close(10, convention: .alongside, limits: limits)
    #expect(result.price == 8)
    #expect(result.conversions[0].converted == Rational(100) / 19)
    #expect(result.conversions[0].excess == .deferred)
  }

  @Test func `the team keeps two thirds of a company worth 80 and 20 and the grant`() throws {
    // 7/10 of 80 is 56; the floor 1/2 leaves a company of 112, of which 12 may be the grant's.
    let floor = Limits.Floor(holders: ["team"], share: 1 / 2)
    let limits = Limits(holder: "centre", teamFloor: floor, excess: .cashClaim)
    let result = try Self.close(15, convention: .alongside, limits: limits)
    #expect(result.conversions[0].converted == 12 && result.conversions[0].givenUp == 3)
    #expect(result.after.ownership(of: "team") == Rational(1) / 2)
  }

  @Test func `a round that breaks the floor by itself leaves nothing to convert`() throws {
    let floor = Limits.Floor(holders: ["team"], share: 3 / 5)
    let limits = Limits(holder: "centre", teamFloor: floor, excess: .deferred)
    let result = try Self.close(10, convention: .alongside, limits: limits)
    #expect(result.conversions[0].shares == 0 && result.conversions[0].givenUp == 10)
    #expect(result.conversions[0].bound == [.teamFloor])
    #expect(result.allotments[0].shares == Rational(20) / 8)
  }

  @Test func `the state stops level with the largest other holder`() throws {
    let limits = Limits(holder: "centre", notLargestHolder: true, excess: .forgone)
    let result = try Self.close(
      70, team: 4, angel: 6, convention: .alongside, limits: limits, new: 60)
    // The fund brings 60; the angel's 6 shares are worth 48. So the fund is the rival.
    #expect(result.after.shares(of: "centre") == result.after.shares(of: "fund"))
    #expect(result.conversions[0].converted == 60)
    #expect(result.conversions[0].bound == [.notLargestHolder])
  }

  @Test func `the limit that leaves least decides, and only it is named`() throws {
    let floor = Limits.Floor(holders: ["team"], share: 1 / 2)
    let limits = Limits(
      holder: "centre", maximumShare: 1 / 50, teamFloor: floor, excess: .forgone)
    let result = try Self.close(15, convention: .inPreMoney, limits: limits)
    #expect(result.conversions[0].bound == [.maximumShare])
    #expect(result.after.ownership(of: "centre") == Rational(1) / 50)
  }

  @Test func `two grants: the later yields first`() throws {
    let table = try CapTable<Rational>(founders: ["team": 10])
    let round = PricedRound<Rational>(
      series: .init(name: "A"), preMoney: 80, investments: [.init("fund", 20)],
      preMoneyBase: .existing)
    let grants = [4, 6].map {
      Convertible<Rational>.grant(
        "grant \($0)", holder: "centre", principal: Rational($0), convention: .alongside)
    }
    let limits = Limits(holder: "centre", maximumShare: 1 / 20, excess: .forgone)
    let result = try table.closing(round, converting: grants, limits: limits)
    #expect(result.conversions.map(\.converted) == [4, Rational(100) / 19 - 4])
    #expect(result.conversions.map(\.bound) == [[], [.maximumShare]])
  }

  @Test func `whole shares keep an exclusive floor strictly`() throws {
    let floor = Limits.Floor(holders: ["team"], share: 1 / 2, isExclusive: true)
    let limits = Limits(holder: "centre", teamFloor: floor, excess: .forgone)
    let whole = ShareRounding(priceDecimals: nil, price: .nearest, shares: .down)
    let result = try Self.close(
      15, team: 7_000, angel: 3_000, convention: .alongside, limits: limits, rounding: whole)
    #expect(result.after.shares(of: "team") * 2 > result.after.fullyDiluted)
    #expect(result.after.shares(of: "team") * 2 <= result.after.fullyDiluted + 1)
  }

  @Test(arguments: [0, 2, 4])
  func `limits hold on the rounded register, however coarse the price`(decimals: Int) throws {
    var trimmed = 0
    for seed in 1...600 {
      var random = try RandomRound(seed: seed, instruments: 1...4)
      let directions = Rounding.allCases
      random.round.rounding = ShareRounding(
        priceDecimals: decimals, price: random.draws.pick(directions),
        shares: random.draws.pick(directions))
      random.round.preMoney = 10_000 * random.round.preMoney
      guard let limits = random.limits(),
        let result = try ConversionIdentityTests.close(random, limits: limits)
      else { continue }
      let after = result.after
      let ours = result.conversions.filter { $0.holder == "state" }
      let maximum = (limits.maximumShare ?? 1) * after.fullyDiluted
      let floor = (limits.teamFloor?.share ?? 0) * after.fullyDiluted
      let keeps = after.shares(of: "state") <= maximum && after.shares(of: "team") >= floor
      #expect(keeps || ours.allSatisfy { $0.shares == 0 }, "seed \(seed)")
      for account in result.conversions {
        #expect(account.shares.isInteger)
        #expect(account.converted + account.givenUp == account.amount)
      }
      if ours.contains(where: { !$0.bound.isEmpty }) { trimmed += 1 }
    }
    #expect(trimmed > 10)
  }

  @Test func `over random rounds every limit holds, or nothing of the state's converts`() throws {
    var bound = 0
    for seed in 1...2_000 {
      var random = try RandomRound(seed: seed, instruments: 1...5)
      guard let limits = random.limits(),
        let result = try ConversionIdentityTests.close(random, limits: limits)
      else { continue }
      let after = result.after
      let state = after.ownership(of: "state")
      let rival = after.holders.filter { $0 != "state" }.map { after.ownership(of: $0) }.max() ?? 0
      let keeps =
        (limits.maximumShare.map { state <= $0 } ?? true)
        && (!limits.notLargestHolder || state <= rival)
        && (limits.teamFloor.map { after.ownership(of: "team") >= $0.share } ?? true)
      let ours = result.conversions.filter { $0.holder == "state" }
      #expect(keeps || ours.allSatisfy { $0.shares == 0 })
      if ours.contains(where: { !$0.bound.isEmpty }) { bound += 1 }
      for account in ours where account.bound.isEmpty { #expect(account.givenUp == 0) }
    }
    #expect(bound > 300)
  }

  @Test func `a limit that does not bind changes nothing`() throws {
    for seed in 1...1_000 {
      let random = try RandomRound(seed: seed, instruments: 1...5)
      guard random.instruments.contains(where: { $0.holder == "state" }),
        let free = try ConversionIdentityTests.close(random)
      else { continue }
      let team = free.after.ownership(of: "team")
      // Limits set exactly at what happens anyway.
      let limits = Limits(
        holder: "state", maximumShare: free.after.ownership(of: "state"),
        teamFloor: .init(holders: ["team"], share: team), excess: .forgone)
      guard limits.maximumShare ?? 0 > 0 else { continue }
      #expect(try ConversionIdentityTests.close(random, limits: limits) == free)
    }
  }
}
