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
    var field = RaceField<Listener, FullTerms>(race, entrance, listener)
    field.run(&future, &cash, &listener)
    if let winner = field.winner {
      listener.turn(to: winner)
      future.turn(toOrFrom: winner)
      field.teams[winner].outcome = finish(&field.teams[winner], &listener)
      future.turn(toOrFrom: winner)
    }
    listener.turn(to: nil)
    return field.outcome
  }

  /// From acceptance on, the winner's course is like any other.
  private mutating func finish<Listener: CourseListener, Terms: CourseTerms>(
    _ winner: inout RaceTeam<Listener, Terms>, _ listener: inout Listener
  ) -> CourseOutcome {
    swap(&winner.course.venture.listener, &listener)
    let accepted = winner.research.accept(&winner.course.venture, &cash)
    var ending = Ending()
    winner.course.search(accepted, &future, &cash, &company, &ending)
    let outcome = winner.course.finish(ending, &company, &future, &cash)
    swap(&winner.course.venture.listener, &listener)
    return outcome
  }
}

/// One of the teams at a problem.
private struct RaceTeam<Listener: CourseListener, Terms: CourseTerms> {
  var course: Course<Listener, Terms>
  var research = Research<Listener, Terms>()
  /// What became of it.
  var outcome = CourseOutcome(Ending())
  /// Whether it is still in the race.
  var isRunning = false

  var now: Double { course.venture.now }

  /// Whether it is more convincing than another; of equals who was there first, then as told.
  func isAhead(of other: RaceTeam, elseBy tie: Bool) -> Bool {
    let (own, theirs) = (research.verdict.margin, other.research.verdict.margin)
    if own != theirs { return own > theirs }
    return now != other.now ? now < other.now : tie
  }

  mutating func attempt(_ stage: Int, _ future: inout Future, _ cash: inout CentreFlows) {
    if !research.attempt(stage, &course.venture, &future, &cash) { fail(stage, &cash) }
  }

  /// Goes on at the time of the last that got there, or ends here.
  mutating func leave(
    gate stage: Int, atMonth month: Double, goesOn: Bool, _ cash: inout CentreFlows
  ) {
    course.venture.now = max(now, month)
    if goesOn { return course.venture.fund(after: stage, &cash) }
    course.venture.hear(.outrun(stage: stage))
    research.fallBehind()
    fail(stage, &cash)
  }

  private mutating func fail(_ stage: Int, _ cash: inout CentreFlows) {
    var ending = Ending()
    research.fail(stage, &course.venture, &cash, &ending)
    var result = CourseResult(course.venture.books)
    result.close(ending)
    outcome = CourseOutcome(ending, result, course.venture.books)
    isRunning = false
  }
}

/// The teams of one race, on their way to acceptance.
private struct RaceField<Listener: CourseListener, Terms: CourseTerms>: ~Copyable {
  var teams: InlineArray<8, RaceTeam<Listener, Terms>>
  private let race: Race
  private let stages: Int

  init(_ race: Race, _ entrance: Entrance, _ listener: Listener) {
    self.race = race
    stages = entrance.agenda.stages.count
    teams = InlineArray(repeating: RaceTeam(course: Course(entrance, listener)))
    for team in 0..<race.teams { teams[team].isRunning = true }
  }

  // MARK: - The race

  mutating func run(
    _ future: inout Future, _ cash: inout CentreFlows, _ listener: inout Listener
  ) {
    for team in 0..<race.teams {
      lend(team, &listener)
      teams[team].course.venture.sign(&cash)
      lend(team, &listener)
    }
    for stage in 0..<stages {
      for team in 0..<race.teams where teams[team].isRunning {
        lend(team, &listener)
        future.turn(toOrFrom: team)
        teams[team].attempt(stage, &future, &cash)
        future.turn(toOrFrom: team)
        lend(team, &listener)
      }
      hold(gate: stage, &cash, &listener)
    }
  }

  /// The team that passed all gates, if one did.
  var winner: Int? { (0..<race.teams).first { teams[$0].isRunning } }

  /// Lends the listener to a team, or takes it back.
  private mutating func lend(_ team: Int, _ listener: inout Listener) {
    listener.turn(to: team)
    swap(&teams[team].course.venture.listener, &listener)
  }

  // MARK: - Gates

  /// Lets the best go on, all at the time of the last that got there; the others end here.
  private mutating func hold(
    gate stage: Int, _ cash: inout CentreFlows, _ listener: inout Listener
  ) {
    var month = -Double.infinity
    for team in 0..<race.teams where teams[team].isRunning {
      month = max(month, teams[team].now)
    }
    // Ranks are read before anybody waits: of equals, who was there first goes on.
    let goesOn = best(stage == stages - 1 ? 1 : race.keep)
    for team in 0..<race.teams where teams[team].isRunning {
      lend(team, &listener)
      teams[team].leave(gate: stage, atMonth: month, goesOn: goesOn[team], &cash)
      lend(team, &listener)
    }
  }

  /// The most convincing teams that are in the race; of equals who was there first, then by number.
  private func best(_ places: Int) -> InlineArray<8, Bool> {
    var best = InlineArray<8, Bool>(repeating: false)
    for team in 0..<race.teams where teams[team].isRunning {
      var ahead = 0
      for other in 0..<race.teams where teams[other].isRunning {
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
    var outcome = teams[leader].outcome
    for team in 0..<race.teams where team != leader { outcome.add(teams[team].outcome) }
    return outcome
  }

  /// The team that failed last.
  private var last: Int {
    var last = 0
    for team in 1..<race.teams where teams[team].outcome.endMonth > teams[last].outcome.endMonth {
      last = team
    }
    return last
  }
}
