import Policies
import Projects
import Randomness

// Who is taken at entry. Everything here reads signals; no fate is known to it.

extension TrialRunner {
  /// Whether an expert's review turns a fresh project away.
  func isTurnedAway(_ project: ProjectNature, _ member: Int, policy: Int) -> Bool {
    guard plan.isSelective(policy), plan.members[member].present == nil else { return false }
    let bar = plan.admissions.bar(of: policy)
    guard bar.least > -.infinity else { return false }
    return !(nature.signal(of: project, accuracy: bar.accuracy) > bar.least)
  }

  /// A fresh project under a policy that chooses.
  mutating func selectedCourse<Listener: CourseListener>(
    _ project: ProjectNature, _ member: Int, policy: Int, signedMonth: Double,
    _ listener: inout Listener
  ) -> CourseOutcome {
    switch plan.programme.policies[policy].selection {
    case .expert(let screening):
      return screenedCourse(
        project, member, policy: policy, signedMonth: signedMonth, screening, &listener)
    case .openCall(let call):
      let best = best(of: call, project)
      listener.hear(
        .chosen(team: Int(best.team), of: call.applicants, signal: best.signal),
        atMonth: signedMonth)
      return course(
        ofTeam: best.team, project, member, policy: policy, signedMonth: signedMonth, &listener)
    case .race(let race):
      return self.race(
        project, race, award: plan.award(of: member, under: policy),
        agenda: plan.agenda(of: member), signedMonth: signedMonth, &listener)
    case .directed:
      listener.hear(.commissioned, atMonth: signedMonth)
      return course(
        ofTeam: 0, project, member, policy: policy, signedMonth: signedMonth, &listener)
    case .market:
      return course(
        ofTeam: 0, project, member, policy: policy, signedMonth: signedMonth, &listener)
    }
  }

  private mutating func screenedCourse<Listener: CourseListener>(
    _ project: ProjectNature, _ member: Int, policy: Int, signedMonth: Double,
    _ screening: Screening, _ listener: inout Listener
  ) -> CourseOutcome {
    let least = plan.admissions.bar(of: policy).least
    let signal = nature.signal(of: project, accuracy: screening.accuracy)
    guard signal > least else {
      listener.hear(.turnedAway(signal: signal, least: least), atMonth: project.entryMonth)
      var outcome = CourseOutcome()
      outcome.cause = .refused
      outcome.endMonth = project.entryMonth
      return outcome
    }
    listener.hear(.admitted(signal: signal, least: least), atMonth: signedMonth)
    return course(
      ofTeam: 0, project, member, policy: policy, signedMonth: signedMonth, &listener)
  }

  /// The applicant with the best signal; the first of equals.
  private func best(of call: OpenCall, _ project: ProjectNature) -> (team: UInt8, signal: Double) {
    var best = (team: UInt8(0), signal: -Double.infinity)
    for team in 0..<call.applicants {
      let number = UInt8(truncatingIfNeeded: team)
      let applicant = nature.team(number, of: project)
      let signal = nature.signal(of: applicant, accuracy: call.accuracy)
      if signal > best.signal { best = (number, signal) }
    }
    return best
  }

  /// A course of the project's own team, whose fates the other policies share, or of another's.
  private mutating func course<Listener: CourseListener>(
    ofTeam team: UInt8, _ project: ProjectNature, _ member: Int, policy: Int,
    signedMonth: Double, _ listener: inout Listener
  ) -> CourseOutcome {
    var course = Course(
      nature.team(team, of: project), award: plan.award(of: member, under: policy),
      agenda: plan.agenda(of: member), signedMonth: signedMonth, present: nil,
      listener: listener)
    if team == 0 {
      course.follow(&nature, &fates, &cash, fundEnd: plan.terms.end)
    } else {
      rivals[0].begin(firstStage: 0)
      course.follow(&nature, &rivals[0], &cash, fundEnd: plan.terms.end)
    }
    listener = course.listener
    return course.outcome
  }
}

extension Course {
  /// From signing to the state's last yuan.
  mutating func follow(
    _ nature: inout Nature, _ fates: inout Fates, _ cash: inout CentreFlows, fundEnd: FundEnd
  ) {
    run(&nature, &fates, &cash)
    if outcome.hasCrossed { own(&nature, &fates, &cash, fundEnd: fundEnd) }
  }
}
