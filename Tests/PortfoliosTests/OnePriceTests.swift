import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// One company has one price: what converts divides it and adds nothing to it.
@Suite struct OnePriceTests {
  /// Sold at the price of its crossing round: 2000 of new money on 8000.
  private static func template(_ basis: ValueBasis = .company, preMoney: Double = 8000) throws
    -> ProjectTemplate
  {
    var template = try Example.certain(
      financing: Example.financing(
        share: 1, wait: Example.constant(6), preMoney: Example.quantity(preMoney)),
      exit: Example.exit(kind: .listing, multiple: Example.quantity(1)))
    template.financing.valueBasis = basis
    return template
  }

  private static func replay(_ template: ProjectTemplate, _ plan: ConversionPlan) throws -> Replay {
    let programme = try Example.programme(
      [template], projects: [Example.project()], policies: [Example.converting(plan)])
    return try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
  }

  // 1500 is 15 % of 10 000; beside 10 000 it is 1500/11 500, of the company or of all shares at the price.
  @Test(arguments: [
    (Convention.inPreMoney, ValueBasis.company, 1500.0, 10_000.0),
    (.inPreMoney, .shares, 1500, 10_000), (.alongside, .shares, 1500, 11_500),
    (.alongside, .company, 1500 * 10_000 / 11_500.0, 10_000),
  ])
  func `a grant sold at its round's price brings what the basis says`(
    convention: Convention, basis: ValueBasis, proceeds: Double, value: Double
  ) throws {
    let plan = try ConversionPlan(convention: convention)
    let replay = try Self.replay(Self.template(basis), plan)
    #expect(CertainProject.isClose(replay.outcome.proceeds, proceeds))
    let conversion = try #require(replay.conversion)
    #expect(CertainProject.isClose(conversion.companyValue, value))
    #expect(CertainProject.isClose(conversion.quoted, 1500))
    #expect(CertainProject.isClose(conversion.worth, proceeds))
    #expect(conversion.isMarkedDown == (proceeds < 1499))
  }

  @Test func `all holders together are paid the same under every policy, bit for bit`() throws {
    let policies =
      try Example.policies() + [
        Policy(
          name: "alongside",
          instrument: .grantToEquity(ConversionPlan(convention: .alongside, discount: 0.2)))
      ]
    let simulation = Simulation(try Example.lively(policies: policies), seed: 3)
    var exits = 0
    for trial in UInt64(0)..<400 {
      let values = try [0, 2, 3, 4].map { policy in
        try #require(simulation.replay(trial: trial, project: 0, copy: 0, policy: policy))
          .events.compactMap { event in
            if case .exited(_, let value, _, _) = event.event { value } else { nil }
          }
      }
      #expect(values.allSatisfy { $0 == values[0] }, "\(trial)")
      exits += values[0].count
    }
    #expect(exits > 20)
  }

  // MARK: - Later rounds

  // Twice the price, a fifth sold, a twentieth for the pool: three quarters are worth 2 · 10 000. As a ratio of
  // pre-money to post-money the four fifths before the money are.
  @Test(arguments: [
    (Growth.Round.StepUp.price, 20_000 / 0.75), (.preMoney, 20_000 / 0.8),
  ])
  func `a step-up is price over price, or pre-money over post-money`(
    basis: Growth.Round.StepUp, value: Double
  ) throws {
    var template = try Self.template()
    var round = try Example.round(stepUp: 2, dilution: 0.2, poolTopUp: 0.05)
    round.stepUpOf = basis
    template.growth.rounds = [round]
    let replay = try Self.replay(template, ConversionPlan())
    #expect(CertainProject.isClose(replay.outcome.proceeds, 0.15 * 0.75 * value))
    let steps = replay.events.compactMap { event in
      if case .roundClosed(_, _, _, _, let step?) = event.event { step } else { nil }
    }
    #expect(steps.count == 1 && steps[0].climate == 1)
    // The price a share went from 10 000 over all shares to three quarters of the value over the same.
    #expect(CertainProject.isClose(steps[0].stepUp, 0.75 * value / 10_000))
  }

  // MARK: - No price

  @Test func `what is no less than the company does not convert, and stays in the mean stake`()
    throws
  {
    let small = try Self.template(preMoney: 1500)
    let replay = try Self.replay(small, ConversionPlan())
    #expect(replay.outcome.hasCrossed && replay.outcome.stakeAtCrossing == 0)
    #expect(replay.outcome.givenUp == 1500)
    #expect(replay.events.contains { $0.event == .foundNoPrice(owed: 1500, preMoney: 1500) })
    // Its life goes on: new money of 2000 on 1500, listed at that price.
    #expect(replay.values == [3500])
    var large = try Self.template()
    large.name = "large"
    let played = Played(
      try Example.programme(
        [small, large],
        projects: [Example.project(), Example.project("other", template: "large")],
        policies: [Example.converting(), Policy(name: "grant", instrument: .grant)]))
    #expect(played.value("state.stakeAtConversion", 0) == 0.075)
    #expect(played.value("state.unpricedConversions", 0) == 0.5)
    #expect(played.value("company.valueAtCrossing", 0) == 6750)
    #expect(played.value("company.valueAtExit", 1) == 6750)
    #expect(played.value("state.stakeAtConversion", 1) == nil)
  }

  @Test func `what finds no price is kept back as what a limit keeps back`() throws {
    let small = try Self.template(preMoney: 1500)
    let claimed = try Self.replay(small, ConversionPlan(excess: .cashClaim))
    #expect(CertainProject.isClose(claimed.outcome.proceeds, 1500))
    var growing = small
    growing.growth.rounds = [try Example.round(stepUp: 4, dilution: 0.2)]
    // 1500 inside 4 · 3500 before 3500 of new money.
    let deferred = try Self.replay(growing, ConversionPlan(excess: .deferred))
    #expect(CertainProject.isClose(deferred.outcome.stakeAtExit, 1500 / 17_500.0))
    #expect(deferred.outcome.givenUp == 0)
  }

  @Test func `old shares that are worth nothing leave a company of its investors`() throws {
    let replay = try Self.replay(Self.template(preMoney: 0), ConversionPlan())
    #expect(replay.outcome.hasCrossed && replay.outcome.teamAtCrossing == 0)
    #expect(replay.values == [2000] && replay.outcome.proceeds == 0)
  }
}

extension Replay {
  /// The first conversion that is told.
  fileprivate var conversion: CourseEvent.Conversion? {
    events.lazy.compactMap { event in
      if case .converted(let conversion) = event.event { conversion } else { nil }
    }.first
  }

  /// What the company brings in the end.
  fileprivate var values: [Double] {
    events.compactMap { event in
      if case .exited(_, let value, _, _) = event.event { value } else { nil }
    }
  }
}
