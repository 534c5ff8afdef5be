import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// A fund that ends pays, signs and holds nothing afterwards; one without an end holds to the exit.
@Suite struct FundEndTests {
  private static func fund(
    _ end: Double, _ form: Fund.AtEnd = .sell, haircut: Double = 0.3
  ) throws -> Fund {
    try Fund(budget: .unlimited, endMonth: end, atEnd: form, saleHaircut: haircut)
  }

  private static func played(_ fund: Fund, entry: Double = 0) throws -> Played {
    Played(
      try Example.programme(
        [CertainProject().template()],
        projects: [Example.project(template: "certain", entry: .month(entry))],
        policies: [Example.converting(), Policy(name: "none", instrument: .none)], fund: fund))
  }

  private static func replay(_ fund: Fund) throws -> Replay {
    try CertainProject().replay(.grantToEquity(ConversionPlan()), fund: fund)
  }

  // MARK: - Without an end

  @Test func `the horizon sells nothing and moves nothing that is followed to its end`() throws {
    let (near, far) = try (
      Played(Example.lively(horizon: 60), trials: 64),
      Played(Example.lively(horizon: 240), trials: 64)
    )
    for policy in 0..<6 {
      for metric in Metric.ofMeans
      where !metric.name.hasPrefix("cause.") && metric.name != "crossing.byHorizon" {
        #expect(near.value(metric.name, policy) == far.value(metric.name, policy), "\(metric.name)")
      }
      #expect(near.mean(.proceedsAtEnd, policy) == 0)
    }
    #expect(near.mean(.proceeds, 3) > 0)
  }

  // MARK: - A company that has crossed

  @Test func `shares go at the last price less the haircut on the day of the end`() throws {
    // It crosses at 24 with 15 % of 10 000; the exit at 48 comes too late.
    let played = try Self.played(Self.fund(40))
    #expect(played.value("route.fundEnd", 0) == 1050 && played.value("state.proceeds", 0) == 1050)
    #expect(played.value("route.fundEndShare", 0) == 1 && played.value("route.treasury", 0) == 0)
    #expect(played.value("company.valueAtExit", 0) == 20_000)
    // 500 at 0, 6 and 12 months; the rate at which they are worth 1050 at month 40.
    let rate = try #require(played.value("state.irr", 0))
    func worth(_ month: Double) -> Double { CertainProgrammeTests.power(1 + rate, -month / 12) }
    #expect(abs(1050 * worth(40) - 500 * (1 + worth(6) + worth(12))) < 1e-6)
  }

  @Test func `a successor takes over at that value, and the treasury has what comes`() throws {
    let played = try Self.played(Self.fund(40, .handOver))
    #expect(played.value("route.handOver", 0) == 1050 && played.value("state.proceeds", 0) == 0)
    #expect(played.value("route.treasury", 0) == 3000 && played.value("state.moic", 0) == 0)
  }

  @Test func `a claim without a price lapses with the fund and is counted`() throws {
    let plan = try ConversionPlan(maximumShare: 0.05, excess: .cashClaim)
    let outcome = try CertainProject().replay(.grantToEquity(plan), fund: Self.fund(40)).outcome
    #expect(CertainProject.isClose(outcome.proceeds, 0.7 * 0.05 * 10_000))
    let royalty = try CertainProject().replay(
      .royalty(Royalty(exitShare: 0.1)), fund: Self.fund(40))
    #expect(royalty.outcome.proceeds == 0)
    #expect(royalty.months { $0 == .lapsed } == [40])
  }

  // MARK: - A company that crosses afterwards

  @Test func `accepted before and financed after the end, it crosses without the fund`() throws {
    let sold = try Self.played(Self.fund(20))
    #expect(sold.value("crossing.ultimate", 0) == 1)
    #expect(sold.value("state.stakeAtConversion", 0) == 0 && sold.value("route.lapsed", 0) == 1)
    #expect(sold.value("state.proceeds", 0) == 0 && sold.value("route.treasury", 0) == 0)
    let handed = try Self.played(Self.fund(20, .handOver))
    #expect(handed.value("crossing.ultimate", 0) == 1)
    #expect(handed.value("state.stakeAtConversion", 0) == 0.15)
    #expect(handed.value("route.handOver", 0) == 0 && handed.value("route.treasury", 0) == 3000)
  }

  @Test func `shares bought at entry have no price before a round`() throws {
    let equity = Instrument.equity(try EntryTerms(preMoney: 3000))
    let sold = try CertainProject().replay(equity, fund: Self.fund(20)).outcome
    #expect(sold.hasCrossed && sold.stakeAtCrossing == 0 && sold.proceeds == 0)
    // The team still sold a third to somebody, and a fifth in the round.
    #expect(CertainProject.isClose(sold.teamAtCrossing, 0.8 * 2 / 3))
  }

  @Test func `what had expired before the end does not lapse with it`() throws {
    let late = try ConversionPlan(deadlineMonths: 12)
    let outcome = try Played(
      Example.programme(
        [CertainProject().template()], projects: [Example.project(template: "certain")],
        policies: [Example.converting(late)], fund: Self.fund(20)))
    #expect(outcome.value("route.lapsed", 0) == 0)
    #expect(outcome.value("state.stakeAtConversion", 0) == nil)
  }

  @Test func `a right whose last day is the fund's end is used against the successor`() throws {
    let right = try InvestThenEquity(maximumShare: 0.3, discount: 0.2, buyBackMonths: 40)
    let outcome = try CertainProject().replay(
      .investThenEquity(right), fund: Self.fund(40, .handOver)
    ).outcome
    // 1500 for shares worth 1875, which would have brought 3750 at the exit.
    #expect(outcome.treasury == 1500 && outcome.proceeds == 0)
  }

  // MARK: - On the way

  @Test func `tranches due later are cancelled and the project goes on with what it has`() throws {
    var project = CertainProject()
    project.otherPublic = 3000
    let replay = try project.replay(.grantToEquity(ConversionPlan()), fund: Self.fund(10))
    #expect(replay.outcome.centrePaid == 1000 && replay.outcome.hasCrossed)
    #expect(
      replay.months { if case .trancheCancelled(500, _) = $0 { true } else { false } } == [12])
    // What it cannot do without stops it.
    let poor = try Self.replay(Self.fund(10))
    #expect(poor.outcome.cause == .failed && poor.outcome.centrePaid == 1000)
  }

  @Test func `what a project leaves unspent after the end is the treasury's`() throws {
    // Fails at its first gate at month 6, when 500 of the award are unspent: none; upfront leaves 1000.
    var project = CertainProject()
    project.chances = [0, 1, 1]
    let policy = try Policy(
      name: "upfront", instrument: .grant, disbursement: Disbursement(.upfront))
    let late = try project.replay(policy, fund: Self.fund(5)).outcome
    let early = try project.replay(policy, fund: Self.fund(7)).outcome
    #expect(early.returned > 0 && early.treasury == 0)
    #expect(late.returned == 0 && late.treasury == early.returned)
    // A loan has lapsed by then; what is left of it is public money all the same.
    let loan = try Policy(
      name: "loan", instrument: .convertibleDebt(ConvertibleDebt(maturityMonths: 36)),
      disbursement: Disbursement(.upfront))
    let lapsed = try project.replay(loan, fund: Self.fund(5)).outcome
    #expect(lapsed.treasury == early.returned && lapsed.proceeds == 0)
  }

  @Test func `who enters after the end is never signed, and without a fund goes on`() throws {
    let played = try Self.played(Self.fund(40), entry: 50)
    #expect(played.mean(.signed, 0) == 0 && played.mean(.gaveUpByHorizon, 0) == 1)
    #expect(played.paid(0) == 0 && played.mean(.proceeds, 0) == 0)
    #expect(played.mean(.signed, 1) == 1)
    let queued = try Fund(budget: .commitment(1e9), endMonth: 40)
    #expect(try Self.played(queued, entry: 50).mean(.signed, 0) == 0)
  }

  @Test(arguments: Fund.AtEnd.allCases)
  func `nothing is paid, sold or returned to the fund after its end, in any story`(
    form: Fund.AtEnd
  ) throws {
    let simulation = Simulation(try Example.lively(fund: Self.fund(50, form)), seed: 5)
    var ends = 0
    for trial in UInt64(0)..<300 {
      for policy in 0..<6 {
        let replay = try #require(
          simulation.replay(trial: trial, project: 0, copy: 0, policy: policy))
        for (month, event) in replay.events {
          switch event {
          case .paid(.centre, _, _), .followedOn, .subsidised: #expect(month < 50)
          case .soldAtEnd, .handedOver:
            #expect(month == 50)
            ends += 1
          default: break
          }
        }
        #expect(replay.outcome.exitMonth <= 50 || replay.outcome.proceeds == 0)
      }
    }
    #expect(ends > 50)
  }

  // MARK: - Routes, overhead, need

  @Test func `the routes add up to the proceeds, in every trial`() throws {
    for fund in [Fund.unlimited, try Self.fund(50)] {
      for seed in UInt64(1)...40 {
        let played = Played(try Example.lively(fund: fund), seed: seed)
        for policy in 0..<6 {
          let sum = Metric.routesOfProceeds.reduce(0) { $0 + (played.value($1.name, policy) ?? 0) }
          #expect(CertainProject.isClose(sum, played.mean(.proceeds, policy)))
        }
      }
    }
  }

  @Test func `overhead runs to its last day, and no policy without a fund is charged`() throws {
    let fund = try Fund(
      budget: .unlimited, overheadPerYear: 120, discountRate: 0.05, overheadUntilMonth: 30.5)
    let played = try Self.played(fund)
    #expect(
      CertainProject.isClose(played.mean(.overhead, 0), 305) && played.mean(.overhead, 1) == 0)
    #expect(played.value("state.npv", 1) == 0)
    #expect(throws: PolicyError.combination(.endlessOverhead)) {
      try Fund(budget: .unlimited, overheadPerYear: 120)
    }
    #expect(throws: PolicyError.combination(.successorAtNoValue)) {
      try Self.fund(40, .handOver, haircut: 1)
    }
  }

  @Test func `overhead counts towards the need until money comes in`() throws {
    // 3000 come at month 48, when 1500 and 48 months of overhead at 1 have gone.
    let fund = try Fund(budget: .unlimited, overheadPerYear: 12, overheadUntilMonth: 600)
    let need = try #require(try Self.played(fund).value("fund.peakNeed", 0))
    #expect(CertainProject.isClose(need, 1548))
  }

  @Test func `money that asks for nothing back has no rate of return`() throws {
    let played = try Played(Example.lively(), trials: 64)
    let irr = try #require(Metric.named("state.irr"))
    // grant, none, equity, grant-to-equity: the first two seek none, though unspent money comes back.
    #expect(played.mean(.returned, 0) > 0)
    for policy in 0..<2 {
      #expect(irr.estimate(played.source(policy)).status == .undefined(.noReturnSought))
    }
    for policy in 2..<4 { #expect(irr.estimate(played.source(policy)).value != nil) }
    let instruments: [(Instrument, Bool)] = [
      (.none, false), (.grant, false), (.royalty(try Royalty(exitShare: 0.1)), true),
      (.grantToEquity(try ConversionPlan()), true),
      (.convertibleDebt(try ConvertibleDebt(maturityMonths: 36)), true),
      (.guaranteedLoan(try GuaranteedLoan(risk: .init(bank: 0, state: 1, insurer: 0))), false),
    ]
    for (instrument, seeks) in instruments { #expect(instrument.seeksReturn == seeks) }
  }

  @Test func `money that comes back within a month was needed until then`() throws {
    // 1500 at the start; the stage fails after half a month and gives back what is unspent.
    let template = try Example.template(
      stages: Example.stages([0], months: Example.quantity(0.5), cost: Example.quantity(300)),
      funding: Funding(centre: 1500, patienceMonths: 6))
    let played = Played(
      try Example.programme(
        [template], projects: [Example.project(), Example.project("next", entry: .month(0.25))],
        policies: [Policy(name: "grant", instrument: .grant)]))
    #expect(played.mean(.returned, 0) == 2400 && played.value("fund.peakNeed", 0) == 3000)
    let later = Played(
      try Example.programme(
        [template], projects: [Example.project(), Example.project("next", entry: .month(0.75))],
        policies: [Policy(name: "grant", instrument: .grant)]))
    // The first 1200 are back before the second 1500 are paid.
    #expect(later.value("fund.peakNeed", 0) == 1800)
  }
}
