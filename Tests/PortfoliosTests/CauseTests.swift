import Estimates
import Policies
import Portfolios
import Projects
import Testing

/// Why a project ends, and when: each cause in a project whose end is worked out by hand.
@Suite struct CauseTests {
  /// Three stages of six months and 1500 each, accepted at 18 with 600 left, and never financed.
  private func outcome(
    standby: Double, income: [Income] = [], longStop: Double = .infinity, centre: Double = 5100
  ) throws -> CourseOutcome {
    let template = try Example.template(
      name: "never financed",
      stages: Example.stages([1, 1, 1]),
      financing: Example.financing(share: 0, longStop: longStop),
      exit: Example.exit(),
      funding: Funding(
        centre: centre, standbyPerMonth: standby, patienceMonths: 3, income: income))
    let programme = try Example.programme(
      [template], projects: [Example.project(template: "never financed")],
      policies: [Policy(name: "grant", instrument: .grant)])
    let replay = Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0)
    return try #require(replay).outcome
  }

  private func sales(_ perMonth: Double, months: Double = .infinity) throws -> Income {
    try Income(source: .team, fromStage: 3, perMonth: perMonth, months: months)
  }

  // MARK: - After acceptance

  @Test func `cash that burns away closes a project, by its patience or its long stop`() throws {
    // 600 at 100 a month, and three months without.
    let burnt = try outcome(standby: 100)
    #expect(burnt.cause == .closed && burnt.endMonth == 27 && burnt.returned == 0)
    let stopped = try outcome(standby: 100, longStop: 4)
    #expect(stopped.cause == .closed && stopped.endMonth == 22)
    #expect(abs(stopped.returned - 200) < 1e-9)
  }

  @Test func `an income that covers the burn lets it live on its own, from a day that comes`()
    throws
  {
    let free = try outcome(standby: 100, income: [sales(100)])
    #expect(free.cause == .living && free.endMonth == 18 && !free.hasCrossed)
    #expect(abs(free.returned - 600) < 1e-9)
    let searched = try outcome(standby: 100, income: [sales(130)], longStop: 10)
    #expect(searched.cause == .living && searched.endMonth == 28)
    // 1000 of sales stood beside the 5100 granted, and what is left is shared out by what each put in.
    #expect(abs(searched.returned - 600 * 5100 / 6100) < 1e-9)
  }

  @Test func `an income that falls short or ends lets it live for a time only`() throws {
    // 10 a month short of 100: 600 last sixty months.
    let short = try outcome(standby: 100, income: [sales(90)])
    #expect(short.cause == .closed && short.endMonth == 18 + 60 + 3)
    // Eight months for nothing, then six.
    let ended = try outcome(standby: 100, income: [sales(100, months: 8)])
    #expect(ended.cause == .closed && ended.endMonth == 18 + 8 + 6 + 3)
    let stopped = try outcome(standby: 100, income: [sales(100, months: 8)], longStop: 5)
    #expect(stopped.cause == .closed && stopped.endMonth == 23)
  }

  @Test func `one that burns and earns nothing is closed by its long stop, and else looks on`()
    throws
  {
    let stopped = try outcome(standby: 0, longStop: 10)
    #expect(stopped.cause == .closed && stopped.endMonth == 28)
    #expect(abs(stopped.returned - 600) < 1e-9)
    // Nobody who looks on knows that it is in vain, but its money is settled as of acceptance.
    let endless = try outcome(standby: 0)
    #expect(endless.cause == .closed && endless.endMonth == .infinity)
    #expect(abs(endless.returned - 600) < 1e-9)
    let passing = try outcome(standby: 0, income: [sales(1, months: 30)], longStop: 10)
    #expect(passing.cause == .closed && passing.endMonth == 28)
  }

  @Test func `who lives on its own is counted so by those who do not know what comes`() throws {
    // Accepted at 18; half are financed twelve months later, and all earn what they burn from acceptance on.
    let template = try Example.template(
      stages: Example.stages([1, 1, 1]),
      financing: Example.financing(share: 0.5, wait: Example.constant(12)), exit: Example.exit(),
      funding: Funding(
        centre: 4500, standbyPerMonth: 100, patienceMonths: 3, income: [sales(100)]))
    for (month, living, isEarly) in [(24.0, 1.0, true), (36, 0.5, false)] {
      let programme = try Example.programme(
        [template], projects: [Example.project(copies: 64)],
        policies: [Policy(name: "grant", instrument: .grant)], today: month, horizon: month)
      let played = Played(programme, trials: 64)
      let crossed = played.mean(.crossedByHorizon, 0) / 64
      #expect(played.mean(.inProgressByHorizon, 0) == 0)
      #expect(played.mean(.livingByHorizon, 0) / 64 == 1 - crossed)
      // 4096 projects: within 4 standard errors of .5, or exact.
      #expect(abs(crossed - (1 - living)) <= (isEarly ? 0 : 4 * 0.5 / 64))
      #expect(played.mean(.closedToday, 0) == played.mean(.livingByHorizon, 0))
    }
  }

  @Test func `an investor who does not come is no reviewer's error`() throws {
    let template = try Example.template(
      stages: Example.stages([1, 1]),
      financing: Example.financing(share: 0), exit: Example.exit(),
      funding: Funding(centre: 3000, standbyPerMonth: 10, patienceMonths: 3))
    let programme = try Example.programme(
      [template], projects: [Example.project()],
      policies: [
        Policy(
          name: "market", instrument: .grant, selection: .market(InvestorGate(withinMonths: 6)))
      ])
    let replay = Simulation(programme, seed: 1).replay(trial: 0, project: 0, copy: 0, policy: 0)
    let outcome = try #require(replay).outcome
    #expect(outcome.cause == .failed && outcome.failure == .noInvestor)
    #expect(outcome.wrongStops == 1)
  }

  @Test func `a company that dies looking for the next round does not live on`() throws {
    func end(_ round: Growth.Round, _ income: [Income]) throws -> CourseOutcome {
      let template = try Example.template(
        stages: Example.stages([1, 1, 1]),
        financing: Example.financing(
          share: 1, wait: Example.constant(6), qualifyingMoney: 3000),
        rounds: [round], exit: Example.exit(),
        funding: Funding(centre: 4600, standbyPerMonth: 10, patienceMonths: 3, income: income))
      let programme = try Example.programme(
        [template], projects: [Example.project()],
        policies: [Policy(name: "grant", instrument: .grant)])
      let replay = Simulation(programme, seed: 1).replay(
        trial: 0, project: 0, copy: 0, policy: 0)
      return try #require(replay).outcome
    }
    // 2000 at month 24 does not qualify; a year later it dies, or finds nobody.
    let dead = try end(Example.round(chance: 0, death: 1), [sales(30)])
    #expect(dead.cause == .closed && dead.endMonth == 36)
    let alone = try end(Example.round(chance: 0), [sales(30)])
    #expect(alone.cause == .living && alone.endMonth == 36)
    let burning = try end(Example.round(chance: 0), [])
    #expect(burning.cause == .closed && burning.endMonth == 36)
  }

  // MARK: - Before acceptance

  @Test func `a stage that is not paid for is failed of money, at its stage`() throws {
    // Paid in thirds of 900, and the first stage costs 1500.
    let outcome = try outcome(standby: 0, centre: 2700)
    #expect(outcome.cause == .failed && outcome.failure == .outOfMoney)
    #expect(outcome.failedStage == 0)
  }

  /// n = 64,000 projects, two stages of p = .6, sensitivity .8, specificity .9.
  ///
  /// At each stage of those that
  /// reach it: missed .4 · .9 = .36, stopped wrongly .6 · .2 = .12, so that .52 go on; a wrong pass leaves the
  /// next stage's chance as it is. Each share within 4 standard errors.
  @Test func `gates that are missed and wrong stops are told apart, stage by stage`() throws {
    let review = try Review(sensitivity: 0.8, specificity: 0.9)
    let template = try Example.template(
      stages: Example.stages([0.6, 0.6], review: review),
      financing: Example.financing(share: 1), exit: Example.exit(),
      funding: Funding(centre: 3000, patienceMonths: 3))
    let programme = try Example.programme(
      [template], projects: [Example.project()],
      policies: [Policy(name: "grant", instrument: .grant)])
    let played = Played(programme, trials: 64_000)
    func share(_ failure: CourseOutcome.Failure?, _ stage: Int) -> Double {
      played.moments.means[played.simulation.layout.death(of: failure, atStage: stage, of: 0)]
    }
    let expected: [(CourseOutcome.Failure?, Int, Double)] = [
      (.gateMissed, 0, 0.36), (.wrongStop, 0, 0.12), (.outOfMoney, 0, 0), (nil, 0, 0.48),
      (.gateMissed, 1, 0.52 * 0.36), (.wrongStop, 1, 0.52 * 0.12), (.outOfMoney, 1, 0),
      (nil, 1, 0.52 * 0.48), (.noInvestor, 0, 0), (.noInvestor, 1, 0),
    ]
    for (failure, stage, p) in expected {
      let allowed = 4 * (p * (1 - p) / 64_000).squareRoot()
      #expect(abs(share(failure, stage) - p) <= allowed, "\(stage + 1)")
    }
    #expect(
      abs(played.mean(.gateMissed, 0) - share(.gateMissed, 0) - share(.gateMissed, 1)) < 1e-12)
  }

  // MARK: - Never signed

  @Test func `who is refused and who gives up waiting are told apart`() throws {
    let fund = try Fund(budget: .commitment(4500), queuePatienceMonths: 10)
    let programme = try Example.programme(
      [Example.certain(funding: Funding(centre: 4500, patienceMonths: 3))],
      projects: ["a", "b", "c"].map { try Example.project($0, entry: .month(0)) },
      policies: [
        Policy(name: "grant", instrument: .grant),
        Policy(
          name: "choosy", instrument: .grant,
          selection: .expert(Screening(admits: 0))),
      ], fund: fund)
    let played = Played(programme, trials: 8)
    // The budget is one award's.
    #expect(played.mean(.signed, 0) == 1)
    #expect(played.mean(.gaveUp, 0) == 2 && played.mean(.refused, 0) == 0)
    #expect(played.mean(.refused, 1) == 3 && played.mean(.gaveUp, 1) == 0)
  }

  // MARK: - The valley until a fixed milestone

  @Test func `need until acceptance counts those accepted, and nothing after it`() throws {
    // Of 5100 the centre pays all: 4500 until acceptance, and 600 while it waits.
    let closed = try outcome(standby: 100)
    #expect(abs(closed.needToAcceptance - 4500) < 1e-9)
    #expect(abs(closed.needWithoutPublic - 5100) < 1e-9)
    let failed = try outcome(standby: 0, centre: 2700)
    #expect(failed.needToAcceptance == 0 && failed.needWithoutPublic > 0)
  }
}
