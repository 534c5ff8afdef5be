import Policies
import Projects

/// Projects whose award under a policy is more than the fund can ever have free.
public struct NeverFitting: Sendable, Hashable {
  public let policy: String
  /// The first of them in the file, and how many others ask for as much.
  public let project: String
  public private(set) var others = 0
  /// What would be set aside for each of them.
  public let award: Double
  /// What is free at most.
  public let mostFree: Double

  /// All of them, policy after policy; nothing where money never ends.
  public static func all(in programme: Programme) -> [NeverFitting] {
    let short = programme.policies.indices.filter { programme.fund(of: $0).mostFree < .infinity }
    guard !short.isEmpty else { return [] }
    let plan = RunPlan(programme, asked: Asked([]))
    return short.flatMap { all(under: $0, programme, plan) }
  }

  private static func all(
    under policy: Int, _ programme: Programme, _ plan: RunPlan
  ) -> [NeverFitting] {
    let projects = programme.world.projects
    // What was paid to projects under way may come back unspent.
    let mostFree = projects.reduce(programme.fund(of: policy).mostFree) {
      $0 + ($1.present?.receivedFromCentre ?? 0)
    }
    var found: [NeverFitting] = []
    for (member, project) in projects.enumerated() where project.present == nil {
      let award = plan.award(of: member, under: policy).reserve
      guard award * (1 - CashAccount.rounding) > mostFree else { continue }
      if let place = found.firstIndex(where: { $0.award == award }) {
        found[place].others += 1
      } else {
        found.append(
          NeverFitting(
            policy: programme.policies[policy].name, project: project.name, award: award,
            mostFree: mostFree))
      }
    }
    return found
  }
}
