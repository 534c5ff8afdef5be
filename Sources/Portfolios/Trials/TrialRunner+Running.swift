import Policies
import Projects

// What lies ahead of a running project: what it is worth to the centre from today on, and its next gate.

extension TrialRunner {
  /// Watches the courses of a running project, if the row is to tell of it.
  @inline(__always)
  mutating func watch(_ member: Int, _ project: ProjectNature) {
    guard plan.isWatched(member), let present = plan.members.lent(member).present else { return }
    cash.watch(received: present.receivedFromCentre, atMonth: project.entryMonth)
  }

  /// Adds what was watched, of the policies whose money is short or of the others.
  @inline(__always)
  mutating func endWatch(_ member: Int, whereCoupled: Bool) {
    if plan.isWatched(member) { addAhead(member, whereCoupled) }
  }

  @inline(never)
  private mutating func addAhead(_ member: Int, _ whereCoupled: Bool) {
    cash.endWatch()
    let number = plan.members.lent(member).running
    let stage = plan.members.lent(member).present?.stage ?? 0
    let months = stage < plan.agenda(of: member).stages.count ? future.stage(stage).months : 0
    for policy in 0..<plan.layout.policies where plan.isCoupled(policy) == whereCoupled {
      row.numbers[plan.layout.ahead(number, .value, of: policy)] += cash.ahead(of: policy)
      row.numbers[plan.layout.ahead(number, .monthsToGate, of: policy)] += months
    }
  }

  /// Ends a running project today by the rules that end any course before it crosses.
  ///
  /// Nothing of it is left to chance: loans fall due out of the cash there is, and what is unspent goes back
  /// to the public sources in proportion to what they put in.
  fileprivate mutating func stop(_ member: Int, policy: Int) -> StoppedProject {
    cash.reset()
    cash.policies = plan.alone(policy)
    let planned = plan.members.lent(member)
    let entry = plan.programme.world.projects[member].entry.earliestMonth
    let entrance = Entrance(
      award: plan.award(of: member, under: policy), agenda: plan.agenda(of: member),
      present: planned.present, entryMonth: entry, startMonth: max(entry, planned.signedFrom),
      fundEnd: plan.terms.rules[policy].end)
    let received = planned.present?.receivedFromCentre ?? 0
    cash.watch(received: received, atMonth: entrance.signedMonth)
    var venture = Venture<Silence, FullTerms>(entrance, Silence())
    venture.sign(&cash)
    var ending = Ending(.failed, Findings(), venture)
    venture.end(&ending, &cash)
    cash.endWatch()
    return StoppedProject(value: cash.ahead(of: policy), stillToPay: entrance.stillToPay)
  }
}

/// What follows for the centre when a running project is ended today under a policy.
public struct StoppedProject: Sendable, Hashable {
  /// What comes back to the centre, today.
  public let value: Double
  /// What of its award is then never paid: all that is still to be paid if every gate is passed.
  public let stillToPay: Double
}

extension Simulation {
  /// What ending the running projects today comes to under a policy, in the order of the file.
  public func stopped(under policy: Int) -> [StoppedProject] {
    let running = (0..<plan.members.count).filter(plan.isWatched)
    guard !running.isEmpty else { return [] }
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    return running.map { runner.stop($0, policy: policy) }
  }
}

extension Entrance {
  /// What of its award a running project gets if it passes every gate.
  fileprivate var stillToPay: Double {
    guard let present, !fundEnd.hasCome(byMonth: startMonth) else { return 0 }
    return dues(of: present.value).reduce(0) { $0 + $1.amount }
  }
}

extension Entry {
  /// The first month at which a project may have entered.
  fileprivate var earliestMonth: Double {
    switch self {
    case .month(let month): month
    case .window(let from, _), .stream(_, let from, _): from
    }
  }
}
