import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// Cases in which one rule alone decides, known by hand.
@Suite struct CourseRuleTests {
  static func outcome(
    _ template: ProjectTemplate, _ policy: Policy, present: Present? = nil,
    entry: Double = 0, today: Double = 60
  ) throws -> Replay {
    let programme = try Example.programme(
      [template],
      projects: [Example.project(entry: .month(entry), present: present)], policies: [policy],
      today: today)
    return try #require(
      Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0))
  }

  static func isClose(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(1, abs(other))
  }

  // MARK: - Cash

  @Test(arguments: [Source.centre, .market])
  func `a result-based award without a source for the time between stalls the project`(
    interim: Source
  ) throws {
    let policy = try Policy(
      name: "delivery", instrument: .grant,
      disbursement: Disbursement(.onDelivery(interim: interim)))
    let replay = try Self.outcome(Example.certain(), policy)
    // The partners' 1000 of the first stage's 1500 last four months; then six of patience.
    #expect(replay.outcome.cause == .failed && replay.outcome.failedStage == 0)
    #expect(Self.isClose(replay.outcome.endMonth, 10))
    #expect(Self.isClose(replay.outcome.shortage, 500))
    #expect(replay.outcome.centrePaid == 0)
  }

  @Test(arguments: [Source.team, .otherPublic])
  func `a result-based award with an interim source is paid at acceptance`(
    interim: Source
  ) throws {
    let policy = try Policy(
      name: "delivery", instrument: .grant,
      disbursement: Disbursement(.onDelivery(interim: interim)))
    let replay = try Self.outcome(Example.certain(), policy)
    #expect(replay.outcome.hasCrossed && replay.outcome.endMonth == 24)
    let paid = replay.events.filter { event in
      switch event.event {
      case .paid(.centre, _, _), .advanceRepaid: true
      default: false
      }
    }
    try #require(paid.count == 1)
    #expect(paid[0].month == 18 && paid[0].event == .advanceRepaid(interim, 1500))
    #expect(replay.outcome.centrePaid == 1500)
  }

  @Test func `a result-based award for a project that fails costs nothing`() throws {
    let policy = try Policy(
      name: "delivery", instrument: .grant,
      disbursement: Disbursement(.onDelivery(interim: .team)))
    let replay = try Self.outcome(
      Example.template(stages: Example.stages([1, 0, 1])), policy)
    #expect(replay.outcome.cause == .failed && replay.outcome.failedStage == 1)
    #expect(replay.outcome.centrePaid == 0)
  }

  @Test func `cash lasts as long as it is burnt, then patience`() throws {
    // After 18 months 300 are left for 50 a month: dry at 24, gone at 27; the round would come at 30.
    let funding = try Funding(
      centre: 1800, otherPublic: 1500, team: 1500, standbyPerMonth: 50, patienceMonths: 3)
    func template(_ funding: Funding) throws -> ProjectTemplate {
      try Example.certain(
        financing: Example.financing(share: 1, wait: Example.constant(12)), funding: funding)
    }
    let grant = try Policy(name: "grant", instrument: .grant)
    let closed = try Self.outcome(template(funding), grant)
    #expect(closed.outcome.cause == .closed && Self.isClose(closed.outcome.endMonth, 27))
    #expect(closed.outcome.returned == 0)
    // A tenth of the award bridges 3.6 months: dry at 27.6, within patience of 30.
    let bridged = try Self.outcome(
      template(funding),
      Policy(name: "bridged", instrument: .grant, bridging: Bridging(mostShare: 0.1)))
    #expect(bridged.outcome.hasCrossed && Self.isClose(bridged.outcome.endMonth, 30))
    #expect(Self.isClose(bridged.outcome.centrePaid, 1980))
    #expect(Self.isClose(bridged.outcome.left, 2000))
  }

  @Test func `unspent public cash returns in proportion to what was put in`() throws {
    // 4800 in, 4500 spent: of 300 left the centre put in 1800 of 4800, and other public sources 1500.
    let template = try Example.certain(
      financing: Example.financing(share: 0, longStop: 12),
      funding: Funding(centre: 1800, otherPublic: 1500, team: 1500, patienceMonths: 3))
    let replay = try Self.outcome(template, Policy(name: "grant", instrument: .grant))
    #expect(replay.outcome.cause == .closed && replay.outcome.endMonth == 30)
    #expect(Self.isClose(replay.outcome.returned, 300 * 1800 / 4800.0))
    #expect(Self.isClose(replay.outcome.otherPublicReturned, 300 * 1500 / 4800.0))
    #expect(Self.isClose(replay.outcome.left, 300 * 1500 / 4800.0))
  }

  @Test func `a search that never ends leaves the project in progress without a round`() throws {
    let template = try Example.certain(financing: Example.financing(share: 0))
    let replay = try Self.outcome(template, Policy(name: "grant", instrument: .grant))
    #expect(replay.outcome.endMonth == .infinity && replay.outcome.marketPaid == 0)
    #expect(
      !replay.events.contains { event in
        if case .roundClosed = event.event { true } else { false }
      })
  }

  @Test func `a round before acceptance funds the research and converts at acceptance`() throws {
    let template = try Example.certain(
      financing: Example.financing(share: 1, wait: Example.constant(3), stagesBefore: 1),
      funding: Funding(centre: 1500, otherPublic: 0, team: 600, patienceMonths: 6))
    // 2100 in three tranches; the first stage runs dry at 2.8 months without partners.
    let dead = try Self.outcome(template, Example.converting())
    #expect(dead.outcome.cause == .failed)
    let rich = try Example.certain(
      financing: Example.financing(share: 1, wait: Example.constant(3), stagesBefore: 1),
      funding: Funding(centre: 4500, patienceMonths: 6))
    let replay = try Self.outcome(rich, Example.converting())
    #expect(replay.outcome.hasCrossed && replay.outcome.endMonth == 18)
    let round = try #require(
      replay.events.first { event in
        if case .roundClosed = event.event { true } else { false }
      })
    #expect(round.month == 9)
    #expect(Self.isClose(replay.outcome.stakeAtCrossing, 4500 / 10_000.0))
  }

  // MARK: - Rounds that do not qualify

  @Test func `an unqualified round lets the project cross at the first that qualifies`() throws {
    // 2000 on 8000 at month 24 does not make 3000; 5000 on 20 000 at month 36 does.
    let template = try Example.certain(
      rounds: [Example.round(), Example.round()],
      financing: Example.financing(
        share: 1, wait: Example.constant(6), qualifyingMoney: 3000))
    let replay = try Self.outcome(template, Example.converting())
    #expect(replay.outcome.hasCrossed && replay.outcome.endMonth == 36)
    #expect(replay.outcome.marketPaid == 7000)
    #expect(Self.isClose(replay.outcome.stakeAtCrossing, 1500 / 25_000.0))
    #expect(Self.isClose(replay.outcome.teamAtCrossing, 0.8 * 18_500 / 25_000.0))
    // One round of growth is left: 12 500 on 50 000.
    #expect(replay.outcome.laterMarketPaid == 12_500)
    #expect(Self.isClose(replay.outcome.proceeds, 1500 / 25_000.0 * 0.8 * 125_000))
  }

  @Test func `without a qualified round the project is closed when the search ends`() throws {
    func outcome(_ rounds: [Growth.Round], longStop: Double) throws -> Replay {
      try Self.outcome(
        Example.certain(
          rounds: rounds,
          financing: Example.financing(
            share: 1, wait: Example.constant(6), qualifyingMoney: 3000, longStop: longStop)),
        Example.converting())
    }
    let none = try outcome([], longStop: .infinity)
    #expect(none.outcome.cause == .closed && none.outcome.endMonth == 24)
    let late = try outcome([Example.round()], longStop: 10)
    #expect(late.outcome.cause == .closed && late.outcome.endMonth == 28)
    let dead = try outcome([Example.round(chance: 0, death: 1)], longStop: .infinity)
    #expect(dead.outcome.cause == .closed && dead.outcome.endMonth == 36)
  }

  // MARK: - Terms

  @Test func `a grant does not convert in a round after its deadline`() throws {
    func stake(_ months: Double) throws -> Double {
      try Self.outcome(
        Example.certain(), Example.converting(ConversionPlan(deadlineMonths: months))
      ).outcome.stakeAtCrossing
    }
    #expect(try stake(24) > 0.13)
    #expect(try stake(23.9) == 0)
  }

  @Test func `a grant that no price can hold stays a grant, and the company lives on`() throws {
    let template = try Example.certain(
      rounds: [Example.round()],
      financing: Example.financing(
        share: 1, wait: Example.constant(6), preMoney: Example.quantity(1000)))
    let replay = try Self.outcome(
      template, Example.converting(ConversionPlan(convention: .inPreMoney)))
    #expect(replay.outcome.hasCrossed && replay.outcome.stakeAtCrossing == 0)
    #expect(replay.outcome.givenUp == 1500)
    #expect(Self.isClose(replay.outcome.teamAtCrossing, 1 / 3.0))
    #expect(Self.isClose(replay.outcome.laterMarketPaid, 1500))
  }

  // MARK: - Running projects

  @Test func `a running project goes on from its books`() throws {
    // Four of six months of the second stage are behind it, and four sixths of its cost are paid.
    let present = try Present(
      stage: 1, monthsInStage: 4, receivedFromCentre: 1000, receivedFromOtherPublic: 1000,
      receivedFromTeam: 1000, spent: 2500)
    let replay = try Self.outcome(
      Example.certain(), Example.converting(ConversionPlan(interestPerYear: 0.12)),
      present: present, entry: 50, today: 60)
    // Two months and the third stage to acceptance at 68, the round at 74.
    #expect(replay.outcome.hasCrossed && Self.isClose(replay.outcome.endMonth, 74))
    #expect(Self.isClose(replay.outcome.centrePaid, 1500))
    #expect(Self.isClose(replay.outcome.spent, 4500))
    #expect(Self.isClose(replay.outcome.left, 2000))
    // Interest runs from its entry: 24 % in two years.
    #expect(Self.isClose(replay.outcome.stakeAtCrossing, 1860 / 10_000.0))
  }

  @Test func `a running project gets no more than its award`() throws {
    let present = try Present(
      stage: 1, monthsInStage: 0, receivedFromCentre: 1400, receivedFromOtherPublic: 1000,
      receivedFromTeam: 1000, spent: 1500)
    let replay = try Self.outcome(
      Example.certain(), Policy(name: "grant", instrument: .grant), present: present, entry: 50)
    #expect(replay.outcome.centrePaid == 1500)
  }

  @Test func `running projects are never counted with fresh ones`() throws {
    let present = try Present(
      stage: 3, monthsInStage: 1, receivedFromCentre: 1500, receivedFromOtherPublic: 1500,
      receivedFromTeam: 1500, spent: 4500)
    let programme = try Example.programme(
      [Example.certain()],
      projects: [
        Example.project(copies: 2), Example.project("old", entry: .month(10), present: present),
      ])
    let played = Played(programme, trials: 4)
    #expect(played.mean(.entered, 0) == 2 && played.mean(.running, 0) == 1)
    #expect(played.mean(.crossed, 0) == 2 && played.mean(.runningCrossed, 0) == 1)
    #expect(played.mean(.crossers, 0) == 3)
    #expect(played.value("running.crossing", 0) == 1)
    #expect(played.mean(.startedToday, 0) == 2)
  }
}
