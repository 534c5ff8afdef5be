import Policies
import Projects

// Who is taken at entry. Everything here reads signals; no fate is known to it.
//
// What only asks is `mutating` as well: a runner is lent in place to a mutating method, and copied
// byte by byte, all 4 kB of it, for another.

extension TrialRunner {
  /// A fresh project under a policy that chooses.
  mutating func selectedCourse<Listener: CourseListener>(
    _ project: ProjectNature, _ member: Int, policy: Int, signedMonth: Double,
    _ listener: inout Listener
  ) -> CourseOutcome {
    if let refusal = refusal(of: project, member, policy: policy) {
      tell(refusal, of: project, member, policy: policy, &listener)
      return turnedAway(project)
    }
    let award = plan.award(of: member, under: policy)
    var team: UInt8 = 0
    switch award.selection {
    case .expert:
      let bar = plan.admissions.review(under: policy)
      if bar.asksForSomething {
        let signal = future.nature.signal(of: project, accuracy: bar.accuracy)
        listener.hear(.admitted(signal: signal, least: bar.least), atMonth: signedMonth)
      }
    case .directed: listener.hear(.commissioned, atMonth: signedMonth)
    case .openCall(let call):
      let best = best(of: call, project)
      listener.hear(
        .chosen(team: Int(best.team), of: call.applicants, signal: best.signal),
        atMonth: signedMonth)
      team = best.team
    case .race(let race):
      return self.race(
        race, entrance(project, member, policy: policy, startMonth: signedMonth), &listener)
    case .market: break
    }
    return course(
      ofTeam: team, project, member, policy: policy, signedMonth: signedMonth, &listener)
  }

  // MARK: - Refusals

  /// Who refuses a project, by which signal.
  enum Refusal {
    case review(signal: Double, least: Double)
    case appraisal(signal: Double, accuracy: Double)
  }

  /// Whether a fresh project is refused at entry, so that no money is set aside for it.
  mutating func isTurnedAway(_ project: ProjectNature, _ member: Int, policy: Int) -> Bool {
    plan.isSelective(policy) && plan.members.lent(member).present == nil
      && refusal(of: project, member, policy: policy) != nil
  }

  private mutating func refusal(of project: ProjectNature, _ member: Int, policy: Int) -> Refusal? {
    let review = plan.admissions.review(under: policy)
    if review.asksForSomething {
      let signal = future.nature.signal(of: project, accuracy: review.accuracy)
      if !(signal > review.least) { return .review(signal: signal, least: review.least) }
    }
    let appraisal = plan.admissions.appraisal(of: member, under: policy)
    guard appraisal.asksForSomething else { return nil }
    let selection = plan.award(of: member, under: policy).selection
    let signal = bestSignal(of: project, selection, accuracy: appraisal.accuracy)
    return signal >= appraisal.least
      ? nil : .appraisal(signal: signal, accuracy: appraisal.accuracy)
  }

  /// What whoever reviews a project at entry sees of it, if anybody does.
  mutating func reviewersSignal(
    of project: ProjectNature, _ member: Int, policy: Int
  ) -> Double? {
    let selection = plan.award(of: member, under: policy).selection
    switch selection {
    case .expert(let screening):
      return bestSignal(of: project, selection, accuracy: screening.accuracy)
    case .openCall(let call):
      return bestSignal(of: project, selection, accuracy: call.accuracy)
    case .directed, .race, .market:
      guard case .perProject(let bar) = plan.programme.policies[policy].appraisal else {
        return nil
      }
      return bestSignal(of: project, selection, accuracy: bar.accuracy)
    }
  }

  /// What an appraiser sees of who would be taken: of a race, its most promising team.
  private mutating func bestSignal(
    of project: ProjectNature, _ selection: Selection, accuracy: Double
  ) -> Double {
    switch selection {
    case .openCall(let call):
      let chosen = future.nature.team(best(of: call, project).team, of: project)
      return future.nature.signal(of: chosen, accuracy: accuracy)
    case .race(let race):
      return (0..<race.teams).reduce(-.infinity) { best, team in
        let rival = future.nature.team(UInt8(truncatingIfNeeded: team), of: project)
        return max(best, future.nature.signal(of: rival, accuracy: accuracy))
      }
    case .expert, .directed, .market: return future.nature.signal(of: project, accuracy: accuracy)
    }
  }

  private mutating func tell<Listener: CourseListener>(
    _ refusal: Refusal, of project: ProjectNature, _ member: Int, policy: Int,
    _ listener: inout Listener
  ) {
    switch refusal {
    case .review(let signal, let least):
      listener.hear(.turnedAway(signal: signal, least: least), atMonth: project.entryMonth)
    case .appraisal(let signal, let accuracy):
      let programme = plan.programme
      guard !programme.world.projects[member].isReassigned || programme.policies[policy].reassigns
      else { return listener.hear(.leftIdle, atMonth: project.entryMonth) }
      guard case .perProject(let bar) = programme.policies[policy].appraisal else { return }
      listener.hear(
        .appraisedAway(
          lossChance: programme.world.chanceOfLoss(
            of: programme.world.members[member], signal: signal, accuracy: accuracy),
          most: bar.mostLossChance), atMonth: project.entryMonth)
    }
  }

  private mutating func turnedAway(_ project: ProjectNature) -> CourseOutcome {
    CourseOutcome(.unsigned(.refused, atMonth: project.entryMonth))
  }

  // MARK: - Teams

  /// The applicant with the best signal; the first of equals.
  private mutating func best(of call: OpenCall, _ project: ProjectNature) -> (
    team: UInt8, signal: Double
  ) {
    var best = (team: UInt8(0), signal: -Double.infinity)
    for team in 0..<call.applicants {
      let number = UInt8(truncatingIfNeeded: team)
      let applicant = future.nature.team(number, of: project)
      let signal = future.nature.signal(of: applicant, accuracy: call.accuracy)
      if signal > best.signal { best = (number, signal) }
    }
    return best
  }

  /// A course of the project's own team, whose fates the other policies share, or of another's.
  private mutating func course<Listener: CourseListener>(
    ofTeam team: UInt8, _ project: ProjectNature, _ member: Int, policy: Int,
    signedMonth: Double, _ listener: inout Listener
  ) -> CourseOutcome {
    let entrance = entrance(project, member, policy: policy, startMonth: signedMonth)
    guard team > 0 else { return follow(entrance, &listener) }
    future.enrol(team, at: 0)
    future.turn(toOrFrom: 0)
    defer { future.turn(toOrFrom: 0) }
    return follow(entrance, &listener)
  }
}
