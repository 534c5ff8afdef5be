import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// What a sale pays the state is what the waterfall divides.
@Suite struct SimulatedExitTests {
  static let poolTopUps = [0.05, 0, 0.02]

  static func programme() throws -> Programme {
    func round(_ index: Int) throws -> Growth.Round {
      try Growth.Round(
        name: "\(index)", intervalMonths: Example.quantity(12), chance: 0.75,
        stepUp: Example.uniform(0.3, 3), dilution: Example.uniform(0.05, 0.4),
        poolTopUp: poolTopUps[index])
    }
    let template = try Example.certain(
      rounds: [round(0), round(1), round(2)],
      financing: Example.financing(
        share: 1, wait: Example.constant(6), preMoney: Example.uniform(3000, 12_000),
        newMoney: Example.uniform(500, 4000)),
      exit: Example.exit(multiple: Example.uniform(0.02, 2)),
      company: Company(team: 0.7, pool: 0.1))
    return try Example.programme(
      [template], projects: [Example.project()],
      policies: [
        Example.converting(), Example.converting(ConversionPlan(discount: 0.2)),
        Example.converting(ConversionPlan(isRoundClass: false)),
        Example.converting(ConversionPlan(maximumShare: 0.08, excess: .cashClaim)),
        Example.converting(holding: .sell(fraction: 0.4, atRound: 1)),
      ])
  }

  /// The classes after each round, told from the story alone.
  struct Register {
    var tranches: [ExitWaterfall<Double>.Tranche] = []
    var common = 1.0

    mutating func add(_ name: String, share: Double, paid: Double, keeps: Double) {
      for index in tranches.indices { tranches[index].shares *= keeps }
      common *= keeps
      tranches.append(Self.tranche(name, share, paid))
    }

    static func tranche(
      _ name: String, _ share: Double, _ paid: Double
    ) -> ExitWaterfall<Double>.Tranche {
      .init(
        name: name, shares: share,
        right: .preferred(LiquidationPreference(originalPrice: paid)))
    }
  }

  @Test func `a sale pays the state what the waterfall would`() throws {
    let simulation = Simulation(try Self.programme(), seed: 1)
    var (sales, kept, claims) = (0, 0, 0)
    for trial in UInt64(0)..<600 {
      for policy in 0..<5 {
        let replay = try #require(
          simulation.replay(trial: trial, project: 0, copy: 0, policy: policy))
        var register = Register()
        var state = 0.0
        var claim = 0.0
        for (_, event) in replay.events {
          switch event {
          case .converted(let conversion):
            let result = conversion.result
            let price = result.postMoney
            register.tranches = [Register.tranche("fund", result.newInvestorShare, price)]
            if policy != 2 {
              register.tranches.append(Register.tranche("state", result.stateShare, price))
            } else {
              state = result.stateShare
            }
            register.common = 1 - result.newInvestorShare - (policy == 2 ? 0 : result.stateShare)
            if policy == 3 { claim = result.givenUp }
          case .roundClosed(let number, let preMoney, let newMoney, _, _) where number > 0:
            let post = preMoney + newMoney
            let part = newMoney / post
            let topUp = Self.poolTopUps[number - 1]
            // Prices are by part of the whole, so that they grow as parts shrink.
            let keeps = 1 - part - topUp
            for index in register.tranches.indices {
              if case .preferred(var terms) = register.tranches[index].right {
                terms.originalPrice /= keeps
                register.tranches[index].right = .preferred(terms)
              }
            }
            register.add("round \(number)", share: part, paid: post, keeps: keeps)
            register.common += topUp
            state *= keeps
          case .sharesSold:
            let index = try #require(register.tranches.firstIndex { $0.name == "state" })
            var sold = register.tranches[index]
            register.tranches[index].shares *= 0.6
            sold.shares *= 0.4
            sold.name = "buyer"
            register.tranches.append(sold)
          case .exited(.acquisition, let value, let proceeds, _):
            var tranches = register.tranches
            tranches.append(.init(name: "common", shares: register.common, right: .common))
            let waterfall = try ExitWaterfall(
              tranches: tranches, claims: claim > 0 ? [.init("claim", amount: claim)] : [])
            let paid = try waterfall.distribute(value)
            let expected =
              (paid["state"] ?? 0) + (paid["claim"] ?? 0) + state * paid.commonValue
            #expect(abs(proceeds - expected) <= 1e-7 * max(1, value), "\(trial) \(policy)")
            sales += 1
            if let own = paid.tranches.first(where: { $0.name == "state" }), !own.converted {
              kept += 1
            }
            if claim > 0 { claims += 1 }
          default: break
          }
        }
      }
    }
    #expect(sales == 3000 && kept > 300 && claims > 100, "\(sales) \(kept) \(claims)")
  }

  /// 1000 of 1500 stays a claim and comes first; 2000 on 8000 at month 24; sold for 20 000.
  @Test func `a cash claim is paid before any share`() throws {
    let plan = try ConversionPlan(maximumShare: 0.05, excess: .cashClaim)
    func replay(_ multiple: Double) throws -> Replay {
      let template = try Example.certain(
        exit: Example.exit(multiple: Example.quantity(multiple)))
      let programme = try Example.programme(
        [template], projects: [Example.project()], policies: [Example.converting(plan)])
      return try #require(
        Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
    }
    // 5 % of a company worth 10 000.
    let claim = 1500 - 500.0
    let good = try replay(2)
    #expect(abs(good.outcome.givenUp - claim) < 1e-9)
    #expect(abs(good.outcome.proceeds - (claim + 0.05 * (20_000 - claim))) < 1e-8)
    let poor = try replay(0.05)
    #expect(poor.outcome.proceeds == 500)
  }

  // MARK: - A buy-back of the company

  /// 1500 inside 8000 at month 24 own 15 %; bought back two years later at a multiple of 10 000.
  private func boughtBack(
    _ pays: BuyBackPrice, multiple: Double = 2, rounds: [Growth.Round] = [], policy: Policy? = nil
  ) throws -> (paid: Double, value: Double, by: CourseEvent.BuyBackRule?) {
    let exit = try Example.exit(
      kind: .buyBack, multiple: Example.quantity(multiple), buyBackPays: pays)
    let programme = try Example.programme(
      [Example.certain(rounds: rounds, exit: exit)], projects: [Example.project()],
      policies: [policy ?? Example.converting()])
    let replay = try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
    guard case .exited(.buyBack, let value, _, let rule)? = replay.events.last?.event else {
      throw CertainProject.Absent()
    }
    return (replay.outcome.proceeds, value, rule)
  }

  @Test(
    arguments: [
      (.principal(interestPerYear: 0), 2, 1500, .principal(interestPerYear: 0)),
      (.principal(interestPerYear: 0.05), 2, 1650, .principal(interestPerYear: 0.05)),
      (.share, 2, 3000, .share),
      // A company worth 5000: its 15 % are 750, and the state is paid before the others are.
      (.principal(interestPerYear: 0.05), 0.5, 1650, .principal(interestPerYear: 0.05)),
      (.share, 0.5, 750, .share),
      // One worth 1000 cannot pay 1650.
      (.principal(interestPerYear: 0.05), 0.1, 1000, .rest), (.share, 0.1, 150, .share),
      (.principal(interestPerYear: 0.05), 0, 0, .rest),
    ] as [(BuyBackPrice, Double, Double, CourseEvent.BuyBackRule)])
  func `a buy-back pays what its terms say, as far as the company has it`(
    pays: BuyBackPrice, multiple: Double, paid: Double, rule: CourseEvent.BuyBackRule
  ) throws {
    let told = try boughtBack(pays, multiple: multiple)
    #expect(CertainProject.isClose(told.paid, paid) && told.by == rule, "\(told)")
    // What the company brings to all its holders is another matter.
    #expect(told.value == multiple * 10_000)
  }

  @Test func `a buy-back pays nothing for no shares, and claims first`() throws {
    let grant = try boughtBack(
      .principal(interestPerYear: 0.05), policy: Policy(name: "grant", instrument: .grant))
    #expect(grant.paid == 0 && grant.by == nil)
    // Of 1500, 500 are 5 % of the company and 1000 a claim; 1200 leave 200 for the shares.
    let plan = try ConversionPlan(maximumShare: 0.05, excess: .cashClaim)
    let claim = try boughtBack(
      .principal(interestPerYear: 0), multiple: 0.12, policy: Example.converting(plan))
    #expect(CertainProject.isClose(claim.paid, 1200) && claim.by == .rest)
    let rich = try boughtBack(
      .principal(interestPerYear: 0), policy: Example.converting(plan))
    #expect(CertainProject.isClose(rich.paid, 1500))
  }

  @Test func `a buy-back pays the cost of those shares only that were not sold`() throws {
    let told = try boughtBack(
      .principal(interestPerYear: 0.05), rounds: [Example.round()],
      policy: Example.converting(holding: .sell(fraction: 0.4, atRound: 1)))
    // 40 % of 0.15 · 0.8 of 25 000, and 900 with interest for three years.
    #expect(CertainProject.isClose(told.paid, 0.4 * 0.12 * 25_000 + 900 * 1.15))
  }

  @Test func `a buy-back below nothing is refused`() {
    #expect(
      throws: ProjectError.outOfRange(
        "buyBackPays.interestPerYear", value: -0.1, allowed: .atLeast(0))
    ) { try Example.exit(buyBackPays: .principal(interestPerYear: -0.1)) }
  }

  @Test func `a later sale and a buy-back do not stop the company's own life`() throws {
    let template = try Example.certain(rounds: [Example.round(), Example.round()])
    let programme = try Example.programme(
      [template], projects: [Example.project()],
      policies: [
        Policy(name: "grant", instrument: .grant),
        Example.converting(holding: .sell(fraction: 1, atRound: 1)),
        Example.converting(holding: .teamBuyBack(interestPerYear: 0.1, withinMonths: 12)),
      ])
    let simulation = Simulation(programme, seed: 1)
    let outcomes = try (0..<3).map {
      try #require(simulation.replay(trial: 0, project: 0, copy: 0, policy: $0)).outcome
    }
    // 20 % of 25 000, then of 62 500.
    #expect(outcomes.allSatisfy { $0.laterMarketPaid == 17_500 })
    #expect(outcomes[0].proceeds == 0)
    let stake = 1500 / 10_000.0 * 0.8
    #expect(abs(outcomes[1].proceeds - stake * 25_000) < 1e-9)
    #expect(abs(outcomes[1].stakeAtExit - stake) < 1e-15)
    #expect(outcomes[1].exitMonth == 36)
    #expect(abs(outcomes[2].proceeds - 1650) < 1e-9)
  }

  @Test func `the fund's end sells at the last round's price, less a haircut`() throws {
    let fund = try Fund(budget: .unlimited, endMonth: 40, saleHaircut: 0.3)
    let template = try Example.certain(rounds: [Example.round()])
    let programme = try Example.programme(
      [template], projects: [Example.project()], policies: [Example.converting()], fund: fund)
    let replay = try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
    #expect(replay.outcome.exitMonth == 40)
    #expect(abs(replay.outcome.proceeds - 1500 / 10_000.0 * 0.8 * 25_000 * 0.7) < 1e-9)
  }
}
