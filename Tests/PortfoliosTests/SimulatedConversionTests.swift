import Instruments
import Policies
import Portfolios
import Projects
import TestSupport
import Testing

/// What converts in the simulation is what `botou convert` would print, within rounding.
@Suite struct SimulatedConversionTests {
  /// A company and the round that it crosses with, in whole numbers.
  struct Deal {
    let team, other, pool, preMoney, newMoney, grant, months, wait: Int

    init(_ draws: inout SplitMix64) {
      func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &draws) }
      team = whole(300...900)
      other = whole(1...400)
      pool = whole(0...100)
      preMoney = whole(60...200)
      newMoney = whole(11...40)
      grant = whole(1...50)
      months = whole(6...30)
      wait = whole(1...12)
    }

    var total: Double { Double(team + other + pool) }

    func template(_ name: String) throws -> ProjectTemplate {
      try Example.template(
        name: name,
        stages: Example.stages(
          [1], months: Example.quantity(Double(months)), cost: Example.quantity(0)),
        financing: Example.financing(
          share: 1, wait: Example.constant(Double(wait)),
          preMoney: Example.quantity(Double(preMoney)),
          newMoney: Example.quantity(Double(newMoney))),
        company: Company(team: Double(team) / total, pool: Double(pool) / total),
        funding: Funding(centre: Double(grant), patienceMonths: 6))
    }

    func table() throws -> CapTable<Rational> {
      try CapTable(
        holdings: [
          .init(holder: "team", shares: Rational(team)),
          .init(holder: "other", shares: Rational(other)),
        ], options: OptionPool(unissued: Rational(pool)))
    }

    var round: PricedRound<Rational> {
      PricedRound(
        series: .init(name: "A"), preMoney: Rational(preMoney),
        investments: [.init("fund", Rational(newMoney))], preMoneyBase: .existing)
    }
  }

  /// Terms of conversion in whole percents.
  struct Terms {
    let convention: Convention
    let part, interest, discount: Int
    let cap, agreed, most, floor: Int?
    let notLargest: Bool
    let excess: ConversionLimits<Rational>.Excess

    init(_ draws: inout SplitMix64) {
      func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &draws) }
      func chance(_ percent: Int) -> Bool { whole(1...100) <= percent }
      convention = Convention.allCases[whole(0...2)]
      part = chance(30) ? whole(20...99) : 100
      interest = chance(40) ? whole(1...9) : 0
      discount = chance(40) ? whole(1...30) : 0
      cap = chance(40) ? whole(45...200) : nil
      agreed = chance(10) ? whole(1...20) : nil
      most = chance(40) ? whole(1...30) : nil
      notLargest = chance(40)
      floor = chance(40) ? whole(20...60) : nil
      excess = ConversionLimits<Rational>.Excess.allCases[whole(0...2)]
    }

    func plan() throws -> ConversionPlan {
      func share(_ percent: Int?) -> Double? { percent.map { Double($0) / 100 } }
      let names = ConversionLimits<Double>.Excess.self
      return try ConversionPlan(
        convention: convention, principalShare: Double(part) / 100,
        interestPerYear: Double(interest) / 100, discount: Double(discount) / 100,
        cap: cap.map(Double.init), agreedShare: share(agreed), maximumShare: share(most),
        notLargestHolder: notLargest, teamFloor: share(floor),
        excess: names.init(rawValue: excess.rawValue) ?? .forgone)
    }

    func grant(_ deal: Deal) -> Convertible<Rational> {
      Convertible(
        name: "grant", holder: "state", principal: Rational(deal.grant),
        interest: interest > 0
          ? SimpleInterest(
            rate: Rational(interest) / 100, years: Rational(deal.months + deal.wait) / 12) : nil,
        convertingShare: Rational(part) / 100,
        price: agreed.map { .agreedShare(Rational($0) / 100) }
          ?? .market(
            discount: Rational(discount) / 100,
            cap: cap.map { ValuationCap(Rational($0), over: .existing) }),
        convention: convention)
    }

    var limits: ConversionLimits<Rational> {
      ConversionLimits(
        holder: "state", maximumShare: most.map { Rational($0) / 100 },
        notLargestHolder: notLargest,
        teamFloor: floor.map { .init(holders: ["team"], share: Rational($0) / 100) },
        excess: excess)
    }
  }

  static func isClose(_ simulated: Double, _ exact: Rational, scale: Double = 1) -> Bool {
    abs(simulated - exact.approximation) <= 1e-9 * scale
  }

  @Test func `thousands of conversions equal the exact engine's`() throws {
    var draws = SplitMix64(seed: 3)
    let deals = (0..<40).map { _ in Deal(&draws) }
    let terms = (0..<75).map { _ in Terms(&draws) }
    let programme = try Example.programme(
      deals.enumerated().map { try $1.template("t\($0)") },
      projects: deals.indices.map { try Example.project("p\($0)", template: "t\($0)") },
      policies: terms.enumerated().map { index, terms in
        try Policy(name: "\(index)", instrument: .grantToEquity(terms.plan()))
      }, horizon: 60)
    let simulation = Simulation(programme, seed: 1)
    var (equal, bound, without) = (0, 0, 0)
    for (project, deal) in deals.enumerated() {
      for (policy, terms) in terms.enumerated() {
        if let floor = terms.floor, Double(floor) / 100 > Double(deal.team) / deal.total {
          continue
        }
        let replay = try #require(
          simulation.replay(trial: 0, project: project, copy: 0, policy: policy))
        #expect(replay.outcome.hasCrossed)
        let converted = replay.events.compactMap { event in
          if case .converted(let conversion) = event.event { conversion.result } else { nil }
        }
        let result = try #require(converted.first)
        guard
          let exact = try? deal.table().closing(
            deal.round, converting: [terms.grant(deal)], limits: terms.limits)
        else {
          // What the exact engine refuses either stays a grant or had a price after all.
          without += 1
          continue
        }
        let account = exact.conversions[0]
        #expect(Self.isClose(result.stateShare, exact.after.ownership(of: "state")))
        #expect(Self.isClose(result.newInvestorShare, exact.after.ownership(of: "fund")))
        #expect(
          Self.isClose(replay.outcome.teamAtCrossing, exact.after.ownership(of: "team")))
        #expect(
          Self.isClose(
            result.unissuedShare, exact.after.options.unissued / exact.after.fullyDiluted))
        #expect(Self.isClose(result.postMoney, exact.postMoney, scale: 300))
        #expect(Self.isClose(replay.outcome.givenUp, account.givenUp, scale: 100))
        #expect(Self.isClose(replay.outcome.costOfShares, account.converted, scale: 100))
        #expect(replay.outcome.stakeAtCrossing == result.stateShare)
        equal += 1
        if !account.bound.isEmpty { bound += 1 }
      }
    }
    #expect(equal > 2000 && bound > 500 && without < 500, "\(equal) \(bound) \(without)")
  }

  @Test func `what is deferred converts in the next round as the exact engine has it`() throws {
    var draws = SplitMix64(seed: 4)
    var (converted, waited) = (0, 0)
    for _ in 0..<60 {
      let deal = Deal(&draws)
      let (most, dilution) = (Int.random(in: 2...12, using: &draws), 20)
      let discount = Int.random(in: 0...20, using: &draws)
      var template = try deal.template("plain")
      template.growth.rounds = [try Example.round(months: 12, stepUp: 2, dilution: 0.2)]
      let plan = try ConversionPlan(
        interestPerYear: 0.06, discount: Double(discount) / 100,
        maximumShare: Double(most) / 100, excess: .deferred)
      let simulation = Simulation(
        try Example.programme(
          [template], projects: [Example.project()], policies: [Example.converting(plan)]), seed: 1)
      let replay = try #require(simulation.replay(trial: 0, project: 0, copy: 0, policy: 0))
      let results = replay.events.compactMap { event in
        if case .converted(let conversion) = event.event { conversion.result } else { nil }
      }
      func years(_ extra: Int) -> Rational { Rational(deal.months + deal.wait + extra) / 12 }
      let grant = Convertible<Rational>(
        name: "grant", holder: "state", principal: Rational(deal.grant),
        interest: SimpleInterest(rate: 6 / 100, years: years(0)),
        price: .market(discount: Rational(discount) / 100), convention: .inPreMoney)
      let limits = ConversionLimits<Rational>(
        holder: "state", maximumShare: Rational(most) / 100, excess: .deferred)
      let first = try deal.table().closing(deal.round, converting: [grant], limits: limits)
      var rest = first.deferred(from: [grant])
      #expect(results.count == 1 + rest.count)
      guard !rest.isEmpty else { continue }
      waited += 1
      rest[0].interest = SimpleInterest(rate: 6 / 100, years: years(12))
      let preMoney = 2 * Rational(deal.preMoney + deal.newMoney)
      let second = try first.after.closing(
        PricedRound(
          series: .init(name: "B"), preMoney: preMoney,
          investments: [.init("later", preMoney * Rational(dilution) / Rational(100 - dilution))],
          preMoneyBase: .existing), converting: rest, limits: limits)
      #expect(Self.isClose(results[1].stateShare, second.after.ownership(of: "state")))
      #expect(
        Self.isClose(results[1].converted, second.conversions[0].converted, scale: 100))
      #expect(Self.isClose(replay.outcome.givenUp, second.conversions[0].givenUp, scale: 100))
      #expect(Self.isClose(replay.outcome.stakeAtExit, second.after.ownership(of: "state")))
      if second.conversions[0].converted > 0 { converted += 1 }
    }
    #expect(waited > 20 && converted > 15, "\(waited) \(converted)")
  }
}
