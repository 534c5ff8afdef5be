import Projects

/// What of one project's nature its courses ask to see.
///
/// Further attempts at a stage, and luck that a policy alone asks for, are not counted.
public struct Drawing: Sendable, Hashable {
  /// The project's place in the file, and which of its copies it is.
  public let member, copy: Int
  public let firstStage, stages, rounds: Int
  public let seeksMoney, exits: Bool
}

extension Simulation {
  /// What the courses of a trial ask nature for, project by project, if money is never short.
  ///
  /// One policy's courses show what a path consumes; all policies' together what is drawn for them once.
  public func drawings(inTrial trial: UInt64, under policies: [Int]) -> [Drawing] {
    var runner = TrialRunner(plan, seed: seed, sampling: sampling)
    return runner.drawings(inTrial: trial, under: policies)
  }
}

extension TrialRunner {
  fileprivate mutating func drawings(inTrial trial: UInt64, under policies: [Int]) -> [Drawing] {
    future.nature.begin(trial: trial)
    var drawings: [Drawing] = []
    for member in 0..<plan.members.count {
      let identity = plan.members.lent(member).member
      for copy in 0..<future.nature.arrivals(of: identity) {
        let project = future.nature.project(identity, copy: copy)
        future.begin(project, firstStage: plan.members.lent(member).present?.stage ?? 0)
        for policy in policies { follow(project, member, policy: policy) }
        drawings.append(future.drawing(member: member, copy: copy))
      }
    }
    return drawings
  }

  private mutating func follow(_ project: ProjectNature, _ member: Int, policy: Int) {
    cash.policies = plan.alone(policy)
    var silence = Silence()
    _ = course(
      project, member, policy: policy,
      signedMonth: max(project.entryMonth, plan.members.lent(member).signedFrom), &silence)
  }
}
