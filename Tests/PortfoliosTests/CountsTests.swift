import Estimates
import Instruments
import Policies
import Portfolios
import Projects
import Testing

/// Every project is counted once, whoever counts.
@Suite struct CountsTests {
  static func played() throws -> Played {
    let fund = try Fund(
      budget: .yearly([4000, 3000], carriesOver: false), queuePatienceMonths: 10)
    return Played(try Example.lively(fund: fund), trials: 256)
  }

  @Test func `causes at the horizon sum to one and the snapshot splits what started`() throws {
    let played = try Self.played()
    for policy in 0..<6 {
      func mean(_ column: Column) -> Double { played.mean(column, policy) }
      let horizon =
        mean(.crossedByHorizon) + mean(.failedByHorizon) + mean(.closedByHorizon)
        + mean(.livingByHorizon) + mean(.refusedByHorizon) + mean(.gaveUpByHorizon)
        + mean(.inProgressByHorizon)
      #expect(abs(horizon - mean(.entered)) < 1e-12)
      let ends = [
        Column.crossed, .gateMissed, .wrongStop, .noInvestor, .outOfMoney, .closed, .living,
        .refused, .gaveUp,
      ].reduce(0) { $0 + mean($1) }
      #expect(abs(ends - mean(.entered)) < 1e-12)
      let today =
        mean(.crossedToday) + mean(.failedToday) + mean(.closedToday) + mean(.inProgressToday)
      #expect(abs(today - mean(.startedToday)) < 1e-12)
      #expect(mean(.entered) == 10)
      #expect(mean(.running) == 1)
      #expect(
        abs(mean(.runningCrossed) + mean(.runningFailed) + mean(.runningClosed) - 1) < 1e-12)
      #expect(mean(.crossedAt36) <= mean(.crossedAt60))
      #expect(mean(.crossedAt60) <= mean(.crossedAt96))
      #expect(mean(.crossedAt96) <= mean(.crossed))
      #expect(mean(.crossed) <= mean(.done))
      #expect(mean(.done) <= mean(.signed))
      #expect(abs(mean(.crossers) - mean(.crossed) - mean(.runningCrossed)) < 1e-12)
    }
    #expect(played.mean(.gaveUpByHorizon, 0) > 0 && played.mean(.signed, 0) < 10)
    #expect(played.mean(.gaveUpByHorizon, 1) == 0)
  }

  @Test func `incidence only grows, and all causes together stay below one`() throws {
    let played = try Self.played()
    let layout = played.simulation.layout
    for policy in 0..<6 {
      let curves = TrialLayout.Curve.allCases.map {
        Array(played.moments.means[layout.curve($0, of: policy)])
      }
      for curve in curves {
        #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
      }
      let last = curves.reduce(0.0) { $0 + ($1.last ?? 0) }
      #expect(last > 0 && last <= played.mean(.entered, policy))
      let months60 = layout.grid.months(19)
      #expect(months60 == 60)
      #expect(abs(curves[0][19] - played.mean(.crossedAt60, policy)) < 1e-12)
    }
  }

  @Test func `deaths by stage are the failures`() throws {
    let played = try Self.played()
    let layout = played.simulation.layout
    for policy in 0..<6 {
      func deaths(of failures: [CourseOutcome.Failure?]) -> Double {
        (0..<layout.stages).reduce(0.0) { sum, stage in
          failures.reduce(sum) {
            $0 + played.moments.means[layout.death(of: $1, atStage: stage, of: policy)]
          }
        }
      }
      let (deaths, parts) = (deaths(of: [nil]), deaths(of: CourseOutcome.Failure.allCases))
      #expect(abs(deaths - parts) < 1e-12)
      let failed = played.moments.means[layout.curve(.failed, of: policy).upperBound - 1]
      #expect(abs(deaths - failed) < 1e-12 && deaths > 0)
    }
  }

  @Test func `the attribution sums to the difference, trial by trial`() throws {
    for seed in UInt64(1)...60 {
      let played = Played(try Example.lively(), seed: seed)
      func net(_ policy: Int) -> Double {
        played.mean(.proceeds, policy) + played.mean(.returned, policy)
          - played.mean(.centrePaid, policy)
      }
      for policy in 1..<6 {
        let shares = TrialLayout.Factor.allCases.map {
          played.moments.means[played.simulation.layout.share(of: $0, for: policy)]
        }
        let difference = net(policy) - net(0)
        #expect(abs(shares.reduce(0, +) - difference) <= 1e-9 * max(1000, abs(difference)))
      }
    }
  }

  @Test func `money that no share brought is attributed as well`() throws {
    // The team owns less than the floor anyway, so that nothing converts and all stays a claim.
    let plan = try ConversionPlan(teamFloor: 0.9, excess: .cashClaim)
    let programme = try Example.programme(
      [Example.certain()], projects: [Example.project()],
      policies: [Policy(name: "grant", instrument: .grant), Example.converting(plan)])
    let played = Played(programme)
    #expect(played.mean(.owning, 1) == 0 && played.mean(.proceeds, 1) == 1500)
    let shares = TrialLayout.Factor.allCases.map {
      played.moments.means[played.simulation.layout.share(of: $0, for: 1)]
    }
    #expect(abs(shares.reduce(0, +) - 1500) < 1e-9)
  }
}
