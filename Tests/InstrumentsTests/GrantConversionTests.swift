import Instruments
import TestSupport
import Testing

/// The plain conversion that a simulation calls equals the cap table's.
@Suite struct GrantConversionTests {
  /// A random company and one grant, as both levels see it.
  struct Pair {
    var plain: GrantConversion<Rational>
    let table: CapTable<Rational>
    let round: PricedRound<Rational>
    let grant: Convertible<Rational>
    let limits: ConversionLimits<Rational>

    init(seed: Int) throws {
      var draws = Draws(seed: UInt64(seed))
      let (team, other) = (Rational(draws.whole(300...900)), Rational(draws.whole(1...400)))
      let held = Rational(draws.chance(40) ? draws.whole(1...80) : 0)
      let unissued = Rational(draws.whole(0...100))
      var holdings: [CapTable<Rational>.Holding] = [
        .init(holder: "team", shares: team), .init(holder: "other", shares: other),
      ]
      if held > 0 { holdings.append(.init(holder: "state", shares: held)) }
      table = try CapTable(holdings: holdings, options: OptionPool(unissued: unissued))
      let total = table.fullyDiluted
      let convention = draws.pick(Convention.allCases)
      let lead = Rational(draws.whole(10...30))
      let follower = Rational(draws.whole(1...10))
      plain = GrantConversion(
        preMoney: Rational(draws.whole(60...200)), newMoney: lead + follower,
        amount: Rational(draws.whole(1...40)), convention: convention)
      plain.leadPart = lead / (lead + follower)
      plain.poolTarget = draws.chance(40) ? draws.percent(1...15) : nil
      plain.poolInPreMoney = draws.chance(50)
      let rate = draws.percent(1...9)
      plain.interest = draws.chance(40) ? plain.amount * rate * 2 : 0
      plain.discount = draws.chance(40) ? draws.percent(1...30) : 0
      let bases: [CapitalisationBase] = [
        .postMoneySAFE, .preMoneySAFE, [.existing, .poolIncrease, .itself, .otherConverting],
        [.outstanding, .otherConverting],
      ]
      plain.capBase = draws.pick(bases)
      plain.capCounts = table.count(plain.capBase) / total
      plain.cap = draws.chance(40) ? Rational(draws.whole(45...200)) : nil
      plain.agreedShare = draws.chance(10) ? draws.percent(1...20) : nil
      plain.teamBefore = team / total
      plain.stateBefore = held / total
      plain.largestOtherBefore = max(team, other) / total
      plain.unissuedBefore = unissued / total
      plain.maximumShare = draws.chance(40) ? draws.percent(1...30) : nil
      plain.notLargestHolder = draws.chance(40)
      let floor = draws.percent(20...60)
      plain.teamFloor = draws.chance(40) && floor <= plain.teamBefore ? floor : nil

      round = PricedRound(
        series: .init(name: "A"), preMoney: plain.preMoney,
        investments: [.init("lead", lead), .init("follower", follower)],
        preMoneyBase: plain.poolInPreMoney ? [.existing, .poolIncrease] : .existing,
        pool: plain.poolTarget.map { .target($0) } ?? .none)
      let terms = plain
      let cap = terms.cap.map { ValuationCap($0, over: terms.capBase) }
      grant = Convertible(
        name: "grant", holder: "state", principal: plain.amount,
        interest: plain.interest > 0 ? SimpleInterest(rate: rate, years: 2) : nil,
        price: terms.agreedShare.map { .agreedShare($0) }
          ?? .market(discount: terms.discount, cap: cap),
        convention: convention)
      limits = ConversionLimits(
        holder: "state", maximumShare: plain.maximumShare,
        notLargestHolder: plain.notLargestHolder,
        teamFloor: plain.teamFloor.map { .init(holders: ["team"], share: $0) }, excess: .forgone)
    }
  }

  @Test func `one grant converts alike in the table and in the loop, to the last digit`() throws {
    var (closed, bound, refused) = (0, 0, 0)
    for seed in 1...4_000 {
      let pair = try Pair(seed: seed)
      let tabled = try? pair.table.closing(
        pair.round, converting: [pair.grant], limits: pair.limits)
      let plain = try? pair.plain.result()
      guard let tabled, let plain else {
        // The table refuses up front a cap that promises everything; the loop may still find a price.
        #expect(tabled == nil, "seed \(seed)")
        refused += 1
        continue
      }
      closed += 1
      let after = tabled.after
      let account = tabled.conversions[0]
      #expect(after.ownership(of: "state") == plain.stateShare, "seed \(seed)")
      #expect(
        after.ownership(of: "lead") + after.ownership(of: "follower") == plain.newInvestorShare)
      #expect(after.ownership(of: "team") == pair.plain.teamBefore * plain.dilution)
      #expect(after.options.unissued / after.fullyDiluted == plain.unissuedShare)
      #expect(tabled.postMoney == plain.postMoney)
      #expect(account.givenUp == plain.givenUp && account.converted == plain.converted)
      #expect(account.bound.isEmpty == (plain.bound == nil))
      if let kind = plain.bound {
        bound += 1
        #expect(account.bound.contains(kind) || account.shares == 0)
      }
    }
    #expect(closed > 3_000 && bound > 800 && refused < 600, "\(closed) \(bound) \(refused)")
  }

  @Test func `a grant as large as the pre-money has no price inside it`() throws {
    let grant = GrantConversion<Double>(
      preMoney: 80, newMoney: 20, amount: 80, convention: .inPreMoney)
    #expect(throws: GrantConversion<Double>.Failure.noPrice(.moneyExceeded(by: 0))) {
      try grant.result()
    }
  }

  @Test func `a limit on a capped conversion under dollars-invested is refused`() throws {
    var grant = GrantConversion<Rational>(
      preMoney: 80, newMoney: 20, amount: 30, convention: .dollarsInvested)
    grant.cap = 40
    grant.maximumShare = 1 / 10
    #expect(throws: GrantConversion<Rational>.Failure.limitOnCappedDollarsInvested) {
      try grant.result()
    }
  }
}
