import Policies
import Projects

// 赛马制: several teams at one problem, judged together at each gate.

extension TrialRunner {
  /// Follows all teams to the gate where they fall behind, and the winner to its end.
  ///
  /// A gate is held when the last of the teams still in the race has got there or has failed.
  mutating func race<Listener: CourseListener>(
    _ race: Race, _ entrance: Entrance, _ listener: inout Listener
  ) -> CourseOutcome {
    listener.hear(.raceBegan(teams: race.teams, keep: race.keep), atMonth: entrance.startMonth)
    for team in 0..<race.teams { future.enrol(UInt8(truncatingIfNeeded: team), at: team) }
    var field = RaceField(race, entrance, listener)
    field.run(&future, &cash, &listener)
    if let winner = field.winner {
      listener.turn(to: winner)
      future.turn(toOrFrom: winner)
      field.outcomes[winner] = finish(field.teams[winner], entrance, &listener)
      future.turn(toOrFrom: winner)
    }
    listener.turn(to: nil)
    return field.outcome
  }

  /// From acceptance on, the winner's course is like any other.
  private mutating func finish<Listener: CourseListener>(
    _ winner: Research<Listener>, _ entrance: Entrance, _ listener: inout Listener
  ) -> CourseOutcome {
    var winner = winner
    var course = Course(entrance: entrance, listener: listener)
    winner.exchange(&course.listener)
    let accepted = winner.accept(&cash)
    let passage = course.search(accepted, &future, &cash, &company)
    let outcome = course.finish(
      passage, &company, fundEnd: plan.terms.end, &future, &cash)
    listener = course.listener
    return outcome
  }
}

/// The teams of one race, on their way to acceptance.
private struct RaceField<Listener: CourseListener>: ~Copyable {
  private(set) var teams: InlineArray<8, Research<Listener>>
  /// What became of each team.
  var outcomes = InlineArray<8, CourseOutcome>(repeating: CourseOutcome(Ending()))
  /// Who is still in the race.
  private var isRunning = InlineArray<8, Bool>(repeating: false)
  private let race: Race
  private let stages: Int

  init(_ race: Race, _ entrance: Entrance, _ listener: Listener) {
    self.race = race
    stages = entrance.agenda.stages.count
    teams = InlineArray(repeating: Research(entrance, listener))
    for team in 0..<race.teams { isRunning[team] = true }
  }

  // MARK: - The race

  mutating func run(
    _ future: inout Future, _ cash: inout CentreFlows, _ listener: inout Listener
  ) {
    for team in 0..<race.teams {
      lend(team, &listener)
      teams[team].sign(&cash)
      lend(team, &listener)
    }
    for stage in 0..<stages {
      for team in 0..<race.teams where isRunning[team] {
        lend(team, &listener)
        future.turn(toOrFrom: team)
        if !teams[team].attempt(stage, &future, &cash) {
          leave(team, teams[team].fail(stage, &cash))
        }
        future.turn(toOrFrom: team)
        lend(team, &listener)
      }
      hold(gate: stage, &cash, &listener)
    }
  }

  /// The team that passed all gates, if one did.
  var winner: Int? { (0..<race.teams).first { isRunning[$0] } }

  /// Lends the listener to a team, or takes it back.
  private mutating func lend(_ team: Int, _ listener: inout Listener) {
    listener.turn(to: team)
    teams[team].exchange(&listener)
  }

  private mutating func leave(_ team: Int, _ outcome: CourseOutcome) {
    outcomes[team] = outcome
    isRunning[team] = false
  }

  // MARK: - Gates

  /// Lets the best go on, all at the time of the last that got there; the others end here.
  private mutating func hold(
    gate stage: Int, _ cash: inout CentreFlows, _ listener: inout Listener
  ) {
    var month = -Double.infinity
    for team in 0..<race.teams where isRunning[team] {
      month = max(month, teams[team].venture.now)
    }
    // Ranks are read before anybody waits: of equals, who was there first goes on.
    let goesOn = best(stage == stages - 1 ? 1 : race.keep)
    for team in 0..<race.teams where isRunning[team] {
      lend(team, &listener)
      teams[team].wait(until: month)
      if goesOn[team] {
        teams[team].fund(after: stage, &cash)
      } else {
        leave(team, teams[team].fallBehind(stage, &cash))
      }
      lend(team, &listener)
    }
  }

  /// The most convincing teams that are in the race; of equals who was there first, then by number.
  private func best(_ places: Int) -> InlineArray<8, Bool> {
    var best = InlineArray<8, Bool>(repeating: false)
    for team in 0..<race.teams where isRunning[team] {
      var ahead = 0
      for other in 0..<race.teams where isRunning[other] {
        if teams[other].isAhead(of: teams[team], elseBy: other < team) { ahead += 1 }
      }
      best[team] = ahead < places
    }
    return best
  }

  // MARK: - What became of the problem

  /// The winner's outcome, or the longest-lived team's, with all teams' money and misjudgements.
  var outcome: CourseOutcome {
    let leader = winner ?? last
    var outcome = outcomes[leader]
    for team in 0..<race.teams where team != leader { outcome.add(outcomes[team]) }
    return outcome
  }

  /// The team that failed last.
  private var last: Int {
    var last = 0
    for team in 1..<race.teams where outcomes[team].endMonth > outcomes[last].endMonth {
      last = team
    }
    return last
  }
}
