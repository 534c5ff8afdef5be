import Policies
import Projects

// 赛马制: several teams at one problem, judged together at each gate.

extension TrialRunner {
  /// Follows all teams to the gate where they fall behind, and the winner to its end.
  ///
  /// A gate is held when the last of the teams still in the race has got there or has failed.
  mutating func race<Listener: CourseListener>(
    _ problem: ProjectNature, _ race: Race, award: Lent<Award>, agenda: Lent<Agenda>,
    signedMonth: Double, _ listener: inout Listener
  ) -> CourseOutcome {
    listener.hear(.raceBegan(teams: race.teams, keep: race.keep), atMonth: signedMonth)
    for team in 0..<race.teams {
      future.enrol(UInt8(truncatingIfNeeded: team), at: team)
    }
    var field = RaceField(race, stages: agenda.stages.count) { _ in
      Course(
        award: award, agenda: agenda, entryMonth: problem.entryMonth, signedMonth: signedMonth,
        present: nil, listener: listener)
    }
    field.run(&company, &future, &cash, fundEnd: plan.terms.end, &listener)
    listener.turn(to: nil)
    return field.outcome
  }
}

/// The teams of one race.
private struct RaceField<Listener: CourseListener>: ~Copyable {
  private var courses: InlineArray<8, Course<Listener>>
  /// Who is still in the race.
  private var isRunning = InlineArray<8, Bool>(repeating: false)
  private let race: Race
  private let stages: Int
  private var winner: Int?

  init(_ race: Race, stages: Int, course: (Int) -> Course<Listener>) {
    self.race = race
    self.stages = stages
    courses = InlineArray<8, Course<Listener>>(course)
    for team in 0..<race.teams { isRunning[team] = true }
  }

  // MARK: - The race

  mutating func run(
    _ company: inout Ownership, _ future: inout Future, _ cash: inout CentreFlows, fundEnd: FundEnd,
    _ listener: inout Listener
  ) {
    for team in 0..<race.teams {
      lend(team, &listener)
      courses[team].start(&cash)
      lend(team, &listener)
    }
    for stage in 0..<stages {
      for team in 0..<race.teams where isRunning[team] {
        lend(team, &listener)
        future.turn(toOrFrom: team)
        if !courses[team].attempt(stage, &future, &cash) {
          courses[team].end(.failed, stage, &cash)
          isRunning[team] = false
        }
        future.turn(toOrFrom: team)
        lend(team, &listener)
      }
      hold(gate: stage, &cash, &listener)
    }
    guard let winner = (0..<race.teams).first(where: { isRunning[$0] }) else { return }
    self.winner = winner
    lend(winner, &listener)
    future.turn(toOrFrom: winner)
    courses[winner].conclude(&future, &cash, &company)
    if courses[winner].outcome.hasCrossed {
      courses[winner].own(&company, &future, &cash, fundEnd: fundEnd)
    }
    future.turn(toOrFrom: winner)
    lend(winner, &listener)
  }

  /// Lends the listener to a team, or takes it back.
  private mutating func lend(_ team: Int, _ listener: inout Listener) {
    listener.turn(to: team)
    swap(&courses[team].listener, &listener)
  }

  // MARK: - Gates

  /// Lets the best go on, all at the time of the last that got there; the others end here.
  private mutating func hold(
    gate stage: Int, _ cash: inout CentreFlows, _ listener: inout Listener
  ) {
    var month = -Double.infinity
    for team in 0..<race.teams where isRunning[team] { month = max(month, courses[team].now) }
    let places = stage == stages - 1 ? 1 : race.keep
    // Ranks are read before anybody waits: of equals, who was there first goes on.
    var goesOn = InlineArray<8, Bool>(repeating: false)
    for team in 0..<race.teams where isRunning[team] {
      var ahead = 0
      for other in 0..<race.teams where isRunning[other] && isAhead(other, of: team) {
        ahead += 1
      }
      goesOn[team] = ahead < places
    }
    for team in 0..<race.teams where isRunning[team] {
      lend(team, &listener)
      courses[team].now = max(courses[team].now, month)
      if goesOn[team] {
        courses[team].fund(after: stage, &cash)
      } else {
        courses[team].listener.hear(.outrun(stage: stage), atMonth: month)
        courses[team].end(.failed, stage, &cash)
        isRunning[team] = false
      }
      lend(team, &listener)
    }
  }

  /// Whether a team is more convincing than another; of equals who was there first, then by number.
  private mutating func isAhead(_ other: Int, of team: Int) -> Bool {
    let (theirs, own) = (courses[other].verdict.margin, courses[team].verdict.margin)
    if theirs != own { return theirs > own }
    if courses[other].now != courses[team].now { return courses[other].now < courses[team].now }
    return other < team
  }

  // MARK: - What became of the problem

  /// The winner's outcome, or the longest-lived team's, with all teams' money and misjudgements.
  var outcome: CourseOutcome {
    let leader = winner ?? last
    var outcome = courses[leader].outcome
    for team in 0..<race.teams where team != leader { outcome.addRival(courses[team].outcome) }
    return outcome
  }

  /// The team that failed last.
  private var last: Int {
    var last = 0
    for team in 1..<race.teams
    where courses[team].outcome.endMonth > courses[last].outcome.endMonth { last = team }
    return last
  }
}

extension CourseOutcome {
  /// Adds what another team at the same problem cost; whether and when it is solved stays.
  mutating func addRival(_ rival: CourseOutcome) {
    centrePaid += rival.centrePaid
    otherPublicPaid += rival.otherPublicPaid
    teamPaid += rival.teamPaid
    marketPaid += rival.marketPaid
    spent += rival.spent
    left += rival.left
    returned += rival.returned
    guaranteePaid += rival.guaranteePaid
    brokerFee += rival.brokerFee
    bankPaid += rival.bankPaid
    bankRepaid += rival.bankRepaid
    repaid += rival.repaid
    proceeds += rival.proceeds
    needWithoutPublic += rival.needWithoutPublic
    shortage += rival.shortage
    wrongPasses &+= rival.wrongPasses
    wrongStops &+= rival.wrongStops
  }
}
